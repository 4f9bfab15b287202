/** Organisations of states by an id for map.json, as spreadsheets name them in English, French, Spanish, Portuguese and German. */
const TEXT = `
eu: European Union; EU; E.U.; European Commission; European Council; Council of the European Union; European External Action Service; EEAS; Union européenne; UE; Unión Europea; União Europeia; Europäische Union; EU-27; European Parliament; Commission européenne; Comisión Europea; Europäische Kommission
un: United Nations; UN; U.N.; UNO; ONU; Nations unies; Naciones Unidas; Nações Unidas; Vereinte Nationen; UN Secretary-General; United Nations Secretary-General; Secretary-General of the United Nations; UN Security Council; United Nations Security Council; OHCHR
au: African Union; Union africaine; Unión Africana; União Africana; Afrikanische Union
nato: NATO; OTAN; North Atlantic Treaty Organization; North Atlantic Treaty Organisation
asean: ASEAN; Association of Southeast Asian Nations; Association of South East Asian Nations
oas: OAS; OEA; Organization of American States; Organisation of American States; Organización de los Estados Americanos; Organization of American States (OAS); Organización de Estados Americanos
arab-league: Arab League; League of Arab States; Ligue arabe; Liga Árabe; Arabische Liga
oic: OIC; Organisation of Islamic Cooperation; Organization of Islamic Cooperation
ecowas: ECOWAS; CEDEAO; Economic Community of West African States
sadc: SADC; Southern African Development Community
eac: EAC; East African Community
igad: IGAD
eccas: ECCAS; CEEAC
sahel-states: Alliance of Sahel States; AES; Alliance des États du Sahel
mercosur: Mercosur; Mercosul
caricom: CARICOM; Caribbean Community
celac: CELAC
alba: ALBA; ALBA-TCP
unasur: UNASUR
sica: SICA
lima-group: Lima Group; Grupo de Lima
gcc: GCC; Gulf Cooperation Council; Cooperation Council for the Arab States of the Gulf
commonwealth: Commonwealth of Nations; The Commonwealth
cis: CIS; Commonwealth of Independent States
csto: CSTO
sco: SCO; Shanghai Cooperation Organisation; Shanghai Cooperation Organization
brics: BRICS
osce: OSCE; OSZE; Organization for Security and Co-operation in Europe
council-of-europe: Council of Europe; Conseil de l'Europe; Consejo de Europa; Europarat
g7: G7; G-7; Group of Seven
g20: G20; G-20
g77: G77; G-77; Group of 77
nam: Non-Aligned Movement
pif: Pacific Islands Forum
francophonie: Organisation internationale de la Francophonie; Francophonie; OIF
nordic-council: Nordic Council
visegrad-group: Visegrad Group; V4
nordic-baltic-eight: Nordic-Baltic Eight; NB8
quad: Quad
icc: ICC; International Criminal Court
icj: ICJ; International Court of Justice
imf: IMF; International Monetary Fund
world-bank: World Bank
who: WHO; World Health Organization
red-cross: Red Cross; ICRC
amnesty-international: Amnesty International
human-rights-watch: Human Rights Watch
`;

/** Names of organisations by their id. */
export const ORGANISATION_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  TEXT.trim()
    .split('\n')
    .map((line) => {
      const [id = '', names = ''] = line.split(/: (.*)/s);
      return [id, names.split('; ')];
    }),
);

/** Words that a name of an organisation holds, in those languages. */
export const ORGANISATION_WORDS =
  /\b(?:union|unión|uni[aã]o|organi[sz]ation|organisation|organización|organização|league|liga|ligue|alliance|alianza|council|consejo|conseil|commission|comisión|community|comunidad|communauté|gemeinschaft|group of|grupo de|forum|foro|treaty|nations|naciones|nations unies|secretariat|bloc|bank|fund|court)\b/i;
