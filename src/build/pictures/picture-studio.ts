import type { Dataset, IsoDate, Language } from '../../core/statements/types.ts';
import { type PictureStudio, pictureStudio } from '../../site/picture-studio.ts';
import type { World } from '../../site/world.ts';
import { loadFineLevel } from '../read/world.ts';
import type { PictureFonts } from './font-files.ts';

/**
 * Prepares everything that the pictures of one map have in common.
 *
 * @param day the day whose positions they show; null for the map's last day
 */
export function createPictureStudio(
  publicDir: string,
  world: World,
  dataset: Dataset,
  language: Language,
  { measure }: Pick<PictureFonts, 'measure'>,
  day: IsoDate | null = null,
): PictureStudio {
  return pictureStudio(loadFineLevel(publicDir), world, dataset, language, measure, day);
}
