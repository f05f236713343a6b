// Runs suites and prints their tables; the figures go to results/<suite>-<time>.json and .md.
// Ends with 1 when a page broke or a contender gave no figures; never because something was slow.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, USAGE } from './lib/arguments.mjs';
import { launch } from './lib/browser.mjs';
import { loadPerCore, machineOf } from './lib/machine.mjs';
import { BENCH } from './lib/places.mjs';
import { scenarioReport, write } from './lib/report.mjs';
import { silent, summarise, takeTurns } from './lib/turns.mjs';

const known = readdirSync(join(BENCH, 'suites'))
  .filter(file => file.endsWith('.mjs'))
  .map(file => file.replace(/\.mjs$/, ''))
  .sort();

const options = understood();
// Told to end, it takes the browser and the servers with it.
process.once('SIGTERM', () => process.exit(143));

let faults = 0;
for (const name of options.suites) faults += await runSuite(name, options);
process.exitCode = faults > 0 ? 1 : 0;

function understood() {
  try {
    const options = readArguments(process.argv.slice(2), known);
    if (!options.help) return options;
    console.log(`${USAGE}\n  suites: ${known.join(', ')}`);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

/** Number of faults. */
async function runSuite(name, { runs, quick }) {
  const { suite } = await import(`./suites/${name}.mjs`);
  const began = new Date();
  const browser = await launch();
  try {
    const machine = await machineOf(browser);
    const before = loadPerCore();
    const scenarios = [];
    for (const scenario of suite.scenarios) {
      scenarios.push(await runScenario(browser, scenario, { runs, quick }));
    }
    const report = {
      suite: name,
      title: suite.title,
      date: began.toISOString(),
      runs,
      quick,
    };
    const load = { before, after: loadPerCore() };
    write({ ...report, machine, load, scenarios });
    return scenarios.reduce(
      (sum, { failures, silent }) => sum + failures.length + silent.length,
      0,
    );
  } finally {
    await browser.close();
  }
}

async function runScenario(browser, scenario, { runs, quick }) {
  const { id, contenders, conditions, metrics } = scenario;
  const stand = await scenario.open({ quick });
  const { title } = stand;
  console.log(`\n${title}: ${contenders.length} × ${conditions.length} × ${runs} visits`);
  try {
    // The first visit starts the browser's helpers and caches for all; a fault shows again below.
    const first = { run: 0, condition: conditions[0], contender: contenders[0] };
    await scenario.visit(browser, stand, first).catch(() => undefined);
    const { samples, failures } = await takeTurns(
      { contenders, conditions, runs },
      turn => scenario.visit(browser, stand, turn),
      tell,
    );
    const outcome = { results: summarise(samples), failures, silent: silent(samples) };
    const result = { id, title, contenders, conditions, metrics, ...outcome };
    console.log(`\n${scenarioReport(result)}`);
    return result;
  } finally {
    await stand.close();
  }
}

function tell({ run, condition, contender }, { message }) {
  const what = `  ${run}  ${condition.title}  ${contender.title}`;
  console.log(message === undefined ? what : `${what}  ✖ ${message}`);
}
