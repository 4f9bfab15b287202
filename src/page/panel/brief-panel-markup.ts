import type { QuotationView, StatementView } from '../../core/edition/statement-view.ts';
import { asSentences } from '../../core/i18n/marks.ts';
import { type Child, h } from '../../core/markup/markup.ts';

/** Where all statements of a place are that a page with many statements leaves out. */
export interface RestOfPanel {
  /** Address of the page of the place. */
  readonly href: string;
  /** Address of the script that completes the panel. */
  readonly script: string;
  /** The text of the link. */
  readonly text: string;
  /** Whether the link opens beside the page: in an article the frame keeps its map. */
  readonly beside: boolean;
}

/** The latest statement of a place in as few elements as it takes, and the way to all of them. */
export function briefBody(statements: readonly StatementView[], rest: RestOfPanel): Child {
  const [latest] = statements;
  return [
    latest === undefined
      ? null
      : h(
          'section',
          { class: 'statement', 'data-statement': latest.id },
          occasionMarkup(latest),
          latest.utterances.map((utterance) =>
            utterance.kind === 'paraphrased'
              ? utterance.reports.map(
                  ({ summary }) => summary && h('p', { class: 'paraphrase' }, summary),
                )
              : [h('p', { class: 'paraphrase' }, utterance.lead, ' ', quotes(utterance.quotation))],
          ),
        ),
    h(
      'p',
      { class: 'rest' },
      h(
        'a',
        {
          href: rest.href,
          'data-script': rest.script,
          ...(rest.beside ? { target: '_blank', rel: 'noopener' } : {}),
        },
        rest.text,
      ),
    ),
  ];
}

function quotes({ fragments, source }: QuotationView): Child {
  return fragments.map(({ link, lang, segments }) => [
    link === undefined ? ' ' : ` ${link} `,
    h(
      'q',
      { class: 'words', lang, translate: 'no', 'data-source': source },
      segments.map(({ text }) => text).join(''),
    ),
  ]);
}

function occasionMarkup({ occasion, record, speaker, role }: StatementView): Child {
  const parts = [occasion, record?.when, record?.act, speaker, role].filter(
    (part) => part !== undefined,
  );
  return parts.length > 0 && h('p', { class: 'occasion' }, asSentences(parts));
}
