import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTooltip, type Tooltip } from '../../../src/page/map/tooltip.ts';
import { actor } from '../../fixtures/square-map.ts';

let root: HTMLElement;
let tooltip: Tooltip;

beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
  tooltip = createTooltip(root);
});

afterEach(() => document.body.replaceChildren());

const box = () => root.querySelector<HTMLElement>('.tooltip');

describe('the tooltip', () => {
  it('is hidden until there is something to say, and from screen readers always', () => {
    expect(box()?.hidden).toBe(true);
    expect(box()?.getAttribute('aria-hidden')).toBe('true');
  });

  it('says name and answer', () => {
    tooltip.render({ id: actor('CL'), name: 'Chile', answer: 'Voiced doubt', x: 10, y: 10 });
    expect(box()?.hidden).toBe(false);
    expect([...(box()?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Chile',
      'Voiced doubt',
    ]);
    tooltip.render(null);
    expect(box()?.hidden).toBe(true);
  });

  it('stays where it has appeared while the pointer moves over its place, or over it', () => {
    const at = (x: number) =>
      tooltip.render({ id: actor('CL'), name: 'Chile', answer: 'Voiced doubt', x, y: 90 });
    at(10);
    const before = box()?.style.transform;
    at(50);
    expect(box()?.style.transform).toBe(before);
    tooltip.render(null);
    at(50);
    expect(box()?.dataset['id']).toBe('CL');
  });

  it('that was dismissed comes back once the pointer was elsewhere', () => {
    const over = (id: string) =>
      tooltip.render({ id: actor(id), name: id, answer: '', x: 10, y: 10 });
    expect(tooltip.dismiss()).toBe(false);
    over('CL');
    expect(tooltip.dismiss()).toBe(true);
    over('CL');
    expect(box()?.hidden).toBe(true);
    over('AR');
    expect(box()?.hidden).toBe(false);
    over('CL');
    expect(box()?.hidden).toBe(false);
  });

  it('leaves a name that looks like a script a text', () => {
    tooltip.render({ id: actor('CL'), name: '<script>x</script>', answer: '<b>', x: 0, y: 0 });
    expect(box()?.querySelector('script')).toBeNull();
    expect(box()?.textContent).toBe('<script>x</script><b>');
  });
});
