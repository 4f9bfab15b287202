import * as v from 'valibot';
import { VIEW_NAMES } from '../../core/atlas/named-views.ts';
import { PATTERN_NAMES } from '../../core/patterns/patterns.ts';
import { KINDS } from '../../core/statements/kinds.ts';
import {
  type ActorId,
  CONFIDENCES,
  type EventId,
  type Language,
  type Localized,
  type SourceId,
  type StanceId,
  type ViewId,
} from '../../core/statements/types.ts';
import { falseOr, fieldsOr, textOr } from './either.ts';
import {
  at,
  box,
  colour,
  date,
  id,
  key,
  point,
  ratio,
  scope,
  share,
  text,
  url,
} from './map-file-values.ts';

/** Marks a text in the languages of the map, for whoever reads the schema: its languages are those of one map. */
export const LOCALIZED = { localized: true } as const;

/** `map.json` as it is written: what it leaves out has no default yet. */
export type WrittenMap = v.InferOutput<ReturnType<typeof mapFileSchema>>;

/** A text in every language of a map; where it has one language, a plain text will do. */
function localizedText(languages: readonly string[]) {
  const byLanguage = v.strictObject(
    Object.fromEntries(languages.map((language) => [language, text])),
  );
  const [only = '', ...others] = languages;
  const plain = v.pipe(
    text,
    v.transform((value): Localized => ({ [only]: value })),
  );
  const either = others.length === 0 ? textOr(plain, byLanguage) : byLanguage;
  return v.pipe(either, v.metadata(LOCALIZED));
}

/** How a name stands, in the words of the file. */
const labelKind = <Kind extends string>(kind: Kind) =>
  v.pipe(v.literal(kind), v.description('`inside` its place, or `beside` it.'));

const actor = v.pipe(
  text,
  v.transform((value) => value as ActorId),
);

/**
 * The shape of `map.json` for a map in these languages. The one table of its fields: docs/map-json.md and
 * docs/map.schema.json are written from it, descriptions and all.
 */
export function mapFileSchema(languages: readonly string[]) {
  const localized = localizedText(languages);
  const words = (description: string) => v.pipe(localized, v.description(description));
  const localizedList = (description: string) =>
    v.pipe(v.array(localized), v.description(description));
  const sources = v.pipe(
    v.optional(v.array(id<SourceId>()), []),
    v.description('Ids of `sources`, named under the text.'),
  );
  const stance = v.strictObject({
    id: v.exactOptional(
      v.pipe(
        id<StanceId>(),
        v.description('What the column `stance` says. By default made of the label.'),
      ),
    ),
    label: words('In the key, of several governments: "Voted in favour".'),
    answer: v.exactOptional(words('In a panel, of one government. By default the label.')),
    also: v.exactOptional(
      words('In a panel, where it is a second reading. By default "Also: " and the answer.'),
    ),
    colour: v.exactOptional(
      v.pipe(
        v.strictObject({
          light: v.pipe(colour, v.description('On light pages.')),
          dark: v.pipe(colour, v.description('On dark pages.')),
        }),
        v.description('For the light and the dark page. By default the next of a series of eight.'),
      ),
    ),
    pattern: v.exactOptional(
      v.pipe(
        v.picklist(PATTERN_NAMES, `must be one of: ${PATTERN_NAMES.join(', ')}`),
        v.description('Drawn over the colour where colours do not do. By default the next.'),
      ),
    ),
  });
  const view = v.strictObject({
    id: v.pipe(id<ViewId>(), v.description('In addresses: `?view=americas`.')),
    label: words('On its button.'),
    box: v.pipe(box, v.description('Left, top, right, bottom in plane units (docs/map-json.md).')),
    ratio: v.exactOptional(
      v.pipe(ratio, v.description('Height by width of an embed page that starts with it.')),
    ),
    inset: v.exactOptional(
      v.pipe(id<ViewId>(), v.description('The view that its inset map shows.')),
    ),
  });
  const around = v.strictObject({
    around: v.pipe(
      v.array(actor),
      v.minLength(1, 'must hold at least one place'),
      v.description('In the place of a box: codes of the places that the view is around.'),
    ),
    id: v.exactOptional(view.entries.id),
    label: v.exactOptional(view.entries.label),
    ratio: view.entries.ratio,
    inset: view.entries.inset,
  });
  const viewName = v.picklist(VIEW_NAMES, `must be one of: ${VIEW_NAMES.join(', ')}`);
  const place = {
    point: v.exactOptional(
      v.pipe(point, v.description('The point that it belongs to. By default in the middle.')),
    ),
    at: v.pipe(at, v.description('Where the name stands, in px from the point.')),
  };
  return v.strictObject({
    $schema: v.exactOptional(
      v.pipe(
        text,
        v.description('Address of the schema, for editors: `../../../docs/map.schema.json`.'),
      ),
    ),
    slug: v.exactOptional(
      v.pipe(id<string>(), v.description('The name of the folder, which is the default.')),
    ),
    languages: v.optional(
      v.pipe(
        v.array(
          v.pipe(
            key,
            v.transform((value) => value as Language),
          ),
        ),
        v.minLength(1, 'must name at least one language'),
        v.transform((list) => list as [Language, ...Language[]]),
        v.description('The languages of the map, the first at its address.'),
      ),
      ['en'],
    ),
    kind: v.exactOptional(
      v.pipe(
        v.picklist(KINDS, `must be one of: ${KINDS.join(', ')}`),
        v.description(
          'What governments did: it decides the words around them. By default statements.',
        ),
      ),
    ),
    kicker: v.exactOptional(
      words('The line over the headline. By default the body and the day of `event`.'),
    ),
    headline: words('The headline. The only field that a map needs.'),
    subtitle: v.exactOptional(
      words('One line under the headline of embed pages. By default the title.'),
    ),
    standfirst: v.exactOptional(words('The paragraph under the headline.')),
    title: v.exactOptional(
      words('For browsers, search engines and networks. By default the headline.'),
    ),
    description: v.exactOptional(
      words(
        'For search engines and networks. By default the standfirst, or how many answered what.',
      ),
    ),
    moment: v.exactOptional(words('When the map speaks, for pictures. By default the title.')),
    event: v.pipe(
      v.optional(
        v.strictObject({
          date: v.exactOptional(v.pipe(date, v.description('Its day.'))),
          subject: v.exactOptional(
            v.pipe(actor, v.description('The place that the map is about, by its code.')),
          ),
          body: v.exactOptional(words('Who voted, such as the United Nations General Assembly.')),
          subjectAnswers: v.exactOptional(
            v.pipe(
              v.boolean(),
              v.description(
                'Whether the subject may answer on a map of statements; elsewhere it may.',
              ),
            ),
          ),
        }),
        {},
      ),
      v.description('What the map is about.'),
    ),
    subject: v.exactOptional(
      v.pipe(
        v.strictObject({
          label: words('In the key.'),
          short: words('In its panel and over the map of phones.'),
        }),
        v.description(
          'What the subject is called where others have their answer. By default that it is the subject.',
        ),
      ),
    ),
    noStatement: v.exactOptional(
      v.pipe(
        v.strictObject({
          label: words('In the key.'),
          text: words(
            'In the panel of a place without an answer; `{country}` stands for its name.',
          ),
        }),
        v.description('What is said of places without an answer. By default as the kind says it.'),
      ),
    ),
    stances: v.exactOptional(
      v.pipe(
        v.array(stance),
        v.minLength(1, 'must hold at least one stance'),
        v.description(
          'The responses, in the order of the key. By default what stands in the column `stance`, in the order of the rows; votes in the usual order.',
        ),
      ),
    ),
    views: v.exactOptional(
      v.pipe(
        v.array(textOr(viewName, fieldsOr(view, 'around', around))),
        v.minLength(1, 'must hold at least one view'),
        v.description(
          `Parts of the world to choose from, the first shown first: names (${VIEW_NAMES.join(', ')}), views of your own, or \`{ "around": ["TH", "PH"] }\`. By default the part where most answers are, and the world.`,
        ),
      ),
    ),
    labels: v.pipe(
      v.optional(
        v.record(
          key,
          v.variant(
            'kind',
            [
              v.strictObject({ kind: labelKind('inside'), ...place }),
              v.strictObject({
                kind: labelKind('beside'),
                ...place,
                side: v.pipe(
                  v.picklist(['left', 'middle', 'right'], 'must be left, middle or right'),
                  v.description('Which end of the name is there, for one `beside` its place.'),
                ),
                leader: v.pipe(
                  v.optional(v.boolean(), false),
                  v.description('Whether a line leads to it.'),
                ),
                far: v.pipe(
                  v.optional(v.boolean(), false),
                  v.description('Whether it is shown however far the map is zoomed out.'),
                ),
              }),
            ],
            'must be inside or beside',
          ),
        ),
        {},
      ),
      v.description(
        'Where names stand on the map, by code. By default the build finds each a free place.',
      ),
    ),
    counts: v.pipe(
      v.optional(
        v.array(
          v.strictObject({
            heading: words('Whose count it is.'),
            text: words('What it says.'),
            figures: v.pipe(
              v.array(
                v.strictObject({
                  name: v.pipe(text, v.description('For whom.')),
                  share: v.pipe(share, v.description('In per cent.')),
                }),
              ),
              v.description('The shares, as it has them.'),
            ),
            sources,
            note: v.exactOptional(words('A remark behind the sources.')),
          }),
        ),
        [],
      ),
      v.description('Rival counts of votes, in the panel of the subject.'),
    ),
    context: v.pipe(
      v.optional(v.array(v.strictObject({ text: words('What is reported.'), sources })), []),
      v.description('Facts, in the panel of the subject.'),
    ),
    notes: v.optional(localizedList('Paragraphs under Notes.'), []),
    method: v.optional(localizedList('Paragraphs on how responses were classed.'), []),
    uncheckedQuotes: v.pipe(
      v.exactOptional(v.literal('mark', 'must be mark, or be left out')),
      v.description(
        'Publishes quotations that are not in the receipt, each marked as not checked against its source.',
      ),
    ),
    pointOfView: v.pipe(
      v.optional(v.picklist(['un', 'defacto'], 'must be un or defacto'), 'un'),
      v.description(
        'Whose disputed areas are: as the United Nations or as those who administer them have it.',
      ),
    ),
    owners: v.pipe(
      v.optional(v.record(key, v.nullable(text)), {}),
      v.description('Disputed areas that this map gives to another owner; null for nobody.'),
    ),
    borders: v.exactOptional(
      words('On the boundaries. By default where they come from, and that no position is implied.'),
    ),
    credit: v.exactOptional(
      words('Where the statements come from, under the page and on pictures.'),
    ),
    shortCredit: v.exactOptional(
      words(
        'The same in one line, on embed pages. By default the credit, or where the boundaries come from.',
      ),
    ),
    corrections: v.exactOptional(v.pipe(text, v.description('Address for corrections.'))),
    updated: v.exactOptional(
      v.pipe(date, v.description('The day of the last change, for search engines.')),
    ),
    actorNotes: v.pipe(
      v.optional(v.record(key, localized), {}),
      v.description('A note on single places, by code.'),
    ),
    outlets: v.pipe(
      v.optional(v.record(url, text), {}),
      v.transform((outlets) => outlets as Readonly<Record<string, string>>),
      v.description('Who publishes what a statement links to, by address. By default its host.'),
    ),
    actorNames: v.pipe(
      v.optional(
        v.record(
          key,
          v.strictObject({
            name: v.exactOptional(words('Its name.')),
            short: v.exactOptional(words('A short one, for tight places.')),
          }),
        ),
        {},
      ),
      v.description('Names that this map words differently, by code.'),
    ),
    sources: v.exactOptional(
      v.pipe(
        v.array(
          v.strictObject({
            id: v.pipe(id<SourceId>(), v.description('What the column `source` says.')),
            name: words('Short, for "Reported by …".'),
            title: words('Whole, for lists of sources.'),
            outlet: v.exactOptional(v.pipe(text, v.description('Who publishes it.'))),
            url: v.exactOptional(v.pipe(url, v.description('Its address.'))),
            inferred: v.exactOptional(
              v.pipe(v.boolean(), v.description('Whether the outlet is our inference.')),
            ),
            textFile: v.exactOptional(
              v.pipe(text, v.description('The file with its text, for `npm run verify`.')),
            ),
          }),
        ),
        v.minLength(1, 'must hold at least one source'),
        v.description(
          'Texts that quotations are checked against. Rows may name their page instead.',
        ),
      ),
    ),
    organisations: v.pipe(
      v.optional(
        v.array(
          v.strictObject({
            id: v.pipe(id<ActorId>(), v.description('What the column `actor` says.')),
            name: words('Its name.'),
            nameInText: v.exactOptional(words('The same inside a sentence.')),
            members: v.pipe(v.array(actor), v.description('Codes of places to outline.')),
          }),
        ),
        [],
      ),
      v.description('Organisations that answer beside the places of the world.'),
    ),
    events: v.pipe(
      v.optional(
        v.array(
          v.strictObject({
            id: v.pipe(id<EventId>(), v.description('What the column `event` says.')),
            date: v.pipe(date, v.description('Its day.')),
            label: words('What happened.'),
            milestone: v.pipe(
              v.optional(v.boolean(), false),
              v.description('Whether the timeline marks it.'),
            ),
          }),
        ),
        [],
      ),
      v.description('What happened on a day, or what several did together.'),
    ),
    timeline: v.exactOptional(
      v.pipe(
        falseOr(
          v.strictObject({
            period: v.exactOptional(
              v.pipe(
                v.strictObject({
                  from: v.exactOptional(
                    v.pipe(
                      date,
                      v.description('The first day. By default that of the first row or event.'),
                    ),
                  ),
                  to: v.exactOptional(
                    v.pipe(
                      date,
                      v.description('The last day. By default that of the last row or event.'),
                    ),
                  ),
                }),
                v.check(
                  ({ from, to }) => from === undefined || to === undefined || from <= to,
                  ({ input: { from, to } }) =>
                    `must not end before it begins: it goes from ${from} to ${to}; exchange the two days`,
                ),
                v.description(
                  'The days that the map tells of: day by day up to three years, by month up to fifty, by year beyond.',
                ),
              ),
            ),
            start: v.exactOptional(
              v.pipe(
                date,
                v.description(
                  'The day that the page opens on. By default the last; embed pages too.',
                ),
              ),
            ),
            rule: v.exactOptional(
              v.pipe(
                v.strictObject({
                  decides: v.pipe(
                    v.array(scope),
                    v.minLength(
                      1,
                      `must name at least one scope; use one of: ${scope.options.join(', ')}`,
                    ),
                    v.description('Scopes whose latest day gives the position.'),
                  ),
                  strengthens: v.pipe(
                    v.array(scope),
                    v.description('Scopes that only move a position up the order.'),
                  ),
                  ignores: v.pipe(
                    v.array(v.picklist(CONFIDENCES, `must be one of: ${CONFIDENCES.join(', ')}`)),
                    v.description('Confidences that do not count.'),
                  ),
                  firm: v.pipe(
                    v.array(id<StanceId>()),
                    v.description('Stances that only a later deciding row displaces.'),
                  ),
                  order: v.pipe(
                    v.array(id<StanceId>()),
                    v.description('All other stances, the strongest first.'),
                  ),
                  undated: v.exactOptional(
                    v.pipe(
                      v.boolean(),
                      v.description(
                        'Whether rows without a day count too, from the first day on. By default they do not.',
                      ),
                    ),
                  ),
                  text: words('The rule in words, for readers.'),
                }),
                v.description(
                  'How statements become a position on a day. By default the latest decides, and rows without a day count from the first day on.',
                ),
              ),
            ),
          }),
        ),
        v.description(
          'How positions change over time: see docs/codebook.md. `{}` is enough. By default maps of recognition whose rows have two days or more have one; `false` is none.',
        ),
      ),
    ),
  });
}
