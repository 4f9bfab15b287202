/*
 * A second line of defence: text from data reaches the page only as text. The page's policy forbids every
 * string that would be read as HTML or as a script's address, except these. It must exist before Leaflet loads,
 * which checks once whether SVG can be written as HTML.
 */

interface Rules {
  readonly createHTML: (text: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
}

const { trustedTypes } = window as {
  trustedTypes?: {
    readonly defaultPolicy: object | null;
    readonly createPolicy: (name: string, rules: Rules) => unknown;
  };
};

// The gate may have created it: a page can only have one.
if (trustedTypes?.defaultPolicy === null) {
  trustedTypes.createPolicy('default', {
    createHTML: (text) => (text === '<svg/>' ? text : null),
    // The site's scripts that are loaded on demand.
    createScriptURL: (address) =>
      /^(?:\.{1,2}\/)*assets\/[\w-]+\.js$/.test(address) ? address : null,
  });
}
