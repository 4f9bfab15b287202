import type { MapApp, ShowLens } from '../app/app.ts';
import type { SceneFollower } from '../app/days.ts';
import { createKeyPainters } from '../app/scene-painters.ts';
import { provide } from '../app/scripts.ts';
import { find } from '../browser/dom.ts';
import { addStyles } from '../browser/styles.ts';
import type { Scene } from '../core/edition/scene.ts';
import { createSourceReader } from '../core/edition/source-reader.ts';
import { sourceNames, sourceTitle } from '../core/edition/sources.ts';
import { placeShown } from '../core/edition/territory.ts';
import { fill } from '../core/i18n/fill.ts';
import { inARow } from '../core/i18n/marks.ts';
import { reportingSources } from '../core/statements/coverage.ts';
import { partnersOn } from '../core/statements/partners.ts';
import type { ActorId } from '../core/statements/types.ts';
import { createEmbedLensLine } from '../page/lens/embed-lens-line.ts';
import css from '../page/lens/lens.css?inline';
import { createLens } from '../page/lens/lens.ts';
import { createLensLine } from '../page/lens/lens-line.ts';
import { lensView } from '../page/lens/lens-view.ts';
import { createReported } from '../page/lens/reported.ts';
import { createJointLists } from '../page/lens/together.ts';

/* The source lens and the lists of who made a statement together: most readers open neither. */

const showLens: ShowLens = (app) => {
  addStyles(css);
  // Comes before the parts that show what sources report.
  app.readSources(createSourceReader(app.page.lastDay));
  app.follow('key', () => createKeyPainters(app.page));
  app.follow('lens', () => createLensParts(app));
  app.follow('together', () => createTogetherParts(app));
};

/** The list of sources, the line that names the chosen ones, and their notes in the open panel. */
function createLensParts({ page, store }: MapApp): SceneFollower {
  const { dataset, locale } = page.lastDay;
  const { coverage } = locale.strings;
  const choices = reportingSources(dataset, locale.compare).map(({ source, statements }) => ({
    id: source,
    name: sourceTitle(source, dataset, locale),
    count: locale.plural(coverage.statements, statements),
  }));
  const showAll = () => store.set({ sources: [] });
  const lists = [...document.querySelectorAll<HTMLElement>('.lens')].map((root) =>
    createLens(root, choices, coverage, { onChoose: (sources) => store.set({ sources }) }),
  );
  // Embed pages have no room for the list, but say what they show and how to see the rest.
  const subtitle = document.querySelector('.frame-head > p');
  const line =
    subtitle === null
      ? createLensLine(find(document, '.key'), coverage.showAll, showAll)
      : createEmbedLensLine(subtitle, coverage.showAll, showAll);
  const reported = createReported(page.statements);
  let settled: Scene | null = null;

  function reportPanel(
    { fromSources, edition, reportOf, choices }: Scene,
    chosen: ActorId | null,
  ): void {
    const id = placeShown(chosen, edition);
    if (fromSources === null || id === null) {
      reported.render(null);
      return;
    }
    const known = new Set(fromSources.dataset.statements.map((statement) => statement.id));
    const sources = sourceNames(choices.sources, page.lastDay);
    reported.render({
      view: reportOf(id),
      reports: (statement) => known.has(statement),
      unreported: fill(coverage.unreported, { sources }),
    });
  }

  return {
    settle(scene, { selected }) {
      reportPanel(scene, selected);
      if (scene === settled) return;
      const before = settled;
      settled = scene;
      const { sources } = scene.choices;
      const view = lensView(scene);
      for (const list of lists) list.render({ ...view, chosen: sources });
      line.render(view.words[0] ?? null);
      // An untouched page has nothing to announce.
      if (before === null ? sources.length === 0 : before.choices.sources === sources) return;
      page.announce(view.words.length > 0 ? inARow(view.words) : coverage.showAll);
    },
  };
}

/** Those who made a statement together, while a list of them is open. */
function createTogetherParts({
  page,
  store,
  scene,
  outlineJointMembers: outlineTogether,
}: MapApp): SceneFollower {
  const { dataset, locale } = page.lastDay;
  let { selected, day } = store.get();
  const together = createJointLists(page.statements, {
    onOpen: (name) => {
      const statement = dataset.statements.find(({ id }) => id === name);
      const day = scene().choices.day ?? dataset.timeline?.period.to;
      const members =
        statement === undefined || day === undefined ? [] : partnersOn(statement, dataset, day);
      outlineTogether(members);
      return locale.list(members.map(locale.name).sort(locale.compare));
    },
  });
  return {
    settle(_scene, now) {
      if (now.selected !== selected) together.close();
      else if (now.day !== day) together.renew();
      ({ selected, day } = now);
    },
  };
}

provide('lens', showLens);
