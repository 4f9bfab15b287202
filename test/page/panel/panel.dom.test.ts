import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { territoryText } from '../../../src/core/edition/territory.ts';
import { h } from '../../../src/core/markup/markup.ts';
import { overviewMarkup } from '../../../src/page/panel/overview-markup.ts';
import { createPanel, type Panel } from '../../../src/page/panel/panel.ts';
import { panelMarkup } from '../../../src/page/panel/panel-markup.ts';
import { panelView } from '../../../src/page/panel/panel-view.ts';
import { actor, squareDataset, squareEdition } from '../../fixtures/square-map.ts';

// FK is drawn in GB, so that choosing it opens the panel of GB with the dispute explained.
const edition = squareEdition(squareDataset(), 'en', 'holder');
const { strings } = edition.locale;
const viewOf = (code: string) => panelView(actor(code), edition);
const closes = (name: string) => strings.panel.close.replace('{country}', name);
const stateOf = (code: string) => {
  const view = viewOf(code);
  return {
    id: view.id,
    name: view.name,
    stated: view.kind === 'stated',
    draw: () => panelMarkup(view, strings),
  };
};
const onSelect = vi.fn();
const onClose = vi.fn();
const onTable = vi.fn();
let root: HTMLElement;
let panel: Panel;

beforeEach(() => {
  root = toElement(
    h(
      'section',
      { id: 'statements' },
      h('button', { class: 'close', type: 'button', hidden: true }),
      h('p', { class: 'territory', id: 'territory', hidden: true }),
      ['VE', 'GB', 'AR'].map((code) => panelMarkup(viewOf(code), strings)),
      h('button', { class: 'in-table', type: 'button', hidden: true }),
    ),
  ) as HTMLElement;
  root.querySelector('#c-VE')?.classList.add('open');
  document.body.append(root);
  panel = createPanel(root, closes, {
    onSelect,
    onClose,
    onTable,
  });
});

afterEach(() => {
  document.body.replaceChildren();
  onSelect.mockReset();
  onClose.mockReset();
  onTable.mockReset();
});

const show = (code: string, chosen = true) =>
  panel.render({
    ...stateOf(code),
    territory: chosen ? territoryText(actor(code), edition) : null,
    chosen,
  });
const open = () => [...root.querySelectorAll('.panel.open')];
const territory = () => root.querySelector<HTMLElement>('.territory');
const close = () => root.querySelector<HTMLButtonElement>('.close');

describe('the statements section', () => {
  it('shows the panel that the build has written, and hides the one before', () => {
    const written = root.querySelector('#c-AR');
    show('AR');
    expect(open()).toEqual([written]);
    expect(root.querySelectorAll('.panel')).toHaveLength(3);
  });

  it('shows what the colours mean where nothing is chosen and the map is about no place', () => {
    const overview = overviewMarkup({
      heading: 'Heading',
      answered: 'Two',
      entries: [],
      noStatement: 'None',
      latest: undefined,
      choose: 'Choose',
    });
    root.append(toElement(overview));
    panel = createPanel(root, closes, { onSelect, onClose, onTable });
    const nothing = { ...stateOf('AR'), id: null, name: '', stated: false, territory: null };
    panel.render({ ...nothing, chosen: false });
    expect(open().map(({ id }) => id)).toEqual(['overview']);
    expect(close()?.hidden).toBe(true);
    show('AR');
    panel.render({ ...nothing, chosen: false });
    expect(open().map(({ id }) => id)).toEqual(['overview']);
    expect(root.querySelector<HTMLElement>('.in-table')?.hidden).toBe(true);
  });

  it('draws the panel of a place that the build has left out', () => {
    show('GI');
    expect(open().map(({ id }) => id)).toEqual(['c-GI']);
    expect(open()[0]?.querySelector('h2')?.textContent).toBe('Gibraltar');
    expect(open()[0]?.textContent).toContain('Nothing from Gibraltar.');
  });

  it('keeps no drawn panel behind, so that no id stands twice', () => {
    for (const code of ['GI', 'FR', 'GI', 'FK', 'AR']) show(code);
    expect(open().map(({ id }) => id)).toEqual(['c-AR']);
    expect([...root.querySelectorAll('.panel')].map(({ id }) => id)).toEqual([
      'c-VE',
      'c-GB',
      'c-AR',
    ]);
  });

  it('explains a dispute above the panel of the holder, which stays as it was written', () => {
    const written = root.querySelector('#c-GB');
    const before = written?.innerHTML;
    show('FK');
    expect(open()).toEqual([written]);
    expect(territory()?.hidden).toBe(false);
    expect(territory()?.textContent).toMatch(/^Falkland Islands \(Malvinas\): administered by/);
    expect(written?.querySelector('h2')?.getAttribute('aria-describedby')).toBe('territory');
    show('GB');
    expect(territory()?.hidden).toBe(true);
    expect(territory()?.textContent).toBe('');
    expect(written?.innerHTML).toBe(before);
  });

  it('says whose a dependency is', () => {
    show('GI');
    expect(territory()?.textContent).toBe('Gibraltar: a territory of the United Kingdom.');
  });

  it('keeps a panel that is shown already, and the focus inside it', () => {
    show('GI');
    const drawn = open()[0];
    panel.focus();
    show('GI');
    expect(open()).toEqual([drawn]);
    expect(document.activeElement).toBe(drawn?.querySelector('h2'));
  });

  it('shows a panel again after another, a drawn one too', () => {
    for (const code of ['GI', 'AR', 'GI', 'AR']) {
      show(code);
      expect(open().map(({ id }) => id)).toEqual([`c-${code}`]);
    }
  });

  it('opens the panel that a link without a script has left closed', () => {
    show('AR');
    root.querySelector('#c-AR')?.classList.remove('open');
    show('AR');
    expect(open().map(({ id }) => id)).toEqual(['c-AR']);
  });

  it('can be closed when a reader chose, and says what would be closed', () => {
    show('AR');
    expect(close()?.hidden).toBe(false);
    expect(close()?.getAttribute('aria-label')).toBe('Close Argentina');
    close()?.click();
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('cannot be closed when it shows what the page shows by itself', () => {
    show('AR');
    show('VE', false);
    expect(close()?.hidden).toBe(true);
  });

  it('leads to neighbours, in written and in drawn panels', () => {
    show('AR');
    open()[0]?.querySelector<HTMLElement>('a.next')?.click();
    show('GI');
    open()[0]?.querySelector<HTMLElement>('.see-also a')?.click();
    expect(onSelect.mock.calls).toEqual([['GB'], ['GB']]);
  });

  it('puts the focus on the heading of the open panel', () => {
    show('GI');
    panel.focus();
    expect(document.activeElement).toBe(root.querySelector('#c-GI h2'));
  });

  it('leads to the rows of a government in the table, and nowhere else', () => {
    const inTable = root.querySelector<HTMLButtonElement>('.in-table');
    show('GI');
    expect(inTable?.hidden).toBe(true);
    show('VE', false);
    expect(inTable?.hidden).toBe(true);
    show('AR');
    expect(inTable?.hidden).toBe(false);
    inTable?.click();
    expect(onTable.mock.calls).toEqual([['AR']]);
  });

  it('cannot be made in a page without a close button or a place for the territory', () => {
    const empty = document.createElement('section');
    expect(() => createPanel(empty, closes, { onSelect, onClose, onTable })).toThrow(
      'the page has no ".close"',
    );
    territory()?.remove();
    expect(() => createPanel(root, closes, { onSelect, onClose, onTable })).toThrow(
      'the page has no ".territory"',
    );
  });
});
