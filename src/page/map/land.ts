const SVG = 'http://www.w3.org/2000/svg';

/**
 * Land without a statement. It is drawn as few paths, which the coast and the inset map repeat: see map-markup.ts.
 * Over them each place has an invisible outline, once somebody can point at it.
 */
export interface Land {
  /** Gives each place its outline, so that it can be pressed and ringed. */
  readonly separate: () => void;
  /**
   * Draws the outlines of another level.
   *
   * @returns the places that are part of the land
   */
  readonly replace: (outlines: ReadonlyMap<string, string>) => ReadonlySet<string>;
}

export function createLand(svg: SVGSVGElement): Land {
  const joined = [...svg.querySelectorAll<SVGPathElement>('#land > [data-ids]')].map((path) => ({
    path,
    ids: path.dataset['ids']?.split(' ') ?? [],
  }));
  const listening = new AbortController();
  let group: SVGGElement | null = null;

  function separate(): void {
    if (group !== null) return;
    listening.abort();
    group = document.createElementNS(SVG, 'g');
    group.setAttribute('class', 'places');
    for (const { path, ids } of joined) {
      const outlines = path.getAttribute('d')?.split('\n') ?? [];
      ids.forEach((id, i) => {
        const outline = document.createElementNS(SVG, 'path');
        outline.setAttribute('data-id', id);
        outline.setAttribute('d', outlines[i] ?? '');
        group?.append(outline);
      });
    }
    svg.querySelector('#shapes')?.after(group);
  }

  // Before anybody asks what the pointer is over.
  const onPointer = ({ target }: Event) => {
    if (target instanceof Element && target.closest('#land') !== null) separate();
  };
  for (const type of ['pointerdown', 'pointermove']) {
    window.addEventListener(type, onPointer, { capture: true, signal: listening.signal });
  }
  return {
    separate,
    replace(outlines) {
      for (const { path, ids } of joined) {
        path.setAttribute('d', ids.map((id) => outlines.get(id) ?? '').join('\n'));
      }
      for (const outline of group?.children ?? []) {
        outline.setAttribute('d', outlines.get(outline.getAttribute('data-id') ?? '') ?? '');
      }
      return new Set(joined.flatMap(({ ids }) => ids));
    },
  };
}
