// What is kept of a run: all values as JSON, the tables as Markdown.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fitTable } from './fit.mjs';
import { describeMachine } from './machine.mjs';
import { RESULTS } from './places.mjs';
import { say } from './say.mjs';
import { byCondition, comparison } from './table.mjs';

/** From so many processes a core on before the run, the machine had other work. */
const BUSY = 0.3;

/** Tables and faults of one scenario. */
export function scenarioReport({ title, contenders, conditions, metrics, results, ...more }) {
  const [only, ...others] = contenders;
  const fits = more.fits ? [`### Growth\n\n${fitTable(metrics, contenders, more.fits)}`] : [];
  const tables =
    others.length === 0
      ? [byCondition(metrics, conditions, only, results)]
      : conditions.map(
          ({ id, title }) => `### ${title}\n\n${comparison(metrics, contenders, results[id])}`,
        );
  const lines = [
    ...more.failures.map(
      ({ contender, condition, run, message }) =>
        `- ✖ ${contender}, ${condition}, run ${run}: ${message}`,
    ),
    ...more.silent.map(who => `- ✖ ${who}: not one run gave figures`),
  ];
  return [`## ${title}`, ...tables, ...fits, ...(lines.length > 0 ? [lines.join('\n')] : [])].join(
    '\n\n',
  );
}

/** Words on what the figures were measured on and how often. */
function heading({ title, date, runs, quick, machine, load }) {
  const lines = [
    `# ${title}, ${date.slice(0, 10)}`,
    `${describeMachine(machine)}. Runs: ${runs}; medians, beside them the least and the most; ratios of the medians, beside them those of the rounds.`,
  ];
  if (quick) lines.push('Quick run on a small set: it shows that everything works, nothing else.');
  if (load.before > BUSY) {
    lines.push(
      `The machine had other work (${load.before.toFixed(1)} processes a core before the run): ratios hold better than times.`,
    );
  }
  return lines.join('\n\n');
}

/** Writes `results/<suite>-<time>.json` and `.md`, and says where. Part of a suite is named so: `-part`. */
export function write(report) {
  mkdirSync(RESULTS, { recursive: true });
  const stamp = report.date.slice(0, 16).replace(/[T:]/g, '-');
  const name = join(
    RESULTS,
    `${report.suite}-${stamp}${report.quick ? '-quick' : ''}${report.part ? '-part' : ''}`,
  );
  writeFileSync(`${name}.json`, `${JSON.stringify(report, null, 1)}\n`);
  const tables = report.scenarios.map(scenarioReport);
  writeFileSync(`${name}.md`, `${[heading(report), ...tables].join('\n\n')}\n`);
  say(`\n${heading(report)}\n\n${relative(process.cwd(), name)}.json, .md`);
}
