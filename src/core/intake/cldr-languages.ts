/**
 * Languages in which CLDR names countries. `Intl` cannot list them; one that a browser has not is left out where the
 * names are read.
 */
export const CLDR_LANGUAGES: readonly string[] = `
af ak am ar as az az-Cyrl be bg bm bn bo br bs bs-Cyrl ca ce cs cv cy da de dz ee el en eo es et eu fa ff fi fo fr fy
ga gd gl gu gv ha he hi hr hu hy ia id ig ii is it ja jv ka ki kk kl km kn ko ks ku kw ky lb lg ln lo lt lu lv mg mi mk
ml mn mr ms mt my nb nd ne nl nn oc om or os pa pa-Arab pl ps pt pt-PT qu rm rn ro ru rw sa sc sd se sg si sk sl sn so
sq sr sr-Latn st su sv sw ta te tg th ti tk tn to tr tt ug uk ur uz uz-Cyrl vi wo xh yi yo za zh zh-Hant zu
agq asa ast bas bem bez brx ccp ceb cgg chr ckb csw dav doi dsb dua dyo ebu ewo fil fur guz haw hsb jgo jmc kab kam kde
kea kgp khq kkj kln kok ksb ksf ksh lag lij lkt lmo lrc luo luy mai mas mer mfe mgh mgo mni mua mzn naq nds nmg nnh nqo
nus nyn pcm prg raj rof rwk sah saq sat sbp scn seh ses shi smn syr szl teo tok twq tzm vai vec vun wae xnr xog yav yrl
yue zgh`
  .trim()
  .split(/\s+/);

/** Languages of most spreadsheets, whose names are looked up first and in which typing errors are looked for. */
export const MAIN_LANGUAGES = ['en', 'es', 'fr', 'de', 'pt'] as const;

/** Names of regions in one language, by their codes; none where there is no such language. */
export function regionNames(
  language: string,
  codes: readonly string[],
): readonly (readonly [code: string, name: string])[] {
  // Where a language is missing, `Intl` would answer in that of the machine.
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return [];
  return (['long', 'short'] as const).flatMap((style) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none', style });
    return codes.flatMap((code): [string, string][] => {
      const name = names.of(code);
      // Short forms such as "RU" for the United Kingdom would be taken for codes.
      return name === undefined || /^[A-ZÀ-Ý.-]{1,5}$/.test(name) ? [] : [[code, name]];
    });
  });
}
