const SVG = 'http://www.w3.org/2000/svg';

/** Land without a statement, which is drawn as few paths until it is used: see map-markup.ts. */
export interface Land {
  /** Takes the paths apart, so that each place has a shape that can be pressed and outlined. */
  readonly separate: () => void;
}

export function createLand(svg: SVGSVGElement): Land {
  const listening = new AbortController();

  function separate(): void {
    listening.abort();
    for (const joined of svg.querySelectorAll<SVGPathElement>('#land > [data-ids]')) {
      const outlines = joined.getAttribute('d')?.split('\n') ?? [];
      const ids = joined.dataset['ids']?.split(' ') ?? [];
      joined.replaceWith(
        ...ids.map((id, i) => {
          const path = document.createElementNS(SVG, 'path');
          path.setAttribute('data-id', id);
          path.setAttribute('d', outlines[i] ?? '');
          return path;
        }),
      );
    }
  }

  // Before anybody asks what the pointer is over.
  for (const type of ['pointerdown', 'pointermove']) {
    window.addEventListener(type, separate, { capture: true, signal: listening.signal });
  }
  return { separate };
}
