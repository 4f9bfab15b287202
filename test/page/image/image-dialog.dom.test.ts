import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import {
  createImageDialog,
  type ImageDialog,
  type ImageDialogView,
} from '../../../src/page/image/image-dialog.ts';

const view: ImageDialogView = {
  choices: {
    content: 'card',
    passage: 1,
    format: '4x5',
    theme: 'dark',
    file: 'png',
    scale: 3,
    patterns: true,
    lists: false,
  },
  passages: [
    { country: 'Chile', texts: ['“hard to believe”', '“total transparency”'] },
    { country: 'Bolivia', texts: ['Congratulated.'] },
  ],
  preview: 'data:image/png;base64,AA==',
  alt: 'What the picture shows.',
  caption: 'What to print under it.',
  status: 'Copied',
  busy: false,
  narrowed: false,
  tooSmall: null,
  offersCard: true,
};
const handlers = {
  onChoose: vi.fn(),
  onDownload: vi.fn(),
  onCopyImage: vi.fn(),
  onShare: vi.fn(),
  onCopyText: vi.fn(),
  onClose: vi.fn(),
};
let root: HTMLElement;
let dialog: ImageDialog;

function create(canShare = true) {
  root = document.createElement('section');
  document.body.append(root);
  dialog = createImageDialog(
    root,
    {
      strings: stringsFor('en').pictures.dialog,
      canShare,
    },
    handlers,
  );
}
beforeEach(() => create());
afterEach(() => {
  root.remove();
  vi.clearAllMocks();
});

const checked = () =>
  [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ name, value }) => [
    name,
    value,
  ]);
const click = (action: string) =>
  root.querySelector<HTMLButtonElement>(`[data-do=${action}]`)?.click();

describe('the image dialog', () => {
  it('says that a text is too long, aloud too, until it is not', () => {
    const warning = root.querySelector('.too-long');
    expect(warning?.getAttribute('role')).toBe('status');
    dialog.render(view);
    expect(warning?.textContent).toBe('');
    dialog.render({ ...view, tooSmall: 14 });
    expect(warning?.textContent).toBe(
      'The text is too long for this picture: some of it is smaller than 14 px. Another shape may have more room.',
    );
    dialog.render(view);
    expect(warning?.textContent).toBe('');
  });

  it('asks for the content only where there is a choice', () => {
    const content = () => root.querySelector<HTMLElement>('.contents')?.hidden;
    dialog.render(view);
    expect(content()).toBe(false);
    dialog.render({ ...view, choices: { ...view.choices, content: 'map' }, offersCard: false });
    expect(content()).toBe(true);
  });

  it('shows what is chosen', () => {
    dialog.render(view);
    expect(checked()).toEqual([
      ['content', 'card'],
      ['format', '4x5'],
      ['theme', 'dark'],
      ['file', 'png'],
      ['scale', '3'],
      ['patterns', 'on'],
    ]);
    expect(root.querySelector('select')?.value).toBe('1');
    expect([...root.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
      'Chile',
      'Bolivia',
    ]);
    expect(root.querySelector('[data-do=download]')?.textContent).toBe('Download PNG');
    expect(root.querySelector('.status')?.textContent).toBe('Copied');
  });

  it('offers other passages when there are others', () => {
    dialog.render(view);
    const passages = [{ country: 'Peru', texts: ['Called its ambassador back.'] }];
    dialog.render({ ...view, passages, choices: { ...view.choices, passage: 0 } });
    const texts = [...root.querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(texts).toEqual(['Called its ambassador back.']);
    expect(root.querySelector('select')?.value).toBe('0');
  });

  it('shows the picture with its alternative text', () => {
    dialog.render(view);
    const image = root.querySelector('img');
    expect(image?.alt).toBe(view.alt);
    expect(image?.getAttribute('src')).toBe(view.preview);
    dialog.render({ ...view, preview: null });
    expect(image?.hasAttribute('src')).toBe(false);
  });

  it('hides what does not matter: words for the map, sizes for an SVG', () => {
    dialog.render({ ...view, choices: { ...view.choices, content: 'map', file: 'svg' } });
    expect(root.querySelector<HTMLElement>('.words')?.hidden).toBe(true);
    expect(root.querySelector<HTMLElement>('.scales')?.hidden).toBe(true);
    expect(root.querySelector('[data-do=download]')?.textContent).toBe('Download SVG');
  });

  it('tells every choice whole', () => {
    dialog.render(view);
    const input = root.querySelector<HTMLInputElement>('[value="1x1"]');
    if (input === null) throw new Error('no input');
    input.checked = true;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(handlers.onChoose).toHaveBeenCalledWith({ ...view.choices, format: '1x1' });
  });

  it('tells what is to be done, and with which text', () => {
    dialog.render(view);
    for (const action of ['download', 'copy', 'share', 'close', 'alt', 'caption']) click(action);
    expect(handlers.onDownload).toHaveBeenCalledOnce();
    expect(handlers.onCopyImage).toHaveBeenCalledOnce();
    expect(handlers.onShare).toHaveBeenCalledOnce();
    expect(handlers.onClose).toHaveBeenCalledOnce();
    expect(handlers.onCopyText.mock.calls).toEqual([[view.alt], [view.caption]]);
  });

  it('closes by Escape, which goes no farther', () => {
    const beyond = vi.fn();
    document.addEventListener('keydown', beyond, { once: true });
    root
      .querySelector('h2')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(handlers.onClose).toHaveBeenCalledOnce();
    expect(beyond).not.toHaveBeenCalled();
    document.removeEventListener('keydown', beyond);
  });

  it('shows the picture before the choices', () => {
    const [preview, form] = ['.preview', 'form'].map((place) => root.querySelector(place) as Node);
    expect(preview?.compareDocumentPosition(form as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('takes no second order while it works', () => {
    dialog.render({ ...view, busy: true });
    click('download');
    expect(handlers.onDownload).not.toHaveBeenCalled();
    expect(root.getAttribute('aria-busy')).toBe('true');
  });

  it('offers to share only where the device can', () => {
    dialog.destroy();
    create(false);
    expect(root.querySelector('[data-do=share]')).toBeNull();
  });

  it('leaves nothing behind', () => {
    dialog.destroy();
    expect(root.childElementCount).toBe(0);
    click('download');
    expect(handlers.onDownload).not.toHaveBeenCalled();
  });
});
