/*
 * The long work of the page /make/: reads files, derives the map and writes its pages.
 */

export {};
