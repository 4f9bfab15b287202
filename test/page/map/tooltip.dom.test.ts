import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTooltip, type Tooltip } from '../../../src/page/map/tooltip.ts';

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
    tooltip.render({ name: 'Chile', answer: 'Voiced doubt', x: 10, y: 10 });
    expect(box()?.hidden).toBe(false);
    expect([...(box()?.children ?? [])].map(({ textContent }) => textContent)).toEqual([
      'Chile',
      'Voiced doubt',
    ]);
    tooltip.render(null);
    expect(box()?.hidden).toBe(true);
  });

  it('leaves a name that looks like a script a text', () => {
    tooltip.render({ name: '<script>x</script>', answer: '<b>', x: 0, y: 0 });
    expect(box()?.querySelector('script')).toBeNull();
    expect(box()?.textContent).toBe('<script>x</script><b>');
  });
});
