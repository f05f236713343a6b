// A programming contest of teams, frozen in its last hour; all of it 示例.
import { icpcTable } from '../../src/board/icpc.ts';
import { judge } from '../../src/board/judge.ts';
import { UNITS, namesFrom } from './sample-contest-people.mjs';
import { standingsPage } from './sample-contest-single.mjs';
import { randomFrom } from './random.mjs';

const ID = 'c-2026-code';
const EVENT = 'final';
const FREEZE = 240;
const END = 300;

const COLORS =
  '#d32f2f #1976d2 #388e3c #fbc02d #7b1fa2 #f57c00 #0097a7 #c2185b #5d4037 #455a64'.split(' ');
const NAMES =
  '签到题 班车时刻 仓库盘点 焊缝长度 排班 供电网络 茶叶装箱 巡检路线 工资条 流水线'.split(' ');
const PROBLEMS = NAMES.map((name, at) => ({
  id: String.fromCodePoint(65 + at),
  name: `示例：${name}`,
  color: COLORS[at],
}));

const RULES = {
  problems: PROBLEMS,
  penalty: 20,
  rank: '1224',
  ties: [
    { by: 'penalty', dir: 'asc', name: '罚时少者在前' },
    { by: 'time', dir: 'asc', name: '最后一题通过早者在前' },
  ],
  bands: [
    { name: '金奖', count: 2 },
    { name: '银奖', count: 4 },
    { name: '铜奖', count: 6 },
  ],
  text: '解题多者在前；相同的比罚时，罚时为各题通过时间之和，每次错误提交加 20 分钟。',
};

/** Tries of all teams, in seconds from the start. */
function submissionsOf(teams, random) {
  const tries = [];
  for (const [team, { id }] of teams.entries()) {
    const strength = 1 - team / teams.length;
    const send = (problem, minute, verdict) =>
      tries.push({ row: id, problem: PROBLEMS[problem].id, at: minute * 60, verdict });
    let minute = 4 + Math.floor(random() * 10);
    for (let problem = 0; problem < PROBLEMS.length && minute < END; problem += 1) {
      const hard = problem / PROBLEMS.length;
      if (random() < 0.12) continue;
      const wrong = Math.floor(random() * 3 * (0.4 + hard));
      for (let at = 0; at < wrong && minute < END; at += 1) {
        send(problem, minute, 'rejected');
        minute += 3 + Math.floor(random() * 9);
      }
      const solves = random() < 0.35 + 0.65 * strength - 0.3 * hard;
      if (solves && minute < END) send(problem, minute, 'accepted');
      minute += 14 + Math.floor(random() * (16 + 40 * hard) * (1.4 - strength));
    }
  }
  return tries;
}

/** Teams and all their tries. */
function fieldOf(seed = 24) {
  const random = randomFrom(seed);
  const nameOf = namesFrom(random);
  const teams = Array.from({ length: 24 }, (_, at) => ({
    id: `team-${String(at + 1).padStart(2, '0')}`,
    name: `示例${UNITS[at % UNITS.length].short}${'一二'[Math.floor(at / UNITS.length)]}队`,
    members: [nameOf().name, nameOf().name, nameOf().name],
    unit: UNITS[at % UNITS.length].id,
  }));
  return { teams, tries: submissionsOf(teams, random) };
}

/** Rows in order of rank; tries from the minute `freeze` on are pending. Prizes come at the end. */
function boardAt({ teams, tries }, freeze) {
  const { rows } = icpcTable(
    teams,
    tries,
    RULES,
    freeze === undefined ? {} : { freeze: freeze * 60 },
  );
  const bands = freeze === undefined ? RULES.bands : [];
  return judge(rows, { kind: 'icpc', rules: { ...RULES, bands } });
}

/** The contest as everybody sees it while it is frozen. */
export function codeContest() {
  const contest = {
    v: 1,
    id: ID,
    name: '示例市职工程序设计竞赛',
    sort: '2026-07 示例市职工程序设计竞赛',
    py: 'slszgcxsjjs',
    kind: 'icpc',
    state: 'frozen',
    organiser: '示例市总工会',
    region: '330300',
    from: '2026-07-05T09:00:00+08:00',
    through: '2026-07-05T14:00:00+08:00',
    events: [
      {
        id: EVENT,
        name: '决赛',
        state: 'frozen',
        entrants: 24,
        href: `v1/contests/${ID}/${EVENT}/p1.json`,
      },
    ],
    units: UNITS,
    rules: RULES,
    freeze: { from: '2026-07-05T13:00:00+08:00' },
    updated: '2026-07-05T14:00:00+08:00',
  };
  const page = standingsPage(ID, EVENT, '2026-07-05T13:00:00+08:00', boardAt(fieldOf(), FREEZE));
  return { id: ID, contest, standings: { [EVENT]: page } };
}

/** The same rows once all tries are judged. */
export function codeFinal() {
  return boardAt(fieldOf(), undefined);
}

/** The board as it stood at each half hour: `{label, rows}`. */
export function codeHistory() {
  const { teams, tries } = fieldOf();
  return Array.from({ length: END / 30 }, (_, at) => {
    const minute = (at + 1) * 30;
    const sent = tries.filter(({ at: second }) => second < minute * 60);
    return { label: `${minute / 60} h`, rows: boardAt({ teams, tries: sent }, undefined) };
  });
}
