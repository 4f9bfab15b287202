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
  trustedTypes?: { readonly createPolicy: (name: string, rules: Rules) => unknown };
};

trustedTypes?.createPolicy('default', {
  createHTML: (text) => (text === '<svg/>' ? text : null),
  // Scripts of our own that come later: the fine level of the map, the code to embed, pictures.
  createScriptURL: (address) =>
    /^(?:\.{1,2}\/)*(?:geo|assets|fonts)\/[\w-]+\.js$/.test(address) ? address : null,
});
