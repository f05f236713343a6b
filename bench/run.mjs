// Runs suites and prints their tables; the figures go to results/<suite>-<time>.json and .md. Ends with
// 1 when a page broke, a contender gave no figures, or ours missed a goal in bytes or counts; because
// something was slow only with --strict.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, USAGE } from './lib/arguments.mjs';
import { chosen, namesOf } from './lib/choose.mjs';
import { breaches, goalTable, verdicts } from './lib/goals.mjs';
import { BENCH } from './lib/places.mjs';
import { runPrograms, PROGRAMS } from './lib/programs.mjs';
import { runSuite } from './lib/run-suite.mjs';
import { say, sayOnStandardError } from './lib/say.mjs';
import { figure, table } from './lib/table.mjs';

const suites = readdirSync(join(BENCH, 'suites'))
  .filter(file => file.endsWith('.mjs'))
  .map(file => file.replace(/\.mjs$/, ''))
  .sort();

const options = understood();
if (options.json) sayOnStandardError();
// Told to end, it takes the browser and the servers with it.
process.once('SIGTERM', () => process.exit(143));
if (options.chart) await (await import('./lib/chart-file.mjs')).drawAnew();
else if (options.plants) process.exitCode = await (await import('./plants.mjs')).tellPlants();
else process.exitCode = await bench();

function understood() {
  try {
    const options = readArguments(process.argv.slice(2), [...suites, ...Object.keys(PROGRAMS)]);
    if (!options.help) return options;
    console.log(`${USAGE}\n  suites: ${[...suites, ...Object.keys(PROGRAMS)].join(', ')}`);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\n${USAGE}`);
    process.exit(2);
  }
}

async function bench() {
  const outcomes = [];
  const reports = [];
  const wanted = await scenariosOf(options.suites.filter(name => suites.includes(name)));
  for (const [name, suite] of wanted) {
    const began = Date.now();
    const report = await runSuite(name, suite, options);
    reports.push(report);
    outcomes.push({ name, ...countsOf(report), seconds: (Date.now() - began) / 1000 });
  }
  const programs = options.suites.filter(name => Object.hasOwn(PROGRAMS, name));
  outcomes.push(...(await runPrograms(programs, options)));
  return tell(outcomes, reports);
}

/** Suites by name, each with what the wishes leave of it. */
async function scenariosOf(names) {
  const all = new Map();
  for (const name of names) all.set(name, (await import(`./suites/${name}.mjs`)).suite);
  const known = namesOf([...all.values()].flatMap(({ scenarios }) => scenarios));
  const strange = options.only.filter(name => !known.includes(name) && all.size > 0);
  if (strange.length > 0) {
    console.error(`--only: no ${strange.join(', ')}; there is: ${known.join(', ')}.`);
    process.exit(2);
  }
  for (const [name, suite] of all) {
    const scenarios = suite.scenarios.map(one => chosen(one, options)).filter(Boolean);
    if (scenarios.length > 0) all.set(name, { ...suite, scenarios });
    else all.delete(name);
  }
  return all;
}

function countsOf({ scenarios }) {
  const visits = scenarios.map(({ contenders, conditions, runs }) => {
    return contenders.length * conditions.length * runs;
  });
  const faults = scenarios.map(({ failures, silent }) => failures.length + silent.length);
  return { visits: sum(visits), faults: sum(faults) };
}

function sum(values) {
  return values.reduce((all, value) => all + value, 0);
}

/** The one table at the end: what was tried, and what came of it. @returns the exit code */
function tell(outcomes, reports) {
  const goals = reports.flatMap(verdicts);
  if (goals.length > 0) say(`\n## Goals\n\n${goalTable(goals)}`);
  const missed = breaches(goals, options.strict);
  const rows = outcomes.map(({ name, visits, faults, seconds }) => {
    const own = goals.filter(({ suite }) => suite === name);
    const met = own.length > 0 ? `${own.filter(goal => goal.met).length} of ${own.length}` : '–';
    return [name, visits === undefined ? '–' : figure(visits), `${faults}`, met, figure(seconds)];
  });
  say(`\n${table(['suite', 'visits', 'faults', 'goals met', 'seconds'], rows)}`);
  if (options.light) say('\nA light round: it shows that everything works; its times mean little.');
  if (options.json) process.stdout.write(`${JSON.stringify({ reports, goals })}\n`);
  const faults = sum(outcomes.map(outcome => outcome.faults));
  const bad = faults + missed.length;
  say(
    `\n${faults} faults, ${missed.length} goals missed that count: ${bad === 0 ? 'passed' : 'FAILED'}`,
  );
  return bad > 0 ? 1 : 0;
}
