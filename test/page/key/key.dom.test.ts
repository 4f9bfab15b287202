import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { type SceneEntry, sceneEntries } from '../../../src/core/edition/scene-entries.ts';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createKey, type Key } from '../../../src/page/key/key.ts';
import { indexMarkup, keyMarkup } from '../../../src/page/key/key-markup.ts';
import { type ChoiceNames, sceneIn } from '../../fixtures/scene.ts';
import { actor, stance } from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

/** AR and BR agreed and CL doubted. */
const lastDay = recordEdition(
  squareRecord([said('AR', 'agreed', 2), said('BR', 'agreed', 5), said('CL', 'doubted', 2)]),
);
const count = (governments: number) => `${governments} in all`;
let root: HTMLElement;
let key: Key;

/** Puts the key into the page as the build writes it; embed pages have no lists. */
function put(lists = true): void {
  const markup = keyMarkup(
    lastDay.key,
    stringsFor('en'),
    (entry) => count(entry.actors.length),
    lists,
  );
  root = toElement(markup) as HTMLElement;
  document.body.replaceChildren(root);
  key = createKey(root, count);
}

beforeEach(() => put());

afterEach(() => document.body.replaceChildren());

const of = (id: string, reported: string, unreported = ''): SceneEntry => ({
  stance: stance(id),
  reported: reported.split(' ').filter(Boolean).map(actor),
  unreported: unreported.split(' ').filter(Boolean).map(actor),
});

function show(...entries: readonly SceneEntry[]): void {
  key.paint(entries);
  key.list(entries);
}

const entry = (id: string) => root.querySelector(`.entry[data-stance=${id}]`);
const names = (id: string) =>
  [...(entry(id)?.querySelectorAll<HTMLElement>('.names a') ?? [])].map(({ dataset }) =>
    dataset['unreported'] === undefined ? dataset['id'] : `(${dataset['id']})`,
  );
const text = (id: string, selector: string) => entry(id)?.querySelector(selector)?.textContent;
const squares = (id: string) =>
  [...(entry(id)?.querySelectorAll<HTMLElement>('.squares i') ?? [])].map(({ dataset }) => [
    dataset['stance'],
    dataset['unreported'] !== undefined,
  ]);

describe('the key', () => {
  it('counts what is reported, names the rest last, and keeps a square for each', () => {
    show(of('agreed', 'BR', 'AR'), of('doubted', '', 'CL'));
    expect(names('agreed')).toEqual(['BR', '(AR)']);
    expect([text('agreed', 'b'), text('agreed', '.visually-hidden')]).toEqual(['1', '1 in all']);
    expect(text('doubted', 'b')).toBe('0');
    expect(squares('agreed')).toEqual([
      ['agreed', false],
      ['agreed', true],
    ]);
    expect(squares('doubted')).toEqual([['doubted', true]]);
  });

  it('marks nothing any more once all sources are shown', () => {
    show(of('agreed', 'BR', 'AR'), of('doubted', '', 'CL'));
    show(of('agreed', 'AR BR'), of('doubted', 'CL'));
    expect(root.querySelector('[data-unreported]')).toBeNull();
    expect([names('agreed'), text('agreed', 'b')]).toEqual([['AR', 'BR'], '2']);
  });

  it('counts reported and unreported governments over a list that folds', () => {
    const codes = 'AT BE BG BR CA CL CU DE DK'.split(' ');
    const many = recordEdition(squareRecord(codes.map((code) => said(code, 'agreed', 2))));
    const markup = keyMarkup(many.key, stringsFor('en'), () => 'some');
    root = toElement(markup) as HTMLElement;
    document.body.replaceChildren(root);
    key = createKey(root, count);
    show(of('agreed', 'AT BE', 'BG'));
    expect(text('agreed', 'summary')).toBe('3 in all');
    expect(names('agreed')).toEqual(['AT', 'BE', '(BG)']);
  });

  it('gets squares and loses them as governments come and go', () => {
    show(of('agreed', ''), of('doubted', 'AR BR CL'));
    expect(squares('agreed')).toEqual([]);
    expect(squares('doubted')).toEqual([
      ['doubted', false],
      ['doubted', false],
      ['doubted', false],
    ]);
    expect([text('agreed', 'b'), text('doubted', 'b')]).toEqual(['0', '3']);
  });

  it('finds every name again, though a day has thrown it out of its list', () => {
    show(of('agreed', 'AR'), of('doubted', 'CL'));
    expect(names('agreed')).toEqual(['AR']);
    show(of('agreed', 'AR BR'), of('doubted', 'CL'));
    expect([names('agreed'), names('doubted')]).toEqual([['AR', 'BR'], ['CL']]);
  });

  it('moves names from list to list, in the order that is given', () => {
    show(of('agreed', 'AR'), of('doubted', 'BR CL'));
    expect([names('agreed'), names('doubted')]).toEqual([['AR'], ['BR', 'CL']]);
    show(of('agreed', 'AR', 'CL'), of('doubted', 'BR'));
    expect([names('agreed'), names('doubted')]).toEqual([['AR', '(CL)'], ['BR']]);
    show(of('agreed', 'AR CL'), of('doubted', 'BR'));
    expect([names('agreed'), names('doubted')]).toEqual([['AR', 'CL'], ['BR']]);
  });

  it('counts at once and lists later, those who were counted last', () => {
    key.paint([of('agreed', 'AR'), of('doubted', 'CL')]);
    key.paint([of('agreed', 'AR'), of('doubted', 'BR CL')]);
    expect([text('doubted', 'b'), names('doubted')]).toEqual(['2', ['CL']]);
    key.list([of('agreed', 'AR'), of('doubted', 'BR CL')]);
    expect([names('agreed'), names('doubted')]).toEqual([['AR'], ['BR', 'CL']]);
  });

  it('is listed right where days were dragged past and the first one has come back', () => {
    const first = [of('agreed', 'AR BR'), of('doubted', 'CL')];
    key.paint([of('agreed', 'AR'), of('doubted', 'BR CL')]);
    key.paint(first);
    key.list(first);
    expect([names('agreed'), names('doubted')]).toEqual([['AR', 'BR'], ['CL']]);
  });

  it('is not touched where its governments are the same', () => {
    const before = root.innerHTML;
    show(of('agreed', 'AR BR'), of('doubted', 'CL'), of('refused', ''), of('waited', ''));
    expect(root.innerHTML).toBe(before);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((list) => records.push(...list));
    observer.observe(root, { subtree: true, childList: true, attributes: true });
    show(of('agreed', 'AR BR'), of('doubted', 'CL'));
    expect([...records, ...observer.takeRecords()]).toEqual([]);
    observer.disconnect();
  });

  it('keeps the focus on a name that moves', () => {
    const name = root.querySelector<HTMLElement>('.names a[data-id=BR]');
    name?.focus();
    show(of('agreed', 'AR'), of('doubted', 'BR CL'));
    expect(document.activeElement).toBe(name);
  });

  it('of an embed page, which lists no names, has its counts written', () => {
    put(false);
    show(of('agreed', 'AR', 'BR'), of('doubted', 'CL'));
    expect([text('agreed', 'b'), text('agreed', '.visually-hidden')]).toEqual(['1', '1 in all']);
    show(of('agreed', 'AR BR'), of('doubted', 'CL'));
    expect(text('agreed', 'b')).toBe('2');
  });

  it('leaves alone the entries that are not given', () => {
    show(of('agreed', 'AR'));
    expect([names('agreed'), names('doubted'), text('doubted', 'b')]).toEqual([
      ['AR'],
      ['CL'],
      '1',
    ]);
  });

  it('shows a scene of a day and of sources', () => {
    const see = (choices: ChoiceNames) => show(...sceneEntries(sceneIn(lastDay, choices)));
    see({ on: day(2) });
    expect([names('agreed'), text('agreed', 'b')]).toEqual([['AR'], '1']);
    see({ lens: ['second'] });
    expect([names('agreed'), text('agreed', 'b')]).toEqual([['(AR)', '(BR)'], '0']);
    see({});
    expect([names('agreed'), text('agreed', 'b')]).toEqual([['AR', 'BR'], '2']);
  });
});

it('the index, which counts nothing, has its names moved and marked', () => {
  root = toElement(indexMarkup(lastDay.key, 'Responses')) as HTMLElement;
  document.body.replaceChildren(root);
  key = createKey(root, count);
  const label = entry('agreed')?.querySelector('h3')?.textContent;
  show(of('agreed', 'AR', 'CL'), of('doubted', 'BR'));
  expect([names('agreed'), names('doubted')]).toEqual([['AR', '(CL)'], ['BR']]);
  expect(entry('agreed')?.querySelector('h3')?.textContent).toBe(label);
});
