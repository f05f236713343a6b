/**
 * Writes all that follows from schema/*.schema.json: types, validators, openapi.json and the page
 * docs/reference.html.
 *
 *   node scripts/generate.mjs           write what changed
 *   node scripts/generate.mjs --check   write nothing; name each stale file and exit 1
 *   node scripts/generate.mjs --sizes   print the size of each validator, minified and gzipped
 */
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { transform } from 'esbuild';
import { openApi } from './generate/openapi.mjs';
import { makeReference } from './generate/reference/page.mjs';
import { readSchemas } from './generate/schemas.mjs';
import { makeTypes } from './generate/types.mjs';
import { makeValidators } from './generate/validators.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const generated = join(root, 'src', 'data', 'generated');

/** Everything that follows from the schemas: path → text. */
async function outputs() {
  const schemas = await readSchemas(join(root, 'schema'));
  const files = new Map();
  files.set(join(generated, 'types.ts'), await makeTypes(schemas));
  for (const [name, text] of makeValidators(schemas)) {
    files.set(join(generated, 'validators', name), text);
  }
  const openapi = openApi(schemas);
  files.set(join(root, 'schema', 'openapi.json'), `${JSON.stringify(openapi, null, 2)}\n`);
  const reference = makeReference(schemas, openapi, await readExamples());
  files.set(join(root, 'docs', 'reference.html'), reference);
  return files;
}

/** The good examples, as they are on disk: document → `[{file, path, text}]`. */
async function readExamples() {
  const folder = join(root, 'schema', 'examples');
  const all = new Map();
  for (const document of (await readdir(folder)).sort()) {
    const files = (await readdir(join(folder, document))).sort();
    const texts = files.map(async file => ({
      file,
      path: `schema/examples/${document}/${file}`,
      text: (await readFile(join(folder, document, file), 'utf8')).replaceAll('\r\n', '\n'),
    }));
    all.set(document, await Promise.all(texts));
  }
  return all;
}

/** Files in the generated folder that no schema asks for any more. */
async function leftovers(files) {
  const found = await readdir(generated, { recursive: true, withFileTypes: true }).catch(() => []);
  return found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .filter(path => !files.has(path));
}

async function stale(files) {
  const found = [];
  for (const [path, text] of files) {
    const now = await readFile(path, 'utf8').catch(() => undefined);
    if (now !== text) found.push(path);
  }
  return found;
}

async function printSizes(files) {
  for (const [path, text] of files) {
    if (!path.endsWith('.js')) continue;
    const { code } = await transform(text, { minify: true, format: 'esm' });
    const bytes = gzipSync(code, { level: 9 }).length;
    console.log(`${String(bytes).padStart(6)} B gz  ${relative(root, path)}`);
  }
}

const files = await outputs();
const changed = await stale(files);
const extra = await leftovers(files);
const show = path => relative(root, path).replaceAll('\\', '/');

if (process.argv.includes('--check')) {
  for (const path of changed) console.error(`stale: ${show(path)} (run npm run generate)`);
  for (const path of extra) console.error(`no schema asks for it: ${show(path)}`);
  if (changed.length + extra.length) process.exitCode = 1;
  else console.log(`generated files are up to date (${files.size})`);
} else {
  for (const path of changed) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, files.get(path));
    console.log(`wrote ${show(path)}`);
  }
  for (const path of extra) {
    await rm(path);
    console.log(`removed ${show(path)}`);
  }
  if (!changed.length && !extra.length) console.log('nothing changed');
}
if (process.argv.includes('--sizes')) await printSizes(files);
