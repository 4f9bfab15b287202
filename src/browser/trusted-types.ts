/*
 * A second wall behind the rule that text from data reaches the page as text only: the policy of the page
 * forbids every string that would be read as HTML or as the address of a script, but for these. It stands
 * before Leaflet, which asks once whether SVG can be written in HTML.
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

// The gate may have made it: a page can have one alone.
if (trustedTypes?.defaultPolicy === null) {
  trustedTypes.createPolicy('default', {
    createHTML: (text) => (text === '<svg/>' ? text : null),
    // The scripts of the site that are fetched when they are wanted.
    createScriptURL: (address) =>
      /^(?:\.{1,2}\/)*assets\/[\w-]+\.js$/.test(address) ? address : null,
  });
}
