import type { Dataset } from '../core/statements/types.ts';
import type { RenderedPage } from '../site/pages/page.ts';
import type { PageAssets, PageInParts } from '../site/pages/page-in-parts.ts';
import { type SitePage, wayToRoot } from '../site/routes.ts';
import { createSite, type Site } from '../site/site.ts';
import type { World } from '../site/world.ts';
import type { MakeKit } from './kit.ts';

/** A site of one map, as `npm run build -- <map>` writes it. */
export interface MapSite {
  readonly site: Site;
  readonly render: (page: SitePage) => RenderedPage;
  /** A page as data, without a policy; its path may be that of another document that shows it. */
  readonly parts: (page: SitePage) => PageInParts;
}

/** @param siteUrl address that the site will have; null where it is not known */
export function createMapSite(
  dataset: Dataset,
  world: World,
  kit: MakeKit,
  siteUrl: string | null,
): MapSite {
  const site = createSite(
    { world, datasets: [dataset], settings: kit.settings },
    {
      template: kit.template,
      inline: kit.inline,
      siteUrl,
      addressOf: (name) => kit.scripts[name] ?? '',
      scripts: Object.keys(kit.scripts),
      placeSheet: kit.placeSheet,
      publicationCss: kit.sheets['page/publication/publication.css'] ?? '',
      dataOrigins: [],
    },
  );
  const assetsOf = (page: SitePage): PageAssets => ({
    script: { src: wayToRoot(page.path) + kit.main, type: 'classic' },
    css: [kit.sheets['common'], ...site.sheets(page).map((name) => kit.sheets[name])].join(''),
    csp: true,
  });
  return {
    site,
    render: (page) => site.render(page, assetsOf(page)),
    parts: (page) => site.parts(page, assetsOf(page)),
  };
}
