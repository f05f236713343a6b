/** The charts of README, for a page and for a phone, are drawn of docs/bench-figures.json, and of nothing else. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as chartFigures from '../../bench/lib/chart-figures.mjs';

interface Bar {
  title: string;
  value: number;
  ours?: boolean;
}
interface Line {
  title: string;
  points: [number, number][];
  exponent: number;
}
interface Figures {
  panels: { id: string; zh: string; en: string; unit: string; date: string; bars: Bar[] }[];
  curve?: { zh: string; date: string; lines: Line[] };
}

const { figuresOf } = chartFigures as {
  figuresOf(reports: object[], before?: Figures): Figures;
};

const ROOT = new URL('../../', import.meta.url);
const figures = JSON.parse(
  readFileSync(new URL('docs/bench-figures.json', ROOT), 'utf8'),
) as Figures;
const read = (name: string) => readFileSync(new URL(`docs/images/${name}.svg`, ROOT), 'utf8');
const CHARTS = { wide: read('bench'), narrow: read('bench-narrow') };
type Layout = keyof typeof CHARTS;

/** d3 is a package of the bench, which is installed on demand. */
const hasD3 = ['bench/node_modules/d3-scale', 'node_modules/d3-scale'].some(path =>
  existsSync(new URL(path, ROOT)),
);

/** Drawn by a module that needs d3; named so that nobody looks for it before it is there. */
async function draw(of: Figures, layout: Layout): Promise<string> {
  const path = new URL('bench/lib/chart.mjs', ROOT).href;
  const module = (await import(path)) as {
    draw(figures: Figures, layout: object): string;
    LAYOUTS: Record<Layout, object>;
  };
  return module.draw(of, module.LAYOUTS[layout]);
}

/** Roughly, in a common face of 14 px: an ideograph is a square, a Latin letter some half of one. */
const widthOf = (words: string) =>
  [...words].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/.test(sign) ? 14 : 6.6), 0);

for (const [layout, svg] of Object.entries(CHARTS) as [Layout, string][]) chartTests(layout, svg);

function chartTests(layout: Layout, svg: string): void {
  describe(`bench: the chart, ${layout}`, () => {
    it('is of these figures: change one and draw again (npm run bench -- --chart)', () => {
      const { panels, curve } = figures;
      const of = createHash('sha256').update(JSON.stringify({ panels, curve })).digest('hex');
      assert.equal(/ data-of="(\w+)"/.exec(svg)?.[1], of);
    });

    it('says every figure in words, for who does not see it', () => {
      const said = /<desc[^>]*>([^]*?)<\/desc>/.exec(svg)?.[1] ?? '';
      for (const { zh, unit, bars } of figures.panels) {
        assert.ok(said.includes(zh), zh);
        assert.equal(bars.filter(({ ours }) => ours).length, 1, `${zh}: ours is one of them`);
        for (const { title, value } of bars) {
          const digits = { maximumFractionDigits: value < 100 ? 1 : 0 };
          const words = `${title} ${value.toLocaleString('en', digits)} ${unit}`;
          assert.ok(said.includes(words.replace('<', '&lt;').replace('>', '&gt;')), words);
        }
      }
      for (const { title, exponent } of figures.curve?.lines ?? []) {
        assert.ok(said.includes(`${title} n^${exponent.toFixed(2)}`), title);
      }
      assert.match(svg, /role="img" aria-labelledby="t d"/);
      assert.match(svg, /<title id="t">[^<]*[\u4e00-\u9fff]/);
    });

    it('runs nothing, loads nothing, and has colours for the dark', () => {
      assert.doesNotMatch(svg, /<script|<image|<foreignObject|@import|@font-face|url\(|\bon\w+=/i);
      assert.deepEqual(svg.match(/https?:[^"\s]+/g), ['http://www.w3.org/2000/svg']);
      assert.match(svg, /prefers-color-scheme:dark/);
    });

    it('comes out the same to the byte when it is drawn again', { skip: !hasD3 }, async () => {
      assert.equal(await draw(figures, layout), svg);
    });

    it('comes out different of other figures', { skip: !hasD3 }, async () => {
      const other = structuredClone(figures);
      other.panels[0]!.bars[0]!.value *= 2;
      assert.notEqual(await draw(other, layout), svg);
    });

    it('has room for every name and figure', () => {
      const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
      const texts = [...svg.matchAll(/<text x="([\d.]+)"[^>]*?( text-anchor="end")?>([^<]*)</g)];
      assert.ok(texts.length > 20);
      for (const [, x, end, words = ''] of texts) {
        if (end) assert.ok(Number(x) - widthOf(words) > -8, `${words} is cut off`);
        else if (layout === 'narrow')
          assert.ok(Number(x) + widthOf(words) < width, `${words} runs out`);
      }
    });
  });
}

describe('bench: the figures of the chart', () => {
  const median = (value: number) => ({ median: value });
  const report = (date: string, quick: boolean, js: number) => ({
    suite: 'form',
    date: `${date}T00:00:00.000Z`,
    runs: 3,
    quick,
    machine: { processor: 'P', cores: 2, browser: 'B' },
    scenarios: [
      {
        id: 'peers',
        contenders: [
          { id: 'ours', title: 'ours', ours: true },
          { id: 'peer', title: 'a peer' },
        ],
        conditions: [{ id: 'cpu1' }],
        results: {
          cpu1: { ours: { js: median(js) }, peer: { js: median(99.949), css: median(1) } },
        },
      },
    ],
  });

  it('come from the newest full run; a quick one counts for nothing', () => {
    const reports = [report('2026-11-23', true, 1), report('2026-11-22', false, 17.84)];
    const { panels } = figuresOf(reports);
    assert.equal(panels.length, 1);
    assert.equal(panels[0]!.date, '2026-11-22');
    assert.deepEqual(panels[0]!.bars, [
      { title: 'ours', value: 17.8, ours: true },
      { title: 'a peer', value: 101 },
    ]);
  });

  it('stay as they were where a suite has no results', () => {
    const before = figuresOf([report('2026-11-01', false, 5)]);
    assert.deepEqual(figuresOf([], before).panels, before.panels);
  });
});
