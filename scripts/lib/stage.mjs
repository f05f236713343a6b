// The package as it is published: a folder with what `files` names and a package.json of what its
// users need. From the repository itself npm would take the command of the server along, whose program
// stays here.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './node.mjs';

/** Of use in the repository alone. */
const OURS = [
  'bin',
  'files',
  'workspaces',
  'scripts',
  'devDependencies',
  'allowScripts',
  'private',
];

const ALWAYS = ['README.md', 'LICENSE'];

/** Where it is staged. */
export const STAGE = join(ROOT, 'node_modules', '.cache', 'package');

/**
 * @param {object} manifest package.json of the repository
 * @param {string} [repository] `owner/name` on GitHub, which provenance holds a package to
 */
export function publishedManifest(manifest, repository) {
  const kept = Object.entries(manifest).filter(([name]) => !OURS.includes(name));
  const published = Object.fromEntries(kept);
  const isOfDist = glob => !glob.startsWith('./src/');
  published.sideEffects = manifest.sideEffects.filter(isOfDist);
  if (repository) {
    published.repository = { type: 'git', url: `git+https://github.com/${repository}.git` };
  }
  return published;
}

/** Writes the folder anew; `dist/` and `cdn/` are built. */
export function stage({ to = STAGE, repository = process.env.GITHUB_REPOSITORY } = {}) {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  rmSync(to, { recursive: true, force: true });
  for (const name of [...manifest.files, ...ALWAYS]) {
    if (!existsSync(join(ROOT, name))) throw new Error(`${name} is not there: npm run build`);
    mkdirSync(dirname(join(to, name)), { recursive: true });
    cpSync(join(ROOT, name), join(to, name), { recursive: true });
  }
  const text = `${JSON.stringify(publishedManifest(manifest, repository), null, 2)}\n`;
  writeFileSync(join(to, 'package.json'), text);
  return to;
}
