import { isComposing } from '../../browser/composing.ts';
import { patch } from '../../browser/patch.ts';
import { fill } from '../../core/i18n/fill.ts';
import { INTERFACE_LANGUAGES, stringsFor } from '../../core/i18n/languages.ts';
import { describeFaults } from '../../core/statements/fault.ts';
import { emptyProject } from '../project/change-project.ts';
import { createHistory, type History, record, redo, undo } from '../project/history.ts';
import type { Project } from '../project/project.ts';
import { parseProject, projectText } from '../project/project-file.ts';
import type { PageTexts } from '../words/page-texts.ts';
import { wordingOf } from '../words/wording.ts';
import { Stopped, type Workshop } from '../worker/workshop.ts';
import { barHandlers } from './bar.ts';
import { createDeriving } from './deriving.ts';
import type { CreatePreview, DraftKeeper, Handlers, PageControl } from './page-control.ts';
import { isTyping, moveTab, takeDrops } from './page-input.ts';
import { pageMarkup } from './page-markup.ts';
import { draftOf, hasSheet, type PageState } from './page-state.ts';
import { type KnownNames, placesIn } from './place-names.ts';
import { responsesHandlers } from './responses.ts';
import { settleHandlers } from './settle.ts';
import { linesToSettle } from './settle-view.ts';
import { createIntake } from './start.ts';
import { createTableKeys } from './table.ts';
import type { ShowTakeAway } from './take-away-host.ts';
import { viewHandlers } from './view.ts';
import { wordsHandlers } from './words.ts';

/** What the page is made of besides itself. */
export interface MakeParts extends KnownNames {
  readonly workshop: Pick<Workshop, 'read' | 'derive' | 'stop'>;
  readonly keeper: DraftKeeper;
  readonly createPreview: CreatePreview;
  /** Shows what can be taken away, whenever the map has changed. */
  readonly showTakeAway: ShowTakeAway;
  readonly settings: PageSettings;
  /** The words in the language of the settings, and how to fetch those in another. */
  readonly texts: PageTexts;
  readonly loadTexts: (language: string) => Promise<PageTexts>;
}

/** What a person has chosen for the page itself, and keeps. */
export interface PageSettings {
  readonly language: string;
  readonly theme: PageState['theme'];
  readonly keep: (settings: Pick<PageState, 'language' | 'theme'>) => void;
}

/** Opens the page on which maps are made, in an element of its own. */
export async function createMakePage(root: HTMLElement, parts: MakeParts): Promise<void> {
  const { workshop, keeper, names, settings } = parts;
  let history: History = createHistory(emptyProject);
  let wording = wordingOf(parts.texts, names);
  let places = placesIn(wording, parts);
  let state: PageState = {
    project: history.now,
    canUndo: false,
    canRedo: false,
    derived: null,
    busy: null,
    progress: null,
    message: null,
    kept: 'nothing',
    language: settings.language,
    theme: settings.theme,
    tab: 'page',
    width: 640,
    isPreviewShown: false,
    picking: null,
    unknownPlace: null,
    questionsShown: 20,
    firstLines: [],
    firstRow: 0,
    cursor: null,
    edit: null,
    isDragging: false,
    pasted: '',
  };

  // The element stays, and what it shows is written anew.
  const element = document.createElement('div');
  root.append(element);
  render();
  const host = (name: string) =>
    element.querySelector<HTMLElement>(`[data-host="${name}"]`) as HTMLElement;
  const preview = parts.createPreview(host('preview'), {
    onPick(place) {
      const { picking } = state;
      if (picking === null) return;
      show({ picking: null });
      page.change({ kind: 'place', value: picking, answer: place });
      page.focus('settle-heading');
    },
    onFailed: (reason) => page.warn([fill(wording.words.status.failed, { reason })]),
    onClosePictures() {
      show({ tab: 'page' });
      page.focus('tab-page');
    },
    onWants: (tab) => show({ tab }),
  });

  const page: PageControl = {
    state: () => state,
    wording: () => wording,
    show,
    change(...changes) {
      const before = history;
      for (const change of changes) history = record(history, change);
      if (history === before) return;
      // What is changed at once is taken back at once.
      if (changes.length > 1) history = { ...history, past: [...before.past, before.now] };
      if (state.message?.kind === 'note') show({ message: null });
      follow();
    },
    tell: (...texts) => show({ message: { kind: 'note', texts } }),
    warn: (texts) => show({ message: { kind: 'trouble', texts } }),
    focus(id) {
      const wanted = document.getElementById(id);
      wanted?.focus({ preventScroll: true });
      wanted?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
    placeNamed: (name) => places.find(name),
  };
  const deriving = createDeriving({
    derive: () => workshop.derive(history.now),
    onDerived(derived, isLast) {
      if (isLast) show({ derived });
      orderTable();
    },
    onRest: () => void keep(),
    onSlow(isSlow) {
      const { working } = wording.words.status;
      if (isSlow) show({ busy: working });
      else if (state.busy === working) show({ busy: null });
    },
    onFailed(error) {
      if (error instanceof Stopped) page.tell(wording.words.status.stoppedMap);
      else warnOf(error);
    },
  });
  const table = createTableKeys(page);
  const intake = createIntake(page, workshop, openDraft);
  const handlers: Handlers = {
    ...barHandlers(page, {
      workshop,
      undo: () => step(undo, wording.words.status.undone),
      redo: () => step(redo, wording.words.status.redone),
      startOver: () => openProject(emptyProject),
      setLanguage: (language) => void setLanguage(language),
    }),
    ...intake.handlers,
    ...settleHandlers(page),
    ...table.handlers,
    ...responsesHandlers(page),
    ...wordsHandlers(page),
    ...viewHandlers(page, preview.box),
  };

  function show(change: Partial<PageState>): void {
    const before = state;
    state = { ...state, ...change };
    render();
    if (before.theme !== state.theme || before.language !== state.language) {
      settings.keep(state);
    }
    if (isShownAnew(before, state)) drawPreview();
    if (before.picking !== state.picking) preview.setPicking(state.picking !== null);
    if (before.derived !== state.derived || before.language !== state.language) {
      parts.showTakeAway(host('take-away'), state, { wording, settled: deriving.settled });
    }
  }

  function render(): void {
    const { documentElement } = document;
    documentElement.lang = wording.language;
    documentElement.dir = stringsFor(wording.language).direction;
    document.title = wording.words.title;
    if (state.theme === 'auto') delete documentElement.dataset['theme'];
    else documentElement.dataset['theme'] = state.theme;
    const focused = document.activeElement;
    patch(element, pageMarkup(state, { wording, placeNames: places.names }));
    // What has moved loses the focus, and what was made anew has the same id.
    if (focused instanceof HTMLElement && focused.id !== '' && focused !== document.activeElement) {
      document.getElementById(focused.id)?.focus({ preventScroll: true });
    }
  }

  function drawPreview(): void {
    const draft = draftOf(state);
    if (draft === null || draft.dataset === null) return;
    const { tab, width, theme } = state;
    preview.show(draft, { tab, width, theme: theme === 'auto' ? null : theme });
  }

  /** Shows the project as it is now, and has the map drawn and the draft kept once changes rest. */
  function follow(): void {
    show({ project: history.now, canUndo: history.canUndo, canRedo: history.canRedo });
    if (hasSheet(state)) show({ kept: 'keeping' });
    deriving.follow();
  }

  /** Rows to settle come first, but no row moves while somebody is in the table. */
  function orderTable(): void {
    if (document.activeElement?.closest('#table') == null) {
      show({ firstLines: [...linesToSettle(state)] });
    }
  }

  async function keep(): Promise<void> {
    const kept = history.now;
    try {
      if (kept.grids.length === 0) await keeper.clear();
      else await keeper.save(projectText(kept));
      // A change since then is kept next.
      if (kept === history.now) show({ kept: kept.grids.length === 0 ? 'nothing' : 'kept' });
    } catch {
      show({ kept: 'failed' });
    }
  }

  function step(by: (history: History) => History, text: string): void {
    const next = by(history);
    if (next === history) return;
    history = next;
    show({ edit: null });
    follow();
    page.tell(text);
  }

  function openProject(project: Project): void {
    history = createHistory(project);
    show({ firstRow: 0, cursor: null, edit: null, picking: null, message: null, derived: null });
    follow();
  }

  function openDraft(project: Project, file: string): void {
    openProject(project);
    page.tell(fill(wording.words.status.opened, { file }));
  }

  async function setLanguage(language: string): Promise<void> {
    if (!Object.hasOwn(INTERFACE_LANGUAGES, language)) return;
    wantedLanguage = language;
    try {
      const texts = await parts.loadTexts(language);
      if (wantedLanguage !== language) return;
      wording = wordingOf(texts, names);
      places = placesIn(wording, parts);
      show({ language });
    } catch (error) {
      warnOf(error);
    }
  }

  function warnOf(error: unknown): void {
    const reason = error instanceof Error ? error.message : String(error);
    page.warn([fill(wording.words.status.failed, { reason })]);
  }

  function run(event: Event, selector: string): void {
    const control =
      event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
    const handler = handlers[control?.dataset['do'] ?? ''];
    if (control === null || control.getAttribute('aria-disabled') === 'true') return;
    // What stands in a host has handlers of its own.
    if (control.closest('[data-host]') !== null) return;
    handler?.(control, event);
  }

  let wantedLanguage = settings.language;
  const fields = ':is(input, select, textarea)[data-do]';
  element.addEventListener('click', (event) => {
    if (!table.press(event)) run(event, 'button[data-do]');
  });
  element.addEventListener('change', (event) => run(event, fields));
  element.addEventListener('input', (event) => {
    // Others tell of their value when it is settled: see `isFinal`.
    run(event, `${fields}:not(select, [type='checkbox'], [type='file'], [type='color'])`);
  });
  element.addEventListener('focusout', table.leave);
  element.addEventListener('keydown', (event) => {
    if (table.keydown(event)) event.preventDefault();
    else moveTab(event, page);
  });
  document.addEventListener('keydown', (event) => {
    if (isComposing(event) || isTyping(event.target)) return;
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    handlers[key === 'y' || event.shiftKey ? 'redo' : 'undo']?.(element, event);
  });
  document.addEventListener('copy', (event) => {
    const text = event.target instanceof Element ? table.copied(event.target) : null;
    if (text === null || !(getSelection()?.isCollapsed ?? true)) return;
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  });
  document.addEventListener('paste', (event) => {
    if (isTyping(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && text.trim() === '') return;
    event.preventDefault();
    if (event.target instanceof Element && text !== '' && table.paste(event.target, text)) return;
    void (text === '' ? intake.files(files) : intake.text(text));
  });
  takeDrops(
    (files) => void intake.files(files),
    (isDragging) => show({ isDragging }),
  );
  addEventListener('beforeunload', (event) => {
    if (hasSheet(state) && state.kept !== 'kept') event.preventDefault();
  });

  parts.showTakeAway(host('take-away'), state, { wording, settled: deriving.settled });
  await restore();

  async function restore(): Promise<void> {
    try {
      const text = await keeper.load();
      if (text === null || hasSheet(state)) return;
      const result = parseProject(text);
      if (result.ok) {
        openProject(result.value);
        page.tell(wording.words.status.restored);
      } else page.warn(describeFaults(result.faults));
    } catch {
      // A browser that keeps nothing has nothing to bring back.
    }
  }
}

/** Whether the preview shows something else than before. */
function isShownAnew(before: PageState, now: PageState): boolean {
  const keys = ['derived', 'tab', 'width', 'theme'] as const;
  return keys.some((key) => before[key] !== now[key]);
}
