/** Why a name is no single place of today. */
export type Unclear = 'several' | 'former' | 'part';

/** Texts that name no single place of today's map, and what they may mean, the likeliest first. */
const TEXT = `
several CG CD: Congo; Kongo; The Congo; Kongo Republik
several KR KP: Korea; Corea; Corée; Coreia; Korean Peninsula
several VG VI: Virgin Islands; Virgin Is; Islas Vírgenes; Îles Vierges; Ilhas Virgens; Jungferninseln
several MF SX: Saint Martin; San Martín; Sankt Martin; São Martinho; St Martin
several GY GF: Guiana; Guyane; Guayana
several DO DM: Dominican; Dominicana; Dominicaine
several DO CD: DR; D.R.
several TW CG RU: ROC
several TW CN: Republic of China; République de Chine; República de China; Republik China; República da China
several US GE: State of Georgia
several TL ID: Timor
several EH xws: Sahara; Sahara occidental marocain; Moroccan Sahara
several SD SS: Sudans; The Sudans; Sudan and South Sudan
several CW SX BQ: Netherlands Antilles; Antilles; Dutch Antilles; Antillas Neerlandesas; Antilles néerlandaises; Niederländische Antillen; Antilhas Neerlandesas; Dutch Caribbean
several US: America; América; Amérique; Amerika; The States
several WS AS: Samoas; Samoa Islands
part PS: Gaza; Gaza Strip; West Bank; Franja de Gaza; Bande de Gaza; Gazastreifen; Cisjordania; Cisjordanie; Westjordanland
several PS IL: Jerusalem; Holy Land
several xku RU: Kuril Islands; Kurils; Northern Territories; Kuriles
several IO GB: Chagos; Chagos Islands; Diego Garcia
part SH: Ascension; Ascension Island; Tristan da Cunha
several JE GG: Channel Islands; Islas del Canal; Îles anglo-normandes; Kanalinseln
former RU: Soviet Union; USSR; U.S.S.R.; URSS; UdSSR; Union of Soviet Socialist Republics; Unión Soviética; Union soviétique; Sowjetunion; União Soviética
former RS ME HR SI BA MK: Yugoslavia; Federal Republic of Yugoslavia; Socialist Federal Republic of Yugoslavia; Former Yugoslavia; Yougoslavie; Jugoslawien; Iugoslávia; SFRY
former RS ME: Serbia and Montenegro; Serbia Montenegro; Serbie-et-Monténégro; Serbien und Montenegro; Sérvia e Montenegro
former CZ SK: Czechoslovakia; Checoslovaquia; Tchécoslovaquie; Tschechoslowakei; Tchecoslováquia; Checoeslovaquia; CSSR
former DE: East Germany; West Germany; German Democratic Republic; GDR; DDR; RDA; República Democrática Alemana; République démocratique allemande; Deutsche Demokratische Republik; Alemania Oriental; Ostdeutschland; Westdeutschland; Democratic Republic of Germany
former YE: South Yemen; North Yemen; Yemen Arab Republic; Democratic Yemen; Democratic Republic of Yemen; People's Democratic Republic of Yemen; Yemen PDR
former VN: South Vietnam; North Vietnam; South Viet Nam; North Viet Nam; Republic of Vietnam; Republic of Viet-Nam; Democratic Republic of Vietnam
former EG SY: United Arab Republic; UAR; República Árabe Unida; République arabe unie
former BD: East Pakistan
former ZM: Northern Rhodesia
former ZW ZM: Rhodesia; Rhodésie
former TZ: Tanganyika; Zanzibar
former GH: Gold Coast
former TR: Ottoman Empire
former BA: Federation of Bosnia and Herzegovina; Republika Srpska
part GB: England; Scotland; Wales; Northern Ireland; Ireland Northern; Inglaterra; Escocia; Gales; Irlanda del Norte; Écosse; Angleterre; Irlande du Nord; Schottland; Nordirland; Ulster
part US: Hawaii; Alaska; California; Texas
part NL: Saba; Sint Eustatius; Bonaire
part FR: Corsica; Clipperton
part ES: Catalonia; Canary Islands; Ceuta; Melilla; Cataluña; Catalogne; Katalonien; Basque Country
part PT: Azores; Madeira
part CN: Tibet; Xinjiang
part IN PK: Kashmir; Jammu and Kashmir; Azad Kashmir
part IQ: Kurdistan; Iraqi Kurdistan; Kurdistan Region
part RU: Chechnya; Tatarstan
part UA: Donetsk; Luhansk; Donbas; Donetsk People's Republic; Luhansk People's Republic
part PG: Bougainville
part CA: Quebec; Québec
part GE: Abkhazia; Republic of Abkhazia; South Ossetia; Abjasia; Osetia del Sur; Abkhazie; Ossétie du Sud; Abchasien; Südossetien
part MD: Transnistria; Transdniestria; Pridnestrovie; Transnistrie; Transnistrien
part AZ: Nagorno-Karabakh; Artsakh; Republic of Artsakh; Nagorno Karabakh; Bergkarabach; Haut-Karabagh
part SO: Puntland
part TZ: Pemba
`;

/** A text, why it is no single place, and the places that it may mean. */
export interface UnclearName {
  readonly name: string;
  readonly why: Unclear;
  readonly candidates: readonly string[];
}

/** Every text that must be asked about, whatever language it is in. */
export const UNCLEAR_NAMES: readonly UnclearName[] = TEXT.trim()
  .split('\n')
  .flatMap((line) => {
    const [head = '', names = ''] = line.split(/: (.*)/s);
    const [why = '', ...candidates] = head.split(' ');
    return names.split('; ').map((name) => ({ name, why: why as Unclear, candidates }));
  });
