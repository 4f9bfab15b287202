import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder beside the repository with spreadsheets as newsrooms have them; they are no part of it. */
export const NEWSROOM_FILES = join(import.meta.dirname, '../../../shared/inputs');

/** A vote of 193 states, in which one place is uncertain. */
export const VOTE_FILE = 'un-vote-2022-semicolons.csv';

export const areNewsroomFilesThere = existsSync(NEWSROOM_FILES);
