// The figures as tables, and kept.
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { RESULTS } from '../lib/places.mjs';
import { say } from '../lib/say.mjs';
import { summary } from '../lib/stats.mjs';
import { figure, table } from '../lib/table.mjs';
import { CONNECTIONS } from './load.mjs';

/** From so many processes a core on before the run, the machine had other work. */
const BUSY = 0.3;

/** Prints a run and writes `results/server-<time>.json` and `.md`. @returns what is in the former */
export function write({ date, before, runs, seconds, quick, sets, correct, samples, failures }) {
  const lines = [
    `# Reference server, ${date.slice(0, 10)}`,
    `${machine()}. Server and load share these cores. autocannon, ${CONNECTIONS} connections, ${runs} rounds of ${seconds} s a request, in turns; medians of the rounds. CPU: of the server with all its threads, an answer.`,
  ];
  if (before > BUSY) {
    lines.push(
      `The machine had other work (${before.toFixed(1)} processes a core before the run): CPU time an answer holds better than rates and times.`,
    );
  }
  if (quick) lines.push('Quick run: it shows that everything works, nothing else.');
  for (const set of sets) {
    const name = set.count.toLocaleString('en');
    lines.push(`## ${name} stations`, requestTable(set.works, samples[set.count]), life(set));
  }
  lines.push('## Nearest 20 against looking at all', ...correct.map(verdict));
  lines.push(
    ...failures.map(({ contender, run, message }) => `✖ ${contender}, ${run}: ${message}`),
  );
  const text = `${lines.join('\n\n')}\n`;
  const kept = {
    date,
    runs,
    seconds,
    quick,
    machine: machine(),
    before,
    sets: sets.map(({ count, start, memory }) => ({ count, start, memory })),
    correct,
    samples,
    failures,
  };
  mkdirSync(RESULTS, { recursive: true });
  const stamp = date.slice(0, 16).replace(/[T:]/g, '-');
  const file = join(RESULTS, `server-${stamp}${quick ? '-quick' : ''}`);
  writeFileSync(`${file}.json`, `${JSON.stringify(kept, null, 1)}\n`);
  writeFileSync(`${file}.md`, text);
  say(`\n${text}\n${relative(process.cwd(), file)}.json, .md`);
  return kept;
}

const COLUMNS = ['rate', 'p50', 'p975', 'p99', 'max', 'cpu', 'bytes'];
const WHOLE = ['rate', 'cpu', 'bytes'];

function requestTable(works, samples) {
  const head = ['request', 'a second', 'p50 ms', 'p97.5 ms', 'p99 ms', 'max ms', 'CPU µs', 'bytes'];
  const rows = works.map(({ id, title }) => {
    const measured = samples[id] ?? {};
    const cells = COLUMNS.map(column => {
      const values = measured[column];
      if (!values) return '–';
      const { median } = summary(values);
      return WHOLE.includes(column) ? figure(median) : median.toFixed(2);
    });
    return [title, ...cells];
  });
  return table(head, rows);
}

function life({ start, memory }) {
  const mb = bytes => `${Math.round(bytes / 1e6)} MB`;
  return `Start, from the command to the address: ${Math.round(start.median)} ms (${Math.round(start.min)} to ${Math.round(start.max)}). Memory (RSS): ${mb(memory.idle)} before, ${mb(memory.after)} after all of this.`;
}

function verdict({ count, store, asked, wrong }) {
  const name = `${count.toLocaleString('en')} stations on ${store}`;
  if (wrong.length === 0) return `${name}: 0 wrong of ${asked.toLocaleString('en')}.`;
  return `✖ ${name}: ${wrong.length} wrong of ${asked}, first ${wrong.slice(0, 5).join(' ')}.`;
}

function machine() {
  const list = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${list[0]?.model.trim()}, ${list.length} cores, ${memory} GB, ${platform()} ${arch()}, Node ${process.version}`;
}
