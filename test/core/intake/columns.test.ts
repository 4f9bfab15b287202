import { describe, expect, it } from 'vitest';
import { headerWord } from '../../../src/core/intake/header.ts';
import { draftOf } from './draft-of.ts';

/** What columns of a sheet were found to say: `response: Vote`. */
function roles(text: string, ...answers: readonly string[]): readonly string[] {
  return draftOf(text, answers).understood.columns.map(({ role, name }) => `${role}: ${name}`);
}

function unused(text: string): readonly string[] {
  return draftOf(text).understood.unused.map(({ name, why }) => `${name}: ${why.kind}`);
}

describe('headers', () => {
  it.each([
    ['en', 'Country;Vote;Date;Speaker;Role;Quote;Language;Summary;Link;Outlet;Headline;Note'],
    ['es', 'País;Voto;Fecha;Portavoz;Cargo;Cita;Idioma;Resumen;Enlace;Medio;Titular;Nota'],
    [
      'fr',
      'Pays;Vote;Date;Porte-parole;Fonction;Citation;Langue;Résumé;Lien;Journal;Manchette;Remarque',
    ],
    [
      'de',
      'Land;Stimme;Datum;Sprecher;Funktion;Zitat;Sprache;Zusammenfassung;Quelle;Zeitung;Schlagzeile;Anmerkung',
    ],
    [
      'pt',
      'País;Voto;Data;Porta-voz;Cargo;Citação;Idioma;Resumo;Ligação;Jornal;Manchete;Observação',
    ],
    [
      'ar',
      'الدولة;الردّ;التاريخ;المتحدث;المنصب;الاقتباس;اللغة;الملخص;الرابط;الصحيفة;عنوان المقال;ملاحظة',
    ],
    [
      'ru',
      'Страна;Голос;Дата;Спикер;Должность;Цитата;Язык;Резюме;Ссылка;Издание;Заголовок;Примечание',
    ],
    ['zh', '国家;投票;日期;发言人;职务;引语;语言;摘要;链接;媒体;标题;备注'],
    ['ja', '国名;反応;日付;発言者;役職;引用;言語;要約;リンク;新聞;見出し;注記'],
  ])('are understood in the language %s', (_language, header) => {
    const row = (name: string, vote: string) =>
      `${name};${vote};2022-03-02;Somebody;Minister;Words;en;In short;https://example.org/${name};The Paper;A title;A remark`;
    const found = draftOf([header, row('Chad', 'Yes'), row('Mali', 'No')].join('\n'));
    expect(found.understood.columns.map(({ role }) => role)).toEqual([
      'place',
      'response',
      'date',
      'speaker',
      'role',
      'quote',
      'language',
      'summary',
      'source_url',
      'source_outlet',
      'source_title',
      'note',
    ]);
    expect(found.understood.unused).toEqual([]);
  });

  it.each([
    ['Date of recognition', 'date'],
    ['UN vote', 'response'],
    ['COUNTRY NAME', 'place'],
    ['Member State', 'place'],
    ['ISO alpha-3', 'code'],
    ['Stimmverhalten', 'response'],
    ['Población', undefined],
    ['GDP', undefined],
  ])('may say it with more words: %s', (name, role) => {
    expect(headerWord(name)?.role).toBe(role);
  });
});

describe('columns', () => {
  it('are found where no header names them', () => {
    expect(roles('Chad,yes\nMali,no\nNiger,yes\n')).toEqual(['place: A', 'response: B']);
  });

  it('are what they hold, whatever their header says', () => {
    const text =
      'Name;State;Recognition;Source\nX;Chad;2 May 2011;https://example.org/1\nY;Mali;3 May 2011;https://example.org/2\n';
    expect(roles(text)).toEqual(['place: State', 'date: Recognition', 'source_url: Source']);
  });

  it('hold names rather than codes, which settle what a name leaves open', () => {
    const draft = draftOf(
      'Code,Country,Vote\nCOD,Congo,Yes\nCOG,Congo,No\nTCD,Chad,Yes\nMLI,Mali,No\nFRA,Niger,Yes\n',
    );
    expect(draft.rows.map(({ actor }) => actor)).toEqual(['CD', 'CG', 'TD', 'ML']);
    expect(draft.told).toContain(
      'Line 2: "Congo" is taken for DR Congo, because of the code beside it.',
    );
    // A name and a code of two places.
    expect(draft.asked).toEqual([
      'Line 6: "Niger" may mean several places; Niger: «place Niger=NE»; France: «place Niger=FR»; not on the map: «place Niger=leave-out».',
    ]);
  });

  it('of codes alone name the places', () => {
    expect(roles('iso3;vote\nTCD;Yes\nMLI;No\n')).toEqual(['place: iso3', 'response: vote']);
    const numbers = draftOf('M49;vote\n4;Yes\n8;No\n12;No\n');
    expect(numbers.rows.map(({ actor }) => actor)).toEqual(['AF', 'AL', 'DZ']);
  });

  it('of languages are no codes of places, and numbers that count the rows none either', () => {
    const text =
      'No.;Country;Position;Language\n1;Chad;For;fr\n2;Mali;Against;fr\n3;Germany;For;de\n';
    expect(roles(text)).toEqual(['place: Country', 'response: Position', 'language: Language']);
    expect(unused(text)).toEqual(['No.: numbers-rows']);
  });

  it('of days may be named after what they are the days of, but not after when the sheet was made', () => {
    const text = (name: string) => `Pays;Vote;${name}\nChad;oui;2022-03-02\nMali;non;2022-03-03\n`;
    expect(roles(text('Date de reconnaissance'))).toContain('date: Date de reconnaissance');
    expect(roles(text('Date de naissance'))).not.toContain('date: Date de naissance');
  });

  it('that say nothing on the map are told, with the reason', () => {
    const text =
      'Country;Vote;Population;Remark;Comment;Empty;Last updated\nChad;Yes;17;a;b;;2022-03-02\nMali;No;21;c;d;;2022-03-02\n';
    const draft = draftOf(text);
    expect(draft.told).toContain(
      'Column "Population": left out, because nothing on the map shows it.',
    );
    expect(draft.told).toContain('Column "Comment": left out, because "Remark" holds the notes.');
    expect(draft.told).toContain(
      'Column "Last updated": left out, because nothing on the map shows it.',
    );
    expect(draft.told).toContain('Empty columns left out: "Empty".');
  });

  it('are what somebody has said', () => {
    const text = 'Country;First;Second\nChad;Yes;Gladly\nMali;No;Never\n';
    expect(roles(text)).toContain('response: First');
    expect(roles(text, 'column Second=response', 'column First=leave-out')).toEqual([
      'place: Country',
      'response: Second',
    ]);
  });
});

describe('a sheet of lists', () => {
  it('has a column of places for each response', () => {
    const { rows, told } = draftOf('Yes;No;Abstained\nChad;Mali;Niger\nTogo;;\n');
    expect(told).toContain('Read: each column lists the places of one response.');
    expect(rows.map(({ line, actor, stance }) => [line, actor, stance])).toEqual([
      [2, 'TD', 'in-favour'],
      [3, 'TG', 'in-favour'],
      [2, 'ML', 'against'],
      [2, 'NE', 'abstained'],
    ]);
  });
});

describe('a sheet of several votes', () => {
  it('is a map of the first, and says how to take another', () => {
    const text = 'Country;First vote;Res. B\nChad;Y;N\nMali;N;A\nNiger;A;Y\n';
    const { told, rows } = draftOf(text);
    expect(rows[0]?.stance).toBe('in-favour');
    expect(told).toContain(
      'Column "Res. B": left out, because a map shows one vote; to show this one: «column Res. B=response».',
    );
    expect(draftOf(text, ['column Res. B=response']).rows[0]?.stance).toBe('against');
  });
});

describe('the header', () => {
  it('stands below titles, and again on every page of a printed list', () => {
    const draft = draftOf(
      'The vote of 2 March;\nSource: an office;\n;\nCountry;Vote\nChad;Yes\nCountry;Vote\nMali;No\n',
    );
    expect(draft.understood.headerLine).toBe(4);
    expect(draft.headline).toBe('The vote of 2 March');
    expect(draft.rows.map(({ line }) => line)).toEqual([5, 7]);
  });
});
