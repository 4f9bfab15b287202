/*
 * How names are set on the page (src/page/map) and in pictures (src/core/picture). Where the two differ,
 * both values are here with the reason.
 */

/** px at which names are set on the page, 0.75rem; map files give the places of names for this size. */
export const LABEL_SIZE = 12;

/**
 * A name beside its country is left out below this scale, in px per plane unit at `LABEL_SIZE`: it would
 * cover the country.
 */
export const ROOMY_SCALE = 0.018;

/**
 * A name fits inside a country up to this many times the radius of its largest inscribed circle. The page
 * has one size of names and leaves out what does not fit; a picture tries smaller ones first, and can
 * afford more room around the letters.
 */
export const INSIDE_ON_PAGE = 3.2;
export const INSIDE_IN_PICTURES = 2.7;

/**
 * Gap between a leader and its name. On the page in whole px, which keep the markup short. In pictures in em,
 * because names there have many sizes.
 */
export const LEADER_GAP_ON_PAGE = 4;
export const LEADER_GAP_IN_PICTURES = 0.3;
