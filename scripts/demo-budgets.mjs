// What each demo page loads on a phone until it is of use, beside its budget (test/budgets.json, `demo`).
//   node scripts/demo-budgets.mjs [--rounds 3] [--write]
// --write sets the budgets: the least of the rounds, which is what a page needs, with a little room; and
// the table of docs/bench.md.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { startDemo } from '../test/helpers/demo.ts';
import { demoLoads } from './lib/demo-loads.mjs';
import { budgetBreaches, budgetOf, leastOf, withBudgetTable } from './lib/page-budgets.mjs';
import { ROOT } from './lib/node.mjs';

const FILE = join(ROOT, 'test', 'budgets.json');
const DOCS = join(ROOT, 'docs', 'bench.md');
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '1' }, write: { type: 'boolean', default: false } },
});

const budgets = JSON.parse(readFileSync(FILE, 'utf8'));
const demo = await startDemo();
let rounds;
try {
  rounds = await measure(Number(values.rounds));
} finally {
  await demo.close();
}
const loads = leastOf(rounds);
const pages = Object.keys(loads);
if (values.write) {
  budgets.demo = Object.fromEntries(pages.map(page => [page, budgetOf(loads[page])]));
  writeFileSync(FILE, `${JSON.stringify(budgets, null, 2)}\n`);
  const text = withBudgetTable(readFileSync(DOCS, 'utf8'), budgets.demo);
  writeFileSync(DOCS, await format(text, { parser: 'markdown', printWidth: 100 }));
}
const wanted = budgets.demo ?? {};
for (const page of pages) {
  const { requests, bytes } = loads[page];
  const own = wanted[page];
  const budget = own ? `budget ${own.requests}, ${own.bytes}` : 'no budget';
  const all = `${String(requests).padStart(4)} requests ${String(bytes).padStart(8)} B`;
  const most = Math.max(...rounds.map(round => round[page].bytes));
  console.log(`${page.padEnd(22)} ${all}   most ${most} B   ${budget}`);
}
const breaches = budgetBreaches(loads, wanted);
breaches.forEach(line => console.error(`✖ ${line}`));
process.exit(breaches.length > 0 ? 1 : 0);

async function measure(count) {
  const page = await demo.open('stations.html');
  const all = [];
  for (let round = 0; round < count; round += 1) {
    all.push(await demoLoads(page.browser(), new URL(page.url()).origin));
  }
  return all;
}
