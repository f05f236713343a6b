// The few figures that the chart of README is drawn of, taken from the last full results.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitsOf } from './fit.mjs';

/** What is shown: where a figure is in the results, and how a person calls it. All: less is better. */
export const PANELS = [
  {
    id: 'map',
    from: { suite: 'map', scenario: 'points', condition: 'cpu1', metrics: ['firstPaint'] },
    zh: '180,000 个站点：看到第一幅聚合画面',
    en: '180,000 stations in memory to the first clustered picture',
    unit: 'ms',
  },
  {
    id: 'board',
    from: { suite: 'board', scenario: 'rows', condition: 'rows1m', metrics: ['sort'] },
    zh: '100 万行成绩：换一列排序',
    en: '1,000,000 standings: sort by another column',
    unit: 'ms',
  },
  {
    id: 'form',
    from: { suite: 'form', scenario: 'peers', condition: 'cpu1', metrics: ['js', 'css'] },
    zh: '三步十题的表单：脚本和样式（gzip）',
    en: 'Ten questions in three steps: scripts and styles, gzip',
    unit: 'kB',
  },
  {
    id: 'card',
    from: { suite: 'card', scenario: 'peers', condition: 'cpu1', metrics: ['seen'] },
    zh: '500 张人物卡片：看到最后一张',
    en: '500 cards put in to the last one seen',
    unit: 'ms',
  },
  {
    id: 'loader',
    from: {
      suite: 'loader',
      scenario: 'one',
      condition: 'cpu1',
      metrics: ['bytes'],
      without: ['carrier'],
    },
    zh: '一页一张卡片：看到之前传了多少',
    en: 'A page with one card: bytes on the wire until it is seen',
    unit: 'kB',
  },
];

export const CURVE = {
  from: { suite: 'growth', scenario: 'points-grow', metric: 'firstPaint' },
  zh: '站点从一千到一百万：第一幅画面要多久',
  en: '1,000 to 1,000,000 stations; n^fitted exponent',
  unit: 'ms',
};

/**
 * @param {object[]} reports results of full runs, the newest first
 * @param {object} [before] figures that stand where no result has any
 * @returns {{panels: object[], curve?: object}}
 */
export function figuresOf(reports, before) {
  const old = new Map((before?.panels ?? []).map(panel => [panel.id, panel]));
  const panels = PANELS.map(panel => panelOf(panel, reports) ?? old.get(panel.id)).filter(Boolean);
  const curve = curveOf(reports) ?? before?.curve;
  return { panels, ...(curve && { curve }) };
}

function panelOf({ from, ...words }, reports) {
  const hit = find(reports, from.suite, from.scenario, ({ results }) => results[from.condition]);
  if (!hit) return undefined;
  const { report, scenario } = hit;
  const bars = scenario.contenders.flatMap(({ id, title, ours }) => {
    if (from.without?.includes(id)) return [];
    const found = scenario.results[from.condition][id];
    const parts = from.metrics.map(metric => found?.[metric]?.median);
    // A library without a style sheet has no figure for one.
    if (parts[0] === undefined) return [];
    const value = round(parts.reduce((sum, part) => sum + (part ?? 0), 0));
    return [{ title, value, ...(ours && { ours }) }];
  });
  return { ...words, ...madeBy(report), bars };
}

function curveOf(reports) {
  const { from, ...words } = CURVE;
  const hit = find(reports, from.suite, from.scenario, ({ conditions }) => conditions.length > 2);
  if (!hit) return undefined;
  const { report, scenario } = hit;
  const fits = fitsOf(scenario);
  const lines = scenario.contenders.flatMap(({ id, title, ours }) => {
    const fit = fits[id]?.[from.metric];
    if (!fit) return [];
    const points = fit.points.map(([size, value]) => [size, round(value)]);
    const exponent = Number(fit.exponent.toFixed(2));
    const r2 = Number(fit.r2.toFixed(3));
    return [{ title, points, exponent, r2, ...(ours && { ours }) }];
  });
  return { ...words, ...madeBy(report), lines };
}

function find(reports, suite, id, fits) {
  for (const report of reports) {
    if (report.suite !== suite || report.quick) continue;
    const scenario = report.scenarios.find(one => one.id === id && fits(one));
    if (scenario?.contenders.some(({ ours }) => ours)) return { report, scenario };
  }
  return undefined;
}

const madeBy = ({ date, runs, machine }) => ({
  date: date.slice(0, 10),
  runs,
  machine: `${machine.processor}, ${machine.cores} cores, ${machine.browser}`,
});

/** Three digits are all that a person compares. */
const round = value => Number(value.toPrecision(3));

/** All results that are kept, the newest first. */
export function keptReports(folder) {
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')))
    .filter(({ suite, scenarios }) => suite && scenarios)
    .sort((a, b) => b.date.localeCompare(a.date));
}
