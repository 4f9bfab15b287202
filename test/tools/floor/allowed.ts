/**
 * What the site uses that a browser of the floor may lack, as the checks of this folder name it, and why no reader of
 * such a browser loses anything that the page says.
 */
export const ALLOWED: Readonly<Record<string, string>> = {
  // Container queries: Firefox 110 is the floor because of them.
  'At-rule "@container"': 'on the floor',
  'Property "container"': 'on the floor',
  'Property "container-type"': 'on the floor',
  'Unit "cqi"': 'on the floor',
  'Unit "cqw"': 'on the floor',
  'Unit "cqh"': 'on the floor',

  // Enhancements: where they are missing, a rule falls away and nothing else.
  'Property "accent-color"': 'boxes of forms have the colour of the browser',
  'Property "field-sizing"': 'a field is as wide as the browser makes it',
  'Property "forced-color-adjust"': 'only browsers with forced colours need it, and they have it',
  'Property "outline"': 'a ring around rounded corners has square ones',
  'Property "overscroll-behavior"': 'the page scrolls on when a panel has ended',
  'Property "paint-order"': 'older names of the same values',
  'Property "resize"': 'a field keeps its size',
  'Property "scrollbar-color"': 'scroll bars as the browser draws them',
  'Property "scrollbar-width"': 'scroll bars as the browser draws them',
  'Property "text-wrap"': 'lines are not balanced',
  'Property "user-select"': 'the build adds its name with a prefix',
  'Selector "has" of .key .lens:not(:has(:checked))':
    'paper lists the sources of the lens even where none is chosen',
  'Selector "has" of .organisations:has(h3[hidden])': 'a line is grey and not invisible',
  'Selector "has" of .stage:has(.map a:focus-visible) .keys':
    'the line on the keys of the map is not seen; it is read out all the same',
  'Selector "has" of html:not(.js) .statements:has(:target)':
    'without a script all panels stay in sight, and a link leads to its own',
  'Selector "has" of html:not(.js) .statements:has(:target) .panel:not(:target)':
    'without a script all panels stay in sight, and a link leads to its own',
  'Selector "has" of html:not(.js) .statements:has(:target)~.to-map':
    'without a script readers scroll back to the map',

  // On paper.
  'At-rule "@page"': 'no page numbers',
  'Property "content-visibility"': 'only with ::details-content',
  'Property "orphans"': 'a single line may end a page',
  'Property "print-color-adjust"': 'the build adds its name with a prefix',
  'Property "widows"': 'a single line may begin a page',
  'Selector "details-content" of .footer details::details-content':
    'what is folded on the screen is folded on paper',
  'Selector "details-content" of :is(.key .entry details,.later)::details-content':
    'what is folded on the screen is folded on paper',
  'Value "avoid" of property "break-after"': 'a heading may end a page',
  'Value "avoid" of property "break-before"': 'a list may be parted from its heading',
  'Value "inline-start" of property "float"': 'the key stands above the map and not beside it',

  // Scripts ask for these before they use them, or handle their absence.
  '.changedTouches': 'only of an event of touch',
  '.inert': 'what is inert is also hidden from readers of every kind',
  '.movementX': 'an event without it counts as a movement',
  '.movementY': 'an event without it counts as a movement',
  '.requestFullscreen': 'the button is hidden where the document cannot fill the screen',
  '.segment': 'of the two Intl.Segmenter',
  '.touches': 'only of an event of touch',
  'self.requestIdleCallback': 'visits are counted a moment sooner',
  ClipboardItem: 'the dialog says that the picture could not be copied',
  'document.exitFullscreen': 'the button is hidden where the document cannot fill the screen',
  'document.fullscreenElement': 'nothing is as good as null',
  'document.fullscreenEnabled': 'nothing is as good as false',
  'Intl.Segmenter': 'letters are told apart by their marks; Thai breaks at spaces',
  'navigator.connection': 'boot.js asks for it first',
  'navigator.canShare': 'the button is left out',
  'navigator.share': 'the address is copied',
  'new ClipboardItem': 'the dialog says that the picture could not be copied',
  'new TouchEvent': 'only answers an event of touch',
  orientation: 'Leaflet asks for it first',
  requestIdleCallback: 'the timeline asks for it first',
  'self.trustedTypes': 'boot.js asks for it first',
  TouchEvent: 'only answers an event of touch',
  'window.requestResize': 'of AMP; asked for first',
  'window.TouchEvent': 'Leaflet asks for it first',

  // Names of our own data that some browsers have too.
  '.adopt': 'ours',
  '.bytes': 'ours',
  '.ink': 'ours',
  '.role': 'ours',
  '.share': 'ours',
  '.variants': 'ours',
  '.when': 'ours',

  // Of sites that show data of others.
  lookbehind:
    'Safari before 16.4 cannot read the script that reads spreadsheets of others: the page shows its own data',
};

/** The same for what both large scripts of the page /make/ hold, and no other: the code that writes pages. */
const ALLOWED_IN_BOTH: Readonly<Record<string, string>> = {
  '.toSorted': 'it adds the method itself: see older-browsers.ts',
  '.fileName': 'a name of our own',
  '.fullscreen': 'a text of the embed page',
  '.toHex': 'the hash tries whether it is there',
  'Uint8Array.fromHex': 'the hash tries whether it is there',
  'Error.captureStackTrace': 'the checks of map.json and fflate try whether it is there',
};

/** For each of the two, by what its file is called; all of it is used. */
export const ALLOWED_ON_MAKE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'make-worker': {
    ...ALLOWED_IN_BOTH,
    '.toReversed': 'it adds the method itself: see older-browsers.ts',
  },
  make: { ...ALLOWED_IN_BOTH, '.take': 'a name of our own' },
};
