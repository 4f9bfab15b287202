import { provide } from '../../app/scripts.ts';
import { toElement } from '../../browser/dom.ts';
import { addStyles } from '../../browser/styles.ts';
import type { StagePage } from './stage-page.ts';

/** Draws a page into the empty document, as its HTML would. Nothing of it runs yet. */
export function drawPage(page: StagePage): void {
  const root = document.documentElement;
  root.lang = page.language;
  root.dir = page.direction;
  for (const [name, value] of Object.entries(page.attributes)) root.setAttribute(name, value);
  document.title = page.title;
  addStyles(page.css);
  root.classList.add('js');
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  document.body.replaceChildren(toElement(page.body));
  for (const control of document.querySelectorAll<HTMLButtonElement>(':not(option):disabled')) {
    control.disabled = false;
  }
  provide('page', page.data);
  provide('words', page.words);
  for (const [id, rest] of page.panels) provide(`panel ${id}`, rest);
}

/**
 * Runs the scripts of the page, one after the other as a published page does.
 *
 * @throws Error where one of them does not load
 */
export async function runScripts({ scripts }: Pick<StagePage, 'scripts'>): Promise<void> {
  await Promise.all(scripts.map(runScript));
}

function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.async = false;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${src} could not be loaded`)));
    script.src = src;
    document.head.append(script);
  });
}

/** Brings the typefaces of the page; where one does not arrive, its text keeps the system font. */
export async function bringTypefaces({ typefaces }: Pick<StagePage, 'typefaces'>): Promise<void> {
  const faces = await Promise.allSettled(
    typefaces.map(({ family, address, weights }) =>
      new FontFace(family, `url(${address})`, { weight: weights }).load(),
    ),
  );
  for (const face of faces) if (face.status === 'fulfilled') document.fonts.add(face.value);
  document.documentElement.classList.add('typefaces');
  dispatchEvent(new Event('typefaces'));
}
