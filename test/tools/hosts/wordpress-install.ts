import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';
import { answering, cacheFolder, needPackages, run, startService, until } from './processes.ts';

/* WordPress with PHP's own server and a MariaDB that only a socket leads to. */

/** Where a WordPress comes from. */
export type Origin = 'Debian' | 'npm';

/** Debian's tree, and where it keeps its themes. */
const DEBIAN = '/usr/share/wordpress';
/** WordPress 6.5.5, the newest that npm has. */
const PACKAGE = '@wp-playground/wordpress-builds@0.9.19';
const RELEASE = 'wp-6.5';

const NEEDED = [
  'wordpress',
  'wordpress-theme-twentytwentyone',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
  'mariadb-server',
  'unzip',
];

/** What had to be set for a host and a map on one machine; everything else is as WordPress comes. */
export const SETTINGS: readonly string[] = [
  'filters of a plugin: `http_request_host_is_external` and `http_allowed_safe_ports`, because WordPress asks no address of its own machine and no unusual port',
  'permalinks by name',
];

/** Who writes; all have the same password. */
export const WRITERS = { administrator: 'admin', author: 'author' } as const;
export const PASSWORD = 'pw';

/** A WordPress that runs. */
export interface WordPress {
  /** Its address, with a slash at the end. */
  readonly url: string;
  readonly version: string;
  readonly activate: (theme: string) => void;
  readonly stop: () => Promise<void>;
}

/**
 * Installs a WordPress into an empty folder and starts it.
 * @param mapSite address of the map's site, which it may ask
 */
export async function startWordPress(
  origin: Origin,
  folder: string,
  mapSite: string,
): Promise<WordPress> {
  needPackages(NEEDED);
  const site = join(folder, 'site');
  if (origin === 'Debian') copyDebian(site);
  else copyPackage(site);
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const socket = join(folder, 'db.sock');
  write(join(site, 'wp-config.php'), config(socket, url));
  write(join(site, 'router.php'), ROUTER);
  write(join(site, 'wp-content/mu-plugins/local.php'), plugin(new URL(mapSite).port));

  const database = await startDatabase(folder, socket);
  const php = (code: string) =>
    run('php', ['-r', `define('WP_INSTALLING', true); require '${site}/wp-load.php'; ${code}`]);
  php(INSTALL);
  const log = join(folder, 'php.log');
  const server = startService(
    'php',
    ['-S', `127.0.0.1:${port}`, '-t', site, join(site, 'router.php')],
    log,
    { env: { PHP_CLI_SERVER_WORKERS: '4' } },
  );
  await answering(`${url}wp-login.php`, log);
  const version = /\$wp_version = '([^']+)'/.exec(
    readFileSync(join(site, 'wp-includes/version.php'), 'utf8'),
  )?.[1];
  return {
    url,
    version: version ?? 'unknown',
    activate: (theme) => {
      php(`switch_theme('${theme}'); if (get_stylesheet() !== '${theme}') exit(1);`);
    },
    stop: async () => {
      await server.stop();
      await database.stop();
    },
  };
}

/** Debian links parts of the tree to /etc and /var; the copy has files. */
function copyDebian(site: string): void {
  cpSync(DEBIAN, site, { recursive: true, dereference: true });
  rmSync(join(site, '.htaccess'), { force: true });
}

/** The package holds a release in two parts: programs in an archive, and what browsers load beside it. */
function copyPackage(site: string): void {
  const cache = cacheFolder('wordpress-builds-0.9.19');
  if (!existsSync(join(cache, 'package'))) {
    const [packed = ''] = run('npm', ['pack', '--silent', PACKAGE], { cwd: cache }).split('\n');
    const parts = [`package/src/wordpress/${RELEASE}.zip`, `package/public/${RELEASE}`];
    run('tar', ['xzf', packed, ...parts], { cwd: cache });
    rmSync(join(cache, packed));
  }
  mkdirSync(site, { recursive: true });
  run('unzip', ['-q', join(cache, `package/src/wordpress/${RELEASE}.zip`), '-d', site]);
  cpSync(join(cache, 'package/public', RELEASE), site, { recursive: true });
  // It comes with a database of its own.
  rmSync(join(site, 'wp-content/db.php'), { force: true });
  for (const theme of ['twentytwentyone']) {
    cpSync(join(DEBIAN, 'wp-content/themes', theme), join(site, 'wp-content/themes', theme), {
      recursive: true,
      dereference: true,
    });
  }
}

async function startDatabase(folder: string, socket: string) {
  const data = join(folder, 'db');
  mkdirSync(data);
  const user = run('id', ['-un']).trim();
  const common = ['--no-defaults', `--user=${user}`, `--datadir=${data}`];
  run('mariadb-install-db', [
    ...common,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ]);
  const database = startService(
    'mariadbd',
    [...common, `--socket=${socket}`, `--pid-file=${join(folder, 'db.pid')}`, '--skip-networking'],
    join(folder, 'db.log'),
  );
  await until('MariaDB', () => existsSync(socket));
  run('mariadb', ['--no-defaults', '-uroot', '-S', socket], {
    input: 'CREATE DATABASE wp CHARACTER SET utf8mb4',
  });
  return database;
}

function write(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, text);
}

const config = (socket: string, url: string) => `<?php
define('DB_NAME', 'wp');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('AUTH_KEY', 'local');
define('SECURE_AUTH_KEY', 'local');
define('LOGGED_IN_KEY', 'local');
define('NONCE_KEY', 'local');
define('AUTH_SALT', 'local');
define('SECURE_AUTH_SALT', 'local');
define('LOGGED_IN_SALT', 'local');
define('NONCE_SALT', 'local');
define('WP_HOME', '${url.slice(0, -1)}');
define('WP_SITEURL', WP_HOME);
define('DISABLE_WP_CRON', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

/** Addresses without a file go to WordPress, as a rewrite rule would have it. */
const ROUTER = `<?php
$path = rtrim(__DIR__ . urldecode(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH)), '/');
if (is_file($path) || is_file($path . '/index.php') && $path !== __DIR__) return false;
chdir(__DIR__);
require 'index.php';
`;

const plugin = (port: string) => `<?php
add_filter('http_request_host_is_external', fn($is, $host) => $is || $host === '127.0.0.1', 10, 2);
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, ${port}]);
`;

const INSTALL = `
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Test host', '${WRITERS.administrator}', 'admin@example.test', true, '', '${PASSWORD}');
wp_insert_user(['user_login' => '${WRITERS.author}', 'user_pass' => '${PASSWORD}', 'role' => 'author',
  'user_email' => 'author@example.test']);
$GLOBALS['wp_rewrite']->set_permalink_structure('/%postname%/');
flush_rewrite_rules(false);
`;
