// The standings everyone is given: invented people of 2,000 units in 12 divisions, the same at every
// run, in order of rank, as columns.

/** Eight columns: [member of a row, head, width in px]. */
export const COLUMNS = [
  ['rank', '名次', 90],
  ['name', '姓名', 120],
  ['id', '编号', 120],
  ['unit', '单位', 180],
  ['division', '组别', 120],
  ['theory', '理论', 100],
  ['practice', '实操', 100],
  ['total', '总分', 100],
];

export const ROW_HEIGHT = 32;
export const WEIGHTS = { theory: 0.3, practice: 0.7 };

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红波辉建文斌宇浩凯鑫欣怡佳琪梓涵子轩雨桐晨曦思远志国庆',
];
const UNITS = Array.from({ length: 2000 }, (_, at) => `示例单位${String(at + 1).padStart(4, '0')}`);
const DIVISIONS = Array.from({ length: 12 }, (_, at) => `示例${at + 1}组`);

/** Totals as the rules make them: weighed, two decimals, without the error of binary fractions. */
export const totalOf = (theory, practice) =>
  Math.round((Math.round(theory * 100) * 3 + Math.round(practice * 100) * 7) / 10) / 100;

/** @returns columns of `count` rows by member; `unit` and `division` are texts */
export function standings(count) {
  const random = randomNumbers(7);
  const pick = list => list[Math.floor(random() * list.length)];
  const mark = () => Math.round((35 + 60 * (random() + random()) * 0.5) * 100) / 100;
  const theory = Array.from({ length: count }, mark);
  const practice = Array.from({ length: count }, mark);
  const total = theory.map((score, at) => totalOf(score, practice[at]));
  // Numbers are handed out at random; equals stand in order of number.
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  order.sort((a, b) => total[b] - total[a] || a - b);
  const sorted = values => Array.from(order, at => values[at]);
  const totals = sorted(total);
  const rank = [];
  totals.forEach((value, at) =>
    rank.push(at > 0 && value === totals[at - 1] ? rank[at - 1] : at + 1),
  );
  return {
    rank,
    name: Array.from(order, () => pick(SURNAMES) + pick(GIVEN) + pick(GIVEN)),
    id: Array.from(order, at => `E${10_000_000 + at}`),
    unit: Array.from(order, () => pick(UNITS)),
    division: Array.from(order, () => pick(DIVISIONS)),
    theory: sorted(theory),
    practice: sorted(practice),
    total: totals,
  };
}

/** A row an object, as a grid takes them. */
export function rowsOf(columns) {
  const members = Object.keys(columns);
  return columns.id.map((_, at) => {
    const row = {};
    for (const member of members) row[member] = columns[member][at];
    return row;
  });
}

/**
 * New scores for `count` rows, which are complete but for total and rank; the first of them comes out
 * on top where `top` is given as its scores.
 */
export function burst({ id, name, unit, division }, count, seed, top) {
  const random = randomNumbers(seed);
  const places = new Set();
  while (places.size < count) places.add(Math.floor(random() * id.length));
  const score = () => Math.round(random() * 9_000) / 100;
  return [...places].map((at, i) => ({
    ...{ id: id[at], name: name[at], unit: unit[at], division: division[at] },
    theory: i === 0 ? top : score(),
    practice: i === 0 ? top : score(),
  }));
}

/**
 * What grids do not know: totals and ranks after a burst. Changes the row objects, gives them in
 * their new order.
 */
export function rerank(rows, updates) {
  const byId = new Map(rows.map(row => [row.id, row]));
  for (const { id, theory, practice } of updates) {
    Object.assign(byId.get(id), { theory, practice, total: totalOf(theory, practice) });
  }
  const sorted = [...rows].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
  sorted.forEach((row, at) => {
    const before = sorted[at - 1];
    row.rank = before?.total === row.total ? before.rank : at + 1;
  });
  return sorted;
}

/** Numbers from 0 to 1, always the same ones (mulberry32). */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
