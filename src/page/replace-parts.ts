import { find, toElement } from '../browser/dom.ts';
import type { MarkupElement } from '../core/markup/markup.ts';
import type { PageParts } from './page-parts.ts';

/** The prerendered parts of a page that say something of its statements. */
export interface PagePartsOfPage {
  /** Draws others in their places, before anything else holds on to them. */
  readonly render: (parts: PageParts) => void;
}

/** @param root the page */
export function createPageParts(root: HTMLElement): PagePartsOfPage {
  const exchange = (selector: string, part: MarkupElement | null) => {
    if (part !== null) find<Element>(root, selector).replaceWith(toElement(part));
  };

  function drawMap({ map, labels, points }: PageParts): void {
    const shown = find<SVGSVGElement>(root, '.map svg.world').getAttribute('viewBox') ?? '';
    exchange('.map svg.world', map);
    find<SVGSVGElement>(root, '.map svg.world').setAttribute('viewBox', shown);
    exchange('.map svg.labels', labels);
    const at = new Map(points.map(({ id, point }) => [`label-${id}`, point]));
    for (const label of root.querySelectorAll<SVGElement>('.map g.label')) {
      const [x, y] = at.get(label.id) ?? [0, 0];
      label.style.setProperty('--x', String(x));
      label.style.setProperty('--y', String(y));
    }
  }

  function drawPanels(panels: readonly MarkupElement[]): void {
    const statements = find(root, '#statements');
    for (const panel of statements.querySelectorAll('.panel')) panel.remove();
    const drawn = panels.map((panel) => toElement(panel));
    drawn[0]?.classList.add('open');
    find(statements, '.territory').after(...drawn);
  }

  return {
    render(parts) {
      drawMap(parts);
      exchange('.key', parts.key);
      exchange('.index', parts.index);
      exchange('.timeline', parts.timeline);
      drawPanels(parts.panels);
      find(root, '#summary').textContent = parts.summary;
      const frame = root.querySelector('.second-frame');
      for (const names of frame?.querySelectorAll('.names') ?? []) names.remove();
      frame?.append(...parts.names.map((names) => toElement(names)));
    },
  };
}
