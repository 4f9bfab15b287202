import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/core/markup/markup.ts';
import {
  incompleteNoticeMarkup,
  mapNoticeMarkup,
  oldPageNoticeMarkup,
} from '../../../src/page/notice/notice-markup.ts';

const view = { missing: 'No map.', works: 'The table works.', action: 'Open & read' };

describe('a notice', () => {
  it('says as an alert what is missing, then what works, then what to do', () => {
    expect(toHtml(mapNoticeMarkup(view))).toBe(
      '<p class="notice" role="alert"><b>No map.</b> The table works. <button type="button">Open &amp; read</button></p>',
    );
  });

  it('of a page that is incomplete leads to the page itself, by a link that needs no script', () => {
    expect(toHtml(incompleteNoticeMarkup(view))).toContain('<a href>Open &amp; read</a>');
  });

  it('of a page that is older than the site has a button for it', () => {
    expect(toHtml(oldPageNoticeMarkup('Old.', 'Reload'))).toMatch(
      /^<p class="notice old" role="alert"><b>Old\.<\/b>.*<button type="button">Reload<\/button><\/p>$/,
    );
  });
});
