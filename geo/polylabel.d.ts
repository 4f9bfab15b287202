declare module 'polylabel' {
  /**
   * The point of a polygon farthest from its outline, and how far that is; negative outside. In the
   * units of the polygon.
   */
  // biome-ignore lint/style/noDefaultExport: the package, which comes without types, has no other.
  export default function polylabel(
    polygon: readonly (readonly (readonly [number, number])[])[],
    precision?: number,
  ): [number, number] & { distance: number };
}
