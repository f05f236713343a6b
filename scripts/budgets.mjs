// Holds cdn/ and each element alone to test/budgets.json (gzipped bytes); builds cdn/ first. Exit 1
// above a budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementBreaches, tagsByFolder } from './element-sizes.mjs';
import { elementBytes } from './lib/element-bytes.mjs';
import { version } from '../rollup.config.js';
import { ROOT, runNode } from './lib/node.mjs';
import { closure, gz, gzOf, importsOf, loaderParts, reachable } from './lib/sizes.mjs';

const built = await runNode(['scripts/build.mjs', '--cdn'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built !== 0) process.exit(built);

const budgets = JSON.parse(readFileSync(join(ROOT, 'test', 'budgets.json'), 'utf8'));
const entry = 'union-widgets.js';
const lazy = importsOf(entry).dynamic;
/** What a wide screen loads beside the list of the station map. */
const DESKTOP_PARTS = ['map-half', 'map-pane', 'map', 'name-painter'];
const isChunk = (file, name) => new RegExp(`/${name}-[\\w-]{8}\\.js$`).test(file);
const find = name => {
  const hit = lazy.find(file => isChunk(file, name));
  if (!hit) throw new Error(`cdn/ has no chunk ${name}; the loader names: ${lazy.join(', ')}`);
  return hit;
};
/** The largest file of a name: the map with its engine and a part of the locator are both `map`. */
const named = name =>
  [...reachable(entry)].filter(file => isChunk(file, name)).sort((a, b) => gz(b) - gz(a))[0];
let over = 0;
const row = (name, bytes, budget) => {
  const mark = bytes > budget ? '✖ over' : '✔';
  if (bytes > budget) over += 1;
  console.log(`${name.padEnd(28)} ${String(bytes).padStart(8)} B gz   budget ${budget}   ${mark}`);
};

row('loader', gzOf(entry), budgets.loader);
const { code, list } = loaderParts(entry);
row('  without its lists', code, budgets.loaderCode);
row('  its lists, for each file', Math.ceil(list), budgets.loaderList);
for (const [widget, budget] of Object.entries(budgets.widgets)) {
  row(widget, gzOf(find(widget), closure(entry)), budget);
}
for (const [name, budget] of Object.entries(budgets.parts)) {
  const part = named(name);
  if (!part) throw new Error(`cdn/ has no part ${name}`);
  row(`  ${name}`, gz(part), budget);
}

// A desktop shows the map beside the list, without a tap.
const onDesktop = new Set(
  ['station-map', ...DESKTOP_PARTS].flatMap(name => [...closure(named(name))]),
);
const withoutLoader = [...onDesktop].filter(file => !closure(entry).has(file));
row(
  'station-map with its map',
  withoutLoader.reduce((sum, file) => sum + gz(file), 0),
  budgets.desktopMap,
);

for (const [widget, budget, title] of [
  ['reading-locator', budgets.locatorPart, 'the reading locator'],
  ['station-map', budgets.mapPart, 'the station map'],
]) {
  console.log(`\neach part of ${title} that comes later`);
  const first = closure(find(widget), closure(entry));
  for (const part of [...reachable(find(widget))].filter(file => !first.has(file)).sort()) {
    const name = part.replace(/^.*\/|-[\w-]{8}\.js$/g, '');
    // What widgets share is held with them; of small parts nobody need be told.
    const isSmall = gz(part) < 1000 && gz(part) <= budget;
    if (name in budgets.parts || name.startsWith('for-') || isSmall) continue;
    row(`  ${name}`, gz(part), budget);
  }
}

console.log('\nthe frame page of a form, script alone, and each part that comes later');
const page = `${version}/form-page.js`;
row('form-page', gzOf(page), budgets.formPage);
const first = closure(page);
for (const part of [...reachable(page)].filter(file => !first.has(file)).sort()) {
  const name = part.replace(/^.*form-page\.|-[\w-]{8}\.js$/g, '');
  const budget = budgets.formPart;
  if (gz(part) > 1000 || gz(part) > budget) row(`  ${name}`, gz(part), budget);
}

console.log('\neach element alone, without Lit');
const sizes = await elementBytes(Object.keys(tagsByFolder()));
for (const [folder, { alone }] of Object.entries(sizes))
  row(folder, alone, budgets.elements[folder]);
const breaches = elementBreaches(sizes, budgets.elements);
breaches.forEach(line => console.error(line));
process.exit(over || breaches.length ? 1 : 0);
