import { fill } from '../../core/i18n/fill.ts';
import { KINDS } from '../../core/statements/kinds.ts';
import { emptyProject } from '../project/change-project.ts';
import type { ProjectWords } from '../project/project.ts';

import { type Handlers, isFinal, type PageControl, textOf } from './page-control.ts';

/** What the fields of the words do. */
export function wordsHandlers(page: PageControl): Handlers {
  return {
    words: (control) => {
      const field = control.dataset['field'] ?? '';
      if (!isField(field)) return;
      page.change({ kind: 'words', field, text: textOf(control) });
    },
    subject: (control, event) => {
      if (!isFinal(event)) return;
      const text = textOf(control).trim();
      const place = text === '' ? '' : page.placeNamed(text);
      if (place !== null) page.change({ kind: 'words', field: 'subject', text: place });
      else page.warn([fill(page.wording().words.settle.noSuchPlace, { text })]);
    },
    kind: (control) => {
      const value = KINDS.find((kind) => kind === textOf(control)) ?? null;
      page.change({ kind: 'map-kind', value });
    },
    'map-language': (control) => {
      page.change({ kind: 'language', value: textOf(control) || null });
    },
  };
}

function isField(name: string): name is keyof ProjectWords {
  return Object.hasOwn(emptyProject.words, name);
}
