// The sample contests, one of every kind, the same each time; every name is invented and says 示例.
// Without Node's own modules: stories and tests in the browser use them as well.
import { codeContest } from './sample-contest-icpc.mjs';
import { claims, redFlag } from './sample-contest-boards.mjs';
import { artisans, league, medals } from './sample-contest-kinds.mjs';
import { skillsContest } from './sample-contest-skills.mjs';

export {
  codeFinal as sampleIcpcFinal,
  codeHistory as sampleIcpcHistory,
} from './sample-contest-icpc.mjs';
export { contestList as sampleContestList } from './sample-contest-list.mjs';

/** `{id, contest, standings: {[event]: first and only page}}`, each. */
export function sampleContests() {
  return [skillsContest(), league(), codeContest(), medals(), artisans(), claims(), redFlag()];
}

/** Documents of the sample contests by path: `v1/contests/…`. */
export function sampleDocuments() {
  return sampleContests().flatMap(({ id, contest, standings }) => [
    { kind: 'contests', path: `v1/contests/${id}.json`, name: contest.name, document: contest },
    ...Object.entries(standings).map(([event, document]) => ({
      kind: 'standings',
      path: `v1/contests/${id}/${event}/p1.json`,
      name: `${contest.name} ${event}`,
      document,
    })),
  ]);
}
