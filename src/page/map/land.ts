const SVG = 'http://www.w3.org/2000/svg';

/** Takes the joined paths of land without a statement apart, so that each place can be pressed: see map-markup.ts. */
export function separateLand(svg: SVGSVGElement): void {
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
