import { afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium, usualPaths } from './browser.ts';

describe('finding a browser', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('takes the one that CHROMIUM_PATH names', async () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath);
    expect(await findChromium()).toBe(process.execPath);
  });

  it('says what to do where CHROMIUM_PATH leads nowhere', async () => {
    vi.stubEnv('CHROMIUM_PATH', '/lost/chromium');
    await expect(findChromium()).rejects.toThrow(/\/lost\/chromium.*\nDo one of these/);
  });

  it('looks where each system keeps its browsers', () => {
    expect(usualPaths('linux', {})).toContain('/usr/bin/chromium');
    expect(usualPaths('linux', {})[0]).toBe('/usr/bin/chromium-headless-shell');
    expect(usualPaths('darwin', { HOME: '/Users/a' })).toContain(
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    );
    expect(usualPaths('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    );
  });
});
