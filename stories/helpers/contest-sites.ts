import { sampleContestList, sampleContests } from '../../scripts/lib/sample-contests.mjs';
import { hang, json, unreachable } from '../../test/helpers/fake-fetch.ts';
import {
  ROOT,
  SITE,
  scriptedClient,
  siteDocument,
  type ScriptedClient,
  type Table,
} from '../../test/helpers/station-client.ts';

/** Sites with contests that answer from memory: no story asks another host for anything. */

const AS_OF = '2026-05-10T18:00:00+08:00';

/** Every sample contest, and a list of 2,100. */
export function contestSite(more: Table = {}): ScriptedClient {
  const collections = { contests: 'v1/contests/index.json' };
  const table: Table = {
    [SITE]: json(siteDocument({ collections })),
    [`${ROOT}v1/contests/index.json`]: json({ v: 1, items: sampleContestList() }),
  };
  for (const { id, contest, standings } of sampleContests()) {
    table[`${ROOT}v1/contests/${id}.json`] = json(contest);
    for (const [event, page] of Object.entries(standings)) {
      table[`${ROOT}v1/contests/${id}/${event}/p1.json`] = json(page);
    }
  }
  return scriptedClient({ ...table, ...more });
}

/** Never answers. */
export const hangingContests = (): ScriptedClient => scriptedClient({ [SITE]: hang() });

/** Cannot be reached, and nothing was ever kept. */
export const deadContests = (): ScriptedClient => scriptedClient({ [SITE]: unreachable() });

/** A contest that has begun, without a result so far: `c-none`. */
export const emptyContest = (): ScriptedClient =>
  contestSite({
    [`${ROOT}v1/contests/c-none.json`]: json({
      name: '示例县职工技能竞赛',
      kind: 'points',
      state: 'planned',
      events: [{ id: 'welding', name: '焊工' }],
    }),
  });

/** An event of so many entrants, all of them invented: `c-long`. */
export function longContest(n: number): ScriptedClient {
  const rows = Array.from({ length: n }, (_, i) => ({
    id: `n-${i + 1}`,
    rank: i + 1,
    name: `示例选手 ${i + 1}`,
    unit: `示例单位 ${(i * 7) % 61}`,
    scores: [Math.round(1000 - (i * 700) / n) / 10, Math.round(990 - (i * 640) / n) / 10],
    total: Math.round(9950 - (i * 6700) / n) / 100,
  }));
  const modules = [
    { id: 'theory', name: '理论', weight: 0.5 },
    { id: 'practice', name: '实操', weight: 0.5 },
  ];
  return contestSite({
    [`${ROOT}v1/contests/c-long.json`]: json({
      name: '示例三市职工技能大赛',
      kind: 'points',
      rules: { modules, decimals: 2 },
      events: [{ id: 'all', name: '全能', href: 'v1/contests/c-long/all/p1.json' }],
    }),
    [`${ROOT}v1/contests/c-long/all/p1.json`]: json({ rev: 1, asOf: AS_OF, rows }),
  });
}
