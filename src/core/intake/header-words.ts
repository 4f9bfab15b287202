/** What a column of a spreadsheet can say. `code` helps to find the place; the others are columns of statements.csv. */
export const ROLES = [
  'place',
  'code',
  'response',
  'date',
  'date_to',
  'speaker',
  'role',
  'quote',
  'language',
  'summary',
  'source_url',
  'source_outlet',
  'source_title',
  'note',
] as const;
export type Role = (typeof ROLES)[number];

/** What each is called in messages. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  place: 'places',
  code: 'codes of places',
  response: 'responses',
  date: 'dates',
  date_to: 'last days',
  speaker: 'speakers',
  role: 'roles of speakers',
  quote: 'quotations',
  language: 'languages of quotations',
  summary: 'summaries',
  source_url: 'links to sources',
  source_outlet: 'outlets',
  source_title: 'headlines of sources',
  note: 'notes',
};

/** Words of headers by the tags of their languages. The first that fits counts. */
const WORDS: Readonly<Record<Role, string>> = {
  place: `
    en: country; countries; country or area; country/area; country name; country or territory; state; states; member state; member; members; un member; nation; place; territory; government; actor; name; name of country; name of state; entity; party; location; area; country or organisation
    es: país; paises; países; estado; estados; estado miembro; nación; lugar; gobierno; nombre; territorio; miembro
    fr: pays; état; états; état membre; nation; lieu; gouvernement; nom; territoire; membre
    de: land; länder; staat; staaten; mitgliedstaat; mitgliedsstaat; nation; ort; regierung; name; gebiet; mitglied
    pt: país; países; estado; estados; estado membro; estado-membro; nação; lugar; governo; nome; território; membro
    ar: الدولة; الدول; دولة; البلد; البلدان; اسم الدولة; الدولة العضو; الحكومة; المكان; الإقليم; الاسم
    ru: страна; страны; государство; государства; государство-член; название страны; правительство; место; территория; название
    zh: 国家; 国名; 国家名称; 国家或地区; 国家/地区; 会员国; 成员国; 政府; 地点; 名称
    ja: 国; 国名; 国・地域; 国または地域; 加盟国; 政府; 場所; 地域; 名称`,
  code: `
    en: code; country code; iso; iso code; iso2; iso3; iso 2; iso 3; iso-2; iso-3; iso alpha-2; iso alpha-3; alpha-2; alpha-3; alpha 2; alpha 3; iso 3166; iso_a2; iso_a3; iso2c; iso3c; iso code 2; iso code 3; m49; m49 code; numeric code; iso numeric; cca2; cca3; ms_code; ccode; un code
    es: código; código iso; código de país; código país; código del país
    fr: code iso; code pays; code du pays
    de: ländercode; länderkürzel; kürzel; iso-code; landescode
    pt: código iso; código do país
    ar: الرمز; رمز الدولة; رمز المكان; رمز iso
    ru: код; код страны; код iso
    zh: 代码; 国家代码; 地点代码; iso代码
    ja: コード; 国コード; 場所のコード; isoコード`,
  response: `
    en: response; reaction; vote; votes; voted; answer; position; stance; stand; decision; reply; recognition; recognised; recognized; recognises; recognizes; recognises?; recognizes?; status; class; category; classification; attitude; ballot; vote cast; how voted; result; ms_vote; support; view; opinion; choice; response type; group
    es: respuesta; reacción; voto; votos; votación; posición; postura; decisión; reconocimiento; reconoce; categoría; clasificación; actitud; estatus
    fr: réponse; réaction; vote; position; décision; reconnaissance; reconnaît; catégorie; classement; attitude; statut
    de: antwort; reaktion; stimme; stimmabgabe; votum; abstimmung; position; haltung; entscheidung; anerkennung; anerkannt; kategorie; einordnung; status; stimmverhalten
    pt: resposta; reação; voto; votação; posição; postura; decisão; reconhecimento; reconhece; categoria; classificação; atitude; situação
    ar: الردّ; ردّ; الردود; التصويت; تصويت; الصوت; الأصوات; الموقف; المواقف; الاعتراف; القرار
    ru: ответ; ответы; реакция; голос; голоса; голосование; позиция; решение; признание; статус
    zh: 回应; 反应; 投票; 表决; 立场; 承认; 决定; 答复; 态度
    ja: 反応; 投票; 立場; 承認; 回答; 決定; 態度`,
  date: `
    en: date; day; when; date of vote; date of recognition; date of statement; date of response; statement date; vote date; start; start date; from; date from; since; published; date published; year; month
    es: fecha; día; cuándo; fecha de reconocimiento; fecha del voto; fecha de inicio; desde; año; mes
    fr: date; jour; quand; date de reconnaissance; date du vote; date de début; depuis; année; mois
    de: datum; tag; wann; datum der anerkennung; beginn; von; seit; jahr; monat; anerkennungsdatum
    pt: data; dia; quando; data de reconhecimento; data do reconhecimento; data do voto; desde; ano; mês
    ar: التاريخ; تاريخ; اليوم; تاريخ الاعتراف; تاريخ التصويت
    ru: дата; день; дата признания; дата голосования; год
    zh: 日期; 日; 承认日期; 投票日期; 年份
    ja: 日付; 日; 年月日; 承認日; 投票日; 年`,
  date_to: `
    en: date to; date_to; until; to; end; end date; last day; withdrawn; date of withdrawal
    es: hasta; fecha final; fecha de fin; fin
    fr: jusqu'au; jusqu’au; date de fin; fin
    de: bis; ende; enddatum
    pt: até; data final; fim
    ar: اليوم الأخير; حتى
    ru: последний день; до; дата окончания
    zh: 截止日期; 结束日期
    ja: 終了日`,
  speaker: `
    en: speaker; who; person; said by; spokesperson; official; politician; leader; author; who said it; statement by; by
    es: quién; orador; portavoz; persona; hablante; vocero; funcionario; autor
    fr: qui; orateur; porte-parole; personne; auteur; locuteur
    de: wer; sprecher; sprecherin; person; redner; urheber
    pt: quem; orador; porta-voz; pessoa; autor
    ar: المتحدث; المتحدثة; المسؤول
    ru: кто говорит; выступающий; спикер; автор
    zh: 发言人; 讲话人
    ja: 発言者; 話者`,
  role: `
    en: role; function; title; office; post; position held; job; job title; capacity; function of speaker
    es: cargo; función; puesto
    fr: fonction; poste; titre; rôle
    de: funktion; amt; rolle; titel; position der person
    pt: cargo; função; posto
    ar: المنصب; منصب المتحدث
    ru: должность; пост
    zh: 职务; 发言人职务
    ja: 役職; 発言者の役職; 肩書`,
  quote: `
    en: quote; quotation; quotes; statement; words; text; what was said; said; quoted; verbatim; statement text; original quote; message
    es: cita; declaración; palabras; texto; textual; cita textual; qué dijo; mensaje
    fr: citation; déclaration; paroles; texte; propos; message
    de: zitat; aussage; wortlaut; text; erklärung; äußerung
    pt: citação; declaração; palavras; texto; frase; mensagem
    ar: الاقتباس; النص; التصريح; البيان
    ru: цитата; текст; заявление; высказывание
    zh: 引语; 原话; 声明; 发言
    ja: 引用; 発言; 声明`,
  language: `
    en: language; lang; language of quote; quote language
    es: idioma; lengua
    fr: langue
    de: sprache
    pt: idioma; língua
    ar: اللغة; لغة الاقتباس
    ru: язык; язык цитаты
    zh: 语言; 引语语言
    ja: 言語; 引用の言語`,
  summary: `
    en: summary; in short; short; description; gist; abstract; what; details; in brief
    es: resumen; descripción; en breve; detalle; detalles
    fr: résumé; description; en bref; détails
    de: zusammenfassung; kurz; kurzfassung; beschreibung; inhalt; in kürze
    pt: resumo; descrição; em resumo; detalhes
    ar: الملخص; ملخص
    ru: краткое изложение; резюме; кратко
    zh: 摘要; 概要
    ja: 要約; 概要`,
  source_url: `
    en: link; links; url; source url; source link; source_url; website; web address; address; source; sources; reference; references; weblink; hyperlink
    es: enlace; enlaces; vínculo; liga; fuente; fuentes; referencia; dirección; página
    fr: lien; liens; source; sources; référence; adresse
    de: link; quelle; quellen; verweis; adresse; beleg
    pt: link; ligação; fonte; fontes; referência; endereço
    ar: الرابط; رابط; الروابط; المصدر; المصادر; رابط المصدر
    ru: ссылка; ссылки; источник; источники; адрес
    zh: 链接; 来源; 来源链接; 网址
    ja: リンク; 出典; 出典へのリンク; 出典url`,
  source_outlet: `
    en: outlet; medium; media; publisher; publication; newspaper; source name; source outlet; source_outlet; news outlet; agency
    es: medio; medios; periódico; diario; agencia; editor
    fr: média; médias; journal; éditeur; agence; organe
    de: medium; zeitung; verlag; herausgeber; agentur
    pt: veículo; jornal; mídia; agência; meio
    ar: وسيلة الإعلام; الصحيفة; الوكالة
    ru: издание; сми; газета; агентство
    zh: 媒体; 报纸; 通讯社
    ja: 媒体; 新聞; 通信社`,
  source_title: `
    en: headline; source title; source_title; article; article title; title of article; title of source
    es: titular; título; título del artículo; artículo
    fr: titre de l'article; gros titre; article; manchette
    de: schlagzeile; überschrift; artikel; titel des artikels
    pt: manchete; título; título da notícia; artigo
    ar: عنوان المصدر; عنوان المقال
    ru: заголовок; заголовок источника
    zh: 来源标题; 标题
    ja: 見出し; 出典の見出し; 記事名`,
  note: `
    en: note; notes; remark; remarks; comment; comments; desk note; footnote; footnotes; annotation
    es: nota; notas; observación; observaciones; comentario; comentarios
    fr: note; notes; remarque; remarques; observation; observations; commentaire; commentaires
    de: anmerkung; anmerkungen; bemerkung; bemerkungen; notiz; kommentar; hinweis; fußnote
    pt: nota; notas; observação; observações; comentário; comentários
    ar: ملاحظة; ملاحظات; الملاحظات; تعليق
    ru: примечание; примечания; комментарий
    zh: 备注; 说明; 注释
    ja: 注記; 備考; 注`,
};

/** A word of headers: what it says, and the languages that call it so. */
export interface HeaderWord {
  readonly role: Role;
  readonly languages: readonly string[];
}

/** A header as it is compared. */
export function headerKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Words by how they are compared; a word that says two things says the first. */
export const HEADER_WORDS: ReadonlyMap<string, HeaderWord> = allWords();

function allWords(): ReadonlyMap<string, HeaderWord> {
  const words = new Map<string, HeaderWord>();
  for (const role of ROLES) {
    for (const line of WORDS[role].trim().split('\n')) {
      const [language = '', list = ''] = line.trim().split(/: (.*)/s);
      for (const word of list.split('; ').map(headerKey)) {
        const known = words.get(word);
        if (known !== undefined && known.role !== role) continue;
        words.set(word, { role, languages: [...(known?.languages ?? []), language] });
      }
    }
  }
  return words;
}
