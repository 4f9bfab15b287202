import { colourDistance, LEAST_DISTANCE } from '../../core/picture/colour-distance.ts';
import { contrast, type Theme } from '../../core/picture/palette.ts';
import type { Fault } from '../../core/statements/fault.ts';
import type { Dataset } from '../../core/statements/types.ts';
import { COLOUR_NAMES, type ColourName, type SiteSettings } from './site-file-schema.ts';

type Colours = SiteSettings['colours'];

/** The colours of pages that `site.json` does not set: those of page/styles/base.css. */
export const USUAL_COLOURS: Readonly<Record<ColourName, Readonly<Record<Theme, string>>>> = {
  accent: { light: '#16191d', dark: '#f2f1ee' },
  paper: { light: '#ffffff', dark: '#121417' },
  ink: { light: '#16191d', dark: '#f2f1ee' },
  secondInk: { light: '#4b5158', dark: '#b9bcc0' },
  thirdInk: { light: '#666d74', dark: '#979ca2' },
  line: { light: '#dddad4', dark: '#33373c' },
  control: { light: '#8b8f93', dark: '#737a81' },
  wash: { light: '#f5f3ef', dark: '#1b1e22' },
  noStatement: { light: '#e7e5e0', dark: '#2b2f34' },
  coast: { light: '#8f9295', dark: '#656c73' },
  focus: { light: '#0b57d0', dark: '#8ab4f8' },
};

/** What must stand out against what, and by how much (WCAG 2.2: 1.4.3 for text, 1.4.11 for lines). */
const PAIRS: readonly (readonly [ColourName, ColourName, number])[] = [
  ['ink', 'paper', 4.5],
  ['ink', 'wash', 4.5],
  ['secondInk', 'paper', 4.5],
  ['secondInk', 'wash', 4.5],
  ['thirdInk', 'paper', 4.5],
  ['thirdInk', 'wash', 4.5],
  ['accent', 'paper', 3],
  ['control', 'paper', 3],
  ['coast', 'paper', 3],
  ['focus', 'paper', 3],
];

/** Colours that are hard to see where they stand, each with one that would do. */
export function checkContrast(colours: Colours, file: string): Fault[] {
  return (['light', 'dark'] as const).flatMap((theme) =>
    PAIRS.flatMap(([front, ground, least]): Fault[] => {
      const isFront = colours[front] !== undefined;
      if (!isFront && colours[ground] === undefined) return [];
      const [own, other] = [colourOf(front, colours, theme), colourOf(ground, colours, theme)];
      const ratio = contrast(own, other);
      // What the usual colours do not reach, nobody who sets another one has to mend.
      if (ratio >= Math.min(least, contrast(usual(front, theme), usual(ground, theme)))) return [];
      const [blamed, value, against] = isFront ? [front, own, ground] : [ground, other, front];
      const found = Math.floor(ratio * 100) / 100;
      return [
        {
          file,
          place: `colours.${blamed}.${theme}`,
          value,
          message: `is hard to see with ${against} (${isFront ? other : own}): their contrast is ${found} and must be ${least} or more`,
          suggestion: isFront
            ? `use one such as ${standOut(own, other, least)}`
            : `use a ${theme === 'light' ? 'lighter' : 'darker'} one, or set ${front} too, such as ${standOut(own, other, least)}`,
        },
      ];
    }),
  );
}

/** Colours around the answers of maps that are too much like one of them. */
export function checkAround(
  colours: Colours,
  datasets: readonly Pick<Dataset, 'slug' | 'languages' | 'stances'>[],
  file: string,
): Fault[] {
  return (['paper', 'noStatement'] as const).flatMap((name) => {
    const set = colours[name];
    if (set === undefined) return [];
    return (['light', 'dark'] as const).flatMap((theme) =>
      datasets.flatMap(({ slug, languages, stances }) =>
        stances.flatMap(({ colour, label }): Fault[] => {
          const distance = colourDistance(set[theme], colour[theme]);
          if (distance >= LEAST_DISTANCE) return [];
          return [
            {
              file,
              place: `colours.${name}.${theme}`,
              value: set[theme],
              message: `is too much like the answer “${label[languages[0]] ?? ''}” of ${slug} (${colour[theme]}), for some eyes: their distance is ${Math.floor(distance)} and must be ${LEAST_DISTANCE} or more`,
              suggestion: `use one with less colour, such as ${usual(name, theme)}, or give the answer another colour in map.json`,
            },
          ];
        }),
      ),
    );
  });
}

function usual(name: ColourName, theme: Theme): string {
  return USUAL_COLOURS[name][theme];
}

/** A colour of pages: as it is set, or the usual one. */
function colourOf(name: ColourName, colours: Colours, theme: Theme): string {
  // Without one of its own, the accent is the ink.
  const set = colours[name] ?? (name === 'accent' ? colours.ink : undefined);
  return set?.[theme] ?? usual(name, theme);
}

/** A colour mixed with as little black or white as makes it stand out against a ground. */
function standOut(colour: string, ground: string, least: number): string {
  const towards = ['#000000', '#ffffff'].toSorted(
    (a, b) => contrast(b, ground) - contrast(a, ground),
  )[0] as string;
  for (let share = 0; share <= 100; share++) {
    const mixed = mix(colour, towards, share / 100);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return towards;
}

function mix(a: string, b: string, share: number): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(part(a, at) * (1 - share) + part(b, at) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The names of colours that are set, in the order of the schema. */
export function coloursSet(colours: Colours): readonly ColourName[] {
  return COLOUR_NAMES.filter((name) => colours[name] !== undefined);
}
