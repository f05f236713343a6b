// The chart of README: an SVG that needs no font, no script and no network, for light and for dark.
// The same figures give the same bytes.
import { createHash } from 'node:crypto';
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';

/**
 * Pixels. `column`: a panel's width; `label`: names, right-aligned; `value`: room for "12,345 ms · 123×"
 * behind the longest bar; `names`: those at the ends of the curves.
 *
 * @typedef {{width: number, columns: number, column: number, edge: number, label: number, value: number,
 *   names: number}} Layout
 */

/** A page's width, and a phone's: what is drawn for 960 px has letters of 5 px there. */
export const LAYOUTS = {
  wide: { width: 960, columns: 2, column: 436, edge: 24, label: 158, value: 124, names: 170 },
  narrow: { width: 400, columns: 1, column: 372, edge: 14, label: 150, value: 126, names: 174 },
};

const HEAD = 76;
const TITLE = 48;
const BAR = 27;
/** Between panels. */
const SPACE = 24;
const CURVE_HEIGHT = 270;
/** Where the curve's left axis stands: its figures are beside it. */
const AXIS = 56;
const LINE = 19;

const STYLE = `
.bg{fill:#fff}text{fill:#1f2328;font:14px system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
.h{font-size:22px;font-weight:600}.t{font-size:16px;font-weight:600}.s{fill:#59636e;font-size:13px}
.o{font-weight:600}.b{fill:#8c959f}.b.o{fill:#c8102e}.g{stroke:#d1d9e0;fill:none}
.l{stroke:#8c959f;fill:none;stroke-width:1.5}.l.o{stroke:#c8102e;stroke-width:3}.p{fill:#8c959f}.p.o{fill:#c8102e}
@media (prefers-color-scheme:dark){.bg{fill:#0d1117}text{fill:#f0f6fc}.s{fill:#9198a1}.b,.p{fill:#6e7681}
.b.o,.p.o{fill:#ff7b85}.g{stroke:#3d444d}.l{stroke:#6e7681}.l.o{stroke:#ff7b85}}`;

const TITLE_ZH = '与同类产品并排测量：越短越好';
const TITLE_EN = 'Side by side with the peers: shorter is better';

/** What the figures mean, where a panel would leave its place free. */
const NOTE = [
  ['怎么读', 't'],
  ['红的是本项目，灰的是同类产品；× 是本项目的几倍。'],
  ['同一台机器、同一个浏览器，轮流打开；次数见 bench.md。'],
  ['没有显卡，MapLibre 用软件画；supercluster 只算不画。'],
  ['普通 HTML 不用组件，是下限。'],
  ['Red: this project. ×: times ours. Taken in turns in', 's'],
  ['one browser (runs: bench.md). Plain HTML: no component.', 's'],
];

/**
 * @param {{panels: object[], curve?: object}} figures of docs/bench-figures.json
 * @param {Layout} layout
 * @returns {string} the SVG; `data-of` is the SHA-256 of the figures
 */
export function draw({ panels, curve }, layout = LAYOUTS.wide) {
  const { edge, width, columns, column } = layout;
  const blocks = panels.map(panel => ({
    height: TITLE + panel.bars.length * BAR,
    view: panelView(panel, layout),
  }));
  if (curve) blocks.push({ height: TITLE + CURVE_HEIGHT, view: curveView(curve, layout) });
  if (columns === 1 || blocks.length % columns > 0)
    blocks.push({ height: LINE * NOTE.length, view: noteView() });
  const rows = groups(blocks, columns);
  const heights = rows.map(row => Math.max(...row.map(({ height }) => height)) + SPACE);
  const gap = columns > 1 ? (width - 2 * edge - columns * column) / (columns - 1) : 0;
  const boxes = blocks.map(({ view }, at) => {
    const x = edge + (at % columns) * (column + gap);
    return place(x, HEAD + sum(heights.slice(0, Math.floor(at / columns))), view);
  });
  const feet = columns > 1 ? [footer(panels, curve).join(' · ')] : footer(panels, curve);
  const height = HEAD + sum(heights) + feet.length * LINE + 10;
  const of = createHash('sha256').update(JSON.stringify({ panels, curve })).digest('hex');
  return `${frame({ width, height }, of, words(panels, curve), [
    text(edge, 34, TITLE_ZH, 'h'),
    text(edge, 56, TITLE_EN, 's'),
    ...boxes,
    ...feet.map((line, at) => text(edge, height - 14 - (feet.length - 1 - at) * LINE, line, 's')),
  ])}\n`;
}

function noteView() {
  return NOTE.map(([words, kind = ''], at) => text(0, 16 + at * LINE, words, kind)).join('\n');
}

const sum = values => values.reduce((all, value) => all + value, 0);
const groups = (values, size) =>
  values.flatMap((_, at) => (at % size ? [] : [values.slice(at, at + size)]));

function frame({ width, height }, of, description, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${n(height)}" width="${width}" height="${n(height)}" role="img" aria-labelledby="t d" data-of="${of}">
<title id="t">${escaped(`${TITLE_ZH} ${TITLE_EN}`)}</title>
<desc id="d">${escaped(description)}</desc>
<style>${STYLE}</style>
<rect class="bg" width="${width}" height="${n(height)}" rx="8"/>
${parts.join('\n')}
</svg>`;
}

/** Bars begin at nothing: their lengths are what they say. */
function panelView({ zh, en, unit, bars }, { column, label, value: room }) {
  const most = Math.max(...bars.map(({ value }) => value));
  const x = scaleLinear([0, most], [0, column - label - room]);
  const own = bars.find(({ ours }) => ours);
  const rows = bars.map(({ title, value, ours }, at) => {
    const y = TITLE + at * BAR;
    const mark = ours ? ' o' : '';
    const share = ours || !own ? '' : ` · ${times(value / own.value)}`;
    const width = Math.max(2, x(value));
    return [
      text(label - 8, y + 14, short(title), ours ? 'o' : '', 'end'),
      `<rect class="b${mark}" x="${label}" y="${y + 2}" width="${n(width)}" height="16" rx="2"/>`,
      text(label + width + 6, y + 14, `${figure(value)} ${unit}${share}`, ours ? 'o' : ''),
    ].join('');
  });
  return [text(0, 16, zh, 't'), text(0, 34, en, 's'), ...rows].join('\n');
}

/** Both axes are logarithmic: a straight line is a power, and its slope the exponent. */
function curveView({ zh, en, unit, lines }, { column, names }) {
  const all = lines.flatMap(({ points }) => points);
  const [sizes, values] = [0, 1].map(part => all.map(point => point[part]));
  const x = scaleLog([Math.min(...sizes), Math.max(...sizes)], [AXIS, column - names]);
  const low = 10 ** floor(Math.min(...values));
  const y = scaleLog([low, Math.max(...values)], [CURVE_HEIGHT - 26, 8]);
  const path = line(
    ([size]) => x(size),
    ([, value]) => y(value),
  ).digits(1);
  const decades = scale => scale.ticks().filter(tick => Number.isInteger(round(Math.log10(tick))));
  const grid = decades(y).map(tick => {
    const at = n(y(tick));
    const rule = `<path class="g" d="M${AXIS},${at}H${n(column - names)}"/>`;
    return rule + text(AXIS - 6, y(tick) + 4, figure(tick), 's', 'end');
  });
  const below = decades(x).map(tick => text(x(tick), CURVE_HEIGHT - 8, few(tick), 's', 'middle'));
  const drawn = [...lines].sort((a, b) => Number(a.ours ?? 0) - Number(b.ours ?? 0));
  const strokes = drawn.map(({ points, ours }) => {
    const mark = ours ? ' o' : '';
    const dots = points.map(
      ([size, value]) => `<circle class="p${mark}" cx="${n(x(size))}" cy="${n(y(value))}" r="3"/>`,
    );
    return `<path class="l${mark}" d="${path(points)}"/>${dots.join('')}`;
  });
  const body = [...grid, ...below, ...strokes, ...namesBeside(lines, x, y)].join('\n');
  return [text(0, 16, zh, 't'), text(0, 34, `${en}; ${unit}`, 's'), place(0, TITLE, body)].join(
    '\n',
  );
}

const floor = value => Math.floor(Math.log10(value));
const round = value => Math.round(value * 1e9) / 1e9;

/**
 * Names stand at the ends of their lines, moved apart where they would meet; that of a line which ends
 * early above its end.
 */
function namesBeside(lines, x, y) {
  const [, right] = x.range();
  const ends = lines
    .map(one => ({ ...one, end: x(one.points.at(-1)[0]), at: y(one.points.at(-1)[1]) }))
    .sort((a, b) => a.at - b.at);
  let free = 0;
  return ends.map(({ title, exponent, ours, end, at }) => {
    const words = `${short(title).replace(/（.*）/, '')} n^${exponent.toFixed(2)}`;
    const kind = ours ? 'o' : '';
    if (end < right) return text(end + 4, at - 8, words, kind, 'end');
    free = Math.max(at + 4, free + 16);
    return text(right + 10, free, words, kind);
  });
}

/** Everything the picture shows, for who does not see it. */
function words(panels, curve) {
  const said = panels.map(({ zh, en, unit, bars }) => {
    const each = bars.map(({ title, value }) => `${title} ${figure(value)} ${unit}`);
    return `${zh} (${en}): ${each.join('; ')}.`;
  });
  const grown = (curve?.lines ?? []).map(
    ({ title, exponent, r2 }) => `${title} n^${exponent.toFixed(2)} (r² ${r2})`,
  );
  return [...said, ...(curve ? [`${curve.zh} (${curve.en}): ${grown.join('; ')}.`] : [])].join(' ');
}

/** Lines: when and how, and on what. */
function footer(panels, curve) {
  const all = [...panels, ...(curve ? [curve] : [])];
  const dates = [...new Set(all.map(({ date }) => date))].sort();
  const span = dates.length > 1 ? `${dates[0]} – ${dates.at(-1)}` : dates[0];
  return [`${span} · npm run bench`, all[0]?.machine ?? ''];
}

/** "Leaflet 1.9.4, markercluster 1.5.3" → "Leaflet": versions stand in the description. */
const short = title =>
  title
    .replace(/ GL [\d.]+, software GL/, '（软件）')
    .replace(/ [\d.]+, draws nothing/, '（不画）')
    .replace(/,.*$/, '')
    .replace(/ \d[\d.]*$/, '')
    .replace(/^(union-widgets) (?:engine|form)$/, '$1')
    .replace('Spectrum Web Components', 'Spectrum');

function times(share) {
  return share < 0.095 ? '<0.1×' : `${share.toFixed(share < 9.95 ? 1 : 0)}×`;
}

const figure = value => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });

/** 10000 → "10k", 1000000 → "1M". */
const few = value => (value < 1e6 ? `${value / 1e3}k` : `${value / 1e6}M`);

/** A coordinate: a tenth of a pixel is enough. */
const n = value => String(Number(value.toFixed(1)));

function text(x, y, content, kind = '', anchor = '') {
  const mark = kind && ` class="${kind}"`;
  const end = anchor && ` text-anchor="${anchor}"`;
  return `<text x="${n(x)}" y="${n(y)}"${mark}${end}>${escaped(content)}</text>`;
}

const place = (x, y, content) => `<g transform="translate(${n(x)},${n(y)})">\n${content}\n</g>`;

const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = content => content.replace(/[&<>]/g, sign => SIGNS[sign]);
