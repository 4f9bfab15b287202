import { dataScript } from '../core/contract/scripts.ts';
import type { MakeKit } from '../make/kit.ts';
import { MAKE_PAGE, makeShell, STAGE_PAGE, stageShell } from '../make/shell.ts';
import { LICENCES, wayToRoot } from '../site/routes.ts';
import { isBuilt, isOfMaps } from '../site/scripts.ts';

/** The scripts of the page /make/, and those of pages of maps. */
const WITH_MAKE = { foreignData: false, make: true };

interface KitParts
  extends Pick<MakeKit, 'template' | 'inline' | 'settings' | 'sheets' | 'main' | 'placeSheet'> {
  /** Path of each script of the site, by name. */
  readonly addresses: Iterable<readonly [name: string, path: string]>;
  /** Paths of the files of public/ that the site has. */
  readonly publicFiles: readonly string[];
}

/** Puts together what the page /make/ needs of this site. */
export function makeKit({ addresses, publicFiles, settings, ...others }: KitParts): MakeKit {
  const all = [...addresses];
  const logos = new Set([settings.logo?.file, settings.logo?.dark]);
  return {
    ...others,
    settings: { ...settings, make: false },
    scripts: Object.fromEntries(all.filter(([name]) => isOfMaps(name))),
    own: Object.fromEntries(all.filter(([name]) => !isOfMaps(name) && isBuilt(name, WITH_MAKE))),
    files: [
      ...publicFiles.filter((path) => path.startsWith('fonts/') || logos.has(path)),
      LICENCES,
    ],
  };
}

/** The script that brings the kit. */
export const kitScript = (kit: MakeKit): string => dataScript('make-kit', kit);

/** Where the documents of the page /make/ find what they load: paths below the root of the site. */
interface MakeAssets {
  /** The inline script of both. */
  readonly boot: string;
  readonly kit: string;
  readonly sheet: string;
  readonly addressOf: (script: string) => string;
  readonly csp: boolean;
}

/** The documents of the page /make/, by path. */
export function makeDocuments(assets: MakeAssets): ReadonlyMap<string, string> {
  const { boot, kit, sheet, addressOf, csp } = assets;
  const up = wayToRoot(MAKE_PAGE);
  return new Map([
    [
      MAKE_PAGE,
      makeShell({
        boot,
        csp,
        sheet: up + sheet,
        kit: up + kit,
        scripts: [up + addressOf('make')],
      }),
    ],
    [STAGE_PAGE, stageShell({ boot, csp, scripts: [up + addressOf('make-stage')] })],
  ]);
}
