// Changesets over this repository. Their own command sees the workspace alone, and what is published
// is the root: here the root is given to the same functions.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './node.mjs';

/** Where they are installed. */
const HOME = join(ROOT, 'test', 'packages', 'node_modules', '@changesets', 'cli');

async function load(name) {
  const from = createRequire(join(HOME, 'package.json'));
  return import(pathToFileURL(from.resolve(`@changesets/${name}`)).href);
}

const readJson = path => JSON.parse(readFileSync(path, 'utf8'));
const writeJson = (path, value) => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);

/** The changesets that wait for a release. */
export async function pending(root = ROOT) {
  const { readChangesets } = await load('read');
  return readChangesets(root);
}

/**
 * Writes one: what changed, in the words of those who use it.
 *
 * @param {'major' | 'minor' | 'patch'} type
 * @param {string} summary
 * @returns {Promise<string>} its file
 */
export async function addChangeset(type, summary, root = ROOT) {
  const { writeChangeset } = await load('write');
  const { name } = readJson(join(root, 'package.json'));
  const id = await writeChangeset({ summary, releases: [{ name, type }] }, root);
  return `.changeset/${id}.md`;
}

/**
 * Takes all that wait: the next version in every file that names it, and CHANGELOG.md.
 *
 * @returns {Promise<string | undefined>} the version, where anything waited
 */
export async function nextVersion(root = ROOT) {
  const changesets = await pending(root);
  if (changesets.length === 0) return undefined;
  const { assembleReleasePlan } = await load('assemble-release-plan');
  const { applyReleasePlan } = await load('apply-release-plan');
  const packageJson = readJson(join(root, 'package.json'));
  const own = { dir: root, relativeDir: '.', packageJson };
  const packages = { rootDir: root, rootPackage: own, packages: [own], tool: { type: 'root' } };
  const { readConfig } = await load('config');
  const { config, errors } = await readConfig(root, packages);
  if (errors) throw new Error(errors.join('\n'));
  const plan = assembleReleasePlan(changesets, packages, config, undefined);
  await applyReleasePlan(plan, packages, config, undefined, HOME);
  const { version } = readJson(join(root, 'package.json'));
  nameEverywhere(version, root);
  return version;
}

/** The server is of the same version, and the lock file names both. */
function nameEverywhere(version, root) {
  const server = join(root, 'server', 'package.json');
  writeJson(server, { ...readJson(server), version });
  const path = join(root, 'package-lock.json');
  const lock = readJson(path);
  lock.version = version;
  lock.packages[''].version = version;
  lock.packages.server.version = version;
  writeJson(path, lock);
}
