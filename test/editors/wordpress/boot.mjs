// A whole WordPress in memory: its own PHP files on PHP as WebAssembly, an SQLite file for a database,
// and the plugin of packages/wordpress. Nothing is installed on the machine and nothing is fetched.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { getPHPLoaderModule } from '@php-wasm/node-8-3';
import { loadPHPRuntime, PHP } from '@php-wasm/universal';
import { unzipSync } from 'fflate';
import { glob } from '../../../scripts/lib/glob.mjs';

/** The oldest that the plugin is for, and the newest of the package. */
export const VERSIONS = ['6.3', '6.5'];
const ROOT = join(import.meta.dirname, '..', '..', '..');
const PLUGIN = join(ROOT, 'packages', 'wordpress', 'union-widgets');
const builds = dirname(
  createRequire(import.meta.url).resolve('@wp-playground/wordpress-builds/package.json'),
);

/** The page's address, as WordPress knows it. */
export const HOME = 'http://cms.example';

const CONFIG = `<?php
define( 'DB_DIR', '/db/' );
define( 'DB_FILE', 'wp.sqlite' );
define( 'DB_NAME', 'wp' );
define( 'DB_USER', '' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', '' );
define( 'DB_CHARSET', 'utf8' );
define( 'DB_COLLATE', '' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $key ) {
	define( $key . '_KEY', 'of a test' );
	define( $key . '_SALT', 'of a test' );
}
define( 'WP_HOME', '${HOME}' );
define( 'WP_SITEURL', '${HOME}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', true );
$table_prefix = 'wp_';
defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

/**
 * Boots a version of it and runs `tasks.php` with these arguments.
 *
 * @returns what tasks.php answers
 */
export async function inWordPress(given, version) {
  const php = new PHP(await loadPHPRuntime(await getPHPLoaderModule(), {}));
  const files = new Map();
  const add = (zip, folder, strip = '') => {
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(builds, 'src', zip))))) {
      if (!path.endsWith('/')) files.set(`${folder}/${path.replace(strip, '')}`, bytes);
    }
  };
  add(`wordpress/wp-${version}.zip`, '/wp');
  const sqlite = '/wp/wp-content/plugins/sqlite-database-integration';
  add('sqlite-database-integration/sqlite-database-integration.zip', sqlite, /^[^/]*\//);
  const text = new TextDecoder().decode(files.get(`${sqlite}/db.copy`));
  files.set(
    '/wp/wp-content/db.php',
    text
      .replace(/\{SQLITE_IMPLEMENTATION_FOLDER_PATH\}/g, sqlite)
      .replace(/\{SQLITE_PLUGIN\}/g, 'sqlite-database-integration/load.php'),
  );
  files.set('/wp/wp-config.php', CONFIG);
  for (const path of glob('**/*.*', PLUGIN)) {
    const to = relative(PLUGIN, join(PLUGIN, path)).split(sep).join('/');
    files.set(`/wp/wp-content/plugins/union-widgets/${to}`, readFileSync(join(PLUGIN, path)));
  }
  files.set('/tasks.php', readFileSync(join(import.meta.dirname, 'tasks.php')));
  files.set('/given.json', JSON.stringify(given));
  php.mkdirTree('/db');
  const folders = new Set();
  for (const [path, bytes] of files) {
    const folder = dirname(path);
    if (!folders.has(folder)) php.mkdirTree(folder);
    folders.add(folder);
    php.writeFile(path, bytes);
  }
  const { text: said, errors } = await php.run({ scriptPath: '/tasks.php' });
  php.exit();
  const mark = said.indexOf('{"answer":');
  if (mark < 0) throw new Error(`WordPress said:\n${said}\n${errors}`);
  // What PHP warns of stands before.
  return { ...JSON.parse(said.slice(mark)).answer, warnings: said.slice(0, mark).trim() };
}
