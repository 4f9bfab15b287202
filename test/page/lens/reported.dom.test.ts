import { afterEach, beforeEach, expect, it } from 'vitest';
import { toElement } from '../../../src/browser/dom.ts';
import { h } from '../../../src/core/markup/markup.ts';
import { createReported, type Reported } from '../../../src/page/lens/reported.ts';
import { stance } from '../../fixtures/square-map.ts';

let reported: Reported;

/** Two panels, the second open, with two statements each. */
beforeEach(() => {
  const panel = (state: string) =>
    h(
      'article',
      { class: `panel ${state}` },
      h('p', { class: 'answer' }, 'It doubted'),
      h('section', { 'data-statement': 'early' }, 'early words'),
      h('section', { 'data-statement': 'late' }, 'late words'),
    );
  document.body.append(toElement(panel('')), toElement(panel('open')));
  reported = createReported(document.body);
});

afterEach(() => document.body.replaceChildren());

const view = { answer: 'doubt', text: 'Reported: doubt', stance: stance('doubted') };
const panels = () => [...document.querySelectorAll('.panel')].map(({ textContent }) => textContent);
const bare = 'It doubtedearly wordslate words';

it('says under the answer of the open panel what is reported, and marks other statements', () => {
  reported.render({
    view: { ...view, unreported: false },
    reports: (statement) => statement === 'early',
    unreported: 'Not reported: ',
  });
  const marked = 'It doubtedReported: doubtearly wordsNot reported: late words';
  expect(panels()).toEqual([bare, marked]);
});

it('says it once however often it is rendered, and leaves the panel as it was', () => {
  const state = { view: { ...view, unreported: true }, reports: () => false, unreported: '-' };
  reported.render(state);
  reported.render(state);
  expect(document.querySelectorAll('.reported').length).toBe(1);
  expect(document.querySelectorAll('.unreported').length).toBe(2);
  reported.render(null);
  expect(panels()).toEqual([bare, bare]);
});
