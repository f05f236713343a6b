import type { Issue } from '../data/problem.ts';

/** For whoever keeps the data, in the console: what was left out or put right, and where. */
export function tellIssues(issues: readonly Issue[]): void {
  if (issues.length === 0) return;
  const lines = issues.slice(0, 20).map(({ pointer, detail }) => `  ${pointer || '/'}: ${detail}`);
  const more = issues.length > 20 ? `  … ${issues.length - 20}` : '';
  console.warn(['union-widgets: 数据有误 faults in the data', ...lines, more].join('\n').trimEnd());
}
