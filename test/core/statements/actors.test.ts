import { describe, expect, it } from 'vitest';
import {
  type ActorRegistry,
  actorFault,
  parseActorId,
  suggestActor,
  suggestWord,
} from '../../../src/core/statements/actors.ts';

const registry: ActorRegistry = {
  names: new Map([
    ['GD', 'Grenada'],
    ['GT', 'Guatemala'],
    ['GB', 'United Kingdom'],
    ['US', 'United States'],
    ['GU', 'Guam'],
    ['xcr', 'Crimea'],
    ['CN', 'China'],
    ['HK', 'Hong Kong'],
  ]),
  partOf: new Map([['HK', 'CN']]),
  aliases: new Map([
    ['GB', ['UK']],
    ['GT', ['GTM', 'GUA']],
    ['US', ['USA']],
  ]),
  disputed: new Map(),
};

describe('an actor', () => {
  it.each(['GT', 'xcr'])('is known by its exact code, such as %s', (code) => {
    expect(parseActorId(code, registry)).toBe(code);
  });

  it.each(['gt', 'XCR', 'GT ', 'Guatemala', '', 'constructor', '__proto__'])(
    'is not known as “%s”',
    (code) => {
      expect(parseActorId(code, registry)).toBeNull();
    },
  );
});

describe('an unknown actor', () => {
  it.each([
    ['gt', 'GT, Guatemala', 'in another case'],
    ['XCR', 'xcr, Crimea', 'in another case'],
    ['guatemala', 'GT, Guatemala', 'by its name'],
    ['Guate', 'GT, Guatemala', 'by the beginning of its name'],
    ['GUA', 'GT, Guatemala', 'by a code of sports, although other names begin so'],
    ['GTM', 'GT, Guatemala', 'by its code of three letters'],
    ['USA', 'US, United States', 'by its code of three letters'],
  ])('written %s suggests %s: %s', (written, meant) => {
    expect(suggestActor(written, registry)).toBe(`did you mean ${meant}?`);
  });

  it('of two letters is no guess, because any name begins with some', () => {
    expect(suggestActor('UN', registry)).toBeUndefined();
  });

  it('whose letters begin two names suggests both, and no guess', () => {
    expect(suggestActor('Unite', registry)).toBe(
      'did you mean GB, United Kingdom, or US, United States?',
    );
  });

  it('that is an integral part of a state suggests the state, which can answer', () => {
    expect(suggestActor('hong kong', registry)).toBe(
      'did you mean CN, China, of which Hong Kong is a part?',
    );
  });

  it('like nothing known suggests nothing', () => {
    expect(suggestActor('Atlantis', registry)).toBeUndefined();
  });

  it('that is empty is answered with what to write', () => {
    expect(suggestActor(' ', registry)).toMatch(/alpha-2 code such as GT/);
  });
});

describe('a code that cannot be an actor', () => {
  it('because it is unknown is told with the one that was meant', () => {
    expect(actorFault('GUA', registry)).toEqual({
      message: 'is not a known actor',
      suggestion: 'did you mean GT, Guatemala?',
    });
    expect(actorFault('Atlantis', registry)).toEqual({ message: 'is not a known actor' });
  });

  it('because it is an integral part of a state is told with its state', () => {
    expect(actorFault('HK', registry)).toEqual({
      message: 'is an integral part of CN, China',
      suggestion: 'write CN',
    });
  });

  it.each(['constructor', '__proto__'])(
    'because every object inherits it (%s) is told as unknown',
    (code) => {
      expect(actorFault(code, registry)).toEqual({ message: 'is not a known actor' });
    },
  );

  it('is told from one that can', () => {
    for (const code of ['GT', 'xcr', 'CN']) expect(actorFault(code, registry)).toBeNull();
  });
});

describe('an unknown word', () => {
  const known = ['congratulated', 'doubted', 'rejected'];

  it.each([
    ['douted', 'a letter is missing'],
    ['doubtedd', 'a letter is too many'],
    ['dobbted', 'a letter is another'],
    ['duobted', 'two letters are swapped'],
    ['Doubted', 'its case is another'],
  ])('%s suggests doubted: %s', (word) => {
    expect(suggestWord(word, known)).toBe('did you mean doubted?');
  });

  it('three edits away from all suggests the whole list', () => {
    expect(suggestWord('doubt', ['doubtful', 'rejected'])).toBe('use one of: doubtful, rejected');
  });

  it('so short that any other is near suggests the whole list', () => {
    expect(suggestWord('fr', ['en', 'es'])).toBe('use one of: en, es');
  });

  it('suggests the nearest of two near ones', () => {
    expect(suggestWord('article-2', ['article-11', 'article-22'])).toBe('did you mean article-22?');
  });

  it('suggests nothing where nothing is known', () => {
    expect(suggestWord('doubted', [])).toBeUndefined();
  });
});
