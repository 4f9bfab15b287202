/**
 * The status of every unit and the owner it is drawn with. All political choices of the map are in this
 * file and nowhere else; README.md explains them in plain words.
 */

/** What a unit is. */
export type Status =
  /** One of the 200 that can speak for themselves: 193 UN members and seven others. */
  | {
      readonly kind: 'state';
      /** Unit ids of states that claim all of it. */
      readonly claimedBy?: readonly string[];
    }
  /** Part of a state by that state's constitution, though far away or with its own ISO code. */
  | { readonly kind: 'integral'; readonly owner: string }
  /** A territory that belongs to a state without being part of it. */
  | { readonly kind: 'dependency'; readonly owner: string }
  /**
   * `administeredBy` and `claimedBy` are unit ids; a unit's own id stands for those who rule it, null
   * for no single state. Only a newsroom's own areas have a name here.
   */
  | {
      readonly kind: 'disputed';
      readonly administeredBy: string | null;
      readonly claimedBy: readonly string[];
      readonly name?: string;
    };

/** Kinds of disputed line. */
export type LineKind =
  | 'loc'
  | 'lac'
  | 'armistice'
  | 'ceasefire'
  | 'disputed'
  | 'undetermined'
  | 'berm';

/** A border that is drawn as a disputed line: between two units, or the land border of some units. */
export type DisputedLine = {
  readonly kind: LineKind;
  /** The part of the border (degrees) that is meant; the whole border when absent. */
  readonly where?: (longitude: number, latitude: number) => boolean;
  /** Whether the border may be missing without this being an error. */
  readonly mayBeGone?: boolean;
} & ({ readonly between: readonly [string, string] } | { readonly around: readonly string[] });

/** Who is shown as the owner of a disputed unit, and how disputes look. */
export interface PointOfView {
  /** Owner by unit id; null is nobody. Units not listed belong to themselves or to their `owner`. */
  readonly owners: Readonly<Record<string, string | null>>;
  readonly hatched: readonly string[];
  /** The kinds of line that are drawn. */
  readonly lines: readonly LineKind[];
}

/** All political decisions about the units. */
export interface Policy {
  /** Every unit's status, by unit id. */
  readonly statuses: ReadonlyMap<string, Status>;
  readonly lines: readonly DisputedLine[];
  readonly pointsOfView: Readonly<Record<'un' | 'defacto', PointOfView>>;
}

const UN_MEMBERS = `
  AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH
  CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN
  GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC
  LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP
  NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV
  SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW`;

/** Not UN members, but with foreign relations of their own or an observer's seat. */
const OTHER_STATES = 'VA PS XK TW EH CK NU';

/** States that another claims as its own: they are drawn separately, and the page says so. */
const CLAIMED: Readonly<Record<string, readonly string[]>> = {
  EH: ['MA'],
  TW: ['CN'],
  XK: ['RS'],
};

const INTEGRAL: Readonly<Record<string, string>> = {
  FR: 'GF GP MQ RE YT',
  NO: 'SJ',
  NL: 'BQ',
  FI: 'AX',
  CN: 'HK MO',
};

const DEPENDENCIES: Readonly<Record<string, string>> = {
  DK: 'GL FO',
  US: 'PR VI GU MP AS',
  GB: 'BM KY VG TC AI MS SH PN IO GG JE IM',
  FR: 'NC PF WF MF BL PM',
  NL: 'AW CW SX',
  AU: 'NF xio',
};

/** Unit id, administered by, claimed by. */
const DISPUTED: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  xcr: ['RU', ['RU', 'UA']],
  xws: ['MA', ['MA', 'EH']],
  xgo: ['IL', ['IL', 'SY']],
  xku: ['RU', ['RU', 'JP']],
  xsl: ['xsl', ['xsl', 'SO']],
  xnc: ['xnc', ['xnc', 'CY']],
  xsi: ['IN', ['IN', 'PK']],
  FK: ['GB', ['GB', 'AR']],
  GS: ['GB', ['GB', 'AR']],
};

const words = (list: string): string[] => list.trim().split(/\s+/);

const STATUSES: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...words(`${UN_MEMBERS} ${OTHER_STATES}`).map((id): [string, Status] => {
    const claimedBy = CLAIMED[id];
    return [id, { kind: 'state', ...(claimedBy === undefined ? {} : { claimedBy }) }];
  }),
  ...owned('integral', INTEGRAL),
  ...owned('dependency', DEPENDENCIES),
  ...Object.entries(DISPUTED).map(
    ([id, [administeredBy, claimedBy]]) =>
      [id, { kind: 'disputed', administeredBy, claimedBy }] as const,
  ),
]);

function owned(
  kind: 'integral' | 'dependency',
  lists: Readonly<Record<string, string>>,
): [string, Status][] {
  return Object.entries(lists).flatMap(([owner, list]) =>
    words(list).map((id): [string, Status] => [id, { kind, owner }]),
  );
}

/** The borders drawn as disputed lines. */
const DISPUTED_LINES: readonly DisputedLine[] = [
  { between: ['IN', 'PK'], kind: 'loc', where: (_longitude, latitude) => latitude > 32.3 },
  { between: ['IN', 'xsi'], kind: 'loc' },
  { between: ['PK', 'xsi'], kind: 'loc' },
  { between: ['CN', 'xsi'], kind: 'lac' },
  { between: ['CN', 'IN'], kind: 'lac' },
  { between: ['IL', 'PS'], kind: 'armistice' },
  { between: ['IL', 'xgo'], kind: 'ceasefire' },
  { between: ['SY', 'xgo'], kind: 'ceasefire' },
  { between: ['CY', 'xnc'], kind: 'ceasefire' },
  { between: ['MA', 'xws'], kind: 'disputed' },
  { between: ['EH', 'MA'], kind: 'disputed' },
  { between: ['RS', 'XK'], kind: 'disputed' },
  { between: ['SO', 'xsl'], kind: 'disputed' },
  { between: ['UA', 'xcr'], kind: 'disputed' },
  { between: ['EG', 'SD'], kind: 'disputed', where: (longitude) => longitude > 32.8 },
  { between: ['KE', 'SS'], kind: 'disputed' },
  { between: ['SD', 'SS'], kind: 'undetermined' },
  { between: ['EH', 'xws'], kind: 'berm' },
];

const LINES_OF_ALL_VIEWS: readonly LineKind[] = [
  'loc',
  'lac',
  'armistice',
  'ceasefire',
  'disputed',
  'undetermined',
];

/**
 * `un` follows United Nations resolutions and practice where they exist; `defacto` shows who is in
 * control. The Falklands and South Georgia have no owner in either: both claimants may be on the map.
 */
const POINTS_OF_VIEW: Policy['pointsOfView'] = {
  un: {
    owners: {
      xcr: 'UA',
      xws: 'EH',
      xgo: 'SY',
      xku: 'RU',
      xsl: 'SO',
      xnc: 'CY',
      xsi: null,
      FK: null,
      GS: null,
    },
    hatched: ['xcr', 'xgo', 'xsi', 'xnc', 'xsl', 'xku', 'FK', 'GS'],
    lines: LINES_OF_ALL_VIEWS,
  },
  defacto: {
    owners: {
      xcr: 'RU',
      xws: 'MA',
      xgo: 'IL',
      xku: 'RU',
      xsl: 'xsl',
      xnc: 'xnc',
      xsi: 'IN',
      FK: null,
      GS: null,
    },
    hatched: ['xcr', 'xgo', 'xsi', 'xws', 'FK', 'GS'],
    lines: [...LINES_OF_ALL_VIEWS, 'berm'],
  },
};

export const POLICY: Policy = {
  statuses: STATUSES,
  lines: DISPUTED_LINES,
  pointsOfView: POINTS_OF_VIEW,
};
