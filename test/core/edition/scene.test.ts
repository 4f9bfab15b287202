import { describe, expect, it } from 'vitest';
import { createEdition } from '../../../src/core/edition/edition.ts';
import { isAsBuilt, sceneOf } from '../../../src/core/edition/scene.ts';
import { createSourceReader } from '../../../src/core/edition/source-reader.ts';
import { reportingSources } from '../../../src/core/statements/coverage.ts';
import { type ChoiceNames, sceneChoices, sceneIn } from '../../fixtures/scene.ts';
import {
  actor,
  squareDataset,
  squareEdition,
  stance,
  statement,
  utterance,
  wording,
} from '../../fixtures/square-map.ts';
import {
  day,
  period,
  recordEdition,
  rule,
  said,
  squareRecord,
  stancesOf,
} from '../../fixtures/square-record.ts';

const dataset = squareDataset({
  statements: [
    statement('AR-one', 'AR', 'doubted', [
      { id: 'a', wordings: [wording('first', 'hard to believe'), wording('second', 'hard')] },
      { id: 'b', wordings: [wording('second', 'not now')] },
    ]),
    statement('GB-one', 'GB', 'agreed', [utterance(wording('first', null))]),
    statement('FR-one', 'FR', 'agreed', [utterance(wording('The Post', null))]),
  ],
});
const edition = squareEdition(dataset);
const everybody = ['AR', 'GB', 'FR'].map(actor);

const record = squareRecord([
  said('AR', 'doubted', 3, { source: 'first' }),
  said('AR', 'refused', 8, { source: 'second' }),
  said('union', 'doubted', 4, { source: 'second' }),
]);
const inRecord = (choices: ChoiceNames) => sceneIn(recordEdition(record), choices);

describe('what the map shows', () => {
  it('is what all sources have where none is chosen', () => {
    const scene = sceneIn(edition);
    expect(scene.fromSources).toBeNull();
    expect(everybody.map(scene.stanceOf)).toEqual(['doubted', 'agreed', 'agreed']);
    expect(everybody.filter(scene.isUnreported)).toEqual([]);
    expect(scene.stanceOf(actor('VE'))).toBeNull();
    expect(scene.stanceOf(actor('ZZ'))).toBeNull();
  });

  it('tells positions as the chosen sources have them, and who is known from others alone', () => {
    const { fromSources, isUnreported, stanceOf } = sceneIn(edition, { lens: ['second'] });
    expect(stancesOf(fromSources?.positions ?? new Map())).toEqual({ AR: 'doubted' });
    expect(everybody.filter(isUnreported)).toEqual(['GB', 'FR']);
    // What only others report keeps its colour, and is outlined.
    expect(everybody.map(stanceOf)).toEqual(['doubted', 'agreed', 'agreed']);
  });

  it('through all sources is the whole map', () => {
    const lens = reportingSources(dataset, (a, b) => a.localeCompare(b)).map((one) => one.source);
    const { isUnreported, fromSources } = sceneIn(edition, { lens });
    expect(fromSources?.positions).toEqual(edition.positions);
    expect(everybody.filter(isUnreported)).toEqual([]);
  });

  it('follows the rule through what is reported: another source, another position', () => {
    const seen = (lens: string, number: number) =>
      stancesOf(inRecord({ lens: [lens], on: day(number) }).fromSources?.positions ?? new Map());
    expect([seen('first', 9), seen('second', 9), seen('second', 7)]).toEqual([
      { AR: 'doubted' },
      { AR: 'refused', union: 'doubted' },
      { union: 'doubted' },
    ]);
    const early = inRecord({ lens: ['second'], on: day(7) });
    expect(early.isUnreported(actor('AR'))).toBe(true);
    expect(early.stanceOf(actor('AR'))).toBe('doubted');
    expect(inRecord({ lens: ['first'] }).stanceOf(actor('AR'))).toBe('doubted');
    expect(inRecord({ lens: ['second'] }).stanceOf(actor('AR'))).toBe('refused');
  });

  it('has organisations too: with a stance, and unreported where only others report it', () => {
    const union = actor('union');
    const shown = (choices: ChoiceNames) => {
      const { stanceOf, isUnreported } = inRecord(choices);
      return [stanceOf(union), isUnreported(union)];
    };
    expect(shown({})).toEqual(['doubted', false]);
    expect(shown({ lens: ['first'] })).toEqual(['doubted', true]);
    expect(shown({ lens: ['second'] })).toEqual(['doubted', false]);
    expect(shown({ lens: ['first'], on: day(3) })).toEqual([null, false]);
  });

  it('is what sources report where nothing decides among all', () => {
    // A stance that the rule does not rank decides nothing.
    const [waited, ...order] = [...rule.order].reverse();
    expect(waited).toBe('waited');
    const unranked = squareRecord(
      [
        said('AR', 'doubted', 3, { source: 'first' }),
        said('AR', 'waited', 8, { source: 'second' }),
      ],
      { timeline: { period, rule: { ...rule, order } } },
    );
    const AR = actor('AR');
    const lastDay = recordEdition(unranked);
    expect(sceneIn(lastDay).stanceOf(AR)).toBeNull();
    const { stanceOf, isUnreported } = sceneIn(lastDay, { lens: ['first'] });
    expect([stanceOf(AR), isUnreported(AR)]).toEqual(['doubted', false]);
  });

  it('is of the day', () => {
    const stances = [2, 3, 8].map((number) => inRecord({ on: day(number) }).stanceOf(actor('AR')));
    expect(stances).toEqual([null, 'doubted', 'refused']);
    expect(inRecord({}).stanceOf(actor('AR'))).toBe('refused');
  });

  it('fades under a filter every stance that it leaves out', () => {
    const faded = (only: readonly string[]) =>
      ['agreed', 'doubted'].map(stance).filter(sceneIn(edition, { only }).isFaded);
    expect(faded([])).toEqual([]);
    expect(faded(['doubted'])).toEqual(['agreed']);
    expect(faded(['agreed', 'doubted'])).toEqual([]);
  });

  it('is of these choices alone, whatever was shown before', () => {
    const reader = createSourceReader(recordEdition(record));
    const onDay = (number: number) => recordEdition(record, day(number));
    const first = sceneOf(sceneChoices({ lens: ['first'] }), onDay(9), reader);
    const second = sceneOf(sceneChoices({ lens: ['second'] }), onDay(9), reader);
    const filtered = sceneOf(sceneChoices({ only: ['agreed'] }), onDay(3), reader);
    expect(first.stanceOf(actor('AR'))).toBe('doubted');
    expect(second.stanceOf(actor('AR'))).toBe('refused');
    expect(filtered.stanceOf(actor('AR'))).toBe('doubted');
    expect(first.isFaded(stance('doubted'))).toBe(false);
    expect(filtered.isFaded(stance('doubted'))).toBe(true);
    expect(filtered.fromSources).toBeNull();
    expect(first.reportOf(actor('AR'))?.text).toBe('Reported by First: It doubted');
  });

  it('is what all sources have until what single ones report can be read', () => {
    const { fromSources, stanceOf, isUnreported, reportOf } = sceneOf(
      sceneChoices({ lens: ['second'] }),
      edition,
      null,
    );
    expect(fromSources).toBeNull();
    expect(everybody.map(stanceOf)).toEqual(['doubted', 'agreed', 'agreed']);
    expect(everybody.filter(isUnreported)).toEqual([]);
    expect(everybody.map(reportOf)).toEqual([null, null, null]);
  });
});

describe('the answer of a place', () => {
  it('is in the words of the key where no source is chosen, and no report', () => {
    const { answerOf, reportOf } = sceneIn(edition);
    const answer = { answer: 'It agreed', stance: 'agreed', unreported: false };
    expect(answerOf(actor('GB'))).toEqual(answer);
    expect(reportOf(actor('GB'))).toBeNull();
  });

  it('is as the chosen sources have it, or that they do not report it', () => {
    const { answerOf, reportOf } = sceneIn(edition, { lens: ['first', 'second'] });
    expect(answerOf(actor('AR'))).toMatchObject({ answer: 'It doubted', unreported: false });
    expect(answerOf(actor('FR'))).toMatchObject({
      answer: 'Not reported by First and Second',
      stance: 'agreed',
      unreported: true,
    });
    expect(reportOf(actor('AR'))?.text).toBe('Reported by First and Second: It doubted');
    expect(reportOf(actor('FR'))?.text).toBe('Not reported by First and Second');
  });

  it('is the same through any source where none reports anything', () => {
    const { answerOf, reportOf } = sceneIn(edition, { lens: ['first'] });
    expect(answerOf(actor('GI'))).toEqual({ answer: 'Silent', stance: null, unreported: false });
    expect(answerOf(actor('VE')).answer).toBe('Subject short');
    expect(reportOf(actor('VE'))).toBeNull();
  });

  it('is of the day', () => {
    const answers = (lens: readonly string[]) =>
      [2, 5, 9].map((number) => inRecord({ lens, on: day(number) }).answerOf(actor('AR')).answer);
    expect(answers([])).toEqual(['Silent', 'It doubted', 'It refused']);
    expect(answers(['first'])).toEqual(['Silent', 'It doubted', 'It doubted']);
    expect(answers(['second'])).toEqual(['Silent', 'Not reported by Second', 'It refused']);
  });
});

describe('a page that nobody has touched', () => {
  it.each<[ChoiceNames, boolean]>([
    [{}, true],
    [{ on: day(20) }, false],
    [{ only: ['agreed'] }, false],
    [{ lens: ['first'] }, false],
  ])('shows for %j what the build has written: %s', (choices, expected) => {
    expect(isAsBuilt(sceneChoices(choices))).toBe(expected);
  });
});

describe('the reader of sources', () => {
  const lastDay = recordEdition(record);
  const reader = createSourceReader(lastDay);

  it('derives the map of a day once while the same sources are chosen', () => {
    const choices = sceneChoices({ lens: ['first'] });
    const read = (on: ReturnType<typeof day> | null, of = lastDay) =>
      reader.editionOf({ ...choices, day: on }, of);
    const known = read(null);
    expect(read(null)).toBe(known);
    const early = createEdition(record, lastDay.gazetteer, lastDay.locale, day(2));
    expect(stancesOf(read(day(2), early).positions)).toEqual({});
    expect(read(null)).toBe(known);
  });

  it('derives it anew for other sources', () => {
    const read = (lens: string) => reader.editionOf(sceneChoices({ lens: [lens] }), lastDay);
    expect(stancesOf(read('second').positions)).toEqual({ AR: 'refused', union: 'doubted' });
    expect(stancesOf(read('first').positions)).toEqual({ AR: 'doubted' });
  });
});
