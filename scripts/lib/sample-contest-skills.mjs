// The skills contest of a county: fifteen events at several venues over half a year, all of it 示例.
import { judge } from '../../src/board/judge.ts';
import { SCHOOLS, UNITS, masked, namesFrom } from './sample-contest-people.mjs';
import { standingsPage } from './sample-contest-single.mjs';
import { randomFrom } from './random.mjs';

const ID = 'c-2026-yongjia';

const THEORY_AND_PRACTICE = [
  { id: 'theory', name: '理论', weight: 0.3, max: 100, unit: '分' },
  { id: 'practice', name: '实操', weight: 0.7, max: 100, unit: '分' },
];

const RULES = {
  modules: THEORY_AND_PRACTICE,
  decimals: 2,
  rank: '1224',
  ties: [{ by: 'practice', dir: 'desc', name: '实操成绩高者在前' }],
  bands: [
    { name: '一等奖', count: 1 },
    { name: '二等奖', count: 3 },
    { name: '三等奖', count: 6 },
  ],
  cut: { count: 10 },
  text: '总分＝理论×30%＋实操×70%，保留两位小数；总分相同的，实操成绩高者在前，仍相同则并列。',
};

/** Six judges mark each module; the highest and the lowest mark do not count. */
const PANEL = {
  modules: [
    { id: 'work', name: '作品', weight: 0.6, max: 100, unit: '分' },
    { id: 'skill', name: '技法', weight: 0.4, max: 100, unit: '分' },
  ],
  drop: { high: 1, low: 1 },
  ties: [{ by: 'work', dir: 'desc', name: '作品得分高者在前' }],
  text: '每个模块由六名裁判打分，去掉一个最高分和一个最低分，取平均；总分＝作品×60%＋技法×40%。',
};

const WITH_TIME = {
  modules: [...THEORY_AND_PRACTICE, { id: 'time', name: '用时', weight: 0, unit: '秒' }],
  ties: [
    { by: 'practice', dir: 'desc', name: '实操成绩高者在前' },
    { by: 'time', dir: 'asc', name: '实操用时短者在前' },
  ],
  text: '总分＝理论×30%＋实操×70%；总分相同的先比实操成绩，再比实操用时。',
};

const BY_TIME = {
  modules: [{ id: 'time', name: '用时', weight: 1, unit: '秒' }],
  ties: [],
  text: '按用时排名，犯规每次加 5 秒，已计入用时。',
};

const BANDED = {
  rank: '1223',
  bands: [
    { name: '优秀', min: 90 },
    { name: '良好', min: 80 },
    { name: '合格', min: 60 },
  ],
  ties: [],
  text: '按总分定档：90 分及以上优秀，80 分及以上良好，60 分及以上合格。',
};

/** Id, name, venue, entrants, days from the first of May, and what differs. */
const EVENTS = [
  ['welding', '焊工', '示例职业中专', 48, 8, { students: 14 }],
  ['electrician', '电工', '示例供电公司实训基地', 44, 8, { students: 10 }],
  ['fitter', '钳工', '示例技工学校', 32, 15, {}],
  ['lathe', '车工（数控）', '示例技工学校', 36, 15, { students: 12 }],
  ['cook', '中式烹调师', '示例餐饮协会赛场', 30, 22, { rules: PANEL }],
  ['tea', '茶艺师', '示例工人文化宫', 28, 22, { rules: PANEL }],
  ['care', '养老护理员', '示例康养中心', 40, 29, {}],
  ['infant', '育婴员', '示例康养中心', 34, 29, {}],
  ['hair', '美发师', '示例工人文化宫', 26, 36, { rules: PANEL }],
  ['forklift', '叉车司机', '示例物流有限公司', 30, 36, { rules: WITH_TIME }],
  ['mason', '砌筑工', '示例建筑工程公司', 28, 43, {}],
  ['fire', '消防战斗员', '示例消防救援大队', 36, 43, { kind: 'time', rules: BY_TIME }],
  ['rescue', '应急救护', '示例人民医院', 42, 50, { kind: 'band', rules: BANDED }],
  ['courier', '快递员', '示例物流有限公司', 38, 57, { state: 'running' }],
  ['drone', '无人机驾驶员', '示例职业中专', 24, 71, { state: 'planned' }],
];

/** The contest and its standings by event. */
export function skillsContest(seed = 2026) {
  const random = randomFrom(seed);
  const standings = {};
  const events = EVENTS.map(entry => {
    const event = eventOf(entry);
    if (event.state !== 'planned') standings[event.id] = pageOf(event, entry, random);
    return event;
  });
  return { id: ID, contest: { ...document(events), log: logOf(standings) }, standings };
}

function eventOf([id, name, venue, entrants, day, { state = 'final', students, kind, rules }]) {
  return {
    id,
    name,
    ...(kind ? { kind } : {}),
    state,
    divisions: students ? ['worker', 'student'] : ['worker'],
    from: dayOf(day),
    through: dayOf(day + 1),
    venue,
    entrants,
    ...(rules ? { rules } : {}),
    ...(state === 'planned' ? {} : { href: `v1/contests/${ID}/${id}/p1.json` }),
  };
}

function document(events) {
  return {
    v: 1,
    id: ID,
    name: '示例县第一届职业技能大赛',
    sort: '2026-05 示例县第一届职业技能大赛',
    py: 'slxdyjzyjnds',
    kind: 'points',
    state: 'running',
    organiser: '示例县总工会',
    region: '330324',
    from: '2026-05-01',
    through: '2026-10-31',
    story:
      '十五个赛项分散到各赛场举行，历时半年，成绩随赛随公布。\n\n示例数据：人物、单位均为虚构。',
    facts: [
      { label: '赛项', value: events.length, unit: '个', asOf: '2026' },
      {
        label: '参赛选手',
        value: events.reduce((sum, { entrants }) => sum + entrants, 0),
        unit: '名',
        asOf: '2026-07',
      },
    ],
    events,
    divisions: [
      { id: 'worker', name: '职工组' },
      { id: 'student', name: '学生组', minors: true },
    ],
    units: UNITS,
    rules: RULES,
    entrantName: 'full',
    updated: '2026-06-28T17:30:00+08:00',
  };
}

function pageOf(event, [id, , , entrants, day, { students = 0 }], random) {
  const nameOf = namesFrom(random);
  const rows = Array.from({ length: entrants }, (_, at) => {
    const minor = at >= entrants - students;
    const unit = minor ? SCHOOLS[at % 2] : UNITS[Math.floor(random() * (UNITS.length - 2))];
    const { name, py } = nameOf();
    return {
      id: `${id.slice(0, 1).toUpperCase()}${String(at + 1).padStart(3, '0')}`,
      name: minor ? masked(name) : name,
      ...(minor ? {} : { py }),
      unit: unit.id,
      ...(students ? { division: minor ? 'student' : 'worker' } : {}),
      ...resultOf(event, at, random),
    };
  });
  const judged = judge(rows, {
    kind: event.kind ?? 'points',
    rules: { ...RULES, ...event.rules },
  });
  return standingsPage(ID, id, `${dayOf(day + 1)}T18:00:00+08:00`, moved(event, judged, random));
}

/** Scores with some equals, some who did not come, and in a running event some not marked yet. */
function resultOf(event, at, random) {
  const state = at === 5 ? 'absent' : at === 11 ? 'dnf' : at === 17 ? 'guest' : undefined;
  const rules = { ...RULES, ...event.rules };
  const unmarked = event.state === 'running' && random() < 0.3;
  if (state === 'absent' || state === 'dnf') {
    return { scores: rules.modules.map(() => (state === 'absent' ? '缺考' : '')), state };
  }
  const marks = rules.drop && rules.modules.map(() => panelOf(random));
  const scores = marks
    ? marks.map(middleOf)
    : rules.modules.map(({ id }) =>
        id === 'time' ? round(38 + random() * 60, 100) : round(62 + random() * 36, 2),
      );
  if (unmarked) scores[scores.length - 1] = '';
  return { scores, ...(marks ? { marks } : {}), ...(state ? { state } : {}) };
}

function panelOf(random) {
  const about = 72 + random() * 20;
  return Array.from({ length: 6 }, () => round(about + random() * 6 - 3, 2));
}

/** Of six marks the mean of the middle four. */
function middleOf(marks) {
  const sorted = [...marks].sort((a, b) => a - b);
  return sorted.slice(1, -1).reduce((sum, mark) => sum + mark, 0) / 4;
}

/** In an event still running, places gained and lost since the revision before. */
function moved(event, rows, random) {
  if (event.state !== 'running') return rows;
  return rows.map(row =>
    row.rank === undefined ? row : { ...row, move: Math.floor(random() * 7) - 3 },
  );
}

function logOf({ welding, tea, fire }) {
  const [, second] = welding.rows;
  const practice = second.scores[1];
  return [
    {
      at: '2026-05-10T18:20:00+08:00',
      text: '评分表复核，一处漏记，实操成绩更正。',
      by: '裁判组',
      event: 'welding',
      row: second.id,
      from: practice - 1.5,
      to: practice,
    },
    {
      at: '2026-05-24T16:05:00+08:00',
      text: '选手申诉：冲泡水温由设备故障引起，裁决重做一次，以重做成绩为准。',
      by: '仲裁委员会',
      event: 'tea',
      row: tea.rows[3].id,
    },
    {
      at: '2026-06-14T15:40:00+08:00',
      text: '计时复核，用时更正。',
      by: '裁判组',
      event: 'fire',
      row: fire.rows[2].id,
      from: round(fire.rows[2].total + 5, 100),
      to: fire.rows[2].total,
    },
  ];
}

/** The day so many days after the first of May. */
function dayOf(days) {
  return new Date(Date.UTC(2026, 4, 1 + days)).toISOString().slice(0, 10);
}

function round(value, per) {
  return Math.round(value * per) / per;
}
