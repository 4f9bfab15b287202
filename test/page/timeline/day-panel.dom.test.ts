import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { panelId } from '../../../src/core/contract/ids.ts';
import { createDayPanel, type DayPanel } from '../../../src/page/timeline/day-panel.ts';
import type { DayPanelView } from '../../../src/page/timeline/day-panel-view.ts';
import { actor, stance } from '../../fixtures/square-map.ts';

const AR = actor('AR');
let root: HTMLElement;
let dayPanel: DayPanel;

/** A panel with these statements, the newest first, as the build writes it. */
function fillPanel(...ids: readonly string[]): void {
  const panel = root.querySelector('article') as HTMLElement;
  const heading = document.createElement('hgroup');
  const answer = document.createElement('p');
  answer.className = 'answer';
  const swatch = document.createElement('i');
  swatch.className = 'swatch';
  answer.append(swatch, 'Answer');
  heading.append(answer);
  panel.replaceChildren(
    heading,
    ...ids.map((id) => {
      const section = document.createElement('section');
      section.dataset['statement'] = id;
      section.textContent = id;
      return section;
    }),
  );
}

const view = (...later: readonly string[]): DayPanelView => ({
  id: AR,
  stance: stance('doubted'),
  answer: 'Doubted',
  later,
  laterText: `${later.length} later`,
  ribbon: { label: '', stretches: [], now: 0 },
  together: new Map(),
});
const textsIn = (selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

beforeEach(() => {
  root = document.createElement('section');
  const panel = document.createElement('article');
  panel.id = panelId(AR);
  root.append(panel);
  document.body.replaceChildren(root);
  dayPanel = createDayPanel(root);
});

afterEach(() => document.body.replaceChildren());

describe('the panel of a day', () => {
  it('folds what came later, and unfolds it again', () => {
    fillPanel('c', 'b', 'a');
    dayPanel.render(view('c', 'b'));
    expect(textsIn('details [data-statement]')).toEqual(['c', 'b']);
    dayPanel.render(view('c'));
    expect(textsIn('details [data-statement]')).toEqual(['c']);
    dayPanel.render(view());
    expect(root.querySelector('details')).toBeNull();
    expect(textsIn('[data-statement]')).toEqual(['c', 'b', 'a']);
  });

  it('forgets what it has folded of a panel that has since been completed', () => {
    fillPanel('c');
    dayPanel.render(view('c'));
    fillPanel('c', 'a');
    dayPanel.render(view('c'));
    expect(textsIn('details [data-statement]')).toEqual(['c']);
    expect(textsIn('[data-statement]')).toEqual(['c', 'a']);
  });
});
