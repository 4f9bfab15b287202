import { LENS_CALLBACK, type ShowLens } from './layout.ts';
import { reportingSources } from './model/coverage.ts';
import { lensView } from './model/lens-view.ts';
import { partnersOf } from './model/organisations.ts';
import { sourceTitle } from './model/statement-view.ts';
import type { ActorId } from './model/types.ts';
import { createCoverageMarks } from './ui/coverage-marks.ts';
import { createFrameLens } from './ui/frame-lens.ts';
import css from './ui/lens.css?inline';
import { createLens } from './ui/lens.ts';
import { createTogether } from './ui/together.ts';

/* The map as single sources report it, and who made a statement together: most readers open neither. */

const show: ShowLens = ({ edition, store, statements, say }, outline) => {
  const { dataset, locale } = edition;
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
  const frameLens =
    subtitle === null
      ? null
      : createFrameLens(subtitle, coverage.showAll, () => store.set({ lens: [] }));
  let members: readonly ActorId[] = [];
  const together = createTogether(statements, {
    onOpen: (name) => {
      const statement = dataset.statements.find(({ id }) => id === name);
      members = statement === undefined ? [] : partnersOf(statement, dataset);
      outline(members);
      return locale.list(members.map(locale.name).sort(locale.compare));
    },
  });
  store.subscribe((now, before) => {
    const view = lensView(dataset, locale, now.lens, now.on);
    for (const lens of lenses) lens.render({ ...view, chosen: now.lens });
    if (before !== null && before.selected !== now.selected) together.close();
    if (members.length > 0) outline(members);
    if (before?.lens === now.lens && before.on === now.on && before.only === now.only) return;
    // An untouched page needs no marks.
    if (before === null && now.lens.length === 0) return;
    frameLens?.render(view.words[0] ?? null);
    marks.render(view, now.only);
    outline(members);
    if (before?.lens === now.lens) return;
    say(view.words.length > 0 ? view.words.join(' ') : coverage.showAll);
  });
};

const callback = Reflect.get(window, LENS_CALLBACK) as ((given: ShowLens) => void) | undefined;
callback?.(show);
