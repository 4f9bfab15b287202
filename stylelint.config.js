// Pages are written in languages of either direction. So style sheets name the sides of the text (inline-start)
// and not those of the screen (left), but where something is not mirrored: there a comment says why.

/** One of several values, with what stands between its parentheses. */
const VALUE = String.raw`(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+`;
/** Four values, for top, right, bottom and left, of which right and left differ. */
const UNEQUAL_SIDES = String.raw`/^${VALUE}\s+(${VALUE})\s+${VALUE}\s+(?!\1$)${VALUE}$/`;

// biome-ignore lint/style/noDefaultExport: stylelint reads it.
export default {
  plugins: ['stylelint-use-logical'],
  reportDescriptionlessDisables: true,
  reportInvalidScopeDisables: true,
  reportNeedlessDisables: true,
  rules: {
    'csstools/use-logical': true,
    // What the plugin does not know.
    'property-disallowed-list': ['/^scroll-(margin|padding)-(top|right|bottom|left)$/'],
    'declaration-property-value-disallowed-list': {
      '/^(margin|padding|inset|border-(width|style|color))$/': [UNEQUAL_SIDES],
      'caption-side': ['left', 'right'],
    },
  },
};
