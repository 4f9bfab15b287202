import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data/types';
import { type AnyNode, parse } from 'acorn';
import { FLOOR } from '../../../src/build/floor.ts';

/** Browsers of the compatibility data by browserslist's names. */
const BROWSERS = {
  chrome: ['chrome', 'chrome_android'],
  edge: ['edge'],
  firefox: ['firefox', 'firefox_android'],
  safari: ['safari'],
  ios_saf: ['safari_ios'],
} as const;

/** Objects that scripts find under a name of their own, and the interface that each has. */
const OBJECTS: Readonly<Record<string, string>> = {
  document: 'Document',
  history: 'History',
  location: 'Location',
  navigator: 'Navigator',
  performance: 'Performance',
  self: 'Window',
  window: 'Window',
};

/** Interfaces whose members are looked for: the others have names that our own data have too. */
const LIKELY: ReadonlySet<string> = new Set(
  `AbortController AbortSignal Blob CSSRule CSSStyleSheet CanvasRenderingContext2D Clipboard DOMRect DOMTokenList
  DataTransfer Document DocumentFragment Element Event EventTarget File FileReader FontFace FontFaceSet HTMLAnchorElement
  HTMLButtonElement HTMLCanvasElement HTMLDetailsElement HTMLDialogElement HTMLElement HTMLFormElement HTMLIFrameElement
  HTMLImageElement HTMLInputElement HTMLScriptElement HTMLSelectElement Headers History KeyboardEvent Location
  MediaQueryList MouseEvent MutationObserver Navigator Node Performance PointerEvent Range ReadableStream Request
  ResizeObserver Response SVGElement Selection StyleSheet Text TextDecoder TextEncoder TouchEvent URL URLSearchParams
  WheelEvent Window`.split(/\s+/),
);

/** Members of builtins and of likely interfaces by name, each with all that have a member of that name. */
const MEMBERS = membersByName();

/**
 * What a script uses that a browser of the floor does not know, each once: globals (`Intl.Segmenter`), members
 * (`.toSorted`) and syntax (`lookbehind`). Whose member it is nobody can tell from a script: one counts where none of
 * the builtins and interfaces that have it has it on the floor.
 *
 * @throws SyntaxError where the script is none, or is in a newer syntax than acorn is asked for
 */
export function scriptFeaturesAbove(source: string): ReadonlySet<string> {
  const found = new Set<string>();
  const note = (name: string, entry: Identifier | undefined) => {
    if (entry?.__compat !== undefined && !isOnFloor(entry.__compat)) found.add(name);
  };
  for (const node of nodes(parse(source, { ecmaVersion: 2022 }))) {
    switch (node.type) {
      case 'Identifier':
        note(node.name, globalNamed(node.name));
        break;
      case 'NewExpression':
      case 'CallExpression': {
        if (node.callee.type !== 'Identifier') break;
        const { name } = node.callee;
        if (node.type === 'NewExpression') note(`new ${name}`, ownerNamed(name)?.[name]);
        // So the build writes expressions that the parser of a browser may not know.
        const [pattern, flags] = name === 'RegExp' ? node.arguments.map(textOf) : [];
        if (pattern) noteExpression({ pattern, flags: flags ?? '' }, note);
        break;
      }
      case 'StaticBlock':
        note('static block', bcd.javascript.classes?.['static']?.['initialization_blocks']);
        break;
      case 'Literal':
        if ('regex' in node && node.regex) noteExpression(node.regex, note);
        break;
      case 'MemberExpression': {
        const name = memberName(node.property, node.computed);
        if (name === null) break;
        const owner = node.object.type === 'Identifier' ? ownerNamed(node.object.name) : undefined;
        const own = owner?.[name] ?? owner?.[`${name}_static`] ?? globalOf(node.object, name);
        const label = node.object.type === 'Identifier' ? `${node.object.name}.${name}` : name;
        if (own !== undefined) note(label, own);
        else if (isAboveEverywhere(name)) found.add(`.${name}`);
        break;
      }
    }
  }
  return found;
}

function noteExpression(
  { pattern, flags }: { readonly pattern: string; readonly flags: string },
  note: (name: string, entry: Identifier | undefined) => void,
): void {
  const expressions = bcd.javascript['regular_expressions'];
  if (/\(\?<[=!]/.test(pattern)) note('lookbehind', expressions?.['lookbehind_assertion']);
  if (/\(\?[ims-]+:/.test(pattern)) note('regular expression modifier', expressions?.['modifier']);
  if (flags.includes('v')) {
    note('flag v', bcd.javascript.builtins?.['RegExp']?.['unicodeSets']);
  }
}

/** All nodes of a syntax tree, but for the names of members, which are no globals. */
export function* nodes(node: AnyNode): Iterable<AnyNode> {
  yield node;
  for (const [part, value] of Object.entries(node)) {
    if (/^(?:property|key)$/.test(part) && 'computed' in node && !node.computed) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* nodes(child as AnyNode);
    }
  }
}

/** The whole text of a string or of a template without gaps. */
export function textOf(node: AnyNode): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type !== 'TemplateLiteral' || node.quasis.length > 1) return null;
  return node.quasis[0]?.value.cooked ?? null;
}

function memberName(property: AnyNode, isComputed: boolean): string | null {
  if (property.type === 'Identifier' && !isComputed) return property.name;
  return textOf(property);
}

function globalNamed(name: string): Identifier | undefined {
  const all = [bcd.javascript.builtins, bcd.api, bcd.api['Window']];
  return all.find((one) => one !== undefined && Object.hasOwn(one, name))?.[name];
}

/** A global that is written as a member. */
function globalOf(object: AnyNode, name: string): Identifier | undefined {
  const isWindow = object.type === 'Identifier' && /^(?:self|window)$/.test(object.name);
  return isWindow ? globalNamed(name) : undefined;
}

/** What a global is or gives, with its members. */
function ownerNamed(name: string): Identifier | undefined {
  const described = OBJECTS[name] ?? name;
  return bcd.javascript.builtins?.[described] ?? bcd.api[described];
}

function membersByName(): ReadonlyMap<string, readonly CompatStatement[]> {
  const members = new Map<string, CompatStatement[]>();
  const likely = new Set<string>();
  for (const owners of [bcd.javascript.builtins, bcd.javascript.builtins?.['Intl'], bcd.api]) {
    for (const [owner, described] of Object.entries(owners ?? {})) {
      for (const [name, entry] of Object.entries(described as Identifier)) {
        const { __compat } = entry as Identifier;
        if (__compat === undefined) continue;
        members.set(name, [...(members.get(name) ?? []), __compat]);
        if (owners !== bcd.api || LIKELY.has(owner)) likely.add(name);
      }
    }
  }
  return new Map([...members].filter(([name]) => likely.has(name)));
}

function isAboveEverywhere(name: string): boolean {
  const all = MEMBERS.get(name);
  return all !== undefined && !all.some(isOnFloor);
}

/** Whether every browser of the floor has a feature, under this name and without being asked to. */
function isOnFloor({ support }: CompatStatement): boolean {
  return [...FLOOR].every(([browser, oldest]) =>
    BROWSERS[browser as keyof typeof BROWSERS].every((name) => {
      const statements = support[name];
      if (statements === undefined) return false;
      return [statements].flat().some((statement) => {
        const { version_added: from, version_removed: until, flags, prefix } = statement;
        if (flags !== undefined || prefix !== undefined) return false;
        if (statement.alternative_name !== undefined) return false;
        if (typeof until === 'string' && major(until) <= oldest) return false;
        return typeof from === 'string' && major(from) <= oldest;
      });
    }),
  );
}

/** 16.4 is not yet in 16, so that minor versions count up. */
function major(version: string): number {
  const number = Number.parseFloat(version.replace('≤', ''));
  return Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
}
