import { fill } from '../../core/i18n/fill.ts';
import type { DraftStance } from '../../core/intake/draft.ts';
import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';
import { PATTERN_NAMES, PATTERNS } from '../../core/patterns/patterns.ts';
import { LOOKS, type Look, MOST_RESPONSES } from '../../core/statements/default-looks.ts';
import type { DerivedDraft } from '../project/derived.ts';
import type { Wording } from '../words/wording.ts';
import { button, choice, field, section, task, warnings } from './field-markup.ts';
import { draftOf, type PageState } from './page-state.ts';
import { type LookWarning, lookWarnings, textsOfStance } from './responses-view.ts';

/** The responses in the order of the key: names, colours, what is one with another. */
export function responsesMarkup(state: PageState, wording: Wording): MarkupElement {
  const { responses } = wording.words;
  const draft = draftOf(state);
  if (draft === null) {
    return section('responses', responses.heading, h('p', { class: 'help' }, responses.none));
  }
  const { stances } = draft.draft;
  return section(
    'responses',
    responses.heading,
    h('p', { class: 'help' }, responses.help),
    warnings(
      stances.length > MOST_RESPONSES
        ? [fill(responses.tooMany, { most: wording.number(MOST_RESPONSES) })]
        : [],
    ),
    h(
      'ol',
      { class: 'stances' },
      stances.map((stance, index) => stanceMarkup(stance, index, { draft, state, wording })),
    ),
  );
}

interface Context {
  readonly draft: DerivedDraft;
  readonly state: PageState;
  readonly wording: Wording;
}

function stanceMarkup(stance: DraftStance, index: number, context: Context): MarkupElement {
  const { draft, state, wording } = context;
  const { responses } = wording.words;
  const { id, label } = stance;
  const { stances } = draft.draft;
  const own = state.project.looks[id]?.label;
  return h(
    'li',
    { 'data-key': id },
    h(
      'div',
      { class: 'stance' },
      h('i', { class: 'look plain', '--light': stance.colour.light, '--dark': stance.colour.dark }),
      h('input', {
        id: `label-${id}`,
        value: own ?? label,
        autocomplete: 'off',
        'aria-label': responses.name,
        ...task({ do: 'stance-label', stance: id }),
      }),
      h('span', { class: 'count' }, wording.plural(responses.count, stance.count)),
      button(
        h('span', { 'aria-hidden': 'true' }, '↑'),
        { do: 'move-stance', stance: id, by: -1 },
        {
          id: `up-${id}`,
          class: 'step',
          'aria-label': fill(responses.up, { response: label }),
          disabled: index === 0,
        },
      ),
      button(
        h('span', { 'aria-hidden': 'true' }, '↓'),
        { do: 'move-stance', stance: id, by: 1 },
        {
          id: `down-${id}`,
          class: 'step',
          'aria-label': fill(responses.down, { response: label }),
          disabled: index === stances.length - 1,
        },
      ),
    ),
    warnings(lookWarnings(stance, draft).map((one) => warningText(one, wording))),
    h(
      'details',
      { 'data-key': 'look' },
      h(
        'summary',
        {},
        responses.look,
        h('span', { class: 'visually-hidden' }, wording.marks.colon + label),
      ),
      lookMarkup(stance, wording),
      joinMarkup(stance, context),
    ),
  );
}

/** A swatch in the colour of the theme, with its pattern. */
function swatch({ colour, pattern }: Look): MarkupElement {
  return h('i', {
    class: 'look',
    '--light': colour.light,
    '--dark': colour.dark,
    '--marks': PATTERNS[pattern].swatch,
  });
}

function lookMarkup(stance: DraftStance, { words }: Wording): readonly Child[] {
  const { responses } = words;
  const { id, colour, pattern } = stance;
  return [
    h('p', { class: 'legend', id: `tested-${id}` }, responses.tested),
    h(
      'div',
      { class: 'palette', role: 'group', 'aria-labelledby': `tested-${id}` },
      LOOKS.map((look, number) => {
        const isTaken = look.colour.light.toLowerCase() === colour.light.toLowerCase();
        return button(
          swatch(look),
          { do: 'use-look', stance: id, look: number },
          {
            'aria-pressed': String(isTaken && look.pattern === pattern),
            'aria-label': fill(responses.useLook, {
              number: String(number + 1),
              pattern: responses.patterns[look.pattern],
            }),
          },
        );
      }),
    ),
    h(
      'div',
      { class: 'fields' },
      (['light', 'dark'] as const).map((theme) =>
        field(
          `${theme}-${id}`,
          responses[theme],
          h('input', {
            type: 'color',
            value: colour[theme].toLowerCase(),
            ...task({ do: 'stance-colour', stance: id, theme }),
          }),
        ),
      ),
      field(
        `pattern-${id}`,
        responses.pattern,
        choice(
          PATTERN_NAMES.map((name): [string, string] => [name, responses.patterns[name]]),
          pattern,
          { do: 'stance-pattern', stance: id },
        ),
        { text: responses.patternHelp },
      ),
    ),
  ];
}

function joinMarkup({ id }: DraftStance, { draft, state, wording }: Context): Child {
  const { responses } = wording.words;
  const others = draft.draft.stances.filter((one) => one.id !== id);
  if (textsOfStance(state, draft, id).length === 0) return null;
  return h(
    'div',
    { class: 'fields' },
    others.length > 0 &&
      field(
        `join-${id}`,
        responses.join,
        choice(
          [['', responses.joinWith], ...others.map((one): [string, string] => [one.id, one.label])],
          '',
          { do: 'join-stance', stance: id },
        ),
      ),
    button(responses.noAnswer, { do: 'stance-nothing', stance: id }),
  );
}

function warningText(warning: LookWarning, { words, language }: Wording): string {
  const { responses, bar } = words;
  switch (warning.kind) {
    case 'faint':
    case 'near':
      return fill(responses[warning.kind], {
        theme: bar.themes[warning.theme].toLocaleLowerCase(language),
        response: warning.kind === 'near' ? warning.other : '',
      });
    case 'same-pattern':
      return fill(responses.samePattern, { response: warning.other });
    case 'fault':
      return warning.text;
  }
}
