import type { Kind } from '../statements/kinds.ts';
import type { Columns } from './columns.ts';
import type { Responses } from './responses.ts';

/** "recognition", "reconocimiento", "reconnaissance", "Anerkennung", "reconhecimento" and what is made of them. */
const RECOGNITION = /\b(?:recogni|reconoc|reconn|anerk|anerkann|reconhec)/i;

/** What kind of story a sheet tells. */
export function guessKind(
  { byRole }: Pick<Columns, 'byRole'>,
  responses: Responses,
  title: string,
): Kind {
  if (byRole.has('quote') || byRole.has('speaker')) return 'statements';
  const names = ['response', 'date', 'place'].map((role) => byRole.get(role as 'date')?.name ?? '');
  const isRecognition = [...names, title].some((text) => RECOGNITION.test(text));
  if (responses.isVote) {
    const hasThird = responses.list.some(({ vote }) => vote === 'abstained' || vote === 'absent');
    return hasThird || !isRecognition ? 'vote' : 'recognition';
  }
  if (isRecognition) return 'recognition';
  return byRole.has('response') || !byRole.has('date') ? 'statements' : 'recognition';
}
