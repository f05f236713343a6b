/** Ranks of an ICPC board recomputed from its submissions, with nothing of the engine in it. */

export interface Run {
  team: string;
  /** Index of the problem. */
  problem: number;
  /** Seconds. */
  at: number;
  /** What it counts as; `free`: neither a solution nor a try. */
  verdict: 'yes' | 'no' | 'free' | 'open';
}

export interface Place {
  id: string;
  solved: number;
  penalty: number;
  rank: number | undefined;
}

/** Every team against every other, by solved, penalty and, where asked, minute of the last solution. */
export function places(
  teams: readonly { id: string; guest: boolean }[],
  runs: readonly Run[],
  { problems, last, each = 20 }: { problems: number; last: boolean; each?: number },
): Place[] {
  const sums = teams.map(({ id, guest }) => {
    let [solved, penalty, latest] = [0, 0, -1];
    for (let problem = 0; problem < problems; problem++) {
      let wrong = 0;
      for (const run of runs) {
        if (run.team !== id || run.problem !== problem) continue;
        if (run.verdict === 'no') wrong++;
        if (run.verdict !== 'yes') continue;
        const minute = Math.floor(run.at / 60);
        solved++;
        penalty += minute + wrong * each;
        latest = Math.max(latest, minute);
        break;
      }
    }
    return { id, guest, solved, penalty, latest };
  });
  const before = (a: (typeof sums)[number], b: (typeof sums)[number]) =>
    a.solved !== b.solved
      ? a.solved > b.solved
      : a.penalty !== b.penalty
        ? a.penalty < b.penalty
        : last && a.latest < b.latest;
  const official = sums.filter(({ guest }) => !guest);
  return sums.map(sum => ({
    id: sum.id,
    solved: sum.solved,
    penalty: sum.penalty,
    rank: sum.guest ? undefined : 1 + official.filter(other => before(other, sum)).length,
  }));
}
