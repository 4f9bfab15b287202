import { createEdition, type Edition } from '../edition/edition.ts';
import type { Dataset, Fragment, Statement, Wording } from '../statements/types.ts';

/*
 * What positions and days are derived from is a small part of a dataset. The words of its statements are the
 * rest: pages hold them as text, and scripts fetch them when they show statements in another form.
 */

/** The statements with their words, and the pages that report them: what `withoutWords` leaves out. */
export type Words = Pick<Dataset, 'statements' | 'pages'>;

/** Stands where the words are left out. */
const NO_WORDS: readonly [Fragment] = [{ part: 1, summary: {} }];

/** A dataset whose statements only tell who answered what, when, how, and who reports it. */
export function withoutWords(dataset: Dataset): Dataset {
  return { ...dataset, statements: dataset.statements.map(outline), pages: {} };
}

/** An edition of a dataset without its words as one of the whole dataset, on its last day. */
export function withWords({ dataset, gazetteer, locale }: Edition, words: Words): Edition {
  return createEdition({ ...dataset, ...words }, gazetteer, locale);
}

function outline(statement: Statement): Statement {
  const { speaker: _speaker, role: _role, act: _act, note: _note, ...rest } = statement;
  const [first, ...others] = statement.utterances;
  const bare = ({ id, wordings: [wording, ...more] }: Statement['utterances'][number]) => ({
    id,
    wordings: [withoutText(wording), ...more.map(withoutText)] as const,
  });
  return { ...rest, utterances: [bare(first), ...others.map(bare)], links: [] };
}

function withoutText({ source, date }: Wording): Wording {
  return {
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    fragments: NO_WORDS,
  };
}
