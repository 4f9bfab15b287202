/**
 * Formal names of states, by code, in English and Spanish, where the name in common use cannot be told from their parts,
 * as official-names.ts tells it from "Kingdom of Spain".
 */
export const FORMAL_NAMES: Readonly<Record<string, readonly string[]>> = {
  AR: ['Argentine Republic', 'República Argentina'],
  CH: ['Swiss Confederation', 'Confederación Suiza'],
  CN: ['República Popular China'],
  FR: ['French Republic', 'República Francesa'],
  GA: ['Gabonese Republic', 'República Gabonesa'],
  GB: [
    'United Kingdom of Great Britain and Northern Ireland',
    'Reino Unido de Gran Bretaña e Irlanda del Norte',
  ],
  GR: ['Hellenic Republic', 'República Helénica'],
  IT: ['Italian Republic', 'República Italiana'],
  KG: ['Kyrgyz Republic', 'República Kirguisa'],
  KP: ['República Popular Democrática de Corea'],
  LA: ['República Democrática Popular Lao'],
  LB: ['Lebanese Republic', 'República Libanesa'],
  MX: ['United Mexican States', 'Estados Unidos Mexicanos'],
  PT: ['Portuguese Republic', 'República Portuguesa'],
  RU: ['Federación de Rusia'],
  SK: ['Slovak Republic', 'República Eslovaca'],
  SY: ['República Árabe Siria'],
  TG: ['Togolese Republic', 'República Togolesa'],
  TW: ['República de China'],
};
