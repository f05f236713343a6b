// How the documents of invented persons are put together: photo, figures, honours, story.
import { marked } from './sample-people-names.mjs';
import { HONOURS, REGIONS, TRADES } from './sample-people-trades.mjs';
import { portraitWords } from './sample-portrait.mjs';

/** Who says so, wherever a figure or an honour needs a source. */
export const SOURCE = '示例市总工会（示例数据）';

/**
 * `words`: text alternative and source in the person's own language.
 *
 * @typedef {{seed: number, w?: number, woman?: boolean, headgear?: string,
 *   words?: {alt: string, by: string}}} PortraitWish
 */

/**
 * One invented person, team or studio: the document, and what their portrait looks like.
 *
 * @typedef {{id: string, person: object, portrait?: PortraitWish}} SamplePerson
 */

/**
 * Adds what every document has. `portrait` gives it a photo, drawn by `drawPortrait(seed, wish)` and
 * named after the id; whoever keeps the picture under another name changes `photo.src`.
 *
 * @returns {SamplePerson}
 */
export function samplePerson(id, { portrait, ...members }) {
  const photo = portrait && {
    src: `v1/people/photos/${id}.png`,
    alt: `${members.name.replace('（示例）', '')}的插画像：${portraitWords(portrait)}`,
    w: portrait.w ?? 300,
    h: Math.round(((portrait.w ?? 300) * 5) / 4),
    consent: '2026-02-01',
    by: '示例插画，不是真人照片',
    ...portrait.words,
  };
  const person = {
    v: 1,
    id,
    type: 'person',
    ...members,
    ...(photo && { photo }),
    consent: members.consent ?? { date: '2026-02-01' },
  };
  return { id, person, ...(portrait && { portrait }) };
}

/** A figure with its unit, day and source. */
export const fact = (label, value, unit, asOf = '2025-12') => ({
  label,
  value,
  unit,
  asOf,
  source: SOURCE,
});

/** `level name year`, one a line, and `class` after it where it has one. */
export function honours(text) {
  return text
    .trim()
    .split('\n')
    .map(line => {
      const [level, name, year, grade] = line.trim().split(/\s+/);
      return granted({ name, level, year: Number(year), ...(grade && { class: grade }) });
    });
}

/** Who grants an honour of a level. */
const GRANTORS = {
  national: '全国评选委员会（示例）',
  province: '示例省总工会',
  city: '示例市总工会',
  county: '示例县总工会',
  town: '示例镇总工会',
  industry: '示例行业工会',
  enterprise: '所在单位工会',
};

/** An honour with who granted it. */
export const granted = honour => ({ ...honour, by: GRANTORS[honour.level] });

/** A person of a list, from chance: trade, employer, years, honours, figures, story and photo. */
export function ordinaryPerson(id, { random, nextName, trades = TRADES, more = {} }) {
  const pick = list => list[Math.floor(random() * list.length)];
  const { name, sort, py, woman } = nextName();
  const trade = pick(trades);
  const years = 8 + Math.floor(random() * 28);
  const n = 12 + Math.floor(random() * 180);
  const filled = text =>
    text
      .replaceAll('{years}', years)
      .replaceAll('{n}', n)
      .replaceAll('{he}', woman ? '她' : '他');
  return samplePerson(id, {
    name: marked(name),
    sort,
    py,
    trade: trade.name,
    expertise: trade.expertise,
    org: trade.org,
    region: pick(REGIONS),
    honours: someHonours(random),
    facts: [fact('工龄', years, '年'), fact(trade.label, figureOf(trade, n), trade.unit)],
    quote: trade.quote,
    story: trade.story.map(filled).join('\n\n'),
    portrait: { seed: seedOf(id) % FACES, woman, headgear: headgearOf(trade.name) },
    ...more,
  });
}

/** Drawing a face takes 25 ms: people of the long lists share some dozens of them. */
const FACES = 12;

/** A share of a hundred where the unit says so, else as it comes. */
const figureOf = ({ unit }, n) => (unit === '%' ? 96 + (n % 39) / 10 : n);

/** One to six honours, the higher ones rarer and later. */
function someHonours(random) {
  const count = 1 + Math.floor(random() ** 2 * 6);
  const chosen = new Set();
  while (chosen.size < count) chosen.add(Math.floor(random() ** 0.7 * HONOURS.length));
  return [...chosen]
    .sort((a, b) => a - b)
    .map((at, place) =>
      granted({ ...HONOURS[at], year: 2025 - place * 2 - Math.floor(random() * 3) }),
    );
}

/** Work that is not done in a helmet, and what is worn at it. */
function headgearOf(trade) {
  if (trade === '中式烹调师') return 'chef';
  const bare = '护士 刺绣 竹编 地铁司机 水质检验工 快递员 用电客户经理';
  return bare.includes(trade) ? 'none' : undefined;
}

/** The same number for the same id. */
export function seedOf(id) {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 100_003, 7);
}
