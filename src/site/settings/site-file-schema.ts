import * as v from 'valibot';
import { textOr } from '../map/either.ts';
import { LOCALIZED } from '../map/map-file-schema.ts';
import { colour, id, text, url } from '../map/map-file-values.ts';
import { safeAddress, safeOrigin } from './data-origins.ts';
import { siteAddress } from './site-url.ts';

/** What the publication has settled for all maps, as `site.json` says it. */
export type SiteSettings = v.InferOutput<ReturnType<typeof siteFileSchema>>;
/** A text for readers: one for all languages, or one for each. */
export type SiteText = string | Readonly<Record<string, string>>;
/** A typeface: a family of the reader's system, or a file of the site. */
export type Typeface = NonNullable<NonNullable<SiteSettings['typefaces']>['text']>;
/** A script that counts visits. */
export type Counting = NonNullable<SiteSettings['counting']>;

/** Colours that `site.json` may set, as it names them. */
export const COLOUR_NAMES = [
  'accent',
  'paper',
  'ink',
  'secondInk',
  'thirdInk',
  'line',
  'control',
  'wash',
  'noStatement',
  'coast',
  'focus',
] as const;
export type ColourName = (typeof COLOUR_NAMES)[number];

const COLOURS: Readonly<Record<ColourName, string>> = {
  accent: 'The line over the headline, and the lines under links of the publication.',
  paper: 'The page, and the sea on the map.',
  ink: 'Headlines and text.',
  secondInk: 'Text that stands back: standfirsts, notes.',
  thirdInk: 'The smallest remarks.',
  line: 'Thin lines between parts.',
  control: 'The outlines of buttons and fields.',
  wash: 'The ground of tables and boxes.',
  noStatement: 'Land without an answer.',
  coast: 'Coasts and borders.',
  focus: 'The outline of what the keyboard is at.',
};

const PICTURE = /^(?!(?:geo|maps)\/)(?!.*(?:\.\.|\/\/))\w[\w./-]*\.(?:svg|png|jpe?g|webp|avif)$/;
const FONT = /^fonts\/[\w][\w-]*\.woff2$/;

const pictureFile = v.pipe(
  v.string('must be the name of a file'),
  v.regex(
    PICTURE,
    'must be a picture (svg, png, jpg, webp, avif) below public/, such as logo.svg; not in geo/ or maps/',
  ),
  v.metadata({ title: 'file below `public/`' }),
);

/** A text in the languages of the interface that the site uses; a plain one stands for all. */
function localizedText(languages: readonly string[]) {
  const byLanguage = v.strictObject(
    Object.fromEntries(languages.map((language) => [language, v.exactOptional(text)])),
  );
  return v.pipe(
    textOr(text, byLanguage),
    v.transform((value): SiteText => value as SiteText),
    v.metadata(LOCALIZED),
  );
}

/**
 * The shape of `site.json`. The one table of its fields: docs/site-json.md and docs/site.schema.json are written from
 * it, descriptions and all.
 *
 * @param languages those of the interface
 */
export function siteFileSchema(languages: readonly string[]) {
  const localized = localizedText(languages);
  const words = (description: string) => v.pipe(localized, v.description(description));
  const typeface = (description: string) =>
    v.pipe(
      textOr(
        v.pipe(
          v.string('must be a family, or a file with its weights'),
          v.regex(
            /^[\p{L}\p{N}][\p{L}\p{N} _-]*$/u,
            'must be the name of a family, such as Verdana, or a file: { "file": "fonts/our-sans.woff2" }',
          ),
        ),
        v.strictObject({
          file: v.pipe(
            v.string('must be the name of a file'),
            v.regex(FONT, 'must be a woff2 file in public/fonts/, such as fonts/our-sans.woff2'),
            v.metadata({ title: 'file, such as `fonts/our-sans.woff2`' }),
            v.description('A file in `public/fonts/`. Look at its licence.'),
          ),
          weights: v.pipe(
            v.optional(
              v.pipe(
                v.string('must be a text'),
                v.regex(
                  /^[1-9]\d{2}( [1-9]\d{2})?$/,
                  'must be the weights of the file: "400 700" for a variable font, "400" for one of a single weight',
                ),
              ),
              '400 700',
            ),
            v.description('`400 700` for a variable font, `400` for one of a single weight.'),
          ),
        }),
      ),
      v.description(description),
    );
  const pair = (description: string) =>
    v.exactOptional(
      v.pipe(
        v.strictObject({
          light: v.pipe(colour, v.description('On light pages.')),
          dark: v.pipe(colour, v.description('On dark pages.')),
        }),
        v.description(description),
      ),
    );
  const link = {
    text: words('What it says.'),
    address: v.pipe(url, v.description('Where it leads.')),
  };
  const colours: Record<ColourName, ReturnType<typeof pair>> = {
    accent: pair(COLOURS.accent),
    paper: pair(COLOURS.paper),
    ink: pair(COLOURS.ink),
    secondInk: pair(COLOURS.secondInk),
    thirdInk: pair(COLOURS.thirdInk),
    line: pair(COLOURS.line),
    control: pair(COLOURS.control),
    wash: pair(COLOURS.wash),
    noStatement: pair(COLOURS.noStatement),
    coast: pair(COLOURS.coast),
    focus: pair(COLOURS.focus),
  };
  return v.strictObject({
    $schema: v.exactOptional(
      v.pipe(
        text,
        v.description('Address of the schema, for editors: `../docs/site.schema.json`.'),
      ),
    ),
    name: v.exactOptional(
      words('The publication: at the top of pages, over the list of maps, and in oEmbed answers.'),
    ),
    address: v.exactOptional(
      v.pipe(
        v.string('must be a text'),
        v.check(
          (value) => siteAddress(value) !== null,
          'must be the whole address of the site, such as https://maps.example/',
        ),
        v.transform((value) => siteAddress(value) as string),
        v.metadata({ format: 'uri' }),
        v.description('The address of the site. The variable SITE_URL takes its place where set.'),
      ),
    ),
    language: v.exactOptional(
      v.pipe(
        v.picklist([...languages], `must be one of: ${languages.join(', ')}`),
        v.description(
          'The language of the list of maps, and of what stands at `/`. By default the first of the map.',
        ),
      ),
    ),
    frontMap: v.exactOptional(
      v.pipe(
        id<string>(),
        v.description(
          'The folder of the map that stands at `/`. By default a list of the maps, or the only one.',
        ),
      ),
    ),
    logo: v.exactOptional(
      v.pipe(
        v.strictObject({
          file: v.pipe(pictureFile, v.description('Shown 2 rem high.')),
          dark: v.exactOptional(
            v.pipe(pictureFile, v.description('On dark pages. By default the same.')),
          ),
          alt: words('What it shows, for readers who do not see it: the name of the publication.'),
        }),
        v.description('At the top of full pages, in the place of the name.'),
      ),
    ),
    home: v.exactOptional(
      v.pipe(url, v.description('Where name and logo lead: the front page of the publication.')),
    ),
    licence: v.exactOptional(
      v.pipe(
        url,
        v.description(
          'The licence of the spreadsheets, for programs that find them, such as https://creativecommons.org/licenses/by/4.0/. By default `licences.txt` of the site.',
        ),
      ),
    ),
    footer: v.pipe(
      v.optional(v.array(v.strictObject(link)), []),
      v.description('Links at the foot of full pages: imprint, privacy, contact.'),
    ),
    make: v.pipe(
      v.optional(v.boolean('must be true or false'), true),
      v.description(
        'Whether the site has the page `/make/`, on which everybody can make a map of a spreadsheet of theirs, and full pages a link to it.',
      ),
    ),
    typefaces: v.pipe(
      v.optional(
        v.strictObject({
          headlines: v.exactOptional(typeface('Headlines and quotations.')),
          text: v.exactOptional(typeface('All other text.')),
        }),
        {},
      ),
      v.description(
        "A file of the site, on pages and in pictures; or a family of the reader's system, on pages alone: pictures then keep the typeface that they have.",
      ),
    ),
    colours: v.pipe(
      v.optional(v.strictObject(colours), {}),
      v.description(
        'Colours of pages on a screen, each for light and for dark. Contrasts are checked. Paper, pictures, and readers who ask for more contrast have the usual ones.',
      ),
    ),
    counting: v.exactOptional(
      v.pipe(
        v.strictObject({
          script: v.pipe(
            v.string('must be a text'),
            v.check(
              (value) => safeAddress(value) !== null,
              'must be the address of a script that begins with https://',
            ),
            v.transform((value) => new URL(value).href),
            v.metadata({ format: 'uri' }),
            v.description('Its address. It comes once the page has loaded and rests.'),
          ),
          attributes: v.pipe(
            v.optional(
              v.record(
                v.pipe(
                  v.string('must be a text'),
                  v.regex(/^data-[a-z0-9-]+$/, 'must begin with data-, such as data-domain'),
                ),
                text,
              ),
              {},
            ),
            v.description('Attributes of its tag: `{ "data-domain": "maps.example" }`.'),
          ),
          sendsTo: v.exactOptional(
            v.pipe(
              v.string('must be a text'),
              v.check(
                (value) => safeOrigin(value) !== null,
                'must be an origin such as https://stats.example',
              ),
              v.transform((value) => safeOrigin(value) as string),
              v.metadata({ format: 'uri' }),
              v.description(
                'The one origin that it may send to, and have pictures from. By default its own.',
              ),
            ),
          ),
          inEmbeds: v.pipe(
            v.optional(v.boolean(), false),
            v.description("Whether visits of embed pages, on other people's sites, are counted."),
          ),
        }),
        v.description(
          'A script that counts visits. The policy of pages lets in this script, and lets it reach one origin.',
        ),
      ),
    ),
  });
}
