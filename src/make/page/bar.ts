import { saveText } from '../../browser/download.ts';
import { fill } from '../../core/i18n/fill.ts';
import { THEMES } from '../../core/statements/reader-choices.ts';
import { PROJECT_ENDING, projectText } from '../project/project-file.ts';
import type { Workshop } from '../worker/workshop.ts';
import { type Handlers, type PageControl, textOf } from './page-control.ts';
import { draftOf, TABS, WIDTHS } from './page-state.ts';

/** What the bar, the status line and the tabs of the preview need of the page. */
interface BarParts {
  readonly workshop: Pick<Workshop, 'stop'>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly startOver: () => void;
  readonly setLanguage: (language: string) => void;
}

/** What the bar, the status line and the tabs of the preview do. */
export function barHandlers(page: PageControl, parts: BarParts): Handlers {
  return {
    undo: parts.undo,
    redo: parts.redo,
    'start-over': parts.startOver,
    'save-draft': () => {
      const { project } = page.state();
      const slug = draftOf(page.state())?.slug ?? 'map';
      const file = `${slug}${PROJECT_ENDING}`;
      saveText(projectText(project), file, 'application/json');
      page.tell(fill(page.wording().words.status.saved, { file }));
    },
    'page-language': (control) => parts.setLanguage(textOf(control)),
    theme: (control) => {
      page.show({ theme: THEMES.find((theme) => theme === textOf(control)) ?? 'auto' });
    },
    stop: parts.workshop.stop,
    'close-message': () => page.show({ message: null }),
    'fold-preview': () => page.show({ isPreviewShown: !page.state().isPreviewShown }),
    tab: (control) => {
      const tab = TABS.find((one) => one === control.dataset['tab']);
      if (tab !== undefined) page.show({ tab });
    },
    width: (control) => {
      const width = WIDTHS.find((one) => String(one) === control.dataset['width']);
      if (width !== undefined) page.show({ width });
    },
  };
}
