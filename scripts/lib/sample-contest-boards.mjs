// Boards without scores: open challenges and a moving title; all of it 示例.
import { UNITS } from './sample-contest-people.mjs';
import { ORGANISER, UPDATED, singleContest } from './sample-contest-single.mjs';
import { randomFrom } from './random.mjs';

const PROBLEMS = [
  '带电作业工具轻量化',
  '阀门泄漏在线监测',
  '砌体墙面自动抹灰',
  '快递分拣差错率降低',
  '老年人防跌倒预警',
  '数控刀具寿命预测',
  '高处作业防坠落报警',
  '港口起重机节能改造',
  '纺织车间除尘降噪',
  '公交电池均衡维护',
  '水厂加药自动控制',
  '班组交接班数字化',
  '焊缝无损检测提速',
  '仓库盘点机器人',
  '后厨油烟在线清洗',
];
const CATEGORIES = [
  { id: 'team', name: '班组建设类' },
  { id: 'skill', name: '技术攻关类' },
  { id: 'safety', name: '安全生产类' },
];

/** Open challenges: who posed them, who claimed them, how far they are. */
export function claims(seed = 30) {
  const random = randomFrom(seed);
  const rows = Array.from({ length: 30 }, (_, at) => {
    const state = ['open', 'claimed', 'running', 'running', 'done', 'accepted'][at % 6];
    const owner = UNITS[at % 14];
    const claimer = UNITS[(at + 5) % 14];
    const progress = {
      claimed: 0.05,
      running: 0.2 + Math.floor(random() * 12) / 20,
      done: 1,
      accepted: 1,
    }[state];
    return {
      id: `q-${String(at + 1).padStart(2, '0')}`,
      name: `示例：${PROBLEMS[at % 15]}${at < 15 ? '' : '（二期）'}`,
      project: {
        category: CATEGORIES[at % 3].id,
        owner: owner.name,
        ...(state === 'open' ? {} : { claimedBy: `${claimer.name}创新工作室` }),
        state,
        ...(progress === undefined ? {} : { progress: Math.round(progress * 100) / 100 }),
        deadline: `2026-${String(9 + (at % 4)).padStart(2, '0')}`,
        reward: `${5 + (at % 4) * 5} 万元`,
      },
    };
  });
  const categories = CATEGORIES.map((category, at) => ({
    ...category,
    n: rows.filter((_, row) => row % 3 === at).length,
  }));
  return singleContest(
    'c-2026-claims',
    {
      name: '示例市职工技术创新揭榜挂帅',
      sort: '2026-03 示例市职工技术创新揭榜挂帅',
      py: 'slszgjscxjbgs',
      kind: 'projects',
      state: 'running',
      from: '2026-03-01',
      through: '2026-12-31',
      categories,
      rules: { text: '出题单位提出榜题，职工和班组揭榜，专家组验收后兑现奖励。' },
    },
    { id: 'problems', name: '榜题', state: 'running' },
    rows,
  );
}

/** A red flag that moves from window to window, quarter by quarter. */
export function redFlag() {
  const windows = [
    ['示例办事大厅一号窗口', '示例市政务中心'],
    ['示例医保服务窗口', '示例市医保中心'],
    ['示例办事大厅一号窗口', '示例市政务中心'],
    ['示例公积金窗口', '示例市公积金中心'],
    ['示例供电营业厅', '示例供电公司'],
    ['示例供电营业厅', '示例供电公司'],
    ['示例公交调度室', '示例公交公司'],
  ];
  const quarters = windows.map((_, at) => ({
    year: 2024 + Math.floor((at + 2) / 4),
    quarter: ((at + 2) % 4) + 1,
  }));
  const month = ({ year, quarter }, last) =>
    `${year}-${String(quarter * 3 - (last ? 0 : 2)).padStart(2, '0')}`;
  const id = ({ year, quarter }) => `${year}q${quarter}`;
  const contest = {
    v: 1,
    id: 'c-red-flag',
    name: '示例市“优质服务窗口”流动红旗',
    sort: '2026 流动红旗',
    py: 'slsyzfwckldhq',
    kind: 'award',
    state: 'running',
    ...ORGANISER,
    from: '2024-07-01',
    rounds: quarters.map(one => ({
      id: id(one),
      name: `${one.year} 年第${'一二三四'[one.quarter - 1]}季度`,
    })),
    holders: windows.map(([name, unit], at) => {
      const one = quarters[at];
      const last = at === windows.length - 1;
      return {
        round: id(one),
        title: '流动红旗',
        name,
        unit,
        from: month(one),
        ...(last ? {} : { to: month(one, true) }),
      };
    }),
    rules: { text: '每季度评一次，得分最高的窗口在下一季度悬挂流动红旗；连续三次获得的永久保留。' },
    updated: UPDATED,
  };
  return { id: contest.id, contest, standings: {} };
}
