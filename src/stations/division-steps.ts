import type { RegionNode } from './region-tree.ts';
import type { Regions } from './station-model.ts';

/** One of the choices province, city, district. */
export interface DivisionStep {
  /** 0 province, 1 city, 2 county or district. */
  readonly level: 0 | 1 | 2;
  readonly nodes: readonly RegionNode[];
  readonly chosen: RegionNode | undefined;
  /** Code of what was chosen in the step before: what "any" means here; '' in the first. */
  readonly above: string;
}

/** The steps in which a division is chosen; each offers what lies in the one before. */
export function divisionSteps(regions: Regions, code: string): DivisionStep[] {
  const path = regions.path(code);
  const steps: DivisionStep[] = [];
  let { roots: nodes } = regions;
  for (let at = 0; nodes.length > 0; at += 1) {
    const chosen = path[at];
    // One alone is no choice: what lies in it is.
    const only = nodes.length === 1 && !chosen ? nodes[0] : undefined;
    if (!only) {
      steps.push({ level: nodes[0]!.level, nodes, chosen, above: path[at - 1]?.code ?? '' });
    }
    nodes = (chosen ?? only)?.children ?? [];
  }
  return steps;
}
