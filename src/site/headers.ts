/** Name of the file from which Netlify, Cloudflare Pages and hosts like them take the headers of answers. */
export const HEADERS_FILE = '_headers';

/** The headers of all answers whose path begins so. */
interface HeaderRule {
  /** Why, for who opens the file. */
  readonly comment: readonly string[];
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The same as the nginx configuration in docs/publishing.md. Several rules hold for one path, and hosts join what two of
 * them say of one header: no header stands in two rules.
 *
 * Nothing keeps other sites from framing a page: embed pages are made for that. Only rights are taken away that no page
 * asks for; what the code of embed pages allows (`FRAME_RIGHTS`) is left as it is.
 */
const RULES: readonly HeaderRule[] = [
  {
    comment: [
      'Maps stand in pages of others: no X-Frame-Options, no frame-ancestors.',
      'Each page has its own Content-Security-Policy in it.',
      'Spreadsheets, oembed.json and typefaces are read by pages of others, and in sandboxes.',
      'Pages, spreadsheets and embed.js have no Cache-Control here: these hosts have browsers ask each time.',
    ],
    path: '/*',
    headers: {
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'Access-Control-Allow-Origin': '*',
    },
  },
  {
    comment: ['Their names hold a hash of their content.'],
    path: '/assets/*',
    headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
  },
  {
    comment: ['A week.'],
    path: '/fonts/*',
    headers: { 'Cache-Control': 'public, max-age=604800' },
  },
];

/** The text of `_headers`. */
export function headersFile(): string {
  return RULES.map(({ comment, path, headers }) =>
    [
      ...comment.map((line) => `# ${line}`),
      path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      '',
    ].join('\n'),
  ).join('\n');
}
