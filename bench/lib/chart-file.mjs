// npm run bench -- --chart: the figures of the last full results into docs/bench-figures.json, and the
// chart of that file into docs/images/bench.svg, and
// bench-narrow.svg for phones. A suite that has no results keeps the figures it had.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format } from 'prettier';
import { ROOT } from '../../scripts/lib/node.mjs';
import { draw, LAYOUTS } from './chart.mjs';
import { figuresOf, keptReports } from './chart-figures.mjs';
import { RESULTS } from './places.mjs';
import { say } from './say.mjs';

export const FIGURES = join(ROOT, 'docs', 'bench-figures.json');
const IMAGES = join(ROOT, 'docs', 'images');
/** Files by layout. */
const CHARTS = { wide: join(IMAGES, 'bench.svg'), narrow: join(IMAGES, 'bench-narrow.svg') };

export async function drawAnew() {
  const before = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : undefined;
  const figures = figuresOf(keptReports(RESULTS), before);
  if (figures.panels.length === 0) throw new Error('no results yet: npm run bench -- map');
  const text = await format(JSON.stringify(figures), { parser: 'json', printWidth: 100 });
  writeFileSync(FIGURES, text);
  for (const [name, path] of Object.entries(CHARTS))
    writeFileSync(path, draw(JSON.parse(text), LAYOUTS[name]));
  for (const { id, date, runs } of figures.panels) say(`${id.padEnd(8)} ${date}  runs: ${runs}`);
  if (figures.curve) say(`growth   ${figures.curve.date}  runs: ${figures.curve.runs}`);
  say([FIGURES, ...Object.values(CHARTS)].map(path => relative(process.cwd(), path)).join(', '));
}
