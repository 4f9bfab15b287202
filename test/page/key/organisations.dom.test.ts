import { afterEach, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { organisationViews } from '../../../src/core/edition/organisations.ts';
import type { Scene } from '../../../src/core/edition/scene.ts';
import { organisationsMarkup } from '../../../src/page/key/key-markup.ts';
import { createOrganisations } from '../../../src/page/key/organisations.ts';
import { sceneWith } from '../../fixtures/scene.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const record = squareRecord([
  said('union', 'doubted', 3, { source: 'first' }),
  said('union', 'agreed', 6, { source: 'second' }),
]);
const onDay = (number: number, sources: readonly string[] = []): Scene =>
  sceneWith(recordEdition(record, day(number)), { day: day(number), sources });

afterEach(() => document.body.replaceChildren());

it('organisations show what they had answered by the day, and what the chosen sources report', () => {
  const markup = organisationsMarkup(organisationViews(recordEdition(record)), 'Organisations');
  if (markup === null || typeof markup !== 'object' || !('tag' in markup)) throw new Error('none');
  document.body.append(toElement(markup));
  const organisations = createOrganisations(document);
  const shown = (scene: Scene) => {
    organisations.paint(scene);
    const [item] = document.querySelectorAll<HTMLElement>('.organisations li');
    const swatch = item?.querySelector<HTMLElement>('.swatch');
    const hidden = [item?.hidden, document.querySelector('h3')?.hidden];
    return [...hidden, swatch?.dataset['stance'], swatch?.hasAttribute('data-unreported')];
  };
  const title = () => document.querySelector('a')?.title;

  expect(shown(onDay(4))).toEqual([false, false, 'doubted', false]);
  expect(title()).toBe(onDay(4).answerOf('union' as never).answer);
  expect(shown(onDay(7))).toEqual([false, false, 'agreed', false]);
  expect(shown(onDay(7, ['first']))).toEqual([false, false, 'doubted', false]);
  expect(title()).toBe(onDay(4).answerOf('union' as never).answer);
  expect(shown(onDay(4, ['second']))).toEqual([false, false, 'doubted', true]);
  expect(title()).toBe('Not reported by Second');
  expect(shown(onDay(2)).slice(0, 2)).toEqual([true, true]);
});
