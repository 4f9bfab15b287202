/**
 * npm run load: the site behind nginx, as docs/publishing.md has it, under 2,000 requests a second, with an update in
 * the middle. The figures of docs/measurements.md are its output. Needs nginx, hey and rsync of Debian.
 *
 *   npm run load          for a minute
 *   npm run load -- 10    for ten seconds
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answers, type Stream, send } from './generator.ts';
import { nginxVersion, startNginx } from './nginx.ts';
import { buildCopy, publish } from './publish.ts';
import { type Visits, visit } from './visitors.ts';

const [asked = '60'] = process.argv.slice(2);
const seconds = Number(asked);
if (!Number.isInteger(seconds) || seconds < 4) {
  throw new Error(`npm run load takes a number of seconds from 4 on, not "${asked}"`);
}
const missing = ['nginx', 'hey', 'rsync'].filter(
  (command) => spawnSync('which', [command]).status !== 0,
);
if (missing.length > 0) {
  throw new Error(`missing: sudo apt-get install ${missing.join(' ')}`);
}

const HEADLINE = 'The headline after the update';
const folder = mkdtempSync(join(tmpdir(), 'load-'));
const site = join(folder, 'site');
mkdirSync(site);
// The workers of nginx are another user.
chmodSync(folder, 0o755);
try {
  console.log('Building the site, and the same with another headline …');
  const [before, after] = [buildCopy(folder, null), buildCopy(folder, HEADLINE)];
  publish(before, site);
  const nginx = await startNginx(site);
  try {
    const streams = await streamsOf(nginx.url);
    const computed = nginx.cpuSeconds();
    const from = nginx.log().length;
    let isOver = false;
    const visits = visit(nginx.url, () => isOver);
    const update = sleep((seconds * 1000) / 2).then(() => publish(after, site));
    const answers = await Promise.all(streams.map((stream) => send(stream, seconds)));
    await update;
    isOver = true;
    const seen = await visits;
    const cpu = nginx.cpuSeconds() - computed;
    // Its log is written once a second.
    await sleep(1500);
    report(streams, answers, seen, nginx.log().slice(from), cpu);
  } finally {
    await nginx.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** 2,000 requests a second: pages, pages that a browser has already, scripts and fonts. */
async function streamsOf(url: string): Promise<readonly Stream[]> {
  const at = (path: string) => new URL(path, url).href;
  const assets = readdirSync(join(site, 'assets'));
  const main = assets.find((file) => /^main-.*\.js$/.test(file));
  const data = readdirSync(site).find((file) => /^page-.*\.js$/.test(file));
  const again = at('election-record/embed.html');
  const first = await fetch(again, { headers: { 'accept-encoding': 'gzip' } });
  await first.arrayBuffer();
  const tag = first.headers.get('etag') ?? '';
  return [
    { name: 'first page', address: at(''), perSecond: 400 },
    { name: 'embed page', address: at('election/embed.html'), perSecond: 300 },
    { name: 'record', address: at('election-record/'), perSecond: 100 },
    {
      name: 'embed page that the browser has',
      address: again,
      perSecond: 400,
      headers: { 'If-None-Match': tag },
    },
    { name: 'main script', address: at(`assets/${main}`), perSecond: 300 },
    { name: 'data of the first page', address: at(data ?? ''), perSecond: 300 },
    { name: 'font', address: at('fonts/newsreader.woff2'), perSecond: 200 },
  ];
}

function report(
  streams: readonly Stream[],
  answers: readonly Answers[],
  visits: Visits,
  log: readonly { readonly status: number; readonly bytes: number }[],
  cpu: number,
): void {
  const count = (value: number) => Math.round(value).toLocaleString('en');
  console.log(`\nnginx ${nginxVersion()}, ${cpus().length} processors, ${seconds} s\n`);
  console.log(
    '| requests for | a second | median | 99 % within | answers |\n|---|--:|--:|--:|---|',
  );
  for (const [i, stream] of streams.entries()) {
    const answer = answers[i];
    if (answer === undefined) continue;
    const statuses = [...answer.statuses].map(([status, times]) => `${count(times)} × ${status}`);
    console.log(
      `| ${[
        stream.name,
        count(answer.perSecond),
        `${answer.median.toFixed(1)} ms`,
        `${answer.p99.toFixed(1)} ms`,
        [...statuses, ...answer.errors].join(', '),
      ].join(' | ')} |`,
    );
  }
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const bytes = sum(log.map((one) => one.bytes));
  const failed = log.filter(({ status }) => status >= 400).length;
  console.log(`
Requests a second: ${count(sum(answers.map(({ perSecond }) => perSecond)))}; without an answer: ${sum(answers.map(({ errors }) => errors.length))}
Answers in the log of nginx: ${count(log.length)}, of them 400 and above: ${failed}
Bytes: ${count(bytes / 1e6)} MB, ${(bytes / 1e6 / seconds).toFixed(1)} MB a second
Processors that nginx took: ${(cpu / seconds).toFixed(2)} of ${cpus().length}
Readers: ${count(visits.pages)} pages with ${count(visits.files)} files; missing: ${visits.missing.length}`);
  for (const [headline, pages] of visits.headlines)
    console.log(`  ${count(pages)} × "${headline}"`);
  for (const line of visits.missing.slice(0, 20)) console.log(`  missing: ${line}`);
  const hasUpdate = visits.headlines.has(HEADLINE);
  if (!hasUpdate) console.log('  nobody saw the update');
  if (visits.missing.length > 0 || failed > 0 || !hasUpdate) process.exitCode = 1;
}
