import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { blockOfGuide } from './publishing-guide.ts';

/** A running nginx that serves one folder as docs/publishing.md says. */
export interface Nginx {
  /** Address of the root, with a slash at the end. */
  readonly url: string;
  /** Seconds of computing that all its processes have taken so far. */
  readonly cpuSeconds: () => number;
  /** Each request so far: status and bytes that went over the line. */
  readonly log: () => readonly { readonly status: number; readonly bytes: number }[];
  readonly close: () => Promise<void>;
}

/** How long it may take to answer, in ms. */
const WITHIN = 10_000;

/** The version of nginx that is installed; null if there is none. */
export function nginxVersion(): string | null {
  const { stderr, error } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  return error === undefined ? (/nginx\/([\d.]+)/.exec(stderr)?.[1] ?? null) : null;
}

/**
 * Starts nginx with the configuration of docs/publishing.md, on a free port of this machine.
 *
 * @param root folder of the site
 * @throws Error where nginx does not take the configuration or does not answer
 */
export async function startNginx(root: string): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  // Its workers are another user.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = blockOfGuide('nginx')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/maps;', `root ${root};`);
  const log = join(folder, 'access.log');
  const config = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  writeFileSync(
    config,
    `worker_processes auto;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 4096; }
http {
  sendfile on;
  log_format sizes '$status $bytes_sent';
  access_log ${log} sizes buffer=64k flush=1s;
  ${temporary.join('\n  ')}
  ${server}
}
`,
  );
  const child = spawn('nginx', ['-c', config, '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/`;
  const close = async () => {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(url, child);
  } catch (error) {
    const reason = readFileSync(join(folder, 'error.log'), 'utf8');
    await close();
    throw new Error(`nginx does not run with the configuration of docs/publishing.md: ${reason}`, {
      cause: error,
    });
  }
  return {
    url,
    cpuSeconds: () => cpuSecondsOf(child),
    log: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const [status, bytes] = line.split(' ').map(Number);
          return { status: status ?? 0, bytes: bytes ?? 0 };
        }),
    close,
  };
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  for (const until = Date.now() + WITHIN; Date.now() < until; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}`);
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return void (await answer.arrayBuffer());
  }
  throw new Error('nginx does not answer');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGQUIT');
  await Promise.race([ended, sleep(2000).then(() => child.kill('SIGTERM'))]);
  await ended;
}

/** User and system time of a process and of its children. */
function cpuSecondsOf({ pid }: ChildProcess): number {
  const workers = execFileSync('ps', ['--ppid', String(pid), '-o', 'pid='], { encoding: 'utf8' });
  const perSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return [pid, ...workers.trim().split(/\s+/)]
    .map((id) =>
      readFileSync(`/proc/${id}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' '),
    )
    .reduce((sum, fields) => sum + (Number(fields[11]) + Number(fields[12])) / perSecond, 0);
}
