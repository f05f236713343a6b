// Library-style records with a column a weekday, as many as wished, the same for the same seed, and beside
// each what its hours mean: minutes, not words, so that an import can be held to it. Every name says 示例.
import { randomFrom } from './random.mjs';
import { CITIES } from './sample-cities.mjs';
import { dayText, isAlways, SUMMER, WEEKS } from './sample-reading-weeks.mjs';

export const RECORD_HEADER =
  '编号 书屋名称 区划代码 详细地址 经度 纬度 坐标系 周一 周二 周三 周四 周五 周六 周日 节假日 进入方式 无人值守 自助借还 座位数 图书册数 电子书 图书馆系统 馆代码 借期 可借册数 押金 管理单位'.split(
    ' ',
  );

const SORTS = ['职工书屋', '工友书屋', '农家书屋', '24小时阅读站', '城市书房', '书香驿站'];
const ROADS = '人民路 解放路 中山路 建设路 和平路 工农路 文化路 胜利街 光明路 团结路'.split(' ');
const ENTRIES = [
  '直接进入',
  '扫码',
  '刷身份证',
  '刷脸',
  '凭读者证',
  '凭会员证',
  '由工作人员开门',
  '打电话开门',
  '扫码或刷脸',
];
/** What no calendar can compute: such a week is to be shown as written. */
const UNREADABLE = ['预约开放', '视情况开放', '随食堂时间', '听通知'];
const HOLIDAYS = ['照常', '闭馆', '另行通知', '10:00-15:00', ''];

/**
 * `expected` of a record: `week` has for Monday to Sunday the spans `[from, to]` in minutes of the day they
 * begin (past 1440: on the next day); `summer` the same for May to September; `holiday` is what holds on
 * days off: `same` as any such weekday, spans, or `unknown`; `readable` is false where the words are no hours.
 */
export function readingRecords(count = 4000, seed = 2026) {
  const random = randomFrom(seed);
  const made = Array.from({ length: count }, (_, at) => recordOf(at + 1, random));
  return {
    header: RECORD_HEADER,
    rows: made.map(({ row }) => row),
    expected: made.map(({ expected }) => expected),
  };
}

/** The records as the text of a CSV file, with a title above the header as offices have it. */
export function recordsCsv({ header, rows }) {
  const cell = text => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [header, ...rows].map(cells => cells.map(cell).join(','));
  return `全省职工书屋开放时间一览表（示例数据）\n${lines.join('\n')}\n`;
}

function recordOf(number, random) {
  const pick = list => list[Math.floor(random() * list.length)];
  const city = pick(CITIES);
  const name = `${city.name}${pick(SORTS)}${number}号（示例）`;
  const { cells, ...hours } = hoursOf(random, pick);
  const place = [city.lon, city.lat].map(axis => (axis + (random() - 0.5) * 0.2).toFixed(5));
  const isUnattended = random() < 0.3;
  const row = [
    `R${String(number).padStart(5, '0')}`,
    name,
    city.region,
    `${pick(ROADS)}${1 + Math.floor(random() * 900)}号`,
    ...place,
    'WGS84',
    ...cells,
    pick(ENTRIES),
    isUnattended ? '是' : '否',
    isUnattended || random() < 0.4 ? '有' : '无',
    String(4 * Math.floor(random() * 30)),
    String(100 * (1 + Math.floor(random() * 80))),
    random() < 0.5 ? String(1000 * Math.floor(random() * 20)) : '',
    random() < 0.6 ? '示例市图书馆' : '',
    random() < 0.6 ? `LB-${number}` : '',
    ...pick([
      ['30', '5', '0'],
      ['21天', '3册', '免押金'],
      ['', '', ''],
      ['60天', '10', '100元'],
    ]),
    `${city.name}总工会（示例）`,
  ];
  return { row, expected: { id: row[0], name, ...hours } };
}

/** The eight cells of the hours, and what they mean. */
function hoursOf(random, pick) {
  const { days } = weekBy(random);
  const way = random();
  const chance = random();
  const holidayText = isAlways(days[0]) ? pick(['照常', '']) : pick(HOLIDAYS);
  if (chance < 0.02) {
    const cells = [...Array(7).fill(pick(UNREADABLE)), ''];
    return { cells, week: [], holiday: 'unknown', readable: false };
  }
  const holiday = meaningOf(holidayText);
  if (chance > 0.96 && !days.some(isAlways))
    return { ...seasonal(days, way, holidayText), holiday };
  const cells = [...days.map(spans => dayText(spans, way)), holidayText];
  return { cells, week: days, holiday, readable: true };
}

/** Longer evenings from May to September, written into each cell. */
function seasonal(days, way, holidayText) {
  const longer = days.map(spans =>
    spans.map(([from, to], at) => [from, at === spans.length - 1 ? to + SUMMER.later : to]),
  );
  const text = at =>
    days[at].length === 0
      ? dayText([], way)
      : `5月-9月 ${dayText(longer[at], 0)}；10月-4月 ${dayText(days[at], 0)}`;
  const cells = [...days.map((_, at) => text(at)), holidayText];
  return { cells, week: days, summer: longer, readable: true };
}

function weekBy(random) {
  let at = random() * WEEKS.reduce((sum, { share }) => sum + share, 0);
  return WEEKS.find(({ share }) => (at -= share) < 0) ?? WEEKS[0];
}

function meaningOf(text) {
  if (text === '闭馆') return [];
  if (text === '另行通知') return 'unknown';
  return /^\d/.test(text) ? [[600, 900]] : 'same';
}

/**
 * The spans of a day by a record's meaning, or `unknown`.
 * @param month 1–12 @param weekday 0 is Monday
 * @param kind `plain`, a day `off` by the State's notice, or a make-up `work` day
 */
export function expectedSpans({ week, summer, holiday, readable }, month, weekday, kind) {
  if (!readable) return 'unknown';
  const days = summer && month >= SUMMER.from && month <= SUMMER.to ? summer : week;
  if (holiday === 'same' || kind === 'plain') return days[weekday];
  if (kind === 'off') return holiday;
  const [monday, ...rest] = days.slice(0, 5).map(spans => JSON.stringify(spans));
  return rest.every(other => other === monday) ? days[0] : 'unknown';
}
