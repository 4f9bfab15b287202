import { provide } from '../app/scripts.ts';
import { createChoropleth } from '../page/map/choropleth.ts';

/* Leaflet: fetched on demand, before a reader moves the map for the first time. */

provide('moving-map', createChoropleth);
