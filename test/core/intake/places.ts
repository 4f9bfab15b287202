import { placeNames } from '../../../src/build/read/place-names.ts';
import { knownPlaces } from '../../../src/core/intake/find-place.ts';
import { actorRegistry } from '../../../src/site/world.ts';
import { world } from '../../fixtures/world.ts';

/** The places of the committed atlas. */
export const places = knownPlaces(actorRegistry(world, placeNames()));

/** The 193 members of the United Nations. */
export const UN_MEMBERS: readonly string[] =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW'.split(
    ' ',
  );

/** Codes of all states of the committed atlas. */
export const STATES: readonly string[] = Object.keys(world.meta.units).filter(
  (id) => world.meta.units[id]?.kind === 'state',
);
