import { LOCALIZED } from '../../site/map/map-file-schema.ts';

/** A JSON Schema (draft 07), as far as editors of `map.json` need one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | false;
  readonly anyOf?: readonly JsonSchema[];
}

/** Name of the definition of a text in the languages of a map. */
export const TEXT = '#/definitions/text';

/** What is read of a schema of the validator, and of the checks in its pipe. */
interface Node {
  readonly type: string;
  readonly kind: string;
  readonly pipe?: readonly Node[];
  readonly entries?: Readonly<Record<string, Node>>;
  readonly item?: Node;
  readonly items?: readonly Node[];
  readonly value?: Node;
  readonly wrapped?: Node;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly default?: unknown;
  readonly requirement?: unknown;
  readonly description?: string;
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/**
 * A schema of the validator as JSON Schema. Checks that are code, such as whether a day exists, have no equal there and
 * stay with the validator.
 *
 * @throws Error for a type of schema that is new to it
 */
export function toJsonSchema(schema: object): JsonSchema {
  return convert(schema as Node);
}

function convert(node: Node): JsonSchema {
  if (node.pipe === undefined) return convertType(node);
  const [first, ...actions] = node.pipe;
  const changes = actions.map(changeOf);
  const isText = actions.some(({ metadata }) => metadata === LOCALIZED);
  const base = isText || first === undefined ? { $ref: TEXT } : convert(first);
  const { length, ...all } = Object.assign({}, ...changes) as JsonSchema & { length?: unknown };
  const limits =
    length === undefined ? {} : { [base['type'] === 'array' ? 'minItems' : 'minLength']: length };
  // Beside a reference, editors of this draft read nothing else.
  const whole = '$ref' in base && Object.keys(all).length > 0 ? { allOf: [base] } : base;
  return { ...whole, ...limits, ...all };
}

/** What a check or a remark in a pipe adds. */
function changeOf(node: Node): object {
  const { kind, type, requirement, description, metadata } = node;
  if (kind === 'schema') return convert(node);
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'min_length':
      return { length: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'description':
      return { description };
    case 'metadata':
      return metadata === LOCALIZED ? {} : { ...metadata };
    default:
      return {};
  }
}

function convertType(node: Node): JsonSchema {
  const { type, entries, item, items, value, wrapped, options, literal } = node;
  switch (type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type };
    case 'picklist':
      return { enum: options };
    case 'literal':
      return { const: literal };
    case 'strict_object':
      return objectOf(entries ?? {});
    case 'array':
      return { type: 'array', ...(item === undefined ? {} : { items: convert(item) }) };
    case 'strict_tuple': {
      const { length } = items ?? [];
      const list = (items ?? []).map(convert);
      return { type: 'array', items: list, minItems: length, maxItems: length };
    }
    case 'record':
      return {
        type: 'object',
        ...(value === undefined ? {} : { additionalProperties: convert(value) }),
      };
    case 'variant':
    case 'lazy':
      if (options === undefined) break;
      return { anyOf: (options as readonly Node[]).map(convert) };
    case 'nullable':
      return { anyOf: [...(wrapped === undefined ? [] : [convert(wrapped)]), { type: 'null' }] };
    case 'optional':
    case 'exact_optional':
      if (wrapped === undefined) break;
      return {
        ...convert(wrapped),
        ...(node.default === undefined ? {} : { default: node.default }),
      };
  }
  throw new Error(`JSON Schema does not know how to say "${type}": add it to json-schema.ts`);
}

function objectOf(entries: Readonly<Record<string, Node>>): JsonSchema {
  const required = Object.entries(entries).flatMap(([name, entry]) =>
    isOptional(entry) ? [] : [name],
  );
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, convert(entry)]),
    ),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** Whether a field may be left out: the first schema of its pipe says so. */
function isOptional({ type, pipe }: Node): boolean {
  const first = pipe?.[0];
  return first === undefined ? type.endsWith('optional') : isOptional(first);
}
