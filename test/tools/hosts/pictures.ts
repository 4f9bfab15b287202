import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Where the pictures of the last run are. */
export const PICTURES = join(tmpdir(), 'reaction-map-hosts-pictures');

let prefix = '';

/** Names the pictures that follow by their host. */
export function namePictures(host: string): void {
  prefix = host;
}

/** A picture of what is in the window. */
export async function takePicture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const file = `${prefix} ${name}.png`.replace(/[^\w.]+/g, '-');
  await page.screenshot({ path: join(PICTURES, file) }).catch(() => {});
}
