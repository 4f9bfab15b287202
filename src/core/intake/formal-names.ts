import { wordsOfName } from './place-spelling.ts';

/** What stands before or behind the noun of a formal name, without accents and small words. */
const ADJECTIVES = [
  ...[
    'democratic',
    'people',
    'peoples',
    'socialist',
    'federal',
    'federative',
    'federated',
    'arab',
    'bolivarian',
  ],
  ...[
    'plurinational',
    'cooperative',
    'hashemite',
    'oriental',
    'united',
    'independent',
    'grand',
    'islamic',
    'co',
  ],
  ...[
    'operative',
    'democratique',
    'populaire',
    'socialiste',
    'federale',
    'federative',
    'islamique',
    'arabe',
    'unie',
  ],
  ...[
    'bolivarienne',
    'plurinational',
    'cooperative',
    'hachemite',
    'orientale',
    'independant',
    'federes',
    'unis',
  ],
  ...[
    'democratica',
    'popular',
    'socialista',
    'federal',
    'federativa',
    'islamica',
    'arabe',
    'unida',
    'bolivariana',
  ],
  ...[
    'plurinacional',
    'cooperativa',
    'hachemita',
    'haschimitische',
    'oriental',
    'independiente',
    'federados',
  ],
  ...[
    'independente',
    'unidos',
    'demokratische',
    'sozialistische',
    'islamische',
    'arabische',
    'vereinigte',
  ],
  ...[
    'bolivarische',
    'plurinationaler',
    'kooperative',
    'unabhangiger',
    'foderierte',
    'gran',
    'grao',
    'gro',
  ],
].join('|');
const NOUNS = [
  ...['republic', 'kingdom', 'commonwealth', 'principality', 'sultanate', 'confederation', 'duchy'],
  ...[
    'emirate',
    'states',
    'state',
    'republique',
    'royaume',
    'principaute',
    'sultanat',
    'duche',
    'etat',
  ],
  ...[
    'etats',
    'emirat',
    'republica',
    'reino',
    'principado',
    'sultania',
    'sultanato',
    'ducado',
    'mancomunidad',
  ],
  ...['comunidade', 'estado', 'estados', 'emirato', 'republik', 'bundesrepublik'],
  ...['volksrepublik', 'konigreich', 'furstentum', 'grossherzogtum', 'staat', 'staaten', 'emirat'],
].join('|');
/** A noun with its adjectives around it, then the name. */
const FORMAL = new RegExp(`^(?:(?:${ADJECTIVES}) )*(?:${NOUNS})(?: (?:${ADJECTIVES}))* (.+)$`);
/** Names of armed groups and of what is no state. */
const NO_STATE = /^(?:islamic state|estado islamico|etat islamique|islamischer staat)/;

/**
 * What a formal name says besides its title: "Chad" of "Republic of Chad", "Bolivia" of "Plurinational State of
 * Bolivia"; null where it has no title. Whether that is a place the caller must look up.
 */
export function formalBase(name: string): string | null {
  const words = wordsOfName(name).join(' ');
  return NO_STATE.test(words) ? null : (FORMAL.exec(words)?.[1] ?? null);
}
