import * as v from 'valibot';

/** A schema that any value may be tried with. */
type Schema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/**
 * A text, or something longer. A union would tell what is wrong with both; this tells what is wrong with the one that
 * was meant.
 */
export function textOr<Short extends Schema, Long extends Schema>(short: Short, long: Long) {
  const chosen = v.lazy((input): Short | Long => (typeof input === 'string' ? short : long));
  return Object.assign(chosen, { options: [short, long] as const });
}

/** A group of fields of one kind or of another, told apart by a field that the second has. */
export function fieldsOr<Usual extends Schema, Other extends Schema>(
  usual: Usual,
  field: string,
  other: Other,
) {
  const isOther = (input: unknown) =>
    typeof input === 'object' && input !== null && Object.hasOwn(input, field);
  const chosen = v.lazy((input): Usual | Other => (isOther(input) ? other : usual));
  return Object.assign(chosen, { options: [usual, other] as const });
}

/** `false`, or something longer: see `textOr`. */
export function falseOr<Long extends Schema>(long: Long) {
  const no = v.literal(false);
  const chosen = v.lazy((input): typeof no | Long => (input === false ? no : long));
  return Object.assign(chosen, { options: [no, long] as const });
}
