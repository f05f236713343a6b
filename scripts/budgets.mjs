// Holds cdn/ and each element alone to test/budgets.json (gzipped bytes); builds cdn/ first. Exit 1
// above a budget.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementBreaches, tagsByFolder } from './element-sizes.mjs';
import { elementBytes } from './lib/element-bytes.mjs';
import { version } from '../rollup.config.js';
import { ROOT, runNode } from './lib/node.mjs';
import { closure, gz, gzOf, importsOf, reachable } from './lib/sizes.mjs';

const built = await runNode(['scripts/build.mjs', '--cdn'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built !== 0) process.exit(built);

const budgets = JSON.parse(readFileSync(join(ROOT, 'test', 'budgets.json'), 'utf8'));
const entry = 'union-widgets.js';
const lazy = importsOf(entry).dynamic;
const isChunk = (file, name) => new RegExp(`/${name}-[\\w-]{8}\\.js$`).test(file);
const find = name => {
  const hit = lazy.find(file => isChunk(file, name));
  if (!hit) throw new Error(`cdn/ has no chunk ${name}; the loader names: ${lazy.join(', ')}`);
  return hit;
};
let over = 0;
const row = (name, bytes, budget) => {
  const mark = bytes > budget ? '✖ over' : '✔';
  if (bytes > budget) over += 1;
  console.log(`${name.padEnd(28)} ${String(bytes).padStart(8)} B gz   budget ${budget}   ${mark}`);
};

row('loader', gzOf(entry), budgets.loader);
for (const [widget, budget] of Object.entries(budgets.widgets)) {
  row(widget, gzOf(find(widget), closure(entry)), budget);
}
for (const [name, budget] of Object.entries(budgets.parts)) {
  const part = [...reachable(entry)].find(file => isChunk(file, name));
  if (!part) throw new Error(`cdn/ has no part ${name}`);
  row(`  ${name}`, gz(part), budget);
}

console.log('\neach part of the reading locator that comes later');
const locator = find('reading-locator');
const atOnce = closure(locator, closure(entry));
for (const part of [...reachable(locator)].filter(file => !atOnce.has(file)).sort()) {
  const name = part.replace(/^.*\/|-[\w-]{8}\.js$/g, '');
  // The map's engine has its budget above, what widgets share is held with them; of small parts nobody
  // need be told.
  if (
    name in budgets.parts ||
    name.startsWith('for-') ||
    (gz(part) < 1000 && gz(part) <= budgets.locatorPart)
  )
    continue;
  row(`  ${name}`, gz(part), budgets.locatorPart);
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
