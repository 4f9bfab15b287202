import { afterEach, describe, expect, it, vi } from 'vitest';
import { find, onChoose, toElement } from '../../src/browser/dom.ts';
import { h, type MarkupElement } from '../../src/core/markup/markup.ts';
import { panelMarkup } from '../../src/page/panel/panel-markup.ts';
import { panelView } from '../../src/page/panel/panel-view.ts';
import {
  actor,
  both,
  fragment,
  squareDataset,
  squareEdition,
  statement,
  utterance,
  wording,
} from '../fixtures/square-map.ts';
import { textOf } from '../tools/markup-search.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';
const SCRIPT = '<script>alert(1)</script>';

afterEach(() => document.body.replaceChildren());

describe('markup as elements', () => {
  it('has its attributes and its children in order', () => {
    const element = toElement(
      h('p', { class: 'a', hidden: true }, 'one ', h('b', {}, 'two'), ' three'),
    );
    expect(element.outerHTML).toBe('<p class="a" hidden="">one <b>two</b> three</p>');
  });

  it('puts a picture and all that is in it into SVG, and what surrounds it into HTML', () => {
    const element = toElement(
      h(
        'p',
        {},
        h('svg', { viewBox: '0 0 1 1' }, h('g', {}, h('a', {}, h('path', {})))),
        h('a', {}),
      ),
    );
    const spaces = [element, ...element.querySelectorAll('*')].map(
      (inner) =>
        `${inner.localName} ${inner.namespaceURI === SVG ? 'svg' : inner.namespaceURI === HTML ? 'html' : '?'}`,
    );
    expect(spaces).toEqual(['p html', 'svg svg', 'g svg', 'a svg', 'path svg', 'a html']);
  });

  it('keeps the letters of attributes of SVG', () => {
    expect(toElement(h('svg', { viewBox: '0 0 1 1' })).getAttribute('viewBox')).toBe('0 0 1 1');
  });

  it('leaves a text that looks like markup a text', () => {
    const element = toElement(h('p', { title: SCRIPT }, SCRIPT));
    expect(element.children).toHaveLength(0);
    expect(element.textContent).toBe(SCRIPT);
    expect(element.getAttribute('title')).toBe(SCRIPT);
  });

  it('leaves names and quotations that look like scripts texts in a whole panel', () => {
    const context = squareEdition(
      squareDataset({
        actorNotes: { AR: both(SCRIPT) },
        statements: [
          statement(
            'AR-one',
            'AR',
            'doubted',
            [utterance(wording('first', [fragment(1, SCRIPT, SCRIPT)]))],
            { speaker: both(SCRIPT) },
          ),
        ],
      }),
    );
    const markup: MarkupElement = panelMarkup(
      panelView(actor('AR'), context),
      context.locale.strings,
    );
    const panel = toElement(markup);
    document.body.append(panel);
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(panel.querySelector('.words')?.textContent).toBe(SCRIPT);
    expect(panel.querySelector('.note')?.textContent).toBe(SCRIPT);
    expect(panel.textContent).toBe(textOf(markup));
  });
});

describe('find', () => {
  it('gives the element, or says what the page lacks', () => {
    document.body.append(toElement(h('p', { class: 'a' })));
    expect(find(document, 'p.a').className).toBe('a');
    expect(() => find(document, 'p.b')).toThrow('the page has no "p.b"');
  });
});

describe('choosing by link', () => {
  function list() {
    const root = toElement(
      h(
        'ul',
        {},
        h('li', {}, h('a', { href: '#c-CL', 'data-id': 'CL' }, h('b', {}, 'Chile'))),
        h('a', { href: '#x' }, 'x'),
      ),
    ) as HTMLElement;
    document.body.append(root);
    const choose = vi.fn();
    return { root, choose, stop: onChoose(root, choose) };
  }
  const click = (element: Element | null, more: MouseEventInit = {}) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...more });
    element?.dispatchEvent(event);
    return event;
  };

  it('names the place and does not follow the link, wherever in it one clicks', () => {
    const { root, choose } = list();
    const event = click(root.querySelector('b'));
    expect(choose).toHaveBeenCalledExactlyOnceWith('CL', root.querySelector('a'), true);
    expect(event.defaultPrevented).toBe(true);
  });

  it('tells a click of a key, which counts no presses, from one of a pointer', () => {
    const { root, choose } = list();
    click(root.querySelector('b'), { detail: 0 });
    click(root.querySelector('b'), { detail: 1 });
    expect(choose.mock.calls.map(([, , byKey]) => byKey)).toEqual([true, false]);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])(
    'leaves a click with %o to the browser',
    (more) => {
      const { root, choose } = list();
      expect(click(root.querySelector('b'), more).defaultPrevented).toBe(false);
      expect(choose).not.toHaveBeenCalled();
    },
  );

  it('leaves other links and the space between them alone', () => {
    const { root, choose } = list();
    expect(click(root.querySelector('a[href="#x"]')).defaultPrevented).toBe(false);
    click(root);
    expect(choose).not.toHaveBeenCalled();
  });

  it('ends when it is stopped', () => {
    const { root, choose, stop } = list();
    stop();
    expect(click(root.querySelector('b')).defaultPrevented).toBe(false);
    expect(choose).not.toHaveBeenCalled();
  });
});
