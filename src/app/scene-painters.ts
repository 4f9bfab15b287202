import { find } from '../browser/dom.ts';
import { isAsBuilt, type Scene } from '../core/edition/scene.ts';
import { sceneEntries } from '../core/edition/scene-entries.ts';
import { sceneSummary } from '../core/edition/summary.ts';
import { createKey } from '../page/key/key.ts';
import { createOrganisations } from '../page/key/organisations.ts';
import type { SceneFollower } from './days.ts';
import type { Page } from './page.ts';

/**
 * Paints the key, the organisations and the summary. Only days and sources change them, so the scripts that
 * bring those bring the painters too, and the first of them starts them.
 */
export function createKeyPainters({ data, lastDay }: Page): SceneFollower {
  const { locale } = lastDay;
  const keys = [...document.querySelectorAll<HTMLElement>('.key, .index')].map((root) =>
    createKey(root, (governments) => locale.plural(data.strings.key.count, governments)),
  );
  const organisations = createOrganisations(document);
  const summary = find(document, '#summary');
  let settled: Scene | null = null;
  return {
    paint(scene) {
      const entries = sceneEntries(scene);
      for (const key of keys) key.paint(entries);
    },
    settle(scene) {
      const isNew = settled === null ? !isAsBuilt(scene.choices) : scene !== settled;
      settled = scene;
      if (!isNew) return;
      const entries = sceneEntries(scene);
      for (const key of keys) key.list(entries);
      organisations.paint(scene);
      summary.textContent = sceneSummary(scene, data.strings.summary);
    },
  };
}
