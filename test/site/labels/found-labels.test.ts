import { describe, expect, it } from 'vitest';
import { stringsFor } from '../../../src/core/i18n/languages.ts';
import { createLocale } from '../../../src/core/i18n/locale.ts';
import type { Language } from '../../../src/core/statements/types.ts';
import { widthOf } from '../../../src/site/labels/text-width.ts';
import { INVENTED_STORIES } from '../../fixtures/invented-stories.ts';
import { pictureFonts } from '../../fixtures/picture-fonts.ts';
import { world } from '../../fixtures/world.ts';
import { isSubjectNamed, labelFaults, scalesOf } from '../../tools/label-faults.ts';

const fonts = await pictureFonts();

describe.each(Object.entries(INVENTED_STORIES))('the names that the build places: %s', (_, map) => {
  it('touch no other, lie on no other country and with their own, at every width', () => {
    expect(labelFaults(map)).toEqual([]);
  });

  it('name the subject at every width, within the first view', () => {
    expect(isSubjectNamed(map)).toBe(true);
  });
});

describe('the places of names', () => {
  it('are found for all answers of a list, and shown in part on phones, in full on large screens', () => {
    const { list } = INVENTED_STORIES;
    const [view] = list.views;
    const inView = Object.values(list.labels).filter(
      ({ inView }) => inView !== undefined && inView < 1,
    );
    const shown = (scale: number) => inView.filter(({ inView = 0 }) => inView <= scale).length;
    const scales = scalesOf(view);
    expect(Object.keys(list.labels)).toHaveLength(22);
    expect(shown(Math.min(...scales))).toBeGreaterThan(0);
    expect(shown(Math.max(...scales))).toBeGreaterThan(shown(Math.min(...scales)) + 5);
  });

  it('are those of the map file where it has some', () => {
    const given = INVENTED_STORIES.election;
    expect(Object.values(given.labels).filter(({ from }) => from !== undefined)).toEqual([]);
  });

  it('reckon with names at least as wide as they are', () => {
    const locale = createLocale(INVENTED_STORIES.vote, 'en' as Language, stringsFor('en'));
    const names = Object.keys(world.meta.units)
      .filter((id) => /^[A-Z]{2}$/.test(id))
      .map((id) => locale.shortName(id as Parameters<typeof locale.shortName>[0]));
    const narrow = names.filter(
      (name) => widthOf(name) * 12 < fonts.measure(name, { family: 'sans', size: 12, weight: 700 }),
    );
    expect(narrow).toEqual([]);
  });
});
