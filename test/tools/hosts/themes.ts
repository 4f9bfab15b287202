/** A theme of our own, for hosts that come without one. */
export interface OwnTheme {
  readonly name: string;
  readonly css: string;
}

const TEXT = 'body{font:16px/1.6 serif;max-width:700px;margin:0 auto;padding:0 16px}';

/** One that knows nothing of frames, and one with what most resets and frameworks set for them. */
export const OWN_THEMES: readonly OwnTheme[] = [
  { name: 'plain', css: TEXT },
  {
    name: 'reset',
    css: `*,::before,::after{box-sizing:border-box;border:0 solid}
img,video,iframe,embed,object{display:block;max-width:100%;height:auto;vertical-align:middle}
iframe{aspect-ratio:16/9;max-height:80vh;margin:1rem auto}
${TEXT}`,
  },
];
