import { afterEach, beforeEach, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { organisationViews } from '../../../src/core/edition/organisations.ts';
import { organisationsMarkup } from '../../../src/page/key/key-markup.ts';
import { createOrganisations, type Organisations } from '../../../src/page/key/organisations.ts';
import { type ChoiceNames, sceneIn } from '../../fixtures/scene.ts';
import { actor, both } from '../../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../../fixtures/square-record.ts';

const organisation = (id: string) => ({ id: actor(id), name: both(id), members: [actor('GB')] });
const lastDay = recordEdition(
  squareRecord(
    [
      said('union', 'doubted', 3, { source: 'first' }),
      said('union', 'agreed', 9, { source: 'second' }),
      // What is of low confidence decides nothing.
      said('league', 'doubted', 6, { source: 'second', confidence: 'low' }),
      said('league', 'doubted', 9, { source: 'second' }),
    ],
    { organisations: [organisation('union'), organisation('league')] },
  ),
);
let strip: Organisations;

beforeEach(() => {
  const markup = organisationsMarkup(organisationViews(lastDay), 'Organisations');
  if (markup === null || typeof markup !== 'object' || !('tag' in markup)) throw new Error('none');
  document.body.append(toElement(markup));
  strip = createOrganisations(document);
});

afterEach(() => document.body.replaceChildren());

const show = (choices: ChoiceNames) => strip.paint(sceneIn(lastDay, choices));
const shown = () =>
  [...document.querySelectorAll('li')]
    .filter(({ hidden }) => !hidden)
    .map((item) => {
      const swatch = item.querySelector<HTMLElement>('.swatch');
      const isOutlined = swatch?.hasAttribute('data-unreported');
      return [item.textContent, swatch?.dataset['stance'], isOutlined];
    });
const heading = () => document.querySelector('h3');

it('the strip of organisations tells what each had answered by the day, and none that had not', () => {
  show({ on: day(5) });
  expect(shown()).toEqual([['union: It doubted', 'doubted', false]]);
  expect(document.querySelector('a')?.title).toBe('It doubted');
  expect(heading()?.hidden).toBe(false);
  show({ on: day(2) });
  expect([shown(), heading()?.hidden]).toEqual([[], true]);
  show({ on: day(7) });
  expect(heading()?.hidden).toBe(false);
  expect(shown()).toEqual([
    ['union: It doubted', 'doubted', false],
    [`league: ${lastDay.locale.strings.panel.undecided}`, undefined, false],
  ]);
  show({});
  expect(shown()).toEqual([
    ['union: It agreed', 'agreed', false],
    ['league: It doubted', 'doubted', false],
  ]);
});

it('has the answers that the chosen sources report, and outlines what only others do', () => {
  show({ lens: ['first'] });
  expect(shown()).toEqual([
    ['union: It doubted', 'doubted', false],
    ['league: Not reported by First', 'doubted', true],
  ]);
  expect([...document.querySelectorAll('a')].map(({ title }) => title)).toEqual([
    'It doubted',
    'Not reported by First',
  ]);
  show({});
  expect(shown()).toEqual([
    ['union: It agreed', 'agreed', false],
    ['league: It doubted', 'doubted', false],
  ]);
});

it('outlines no organisation that has no colour', () => {
  show({ lens: ['first'], on: day(7) });
  expect(shown()).toEqual([
    ['union: It doubted', 'doubted', false],
    ['league: Not reported by First', undefined, false],
  ]);
});

it('keeps nothing of the sources for a day on which an organisation is hidden', () => {
  show({ lens: ['first'] });
  show({ lens: ['first'], on: day(5) });
  show({ on: day(9) });
  expect(shown()).toEqual([
    ['union: It agreed', 'agreed', false],
    ['league: It doubted', 'doubted', false],
  ]);
});
