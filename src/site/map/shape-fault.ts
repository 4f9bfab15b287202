import type * as v from 'valibot';
import { nearWord } from '../../core/statements/actors.ts';
import type { Fault } from '../../core/statements/fault.ts';

/** Expected kinds of value in words, for schemas without a message of their own. */
const KINDS: Readonly<Record<string, string>> = {
  Object: 'must be a group of fields in braces',
  Array: 'must be a list in brackets',
  boolean: 'must be true or false',
};

/** The parts of a schema that lead to its nested fields. */
interface Shape {
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly item?: Shape;
  readonly value?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly Shape[];
}

/** The fields that a value may have, by the path that leads to it. */
function fieldsAt(shape: Shape | undefined, path: readonly unknown[]): string[] {
  if (shape?.wrapped !== undefined) return fieldsAt(shape.wrapped, path);
  if (shape?.options !== undefined) return shape.options.flatMap((one) => fieldsAt(one, path));
  if (path.length === 0) return Object.keys(shape?.entries ?? {});
  const [key, ...rest] = path;
  return fieldsAt(shape?.entries?.[String(key)] ?? shape?.item ?? shape?.value, rest);
}

/** An issue of a schema, for people who edit the file. */
export function shapeFault(issue: v.BaseIssue<unknown>, schema: object, file: string): Fault {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const place = (issue.path ?? []).reduce(
    (path, { key }) =>
      typeof key === 'number'
        ? `${path}[${key}]`
        : path === ''
          ? String(key)
          : `${path}.${String(key)}`,
    '',
  );
  const missing = issue.received === 'undefined';
  const unknown = issue.expected === 'never';
  const kind = KINDS[issue.expected ?? ''];
  const suggestion =
    unknown && typeof keys.at(-1) !== 'number'
      ? nearWord(
          String(keys.at(-1)),
          fieldsAt(schema, keys.slice(0, -1)).filter((field) => field !== keys.at(-1)),
        )
      : undefined;
  return {
    file,
    ...(place === '' ? {} : { place }),
    ...(typeof issue.input === 'string' ? { value: issue.input } : {}),
    message: missing
      ? 'is missing'
      : unknown
        ? typeof keys.at(-1) === 'number'
          ? 'is one too many'
          : 'is not a field of this file'
        : issue.message.startsWith('Invalid') && kind !== undefined
          ? kind
          : issue.message.replace(/^Invalid .*: Expected (.*) but received .*$/, 'must be $1'),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
