import { curveBumpX, line } from 'd3-shape';
import type { RankHistory } from '../../../board/history.ts';

/** One entrant’s course through the revisions, in a drawing of 100 × 100. */
export interface BumpLine {
  readonly id: string;
  readonly name: string;
  /** Path data; revisions without a rank are gaps. */
  readonly path: string;
  /** A point for each rank: of a rank between two gaps nothing else would be seen. */
  readonly dots: readonly (readonly [x: number, y: number])[];
  readonly ranks: readonly (number | undefined)[];
}

export interface BumpShape {
  readonly lines: readonly BumpLine[];
  /** What stands at the end of the lines, from top to bottom, apart enough to be read. */
  readonly labels: readonly {
    readonly text: string;
    readonly y: number;
    readonly ids: readonly string[];
  }[];
}

/**
 * Lines of ranks over revisions: equal steps along, the best rank on top. Ranks that nobody of those
 * shown ever had take no room, so that ten of ten thousand can be told apart.
 *
 * @param gap least distance of two labels, in hundredths of the height
 */
export function bumpShape({ labels, lines: courses }: RankHistory, gap: number): BumpShape {
  const levels = levelsOf(courses);
  const x = (at: number) => (labels.length < 2 ? 50 : (100 * at) / (labels.length - 1));
  const y = (rank: number) =>
    levels.length < 2 ? 50 : (100 * levels.indexOf(rank)) / (levels.length - 1);
  const draw = line<number | undefined>()
    .defined(rank => rank !== undefined)
    .x((_, at) => x(at))
    .y(rank => y(rank!))
    .curve(curveBumpX)
    .digits(2);
  const lines = courses.map(({ id, name, ranks }) => ({
    id,
    name,
    ranks,
    path: draw([...ranks]) ?? '',
    dots: ranks.flatMap((rank, at) => (rank === undefined ? [] : [[x(at), y(rank)] as const])),
  }));
  return { lines, labels: apart(endsOf(lines), gap) };
}

/** The ranks that any of them ever had, the best first. */
export function levelsOf(lines: RankHistory['lines']): number[] {
  const ranks = lines.flatMap(line => line.ranks).filter(rank => rank !== undefined);
  return [...new Set(ranks)].sort((a, b) => a - b);
}

/** Those that end on the same rank share a label. */
function endsOf(lines: readonly BumpLine[]) {
  const ends = new Map<number, { rank: number; y: number; names: string[]; ids: string[] }>();
  for (const { id, name, ranks, dots } of lines) {
    const rank = ranks[ranks.length - 1];
    const dot = dots[dots.length - 1];
    if (rank === undefined || !dot) continue;
    const end = ends.get(rank) ?? { rank, y: dot[1], names: [], ids: [] };
    end.names.push(name);
    end.ids.push(id);
    ends.set(rank, end);
  }
  return [...ends.values()].sort((a, b) => a.rank - b.rank);
}

/** Pushes labels down where they would lie on each other, then up again from the lower edge. */
function apart(ends: ReturnType<typeof endsOf>, gap: number): BumpShape['labels'] {
  const ys: number[] = [];
  for (const { y } of ends) ys.push(Math.max(y, (ys[ys.length - 1] ?? -Infinity) + gap));
  let limit = 100;
  for (let at = ys.length - 1; at >= 0; at -= 1) {
    ys[at] = Math.min(ys[at]!, limit);
    limit = ys[at]! - gap;
  }
  return ends.map(({ rank, names, ids }, at) => ({
    text: `${rank} ${names.join('、')}`,
    y: ys[at]!,
    ids,
  }));
}
