// A league, a medal table and awards by a jury; all of it 示例.
import { judge } from '../../src/board/judge.ts';
import { leagueTable } from '../../src/board/league.ts';
import { UNITS, namesFrom } from './sample-contest-people.mjs';
import { singleContest } from './sample-contest-single.mjs';
import { randomFrom } from './random.mjs';

const TEAMS = '港务 公交 电力 水务 钢铁 纺织 邮政 医院'.split(' ');

const LEAGUE = {
  points: { win: 3, draw: 1, loss: 0 },
  rank: '1224',
  ties: [
    { by: 'difference', dir: 'desc', name: '净胜球多者在前' },
    { by: 'for', dir: 'desc', name: '进球多者在前' },
  ],
  text: '胜 3 分，平 1 分，负 0 分；积分相同的，依次比净胜球、进球数。',
};

/** A football league of eight teams: a single round robin, the last two rounds still to come. */
export function league(seed = 11) {
  const random = randomFrom(seed);
  const ids = TEAMS.map((_, at) => `t-${at + 1}`);
  const fixtures = roundRobin(ids).flatMap((pairs, round) =>
    pairs.map(([home, away], at) => ({
      id: `m-${round + 1}-${at + 1}`,
      round: `r${round + 1}`,
      home,
      away,
      start: `${saturday(round)}T${15 + at}:00:00+08:00`,
      venue: '示例体育场',
      ...playedOr(round, at, random),
    })),
  );
  const teams = ids.map((id, at) => ({ id, name: `示例${TEAMS[at]}队` }));
  const { rows } = leagueTable(teams, fixtures, LEAGUE);
  return singleContest(
    'c-2026-football',
    {
      name: '示例市职工足球联赛',
      sort: '2026-04 示例市职工足球联赛',
      py: 'slszgzqls',
      kind: 'league',
      state: 'running',
      from: saturday(0),
      through: saturday(6),
      rounds: Array.from({ length: 7 }, (_, at) => ({
        id: `r${at + 1}`,
        name: `第 ${at + 1} 轮`,
        state: at < 5 ? 'final' : 'planned',
        from: saturday(at),
      })),
      rules: LEAGUE,
      fixtures,
    },
    { id: 'men', name: '男子组', state: 'running' },
    judge(rows, { kind: 'league', rules: LEAGUE, fixtures }).map((row, at) => ({
      ...row,
      move: [0, 1, -1, 0, 2, -1, -1, 0][at],
    })),
    { asOf: '2026-05-02T18:00:00+08:00', rev: 5 },
  );
}

/** Everybody against everybody, by the circle method. */
function roundRobin(ids) {
  const [first, ...others] = ids;
  return others.map((_, round) => {
    const circle = [first, ...others.slice(round), ...others.slice(0, round)];
    return circle.slice(0, ids.length / 2).map((one, at) => [one, circle[ids.length - 1 - at]]);
  });
}

function playedOr(round, at, random) {
  if (round > 4) return { state: 'planned' };
  if (round === 4 && at === 3) return { state: 'postponed' };
  return { state: 'final', score: [Math.floor(random() * 4), Math.floor(random() * 3)] };
}

function saturday(round) {
  return new Date(Date.UTC(2026, 3, 4 + 7 * round)).toISOString().slice(0, 10);
}

/** Medals of the units at the city's games of workers. */
export function medals() {
  const counts = [
    [9, 6, 4],
    [7, 8, 5],
    [7, 8, 5],
    [6, 3, 9],
    [4, 7, 2],
    [3, 3, 3],
    [3, 2, 6],
    [2, 5, 1],
    [1, 2, 4],
    [1, 0, 3],
    [0, 2, 2],
    [0, 0, 1],
  ];
  const rows = counts.map(([gold, silver, bronze], at) => ({
    id: UNITS[at].id,
    name: UNITS[at].name,
    total: gold + silver + bronze,
    tally: { 金: gold, 银: silver, 铜: bronze },
  }));
  const rules = {
    rank: '1224',
    ties: ['金', '银', '铜'].map(by => ({ by, dir: 'desc', name: `${by}牌多者在前` })),
    text: '先比金牌，再比银牌、铜牌。',
  };
  return singleContest(
    'c-2026-medals',
    {
      name: '示例市职工运动会奖牌榜',
      sort: '2026-06 示例市职工运动会',
      py: 'slszgydhjpb',
      kind: 'tally',
      state: 'final',
      from: '2026-06-06',
      through: '2026-06-14',
      rules,
    },
    { id: 'medals', name: '奖牌榜', state: 'final' },
    judge(rows, { kind: 'tally', rules }),
  );
}

/** Craftsmen chosen by a jury: tiers, no score. */
export function artisans(seed = 7) {
  const nameOf = namesFrom(randomFrom(seed));
  const tiers = [
    ['示例城市工匠年度人物', 3],
    ['示例城市工匠', 10],
    ['示例城市工匠提名', 12],
  ];
  const rows = tiers.flatMap(([award, count], tier) =>
    Array.from({ length: count }, (_, at) => {
      const { name, py } = nameOf();
      return {
        id: `g-${tier + 1}-${String(at + 1).padStart(2, '0')}`,
        rank: tiers.slice(0, tier).reduce((sum, [, more]) => sum + more, 1),
        name,
        py,
        unit: UNITS[(tier * 5 + at * 3) % UNITS.length].id,
        awards: [award],
      };
    }),
  );
  return singleContest(
    'c-2026-artisans',
    {
      name: '示例市第五届城市工匠评选',
      sort: '2026-04 示例市第五届城市工匠评选',
      py: 'slsdwjcsgjpx',
      kind: 'award',
      state: 'provisional',
      from: '2026-01-10',
      through: '2026-04-28',
      units: UNITS,
      rules: { text: '评审委员会评定等次，同一等次不分先后；公示五个工作日。' },
    },
    { id: 'artisans', name: '评选结果', state: 'provisional' },
    rows,
  );
}
