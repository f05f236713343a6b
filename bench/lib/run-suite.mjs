// One suite: its scenarios in a browser of its own, what is printed of them and kept.
import { launch } from './browser.mjs';
import { fitsOf } from './fit.mjs';
import { loadPerCore, machineOf } from './machine.mjs';
import { scenarioReport, write } from './report.mjs';
import { say } from './say.mjs';
import { silent, summarise, takeTurns } from './turns.mjs';

/**
 * @param {string} name of the suite
 * @param {{title: string, scenarios: object[]}} suite with what is to be run of it
 * @param {{runs: number, quick: boolean, only: string[], cpu: number[]}} options
 * @returns what is kept as JSON: `scenarios` with `results`, `failures` and `silent`
 */
export async function runSuite(name, suite, { runs, quick, only, cpu }) {
  const date = new Date().toISOString();
  const browser = await launch();
  try {
    const machine = await machineOf(browser);
    const before = loadPerCore();
    const scenarios = [];
    for (const scenario of suite.scenarios) {
      scenarios.push(await runScenario(browser, scenario, { runs, quick }));
    }
    const load = { before, after: loadPerCore() };
    const part = only.length > 0 || cpu.length > 0;
    const report = { suite: name, title: suite.title, date, runs, quick, part, machine, load };
    const kept = { ...report, scenarios };
    write(kept);
    return kept;
  } finally {
    await browser.close();
  }
}

async function runScenario(browser, scenario, { runs, quick }) {
  const { id, contenders, conditions, metrics, first: usual } = scenario;
  const stand = await scenario.open({ quick });
  const { title } = stand;
  say(`\n${title}: ${contenders.length} × ${conditions.length} × ${runs} visits`);
  try {
    // The first visit starts the browser's helpers and caches for all; a fault shows again below.
    const first = { run: 0, condition: conditions[0], contender: contenders[0] };
    await scenario.visit(browser, stand, first).catch(() => undefined);
    const { samples, failures } = await takeTurns(
      { contenders, conditions, runs, takesPart: scenario.takesPart },
      turn => scenario.visit(browser, stand, turn),
      tell,
    );
    const outcome = { results: summarise(samples), failures, silent: silent(samples) };
    const kept = { id, title, runs, first: usual, contenders, conditions, metrics, ...outcome };
    const result = scenario.grows ? { ...kept, fits: fitsOf(kept) } : kept;
    say(`\n${scenarioReport(result)}`);
    return result;
  } finally {
    await stand.close();
  }
}

function tell({ run, condition, contender }, { message }) {
  const what = `  ${run}  ${condition.title}  ${contender.title}`;
  say(message === undefined ? what : `${what}  ✖ ${message}`);
}
