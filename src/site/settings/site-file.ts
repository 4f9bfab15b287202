import * as v from 'valibot';
import { INTERFACE_LANGUAGES } from '../../core/i18n/languages.ts';
import { suggestWord } from '../../core/statements/actors.ts';
import type { Fault, Result } from '../../core/statements/fault.ts';
import type { Dataset } from '../../core/statements/types.ts';
import { parseJson } from '../map/json-text.ts';
import { shapeFault } from '../map/shape-fault.ts';
import { MAKE_FOLDER } from '../routes.ts';
import { checkAround, checkContrast } from './site-colours.ts';
import { type SiteSettings, type SiteText, siteFileSchema } from './site-file-schema.ts';

/** The file of the publication, below public/. */
export const SITE_FILE = 'site.json';

/** A site without `site.json`. */
export const NO_SETTINGS: SiteSettings = { footer: [], make: true, typefaces: {}, colours: {} };

/**
 * The only way from the text of `site.json` to settings. Reports every fault at once.
 *
 * @param isThere whether a file is below public/
 */
export function parseSiteFile(
  source: string,
  isThere: (path: string) => boolean,
): Result<SiteSettings> {
  const read = parseJson(source, SITE_FILE);
  if (!read.ok) return read;
  const schema = siteFileSchema(Object.keys(INTERFACE_LANGUAGES));
  const parsed = v.safeParse(schema, read.value);
  if (!parsed.success) {
    return {
      ok: false,
      faults: parsed.issues.map((issue) => shapeFault(issue, schema, SITE_FILE)),
    };
  }
  const settings = parsed.output;
  const faults = [
    ...missingFiles(settings, isThere),
    ...checkContrast(settings.colours, SITE_FILE),
    ...nameless(settings),
  ];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: settings };
}

/** What of the settings does not go with the maps of the site. */
export function checkSettings(settings: SiteSettings, datasets: readonly Dataset[]): Fault[] {
  const needed = new Set([
    ...datasets.flatMap(({ languages }) => languages),
    ...(settings.language === undefined ? [] : [settings.language]),
  ]);
  const texts: readonly (readonly [string, SiteText | undefined])[] = [
    ['name', settings.name],
    ['logo.alt', settings.logo?.alt],
    ...settings.footer.map(({ text }, i) => [`footer[${i}].text`, text] as const),
  ];
  const untranslated = texts.flatMap(([place, text]): Fault[] => {
    if (text === undefined || typeof text === 'string') return [];
    return [...needed]
      .filter((language) => text[language] === undefined)
      .map((language) => ({
        file: SITE_FILE,
        place: `${place}.${language}`,
        message: 'is missing: a map of this site is in this language',
        suggestion: 'write it, or one text for all languages: "…"',
      }));
  });
  return [
    ...untranslated,
    ...folderOfMake(settings, datasets),
    ...checkAround(settings.colours, datasets, SITE_FILE),
  ];
}

/** A map that would stand where the page on which maps are made stands. */
function folderOfMake({ make }: SiteSettings, datasets: readonly Dataset[]): Fault[] {
  if (!make || datasets.every(({ slug }) => `${slug}/` !== MAKE_FOLDER)) return [];
  return [
    {
      file: `public/maps/${MAKE_FOLDER}`,
      message: 'is a map where the site has its page on which maps are made',
      suggestion: `name the folder otherwise, or leave the page out: "make": false in ${SITE_FILE}`,
    },
  ];
}

/**
 * What is said where the map that should stand at the root is not there; null where it is. It is no fault: whoever
 * deletes a map has a site of the others.
 */
export function missingFrontMap(
  { frontMap }: SiteSettings,
  slugs: readonly string[],
): string | null {
  if (frontMap === undefined || slugs.includes(frontMap)) return null;
  const stands =
    slugs.length === 0
      ? 'how to make a map'
      : slugs.length === 1
        ? `the only map, ${slugs[0]},`
        : 'a list of all maps';
  const advice = suggestWord(frontMap, slugs) ?? 'make one: npm run new -- my-map';
  return `${SITE_FILE}, frontMap: there is no map "${frontMap}" in public/maps/, so ${stands} stands at /; ${advice}`;
}

/** A text of the settings in a language. */
export function siteText(text: SiteText, language: string): string {
  return typeof text === 'string' ? text : (text[language] ?? '');
}

function missingFiles(
  { logo, typefaces }: SiteSettings,
  isThere: (path: string) => boolean,
): Fault[] {
  const { headlines, text } = typefaces;
  const files: readonly (readonly [string, string | undefined])[] = [
    ['logo.file', logo?.file],
    ['logo.dark', logo?.dark],
    ['typefaces.headlines.file', typeof headlines === 'object' ? headlines.file : undefined],
    ['typefaces.text.file', typeof text === 'object' ? text.file : undefined],
  ];
  return files.flatMap(([place, value]): Fault[] =>
    value === undefined || isThere(value)
      ? []
      : [
          {
            file: SITE_FILE,
            place,
            value,
            message: 'is not there',
            suggestion: `put the file at public/${value}, or correct its name: capitals count`,
          },
        ],
  );
}

/** An address that nothing on the page would lead to. */
function nameless({ home, name, logo }: SiteSettings): Fault[] {
  if (home === undefined || name !== undefined || logo !== undefined) return [];
  const suggestion = 'add "name": "…", the name of the publication';
  return [
    { file: SITE_FILE, place: 'home', value: home, message: 'has nothing to stand on', suggestion },
  ];
}
