import type { MapApp, ShowLens } from '../app/app.ts';
import type { SceneFollower } from '../app/days.ts';
import { createKeyPainters } from '../app/scene-painters.ts';
import { provide } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { addStyles } from '../browser/styles.ts';
import type { Scene } from '../core/edition/scene.ts';
import { createSourceReader } from '../core/edition/source-reader.ts';
import { sourceTitle } from '../core/edition/sources.ts';
import { panelPlace } from '../core/edition/territory.ts';
import { fill } from '../core/i18n/fill.ts';
import { reportingSources } from '../core/statements/coverage.ts';
import { partnersOn } from '../core/statements/partners.ts';
import type { ActorId } from '../core/statements/types.ts';
import { createFrameLens } from '../page/lens/embed-lens-line.ts';
import css from '../page/lens/lens.css?inline';
import { createLens } from '../page/lens/lens.ts';
import { createLensLine } from '../page/lens/lens-line.ts';
import { lensView } from '../page/lens/lens-view.ts';
import { createReported } from '../page/lens/reported.ts';
import { createTogether } from '../page/lens/together.ts';

/* The map as single sources report it, and who made a statement together: most readers open neither. */

const showLens: ShowLens = (app) => {
  addStyles(css);
  // Before the parts that show what sources report.
  app.readSources(createSourceReader(app.page.lastDay));
  app.follow('key', () => createKeyPainters(app.page));
  app.follow('lens', () => createLensParts(app));
  app.follow('together', () => createTogetherParts(app));
};

/** The list of sources, the line that says which are shown, and what the open panel says of them. */
function createLensParts({ page, store }: MapApp): SceneFollower {
  const { dataset, locale } = page.lastDay;
  const { coverage } = locale.strings;
  const choices = reportingSources(dataset, locale.compare).map(({ source, statements }) => ({
    id: source,
    name: sourceTitle(source, dataset, locale),
    count: locale.plural(coverage.statements, statements),
  }));
  const showAll = () => store.set({ lens: [] });
  const lists = [...document.querySelectorAll<HTMLElement>('.lens')].map((root) =>
    createLens(root, choices, coverage, { onLens: (lens) => store.set({ lens }) }),
  );
  // Embed pages have no room for the list, but say what they show, and how to see the rest.
  const subtitle = document.querySelector('.frame-head > p');
  const line =
    subtitle === null
      ? createLensLine(find(document, '.key'), coverage.showAll, showAll)
      : createFrameLens(subtitle, coverage.showAll, showAll);
  const reported = createReported(page.statements);
  let settled: Scene | null = null;

  function reportPanel({ fromSources, edition, reportOf, choices }: Scene, id: ActorId): void {
    if (fromSources === null) {
      reported.render(null);
      return;
    }
    const known = new Set(fromSources.dataset.statements.map((statement) => statement.id));
    const sources = locale.list(choices.lens.map((one) => sourceTitle(one, dataset, locale)));
    reported.render({
      view: reportOf(panelPlace(id, edition)),
      reports: (statement) => known.has(statement),
      unreported: fill(coverage.unreported, { sources }),
    });
  }

  return {
    settle(scene, { selected }) {
      reportPanel(scene, selected ?? dataset.event.subject);
      if (scene === settled) return;
      const before = settled;
      settled = scene;
      const { lens } = scene.choices;
      const view = lensView(scene);
      for (const list of lists) list.render({ ...view, chosen: lens });
      line.render(view.words[0] ?? null);
      // An untouched page has nothing to announce.
      if (before === null ? lens.length === 0 : before.choices.lens === lens) return;
      page.announce(view.words.length > 0 ? view.words.join(' ') : coverage.showAll);
    },
  };
}

/** Who made a statement together with others, while a list of them is open. */
function createTogetherParts({ page, store, scene, outlineTogether }: MapApp): SceneFollower {
  const { dataset, locale } = page.lastDay;
  let { selected, on } = store.get();
  const together = createTogether(page.statements, {
    onOpen: (name) => {
      const statement = dataset.statements.find(({ id }) => id === name);
      const day = scene().choices.on ?? dataset.timeline?.period.to ?? dataset.event.date;
      const members = statement === undefined ? [] : partnersOn(statement, dataset, day);
      outlineTogether(members);
      return locale.list(members.map(locale.name).sort(locale.compare));
    },
  });
  return {
    settle(_scene, now) {
      if (now.selected !== selected) together.close();
      else if (now.on !== on) together.renew();
      ({ selected, on } = now);
    },
  };
}

provide('lens', showLens);
