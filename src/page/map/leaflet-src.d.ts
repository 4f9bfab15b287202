/** Leaflet's own modules, imported one by one: its entry point cannot be tree-shaken. */
declare module 'leaflet/src/map/Map.js' {
  export { Map } from 'leaflet';
}
declare module 'leaflet/src/layer/SVGOverlay.js' {
  export { SVGOverlay } from 'leaflet';
}
declare module 'leaflet/src/geo/LatLngBounds.js' {
  import { latLngBounds } from 'leaflet';
  export const toLatLngBounds: typeof latLngBounds;
}
declare module 'leaflet/src/geo/crs/CRS.Simple.js' {
  import type { CRS } from 'leaflet';
  export const Simple: typeof CRS.Simple;
}
declare module 'leaflet/src/map/handler/*';
