import { type Child, h, type MarkupElement } from '../../core/markup/markup.ts';

/** What a control does, by the name of its handler, with what it is about. */
export type Task = Readonly<Record<string, string | number>> & { readonly do: string };

/** The attributes by which a handler finds its control. */
export function task(what: Task): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(what).map(([name, value]) => [`data-${name}`, String(value)]),
  );
}

/** A button. One that can do nothing now keeps its place and the focus, and says so: it may just have been pressed. */
export function button(
  label: Child,
  what: Task,
  {
    disabled = false,
    ...more
  }: Readonly<Record<string, string | boolean | null>> & { readonly disabled?: boolean } = {},
): MarkupElement {
  const state = disabled ? { 'aria-disabled': 'true' } : {};
  return h('button', { type: 'button', ...task(what), ...more, ...state }, label);
}

/** A field with its label above, and a line of help or a warning below. */
export function field(
  id: string,
  label: string,
  control: MarkupElement,
  help: { readonly text?: string | undefined; readonly warnings?: readonly string[] } = {},
): MarkupElement {
  const { text, warnings = [] } = help;
  const isHelped = text !== undefined || warnings.length > 0;
  return h(
    'div',
    { class: 'field', 'data-key': id },
    h('label', { for: id }, label),
    h(
      control.tag,
      {
        ...control.attributes,
        id,
        ...(isHelped ? { 'aria-describedby': `${id}-help` } : {}),
      },
      ...control.children,
    ),
    isHelped &&
      h(
        'p',
        { class: 'help', id: `${id}-help` },
        text,
        warnings.map((warning) => h('span', { class: 'warning' }, warning)),
      ),
  );
}

/** A choice of one, as a list that unfolds. */
export function choice(
  options: readonly (readonly [value: string, label: string])[],
  value: string,
  what: Task,
  more: Readonly<Record<string, string>> = {},
): MarkupElement {
  return h(
    'select',
    { value, autocomplete: 'off', ...task(what), ...more },
    options.map(([one, label]) => h('option', { value: one }, label)),
  );
}

/** A section of the page with its heading. */
export function section(id: string, heading: string, ...children: readonly Child[]): MarkupElement {
  return h(
    'section',
    { id, class: id, 'aria-labelledby': `${id}-heading` },
    h('h2', { id: `${id}-heading`, tabindex: '-1' }, heading),
    ...children,
  );
}

/** Sentences that warn of something, where there are any. */
export function warnings(texts: readonly string[]): MarkupElement | null {
  return texts.length === 0
    ? null
    : h(
        'ul',
        { class: 'warnings' },
        texts.map((text) => h('li', { dir: 'auto' }, text)),
      );
}
