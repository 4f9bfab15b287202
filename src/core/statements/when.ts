import { type IsoDate, OPEN_END, type Statement } from './types.ts';

/** When a statement was made, as closely as its sources tell. */
export type When =
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'span'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'since'; readonly from: IsoDate }
  | { readonly kind: 'unknown' };

/** When a statement was made. */
export function whenOf({ date, dateTo }: Pick<Statement, 'date' | 'dateTo'>): When {
  if (date === undefined) return { kind: 'unknown' };
  if (dateTo === undefined) return { kind: 'day', day: date };
  if (dateTo === OPEN_END) return { kind: 'since', from: date };
  return { kind: 'span', from: date, to: dateTo };
}

/** The first day on which a statement may be shown; null: on every day, for nothing says that it came later. */
export function knownFrom(statement: Pick<Statement, 'date' | 'dateTo'>): IsoDate | null {
  const when = whenOf(statement);
  return when.kind === 'since' ? when.from : madeBy(statement);
}

/** The first day on which a statement was surely made; null where no source lets us say. */
export function madeBy(statement: Pick<Statement, 'date' | 'dateTo'>): IsoDate | null {
  const when = whenOf(statement);
  switch (when.kind) {
    case 'day':
      return when.day;
    case 'span':
      return when.to;
    case 'since':
    case 'unknown':
      return null;
  }
}
