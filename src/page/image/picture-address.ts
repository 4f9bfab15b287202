import { dayInAddress } from '../../core/statements/reader-choices.ts';
import type { ActorId, IsoDate, TimelineOfMap } from '../../core/statements/types.ts';

/**
 * The address of the map's page, or of a country on it, on the day of a picture: the published one if the page knows
 * it; undefined for a file on a disk and for a map in the making, which have no address for others.
 *
 * @param actor whose card the picture is; null for the whole map
 * @param day null for the last of the map
 */
export function pictureAddress(
  actor: ActorId | null,
  day: IsoDate | null,
  timeline: TimelineOfMap | undefined,
): string | undefined {
  if (document.documentElement.hasAttribute('data-draft')) return undefined;
  const published = document.querySelector<HTMLMetaElement>('meta[property="og:url"]')?.content;
  // The page of a shared card knows no day.
  if (published !== undefined && actor !== null && day === null) return `${published}c/${actor}/`;
  const { protocol, pathname, href } = location;
  if (published === undefined && !protocol.startsWith('http')) return undefined;
  const page = new URL(published ?? pathname.replace(/index\.html$/, ''), href);
  if (actor !== null) page.searchParams.set('country', actor);
  const on = dayInAddress(day, timeline);
  if (on !== null) page.searchParams.set('on', on);
  return page.href;
}
