import type { Locale } from '../i18n/locale.ts';
import type { Dataset, SourceId, Statement, Utterance } from '../statements/types.ts';
import type { Edition } from './edition.ts';
/** A source in a list: the short name of a declared one, or the outlet itself. */
export function sourceTitle(
  id: SourceId,
  { sources }: Pick<Dataset, 'sources'>,
  locale: Locale,
): string {
  const source = sources.find((candidate) => candidate.id === id);
  return source === undefined ? id : locale.text(source.name);
}

/** The names of sources as a list in words. */
export function sourceNames(
  ids: readonly SourceId[],
  { dataset, locale }: Pick<Edition, 'dataset' | 'locale'>,
): string {
  return locale.list(ids.map((id) => sourceTitle(id, dataset, locale)));
}

/** The short name of a source, as it stands inside a sentence. */
export function sourceName(id: SourceId, { dataset, locale }: Edition): string {
  return sourceTitle(id, dataset, locale);
}

/** Every source that reports one of these statements, each once, in the order of the map. */
export function sourcesOf(statements: readonly Statement[], { dataset }: Edition) {
  const ids = new Set(
    statements.flatMap(({ utterances }) =>
      utterances.flatMap((utterance: Utterance) =>
        utterance.wordings.flatMap(({ source }) => source ?? []),
      ),
    ),
  );
  return dataset.sources.filter(({ id }) => ids.has(id));
}
