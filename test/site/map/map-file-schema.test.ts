import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/core/statements/fault.ts';
import { parseMapFile } from '../../../src/site/map/map-file.ts';
import { context, faultsOf, mapText } from './map-text.ts';

describe('the shape of map.json', () => {
  it.each([
    ['a missing field', { headline: undefined }, 'map.json, headline: is missing'],
    [
      'a missing field deep inside',
      { 'stances.1.colour.dark': undefined },
      'map.json, stances[1].colour.dark: is missing',
    ],
    [
      'a missing language',
      { 'stances.0.label.es': undefined },
      'map.json, stances[0].label.es: is missing',
    ],
    [
      'a language that the map does not have',
      { 'headline.fr': 'Titre' },
      'map.json, headline.fr: "fr" is not a field of this file',
    ],
    ['an empty text', { 'kicker.es': '  ' }, 'map.json, kicker.es: "" must not be empty'],
    [
      'an unknown field',
      { colour: 'red' },
      'map.json, colour: "colour" is not a field of this file',
    ],
    [
      'an unknown field deep inside',
      { 'sources.1.link': 'x' },
      'map.json, sources[1].link: "link" is not a field of this file',
    ],
    [
      'a colour by name',
      { 'stances.1.colour.dark': 'red' },
      'map.json, stances[1].colour.dark: "red" must be a colour such as #3C7E96',
    ],
    [
      'a colour of three digits',
      { 'stances.1.colour.light': '#abc' },
      'map.json, stances[1].colour.light: "#abc" must be a colour such as #3C7E96',
    ],
    [
      'an id with capitals and spaces',
      { 'stances.0.id': 'Con Grat' },
      'map.json, stances[0].id: "Con Grat" must be lower-case letters, digits and hyphens, such as in-favour',
    ],
    [
      'a day that does not exist',
      { 'event.date': '2024-02-30' },
      'map.json, event.date: "2024-02-30" is not a day of the calendar; February 2024 has 29 days; write year, month and day, as YYYY-MM-DD',
    ],
    [
      'a link that would run a script',
      { 'sources.0.url': 'javascript:alert(1)' },
      'map.json, sources[0].url: "javascript:alert(1)" is not a web address; it must begin with https:// or http://',
    ],
    [
      'a share that is no text, because a number would lose its digits',
      { 'counts.0.figures.0.share': 51.2 },
      'map.json, counts[0].figures[0].share: must be a number in quotation marks, such as "51.2"',
    ],
    [
      'a box without extent',
      { 'views.0.box': [10, 0, 10, 5] },
      'map.json, views[0].box: is empty: [left, top, right, bottom]',
    ],
    ['a map without stances', { stances: [] }, 'map.json, stances: must hold at least one stance'],
    ['a map without views', { views: [] }, 'map.json, views: must hold at least one view'],
    [
      'a map without sources',
      { sources: [], counts: [], context: [] },
      'map.json, sources: must hold at least one source',
    ],
    [
      'an unknown pattern',
      { 'stances.0.pattern': 'stars' },
      'map.json, stances[0].pattern: "stars" must be one of: dots, wide-diagonals, dense-diagonals, cross-hatch, horizontal-lines, vertical-lines, grid',
    ],
    [
      'an unknown point of view',
      { pointOfView: 'us' },
      'map.json, pointOfView: "us" must be un or defacto',
    ],
    [
      'a side of the past',
      { 'labels.AR.side': 'end' },
      'map.json, labels.AR.side: "end" must be left, middle or right',
    ],
    [
      'an unknown kind of label',
      { 'labels.AR.kind': 'besides' },
      'map.json, labels.AR.kind: "besides" must be inside or beside',
    ],
    [
      'an outlet by what is no address',
      { outlets: { 'news.example/a': 'The Example' } },
      'map.json, outlets.news.example/a: "news.example/a" is not a web address; it must begin with https:// or http://',
    ],
    [
      'a point with one number',
      { 'labels.AR.point': [1] },
      'map.json, labels.AR.point[1]: is missing',
    ],
    ['an owner that is no code', { owners: { FK: 7 } }, 'map.json, owners.FK: must be a text'],
    [
      'an invisible character',
      { 'headline.en': 'a\u202Eb' },
      'map.json, headline.en: "a\u202Eb" holds the invisible character U+202E; type the text anew',
    ],
    [
      'a formula',
      { 'credit.es': '=1+1' },
      'map.json, credit.es: "=1+1" looks like a spreadsheet formula; replace the formula by its value',
    ],
    [
      'letters of a broken encoding',
      { 'counts.0.figures.0.name': 'Gonz\uFFFDlez' },
      'map.json, counts[0].figures[0].name: "Gonz\uFFFDlez" holds a character that is not UTF-8; save the file as UTF-8 (in Excel: "CSV UTF-8")',
    ],
    [
      'a third number in the place of a name',
      { 'labels.AR.at': [1, 2, 3] },
      'map.json, labels.AR.at[2]: is one too many',
    ],
    [
      'a third number in a point',
      { 'labels.AR.point': [1, 2, 3] },
      'map.json, labels.AR.point[2]: is one too many',
    ],
    [
      'a fifth number in a box',
      { 'views.0.box': [625, 280, 1806, 2095, 5] },
      'map.json, views[0].box[4]: is one too many',
    ],
    [
      'a box without width',
      { 'views.0.box': [10, 0, 10.5, 500] },
      'map.json, views[0].box: must be at least 10 plane units wide and high',
    ],
    [
      'a box beside the plane',
      { 'views.0.box': [38_500, 0, 39_500, 500] },
      'map.json, views[0].box: shows nothing of the plane, which is 38400 units wide and 18700 high',
    ],
    [
      'a box in degrees',
      { 'views.0.box': [-85, -56, 40, 60] },
      'map.json, views[0].box: looks like degrees: it is in units of the plane, which is 38400 wide and 18700 high',
    ],
    [
      'a box that nothing holds',
      { 'views.0.box': [-1e9, 0, 1000, 1000] },
      'map.json, views[0].box[0]: must be from -20000 to 58400 plane units',
    ],
    [
      'a name far from its place',
      { 'labels.AR.at': [0, 1e6] },
      'map.json, labels.AR.at[1]: must be from -1000 to 1000 px',
    ],
    [
      'a point outside of the plane',
      { 'labels.AR.point': [50_000, 0] },
      'map.json, labels.AR.point[0]: must be from 0 to 38400 plane units',
    ],
    [
      'a share of more than all',
      { 'counts.0.figures.0.share': '512' },
      'map.json, counts[0].figures[0].share: "512" must not be more than 100',
    ],
    [
      'half of a character',
      { 'headline.en': 'a\ud800b' },
      'map.json, headline.en: "a\ud800b" holds half of a character (a lone surrogate); type the text anew',
    ],
    [
      'a day of another form',
      { 'event.date': '28/07/2024' },
      'map.json, event.date: "28/07/2024" is not a day of the calendar; write it as 2024-07-28',
    ],
    [
      'a code with a blank',
      { actorNames: { ' AR': { short: { en: 'A', es: 'A' } } } },
      'map.json, actorNames. AR: " AR" has blanks at its ends; remove them',
    ],
    [
      'an outlet that is named twice',
      { outlets: { 'https://a.example': 'A', 'https://A.example/': 'B' } },
      'map.json, outlets.https://A.example/: "https://A.example/" is the address of "https://a.example" too; keep one of the two',
    ],
    [
      'one colour for two stances',
      { 'stances.1.colour.dark': '#65B5CF', 'stances.0.colour.dark': '#65b5cf' },
      'map.json, stances[1].colour.dark: "#65b5cf" is the colour of stances[0] too: nobody could tell the two apart; choose another',
    ],
  ])('has a fault: %s', (_name, changes, told) => {
    expect(faultsOf(changes)).toEqual([told]);
  });

  it.each([
    [
      'a text for both languages',
      { headline: 'x' },
      'headline: "x" must be a group of fields in braces',
    ],
    ['an object for a list', { stances: {} }, 'stances: must be a list in brackets'],
    [
      'a text for a truth',
      { 'labels.AR.far': 'yes' },
      'labels.AR.far: "yes" must be true or false',
    ],
    ['a number for a text', { 'kicker.en': 5 }, 'kicker.en: must be a text'],
  ])('is told in our words where it has %s', (_name, changes, told) => {
    expect(faultsOf(changes)).toEqual([`map.json, ${told}`]);
  });

  it.each([
    ['a label without a kind', { 'labels.AR.kind': undefined }],
    ['no text for a whole table', { labels: 'x' }],
  ])('is told in our words, once, where it has %s', (_name, changes) => {
    const told = faultsOf(changes);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toMatch(/Invalid|Expected|Object|Array|undefined/);
  });

  it.each([
    ['none', undefined],
    ['an empty list of them', []],
    ['one that is no list', 'en'],
    ['only what is no text', [1, null]],
  ])('does not blame every text when it names no languages: %s', (_name, languages) => {
    expect(faultsOf({ languages })).toEqual([
      'map.json, languages: must name the languages of the texts; write it as "languages": ["en", "es"]',
    ]);
  });

  it.each(['null', '[]', '5', '"map"'])('is told once where the file is %s', (source) => {
    const result = parseMapFile(source, 'map.json', context);
    expect(result.ok ? [] : result.faults).toHaveLength(1);
  });

  it('has a fault: a name at infinity', () => {
    const text = mapText({ 'labels.AR.at': [1, 77] }).replace('[1,77]', '[1,1e999]');
    const result = parseMapFile(text, 'map.json', context);
    expect(result.ok || result.faults.map(describeFault)).toEqual([
      'map.json, labels.AR.at[1]: must be from -1000 to 1000 px',
    ]);
  });

  it('has a fault: a language or a field with a blank in its name', () => {
    const text = mapText();
    for (const changed of [text.replaceAll('"es"', '"es "'), text.replace('"slug"', '"slug "')]) {
      const result = parseMapFile(changed, 'map.json', context);
      expect(result.ok || result.faults.map(describeFault).join()).toMatch(
        /"es " has blanks at its ends|"slug " is not a field of this file; did you mean slug\?/,
      );
    }
  });

  it('has all its faults told at once', () => {
    expect(
      faultsOf({
        'headline.es': undefined,
        'stances.0.colour.light': 'blue',
        'views.1.box': [1, 2, 3],
        'stances.1.label': undefined,
        extra: true,
      }).map((told) => told.split(':')[0]),
    ).toEqual([
      'map.json, headline.es',
      'map.json, stances[0].colour.light',
      'map.json, stances[1].label',
      'map.json, views[1].box[3]',
      'map.json, extra',
    ]);
  });
});
