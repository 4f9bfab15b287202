import type { CDPSession, Page } from 'playwright-core';

/** A node of Chromium's accessibility tree, as its protocol gives it. */
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly value?: { readonly value?: string | number };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

/** States that a screen reader tells. */
const STATES = new Set([
  'autocomplete',
  'checked',
  'disabled',
  'expanded',
  'hasPopup',
  'invalid',
  'level',
  'live',
  'pressed',
  'required',
  'selected',
  'valuemax',
  'valuemin',
  'valuetext',
]);
/** States that go without saying. */
const PLAIN = new Set(['false', 'none', '']);
/** Attributes that Chromium hands to a screen reader, but leaves out of the protocol's tree. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  'aria-sort': 'sort',
  'aria-roledescription': 'said as',
  lang: 'lang',
};
/** Boxes without a meaning: what is in them counts. */
const TRANSPARENT = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'ListMarker']);

/**
 * What Chromium tells a screen reader of a part of the page: role, name, description, value, states and
 * language, one line a node, in the order in which they are read.
 *
 * @throws Error when nothing matches the selector
 */
export async function accessibleTree(page: Page, selector: string): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Accessibility.enable');
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as {
      readonly nodes: readonly AxNode[];
    };
    const root = await backendNode(session, selector);
    const top = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === root);
    if (top === undefined) throw new Error(`"${selector}" is not in the accessibility tree`);
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const lines: string[] = [];
    await write(session, top, byId, 0, '', lines);
    return lines.join('\n');
  } finally {
    await session.detach();
  }
}

async function backendNode(session: CDPSession, selector: string): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector(${JSON.stringify(selector)})`,
  });
  if (result.objectId === undefined) throw new Error(`nothing matches "${selector}"`);
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
  return node.backendNodeId;
}

async function write(
  session: CDPSession,
  node: AxNode,
  byId: ReadonlyMap<string, AxNode>,
  depth: number,
  said: string,
  lines: string[],
): Promise<void> {
  const role = node.role?.value ?? '';
  const name = node.name?.value?.trim() ?? '';
  const passes = node.ignored || TRANSPARENT.has(role);
  // A name that is the text within says it once.
  if (!passes && role === 'StaticText') {
    if (name !== '' && name !== said) lines.push(`${'  '.repeat(depth)}- text: ${name}`);
    return;
  }
  let inner = said;
  if (!passes) {
    const states = await statesOf(session, node);
    const description = node.description?.value ?? '';
    const value = String(node.value?.value ?? '');
    lines.push(
      [
        `${'  '.repeat(depth)}- ${role}`,
        ...(name === '' ? [] : [`"${name}"`]),
        ...(value === '' ? [] : [`= ${value}`]),
        ...states.map((state) => `[${state}]`),
        ...(description === '' || description === name ? [] : [`(${description})`]),
      ].join(' '),
    );
    inner = name;
  }
  for (const id of node.childIds ?? []) {
    const child = byId.get(id);
    if (child !== undefined)
      await write(session, child, byId, passes ? depth : depth + 1, inner, lines);
  }
}

async function statesOf(session: CDPSession, node: AxNode): Promise<string[]> {
  const states = (node.properties ?? [])
    .map(({ name, value }) => [name, String(value.value ?? '')] as const)
    .filter(
      ([name, value]) =>
        STATES.has(name) && (!PLAIN.has(value) || name === 'expanded' || name === 'pressed'),
    )
    .map(([name, value]) => (value === 'true' ? name : `${name}=${value}`));
  if (node.backendDOMNodeId === undefined) return states;
  const { node: element } = await session.send('DOM.describeNode', {
    backendNodeId: node.backendDOMNodeId,
  });
  const attributes = element.attributes ?? [];
  const told = Object.entries(ATTRIBUTES).flatMap(([attribute, word]) => {
    const at = attributes.findIndex((entry, i) => i % 2 === 0 && entry === attribute);
    return at === -1 ? [] : [`${word}=${attributes[at + 1]}`];
  });
  return [...states, ...told];
}
