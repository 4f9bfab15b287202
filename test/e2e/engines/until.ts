import { setTimeout } from 'node:timers/promises';

/** How long a browser may take, in ms. */
export const PATIENCE = 30_000;

/**
 * Asks again until there is an answer.
 *
 * @param what is waited for, for the message
 * @throws Error if there is none in 30 seconds
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer> {
  const last = Date.now() + PATIENCE;
  while (Date.now() < last) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await setTimeout(50);
  }
  throw new Error(`waited ${PATIENCE / 1000} seconds until ${what}`);
}
