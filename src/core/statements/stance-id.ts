import type { StanceId } from './types.ts';

/** Longest that an id becomes, in letters. */
const LONGEST = 36;

/**
 * An id made of a label, other than those that are taken: "Voted in favour" becomes `voted-in-favour`.
 *
 * @param at place among the stances, from 0, for a label without Latin letters
 */
export function freeStanceId(label: string, at: number, taken: ReadonlySet<string>): StanceId {
  return freeId(label, `response-${at + 1}`, taken) as StanceId;
}

/**
 * An id made of a text, other than those that are taken.
 *
 * @param otherwise for a text without Latin letters
 */
export function freeId(text: string, otherwise: string, taken: ReadonlySet<string>): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  const base = plain === '' ? otherwise : plain;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
