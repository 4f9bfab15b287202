import { afterEach, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import type { OrganisationView } from '../../../src/core/edition/organisations.ts';
import { organisationsMarkup } from '../../../src/page/key/key-markup.ts';
import { createOrganisations } from '../../../src/page/key/organisations.ts';
import { actor, stance } from '../../fixtures/square-map.ts';

const view = (id: string, answer: string, colour: string | null): OrganisationView => ({
  id: actor(id),
  name: id,
  answer,
  stance: colour === null ? null : stance(colour),
  members: [],
});

afterEach(() => document.body.replaceChildren());

it('the strip of organisations tells what each had answered by the day, and none that had not', () => {
  const markup = organisationsMarkup(
    [view('union', 'It agreed', 'agreed'), view('league', 'It doubted', 'doubted')],
    'Organisations',
  );
  if (markup === null || typeof markup !== 'object' || !('tag' in markup)) throw new Error('none');
  document.body.append(toElement(markup));
  const strip = createOrganisations(document);
  const shown = () =>
    [...document.querySelectorAll('li')]
      .filter(({ hidden }) => !hidden)
      .map((item) => [item.textContent, item.querySelector('i')?.dataset['stance']]);

  strip.render([view('union', 'It doubted', 'doubted')]);
  expect(shown()).toEqual([['union: It doubted', 'doubted']]);
  expect(document.querySelector('a')?.title).toBe('It doubted');
  const heading = document.querySelector('h3');
  strip.render([]);
  expect([shown(), heading?.hidden]).toEqual([[], true]);
  strip.render([view('league', 'Not enough', null), view('union', 'It agreed', 'agreed')]);
  expect(heading?.hidden).toBe(false);
  expect(shown()).toEqual([
    ['union: It agreed', 'agreed'],
    ['league: Not enough', undefined],
  ]);
});
