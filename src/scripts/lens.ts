import type { ShowLens } from '../app/app.ts';
import { provide } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { answerOf, createEdition } from '../core/edition/edition.ts';
import { reportedView } from '../core/edition/reported.ts';
import { sourceTitle } from '../core/edition/sources.ts';
import { summaryText } from '../core/edition/summary.ts';
import { panelPlace } from '../core/edition/territory.ts';
import { fill } from '../core/i18n/fill.ts';
import { reportingSources, throughSources } from '../core/statements/coverage.ts';
import { partnersOn } from '../core/statements/partners.ts';
import type { ViewState } from '../core/statements/reader-choices.ts';
import type { ActorId } from '../core/statements/types.ts';
import { createCoverageMarks } from '../page/lens/coverage-marks.ts';
import { createFrameLens } from '../page/lens/embed-lens-line.ts';
import css from '../page/lens/lens.css?inline';
import { createLens } from '../page/lens/lens.ts';
import { createLensLine } from '../page/lens/lens-line.ts';
import { lensView } from '../page/lens/lens-view.ts';
import { createReported } from '../page/lens/reported.ts';
import { createTogether } from '../page/lens/together.ts';
import { createAnswers } from '../page/map/answers.ts';

/* The map as single sources report it, and who made a statement together: most readers open neither. */

const show: ShowLens = (app, outline) => {
  const { store, statements, say } = app;
  const { dataset, gazetteer, locale } = app.edition;
  // Style elements are forbidden by the policy of the page; sheets made by its own scripts are not.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);

  const { coverage } = locale.strings;
  const choices = reportingSources(dataset, locale.compare).map(({ source, statements }) => ({
    id: source,
    name: sourceTitle(source, dataset, locale),
    count: locale.plural(coverage.statements, statements),
  }));
  const marks = createCoverageMarks(document, (count) =>
    locale.plural(locale.strings.key.count, count),
  );
  const lenses = [...document.querySelectorAll<HTMLElement>('.lens')].map((root) =>
    createLens(root, choices, coverage, { onLens: (lens) => store.set({ lens }) }),
  );
  // Frames have no room for the list, but say what they show, and how to see the rest.
  const subtitle = document.querySelector('.frame-head > p');
  const showAll = () => store.set({ lens: [] });
  const line =
    subtitle === null
      ? createLensLine(find(document, '.key'), coverage.showAll, showAll)
      : createFrameLens(subtitle, coverage.showAll, showAll);
  const answers = createAnswers(document);
  const reported = createReported(statements);
  const live = find(document, '#live');
  const summary = find(document, '#summary');
  const dayOf = ({ on }: ViewState) => on ?? dataset.timeline?.period.to ?? dataset.event.date;
  let members: readonly ActorId[] = [];
  const together = createTogether(statements, {
    onOpen: (name) => {
      const statement = dataset.statements.find(({ id }) => id === name);
      members = statement === undefined ? [] : partnersOn(statement, dataset, dayOf(store.get()));
      outline(members);
      return locale.list(members.map(locale.name).sort(locale.compare));
    },
  });

  /** What single sources report, in words: on the map, beside it and in the open panel. */
  function tell(
    { lens, on, selected }: ViewState,
    before: ViewState | null,
    words: readonly string[],
  ): void {
    const whole = app.edition;
    const seen = createEdition(throughSources(dataset, lens), gazetteer, locale, on);
    const sources = locale.list(lens.map((id) => sourceTitle(id, dataset, locale)));
    const viewOf = (id: ActorId) =>
      lens.length === 0 ? null : reportedView(id, whole, seen, sources);
    if (before?.lens !== lens || before.on !== on) {
      const answer = (id: ActorId) => viewOf(id)?.answer ?? answerOf(id, whole);
      answers.render({
        answerOf: answer,
        nameOf: (id) =>
          fill(locale.strings.map.country, { country: locale.name(id), answer: answer(id) }),
      });
      app.lookThrough(lens.length === 0 ? null : viewOf);
      const counted = summaryText(lens.length === 0 ? whole : seen, locale.strings.summary);
      summary.textContent = [...words.slice(0, 1), counted].join(' ');
    }
    if (lens.length === 0) {
      reported.render(null);
      return;
    }
    const view = viewOf(panelPlace(selected ?? dataset.event.subject, whole));
    const known = new Set(seen.dataset.statements.map(({ id }) => id));
    reported.render({
      view,
      reports: (statement) => known.has(statement),
      unreported: fill(coverage.unreported, { sources }),
    });
    if (before === null || before.selected === selected || view === null) return;
    // After what is said of the place when it is chosen.
    queueMicrotask(() => say(`${live.textContent} ${view.text}.`));
  }

  store.subscribe((now, before) => {
    if (before !== null && before.selected !== now.selected) together.close();
    if (members.length > 0 && before?.on !== now.on) together.renew();
    const isOn = now.lens.length > 0 || (before !== null && before.lens.length > 0);
    // Without a lens days must not wait for it.
    if (before !== null && !isOn) return;
    const view = lensView(dataset, locale, now.lens, now.on);
    for (const lens of lenses) lens.render({ ...view, chosen: now.lens });
    if (isOn) tell(now, before, view.words);
    if (before?.lens === now.lens && before.on === now.on && before.only === now.only) return;
    // An untouched page needs no marks.
    if (before === null && now.lens.length === 0) return;
    line.render(view.words[0] ?? null);
    marks.render(view, now.only);
    // What is outlined has other colours now, and what the filter fades is other than before.
    outline(members);
    if (before?.lens === now.lens) return;
    say(view.words.length > 0 ? view.words.join(' ') : coverage.showAll);
  });
};

provide('lens', show);
