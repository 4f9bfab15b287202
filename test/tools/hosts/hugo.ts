import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { startStaticServer } from '../static-server.ts';
import type { Host, HostArticle, Published, Way } from './host.ts';
import { needPackages, run } from './processes.ts';
import { OWN_THEMES } from './themes.ts';

/** An article in Markdown. */
interface Draft {
  readonly way: Way;
  readonly markdown: string;
  readonly receiver: HostArticle['receiver'];
}

/** Shortcodes that Hugo does not have: the code as it is, and a map of its address. */
const SHORTCODES = {
  html: '{{ .Inner | safeHTML }}',
  map: `{{ with resources.GetRemote (print (.Get 0) "oembed.json") }}
<div class="reaction-map">{{ (. | transform.Unmarshal).html | safeHTML }}</div>
{{ end }}`,
};

/**
 * A site of Hugo, from Markdown.
 * @param raw whether it takes HTML in Markdown (`unsafe`), which it does not by itself
 */
export async function startHugoHost(
  raw: boolean,
  _browser: Browser,
  folder: string,
  published: Published,
): Promise<Host> {
  needPackages(['hugo']);
  const server = await startStaticServer(
    [{ prefix: '/', folder: join(folder, 'public') }],
    'localhost',
  );
  writeSite(folder, server.url, raw);
  const drafts = draftsOf(published, raw);
  drafts.forEach(({ markdown, way }, index) => {
    const head = `---\ntitle: ${titleOf(way)}\ndate: 2026-01-0${index + 1}\n---\n`;
    const text = `Words before the map.\n\n${markdown}\n\nWords after it.\n`;
    write(join(folder, `content/article-${index}.md`), head + text);
  });
  return {
    name: 'Hugo',
    version: `${/v([\d.]+)/.exec(run('hugo', ['version']))?.[1]}${raw ? ', raw HTML' : ''}`,
    settings: [
      raw ? '`markup.goldmark.renderer.unsafe = true`' : 'no raw HTML, as Hugo comes',
      'shortcodes `html` and `map`, whose text is in docs/embedding.md',
      'two layouts of our own',
    ],
    themes: OWN_THEMES.map(({ name, css }) => ({
      name,
      activate: async () => {
        write(join(folder, 'layouts/_default/baseof.html'), layout(css));
        // The shortcode asks a server of this process, which has to be able to answer meanwhile.
        await promisify(execFile)(
          'hugo',
          ['--quiet', '--cleanDestinationDir', '--cacheDir', join(folder, 'cache')],
          { cwd: folder },
        );
      },
    })),
    articles: drafts.map(({ way, receiver }, index) => ({
      way,
      title: titleOf(way),
      url: `${server.url}article-${index}/`,
      receiver,
      // Without raw HTML Hugo takes out the link too.
      remains: 'nothing',
    })),
    feed: `${server.url}index.xml`,
    findings: [],
    stop: server.close,
  };
}

/** Raw, the code is pasted as it is; otherwise by shortcodes. */
function draftsOf({ map, place, helper }: Published, raw: boolean): readonly Draft[] {
  if (raw) {
    return [
      { way: 'code', markdown: map.code, receiver: null },
      { way: 'code and embed.js', markdown: `${map.code}\n${helper}`, receiver: 'embed.js' },
      { way: 'code of a place', markdown: place.code, receiver: null },
    ];
  }
  const shortcode = (code: string) => `{{< html >}}\n${code}\n{{< /html >}}`;
  return [
    { way: 'code', markdown: shortcode(map.code), receiver: null },
    { way: 'code of a place', markdown: shortcode(place.code), receiver: null },
    { way: 'address', markdown: `{{< map "${map.address}" >}}`, receiver: null },
    { way: 'address of a place', markdown: `{{< map "${place.address}" >}}`, receiver: null },
    { way: 'code without the right', markdown: map.code, receiver: null },
  ];
}

function writeSite(folder: string, url: string, raw: boolean): void {
  const settings = { baseURL: url, title: 'Test host', disableKinds: ['taxonomy', 'term'] };
  const markup = { goldmark: { renderer: { unsafe: raw } } };
  write(join(folder, 'config.json'), JSON.stringify({ ...settings, markup }));
  for (const [name, text] of Object.entries(SHORTCODES)) {
    write(join(folder, `layouts/shortcodes/${name}.html`), text);
  }
  const main = (html: string) => `{{ define "main" }}${html}{{ end }}`;
  write(join(folder, 'layouts/_default/single.html'), main('<h1>{{ .Title }}</h1>{{ .Content }}'));
  write(
    join(folder, 'layouts/_default/list.html'),
    main('{{ range .Pages }}{{ .Title }}{{ end }}'),
  );
}

const layout = (css: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>{{ .Title }}</title><style>${css}</style>
<body>{{ block "main" . }}{{ end }}</body></html>`;

const titleOf = (way: Way) => `Map by ${way}`;

function write(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}
