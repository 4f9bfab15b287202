import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Choosing, createChoosing } from '../../src/app/choosing.ts';
import type { PageMap } from '../../src/app/map.ts';
import type { Page } from '../../src/app/page.ts';
import { nextFrame } from '../../src/browser/next-frame.ts';
import { createStore, type Store } from '../../src/browser/store.ts';
import type { Scene } from '../../src/core/edition/scene.ts';
import { stringsFor } from '../../src/core/i18n/languages.ts';
import { initialChoices, type ReaderChoices } from '../../src/core/statements/reader-choices.ts';
import { type ChoiceNames, sceneIn } from '../fixtures/scene.ts';
import { actor } from '../fixtures/square-map.ts';
import { day, recordEdition, said, squareRecord } from '../fixtures/square-record.ts';

const lastDay = recordEdition(
  squareRecord([
    said('AR', 'doubted', 3, { source: 'first' }),
    said('AR', 'agreed', 9, { source: 'second' }),
    said('GB', 'agreed', 3, { source: 'first' }),
  ]),
);
const { views, stances } = lastDay.dataset;
const announce = vi.fn();
const focusPanel = vi.fn();
let scene: Scene;
let store: Store<ReaderChoices>;
let choosing: Choosing;

function open(choices: ChoiceNames = {}): void {
  scene = sceneIn(lastDay, choices);
  store = createStore(initialChoices({ views, stances, resolveActor: actor }));
  choosing = createChoosing({
    page: {
      data: { strings: stringsFor('en') },
      lastDay,
      statements: document.body.appendChild(document.createElement('section')),
      announce,
    } as unknown as Page,
    store,
    // What is in sight already moves the map nowhere.
    map: {
      isVisible: () => ({ inside: true, large: true }),
      hasMoved: () => false,
    } as unknown as PageMap,
    scene: () => scene,
    layout: () => null,
    focusPanel,
  });
}

const announced = () => announce.mock.calls.map(([text]) => text);

beforeEach(() => open());

afterEach(() => {
  document.body.replaceChildren();
  vi.clearAllMocks();
});

describe('a place that is chosen', () => {
  it('is announced with its answer of the day', async () => {
    choosing.choose(actor('AR'), false);
    await nextFrame();
    open({ on: day(4) });
    choosing.choose(actor('AR'), false);
    await nextFrame();
    expect(announced()).toEqual(['Argentina. It agreed.', 'Argentina. It doubted.']);
  });

  it('is announced with what the chosen sources report of it too', async () => {
    open({ lens: ['first'] });
    choosing.choose(actor('AR'), false);
    await nextFrame();
    open({ lens: ['second'] });
    choosing.choose(actor('GB'), false);
    await nextFrame();
    expect(announced()).toEqual([
      'Argentina. It agreed. Reported by First: It doubted.',
      'United Kingdom. It agreed. Not reported by Second.',
    ]);
  });

  it('has no report where no source reports anything of it', async () => {
    open({ lens: ['first'] });
    choosing.choose(actor('VE'), false);
    await nextFrame();
    expect(announced()).toEqual(['Venezuela. Subject short.']);
  });

  it('by key takes the focus to its panel', () => {
    choosing.choose(actor('AR'), false);
    expect(focusPanel).not.toHaveBeenCalled();
    choosing.choose(actor('AR'), true);
    expect(focusPanel).toHaveBeenCalledOnce();
    expect(store.get().selected).toBe('AR');
  });

  it('on the map stands for what belongs to it; the sea closes', () => {
    choosing.chooseOnMap(actor('GF'), false);
    expect(store.get().selected).toBe('FR');
    choosing.chooseOnMap(null, false);
    expect(store.get().selected).toBeNull();
  });
});
