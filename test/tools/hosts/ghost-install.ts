import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { answering, cacheFolder, run, startService } from './processes.ts';

/** The last one that runs on Node 20. */
const VERSION = '5.130.6';

/** What had to be set for a host and a map on one machine; everything else is as Ghost comes. */
export const SETTINGS: readonly string[] = [
  '`NODE_ENV=development`: in production Ghost asks no private address',
  'SQLite, no mail, no check of devices',
];

export const OWNER = { email: 'owner@example.test', password: 'kq7-vm2-Xtr9-1z' } as const;

/** A Ghost that runs. */
export interface Ghost {
  /** Its address, with a slash at the end. */
  readonly url: string;
  readonly version: string;
  /** What a query of its database gives: a list of rows. */
  readonly query: (sql: string) => readonly Readonly<Record<string, string>>[];
  readonly stop: () => Promise<void>;
}

/** Installs Ghost, starts it with its data in an empty folder, and sets it up with one owner. */
export async function startGhost(folder: string): Promise<Ghost> {
  const program = installed();
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const content = join(folder, 'content');
  cpSync(join(program, 'content'), content, { recursive: true });
  const database = join(folder, 'ghost.db');
  const log = join(folder, 'ghost.log');
  const server = startService(process.execPath, [join(program, 'index.js')], log, {
    cwd: program,
    // Ghost reads every setting from a variable of its name too: the program stays as it was.
    env: {
      NODE_ENV: 'development',
      url,
      server__host: '127.0.0.1',
      server__port: String(port),
      database__client: 'sqlite3',
      database__useNullAsDefault: 'true',
      database__connection__filename: database,
      paths__contentPath: content,
      mail__transport: 'stub',
      security__staffDeviceVerification: 'false',
      privacy__useUpdateCheck: 'false',
      privacy__useRpcPing: 'false',
      privacy__useGravatar: 'false',
    },
  });
  const api = `${url}ghost/api/admin/`;
  await answering(`${api}site/`, log);
  const answer = await fetch(`${api}authentication/setup/`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url.slice(0, -1) },
    body: JSON.stringify({ setup: [{ ...OWNER, name: 'Owner', blogTitle: 'Test host' }] }),
  });
  if (!answer.ok) throw new Error(`Ghost could not be set up: ${await answer.text()}`);
  return {
    url,
    version: VERSION,
    query: (sql) => {
      const code = `new (require('sqlite3').Database)(${JSON.stringify(database)})
        .all(${JSON.stringify(sql)}, (error, rows) => console.log(JSON.stringify(rows)))`;
      return JSON.parse(run(process.execPath, ['-e', code], { cwd: program }));
    },
    stop: server.stop,
  };
}

/** Its folder in the cache. It is installed from inside, where it finds its own archives of components. */
function installed(): string {
  const cache = cacheFolder(`ghost-${VERSION}`);
  const program = join(cache, 'package');
  const done = join(program, '.installed');
  if (existsSync(done)) return program;
  console.log(`Installing Ghost ${VERSION} (once; some of its parts are compiled)`);
  const [packed = ''] = run('npm', ['pack', '--silent', `ghost@${VERSION}`], { cwd: cache }).split(
    '\n',
  );
  run('tar', ['xzf', packed], { cwd: cache });
  rmSync(join(cache, packed));
  const manifest = join(program, 'package.json');
  const { devDependencies: _, scripts, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
  // Those for its own developers ask for what no registry has.
  for (const name of ['preinstall', 'postinstall', 'prepare']) delete scripts[name];
  writeFileSync(manifest, JSON.stringify({ ...rest, scripts }));
  run(
    'npm',
    ['install', '--omit=dev', '--legacy-peer-deps', '--no-audit', '--no-fund', '--silent'],
    {
      cwd: program,
    },
  );
  writeFileSync(done, '');
  return program;
}
