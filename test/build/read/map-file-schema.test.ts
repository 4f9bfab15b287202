import { describe, expect, it } from 'vitest';
import { parseMapFile } from '../../../src/build/read/map-file.ts';
import { context, faultsOf } from './map-text.ts';

describe('the shape of map.json', () => {
  it.each([
    ['a missing field', { slug: undefined }, 'map.json, slug: is missing'],
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
      'map.json, stances[0].pattern: "stars" must be one of: dots, wide-diagonals, dense-diagonals, cross-hatch, horizontal-lines',
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

  it('has all its faults told at once', () => {
    expect(
      faultsOf({
        slug: undefined,
        'headline.es': undefined,
        'stances.0.colour.light': 'blue',
        'views.1.box': [1, 2, 3],
        extra: true,
      }).map((told) => told.split(':')[0]),
    ).toEqual([
      'map.json, slug',
      'map.json, headline.es',
      'map.json, stances[0].colour.light',
      'map.json, views[1].box[3]',
      'map.json, extra',
    ]);
  });
});
