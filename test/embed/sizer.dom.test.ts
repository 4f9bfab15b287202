import { beforeEach, describe, expect, it } from 'vitest';
import { createSizer } from '../../src/embed/sizer.ts';

let root: HTMLElement;

/** The parts of a frame page. */
function frame(): HTMLElement {
  const main = document.createElement('main');
  for (const [tag, name] of [
    ['header', 'frame-head'],
    ['section', 'key'],
    ['div', 'stage'],
    ['footer', 'frame-foot'],
  ] as const) {
    const part = document.createElement(tag);
    part.className = name;
    const inner = document.createElement('p');
    inner.id = `${name}-inner`;
    part.append(inner);
    main.append(part);
  }
  return main;
}

beforeEach(() => {
  root = frame();
  document.body.replaceChildren(root);
});

const box = () => document.querySelector<HTMLElement>('.sizer > .frame');

describe('the sizer', () => {
  it('copies all but the map, with room for the map in its place', () => {
    createSizer(root);
    expect([...(box()?.children ?? [])].map(({ className }) => className)).toEqual([
      'frame-head',
      'key',
      'room',
      'frame-foot',
    ]);
  });

  it('is out of reach, and no id stands twice', () => {
    createSizer(root);
    expect(box()?.inert).toBe(true);
    expect(box()?.getAttribute('aria-hidden')).toBe('true');
    expect(document.querySelectorAll('#key-inner')).toHaveLength(1);
  });

  it('gives the document the height that it is told', () => {
    const sizer = createSizer(root);
    sizer.render(446);
    expect(document.querySelector<HTMLElement>('.sizer')?.style.blockSize).toBe('446px');
  });
});
