// A long list of contests, as a province's archive has it; all of it 示例.
import { randomFrom } from './random.mjs';

const PLACES = [
  ['330000', '示例省'],
  ['330100', '示例一市'],
  ['330200', '示例二市'],
  ['330300', '示例三市'],
  ['330324', '示例甲县'],
  ['330326', '示例乙县'],
  ['330381', '示例丙市'],
  ['330382', '示例丁市'],
];
const TRADES = [
  ['焊工', 'hg'],
  ['电工', 'dg'],
  ['养老护理员', 'ylhly'],
  ['中式烹调师', 'zsptys'],
  ['快递员', 'kdy'],
  ['数控车工', 'skcg'],
  ['茶艺师', 'cys'],
  ['砌筑工', 'qzg'],
  ['网络安全', 'wlaq'],
  ['无人机驾驶员', 'wrjjsy'],
];
const SORTS = [
  ['职业技能大赛', 'zyjnds', 'points'],
  ['安全知识竞赛', 'aqzsjs', 'band'],
  ['岗位练兵比武', 'gwlbbw', 'points'],
  ['计时赛', 'jss', 'time'],
  ['职工创新成果评选', 'zgcxcgpx', 'award'],
];

/** `n` items as `v1/contests/index.json` lists them, of the ten years up to 2026. */
export function contestList(n = 2100, seed = 2100) {
  const random = randomFrom(seed);
  const pick = list => list[Math.floor(random() * list.length)];
  return Array.from({ length: n }, (_, at) => {
    const year = 2026 - Math.floor((at * 10) / n);
    const [region, place] = pick(PLACES);
    const [trade, tradePy] = pick(TRADES);
    const [sort, sortPy, kind] = pick(SORTS);
    const from = new Date(Date.UTC(year, Math.floor(random() * 12), 1 + Math.floor(random() * 28)));
    const through = new Date(from.getTime() + 86_400_000 * Math.floor(1 + random() * 20));
    const day = date => date.toISOString().slice(0, 10);
    const id = `c-${year}-${String(at + 1).padStart(4, '0')}`;
    return {
      id,
      name: `${year} 年${place}${trade}${sort}`,
      sort: `${day(from)} ${id}`,
      py: `sl${tradePy}${sortPy}`,
      kind,
      state: stateOf(from, through, random),
      organiser: `${place}总工会`,
      region,
      from: day(from),
      through: day(through),
      events: 1 + Math.floor(random() * 15),
      entrants: 20 + Math.floor(random() * 900),
      href: `v1/contests/${id}.json`,
    };
  });
}

/** As things stand on 2026-07-06. */
function stateOf(from, through, random) {
  const today = Date.UTC(2026, 6, 6);
  if (from.getTime() > today) return 'planned';
  if (through.getTime() >= today) return 'running';
  return random() < 0.02 ? 'cancelled' : 'final';
}
