/**
 * Names of places that CLDR has not: formal names that are not made of a title and the common name ("Hellenic
 * Republic"), names as the United Nations, the World Bank and atlases write them, former names of states that go on, and
 * abbreviations. In English, French, Spanish, Portuguese and German; by code of the place, in any spelling that
 * place-spelling.ts takes for the same.
 */
const TEXT = `
AE: UAE, Emirates, Emiratos Árabes, EAU, VAE, Émirats
AG: Antigua
AM: Armenia Republic
AR: Argentine Republic, République argentine, República Argentina, Argentine
AW: Aruba
AX: Aland
BA: Bosnia, BiH, Bosnie, Bosnien, Bosnia Herzegovina, Bosnia-Hercegovina
BE: Kingdom of the Belgians
BF: Upper Volta, Haute-Volta, Alto Volta, Burkina
BJ: Dahomey
BN: Brunei Darussalam, Brunéi Darussalam, Brunei-Darussalam, Negara Brunei Darussalam, Nation of Brunei
BO: Bolivia Plurinational State, Bolivia Plurin. State of
BQ: Bonaire Sint Eustatius and Saba, Caribbean Netherlands, BES Islands
BY: Byelorussia, Belorussia, White Russia, Biélorussie, Bielorrusia, Weißrussland, Bielorrússia
BZ: British Honduras
CC: Keeling Islands
CD: DRC, DR Congo, Congo DR, D.R. Congo, Dem. Rep. Congo, Democratic Republic of the Congo, Congo-Kinshasa, Kinshasa Congo, Zaire, Zaïre, République démocratique du Congo, République du Congo démocratique, RDC, RD Congo, Congo RDC, República Democrática del Congo, República Democrática do Congo, Demokratische Republik Kongo, DR Kongo, Congo Democratic, Congo Kinsasa
CF: CAR, Central Africa, Central African Rep, RCA, Centrafrique, República Centroafricana, Zentralafrika
CG: Republic of the Congo, Congo Brazzaville, Brazzaville Congo, République du Congo, República del Congo, República do Congo, Republik Kongo, Congo Rep, RoC Congo
CH: Swiss Confederation, Confédération suisse, Confederación Suiza, Confederação Suíça, Schweizerische Eidgenossenschaft, Confoederatio Helvetica
CI: Ivory Coast, Cote divoire, Côte d'Ivoire, Costa de Marfil, Costa do Marfim, Elfenbeinküste, Cote Divore
CN: PRC, People's Republic of China, Mainland China, China mainland, RPC, RP China, PR China, P.R. China, VR China, République populaire de Chine, República Popular China, República Popular de China, República Popular da China, Volksrepublik China
CU: Cuba
CV: Cape Verde, Cabo Verde, Cap-Vert, Kap Verde
CW: Curacao
CZ: Czech Republic, Czech Rep, Czechia, République tchèque, República Checa, Chequia, Tchéquie, Tschechische Republik, República Tcheca
DE: Federal Republic of Germany, FRG, Bundesrepublik Deutschland, BRD, République fédérale d'Allemagne, República Federal de Alemania
DK: Danmark
DO: Dominican Rep, Rep Dominicana, Rep. Dominicaine, Dom. Rep
DZ: People's Democratic Republic of Algeria, République algérienne démocratique et populaire, République algérienne, República Argelina Democrática y Popular
EG: Arab Republic of Egypt, République arabe d'Égypte, República Árabe de Egipto, Egypt Arab Republic, United Arab Republic of Egypt
EH: SADR, RASD, Sahrawi Arab Democratic Republic, Saharawi Arab Democratic Republic, Sahrawi Republic, Saharawi Republic, Sahrawi, República Árabe Saharaui Democrática, République arabe sahraouie démocratique
ET: Abyssinia
FI: Suomi
FK: Falklands, Falkland Islands, Malvinas, Islas Malvinas, Falkland Islands (Malvinas)
FM: FSM, Federated States of Micronesia, Micronesia Fed Sts, Micronesia Federated States
FO: Faroes, Faeroe Islands, Faeroes
FR: French Republic, République française, República Francesa
GA: Gabonese Republic, République gabonaise, República Gabonesa
GB: UK, U.K., Great Britain, Britain, United Kingdom of Great Britain and Northern Ireland, Royaume-Uni de Grande-Bretagne et d'Irlande du Nord, Reino Unido de Gran Bretaña e Irlanda del Norte, Grande-Bretagne, Gran Bretaña, Großbritannien, Grã-Bretanha, U. Kingdom, United Kingdom of Great Britain and N. Ireland, Vereinigtes Königreich Großbritannien und Nordirland
GF: French Guiana, French Guyana, Guayana Francesa, Guyane française, Guiana Francesa
GM: Gambia The
GR: Hellenic Republic, Hellas, République hellénique, República Helénica
GW: Guinea Bissau, Guinea-Bissau, Guinée Bissau
HK: Hong Kong SAR, Hong Kong SAR China, China Hong Kong SAR, Hong Kong China, Hongkong, Hong Kong Special Administrative Region
HU: Hungarian Republic
IE: Eire, Irish Republic, Republic of Ireland, Rep Ireland
IL: State of Israel
IM: Isle of Man, Man Isle of
IN: Republic of India, Bharat
IR: Persia, Islamic Republic of Iran, Iran Islamic Rep, Iran (Islamic Rep. of), République islamique d'Iran, República Islámica del Irán
IT: Italian Republic, République italienne, República Italiana
KG: Kyrgyz Republic, Kirgizstan, Kirghizistan, Kirghizia, Kyrgyz Rep, République kirghize, República Kirguisa, Kirgistan
KH: Kampuchea, Democratic Kampuchea
KM: Union of the Comoros, Union des Comores, Unión de las Comoras
KN: Saint Kitts, Federation of Saint Kitts and Nevis, Federation of Saint Christopher and Nevis, Saint Christopher and Nevis, St Kitts & Nevis, St. Kitts-Nevis, Saint-Christophe-et-Niévès
KP: North Korea, DPRK, D.P.R. Korea, DPR Korea, Democratic People's Republic of Korea, Korea Democratic People's Republic, Korea Dem. People's Rep., Korea Dem. Rep., Korea DPR, People's Democratic Republic of Korea, République populaire démocratique de Corée, RPDC, República Popular Democrática de Corea, Corée du Nord, Corea del Norte, Coreia do Norte, Nordkorea, Korea North, N Korea, Demokratische Volksrepublik Korea, Dem. People's Republic of Korea, República Popular Democrática da Coreia
KR: South Korea, Republic of Korea, ROK, R.O. Korea, Korea Republic, Korea Rep., Rep. of Korea, République de Corée, República de Corea, Corée du Sud, Corea del Sur, Coreia do Sul, Südkorea, Korea South, S Korea, Republik Korea, República da Coreia
KZ: Kazakstan
LA: Lao PDR, Lao People's Democratic Republic, Laos PDR, Lao, République démocratique populaire lao, RDP lao, República Democrática Popular Lao
LB: Lebanese Republic, République libanaise, República Libanesa
LC: Saint Lucia, Sainte Lucie
LK: Ceylon, Ceylan, Ceilán, Democratic Socialist Republic of Sri Lanka, République socialiste démocratique de Sri Lanka, República Socialista Democrática de Sri Lanka
LV: Lettonia
LY: Libyan Arab Jamahiriya, Libyan Arab Republic, Jamahiriya arabe libyenne, Jamahiriya Árabe Libia, State of Libya
MD: Moldavia, Republic of Moldova, Moldova Republic, Rep Moldova, République de Moldova, République de Moldavie, Moldawien
MF: Saint Martin (French part), St. Martin (French part), Saint-Martin (partie française), San Martín (parte francesa), Collectivity of Saint Martin
MG: Malagasy Republic
MH: Marshall Is, RMI
MK: Macedonia, FYROM, FYR Macedonia, Macedonia FYR, TFYR Macedonia, The former Yugoslav Republic of Macedonia, Former Yugoslav Republic of Macedonia, Macedonia former Yugoslav Republic of, Macédoine, Mazedonien, Macedônia, ex-République yougoslave de Macédoine, Republic of North Macedonia, N Macedonia
MM: Burma, Birmanie, Birmania, Birma, Myanmar (Burma), Union of Myanmar, Republic of the Union of Myanmar, Mianmar
MO: Macau, Macao, Macao SAR, Macau SAR, Macao SAR China, China Macao SAR, Macau China
MP: Northern Marianas, CNMI, Commonwealth of the Northern Mariana Islands
MX: United Mexican States, Estados Unidos Mexicanos, États-Unis du Mexique, Mexican Republic, Méjico
NL: Holland, Kingdom of the Netherlands, Holanda, Pays-Bas, Países Bajos, Royaume des Pays-Bas, Nederland
NO: Norge
NR: Nauru
PF: Tahiti
PG: Papua New Guinea, Independent State of Papua New Guinea, Papua N. Guinea, Papua, P.N.G.
PN: Pitcairn
PS: State of Palestine, Palestine State, Palestinian Territories, Palestinian Territory Occupied Palestinian Territory, Palestinian Territory Occupied, Palestinian Authority, Palestinian National Authority, West Bank and Gaza, West Bank and Gaza Strip, OPT, État de Palestine, Estado de Palestina, Staat Palästina
PT: Portuguese Republic, République portugaise, República Portuguesa
RE: Reunion
RO: Rumania, Roumania
RU: Russian Federation, Russian Fed., Fédération de Russie, Federación de Rusia, Federación Rusa, Russische Föderation, Federação Russa, Federação da Rússia, Rusia, Russia (Russian Federation)
SA: KSA, Kingdom of Saudi Arabia, Saudi-Arabia, Arabia Saudí, Arabia Saudita, Arabie saoudite
SC: Seychelles Islands
SD: Sudan, Soudan, North Sudan
SE: Sverige
SH: Saint Helena, St Helena Ascension and Tristan da Cunha, St. Helena Ascension
SJ: Svalbard
SK: Slovak Republic, Slovak Rep, République slovaque, República Eslovaca, Slowakische Republik
SM: Most Serene Republic of San Marino
SS: South Sudan, S Sudan, Southern Sudan, Soudan du Sud, Sudán del Sur
ST: Sao Tome, São Tomé, Sao Tome & Principe, Sao Tome e Principe, Saint Thomas and Prince
SX: Sint Maarten, Sint Maarten (Dutch part), St. Maarten, Saint Maarten
SY: Syrian Arab Republic, Syrian Arab Rep, République arabe syrienne, República Árabe Siria, Arabische Republik Syrien
SZ: Swaziland, Suazilandia, Swasiland, Suazilândia, Swazi, eSwatini
TC: Turks & Caicos
TG: Togolese Republic, République togolaise, República Togolesa
TH: Siam
TL: East Timor, Timor Leste, Timor-Leste, Timor oriental, Timor Oriental, Osttimor
TN: Republic of Tunisia, République tunisienne, República Tunecina, Tunisian Republic
TR: Turkey, Türkiye, Turkiye, Republic of Turkey, Republic of Türkiye, Turquie, Turquía, Türkei, Turquia
TT: Trinidad, Trinidad & Tobago, Trinidad/Tobago
TW: Taiwan, Chinese Taipei, Taiwan Province of China, Taiwan (Province of China), Taiwan (Republic of China), Taiwan R.O.C., Republic of China (Taiwan), Taiwan China, China Taiwan, Taiwan/China, Taipei China, Taïwan
TZ: United Republic of Tanzania, Tanzania United Republic of, United Rep. Tanzania, République-Unie de Tanzanie, República Unida de Tanzanía, República Unida de Tanzania, Vereinigte Republik Tansania
UA: The Ukraine
US: USA, U.S., U.S.A., United States of America, United States, US of America, EE.UU., EE. UU., EEUU, EUA, E.U.A., États-Unis d'Amérique, Estados Unidos de América, Estados Unidos da América, Vereinigte Staaten von Amerika, Vereinigte Staaten, Etats Unis
UY: Eastern Republic of Uruguay, Oriental Republic of Uruguay, República Oriental del Uruguay, République orientale de l'Uruguay
VA: Vatican, Holy See, Vatican City, Vatican City State, Holy See (Vatican City State), Saint-Siège, Santa Sede, Santa Sé, Heiliger Stuhl, Vaticano, Vatikan, Holy See/Vatican, Santa Sede (Ciudad del Vaticano)
VC: Saint Vincent, St Vincent & Grenadines, Saint Vincent/Grenadines, SVG
VE: Bolivarian Republic of Venezuela, Venezuela RB, Venezuela Bolivarian Republic of, Venezuela (Bolivarian Rep. of), República Bolivariana de Venezuela
VG: British Virgin Islands, Virgin Islands British, Virgin Islands (British), BVI, UK Virgin Islands, B Virgin Islands
VI: US Virgin Islands, U.S. Virgin Islands, Virgin Islands US, Virgin Islands (US), Virgin Islands U.S., Virgin Islands of the United States, USVI, United States Virgin Islands
VN: Viet Nam, Socialist Republic of Viet Nam
WF: Wallis & Futuna
WS: Western Samoa, Independent State of Samoa, Samoa Western
XK: Kosovo, Republic of Kosovo, Kosova, Kosovo (UNSCR 1244), Kosovo under UNSCR 1244, Kosovo (under UNSC res. 1244)
YE: Republic of Yemen, Yemen Rep
ZA: RSA, South African Republic, S Africa
ZW: Southern Rhodesia
xcr: Crimea, Crimée, Krim, Crimeia, Republic of Crimea
xgo: Golan Heights, Golan, Altos del Golán, Plateau du Golan, Golanhöhen, Colinas de Golã
xio: Australian Indian Ocean Territories
xku: Southern Kuril Islands, Southern Kurils, South Kuril Islands, Northern Territories of Japan
xnc: Northern Cyprus, N Cyprus, North Cyprus, TRNC, Turkish Republic of Northern Cyprus, Chipre del Norte, Chypre du Nord, Nordzypern, Chipre do Norte
xsi: Siachen Glacier, Siachen
xsl: Somaliland, Republic of Somaliland, Somalilandia
`;

/** Other names by code of the place. */
export const OTHER_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  TEXT.trim()
    .split('\n')
    .map((line) => {
      const [code = '', names = ''] = line.split(/: (.*)/s);
      return [code, names.split(', ')];
    }),
);
