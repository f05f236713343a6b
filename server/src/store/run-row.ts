import type { ImportReport } from '../import/types.ts';
import type { Row } from './database.ts';
import type { ImportRun, ReplaceResult } from './store.ts';

/** What a run came to in short, so that listing runs reads no report. */
type Gist = Pick<ImportRun, 'result' | 'list' | 'findings'>;

/** The text a run's result is kept as: counts, and what its report says in short. */
export function gistText(result: ReplaceResult, report: unknown): string {
  const { kind, lines } = (report ?? {}) as Partial<ImportReport>;
  return JSON.stringify({
    ...result,
    // What was removed is forgotten: its name does not stay with the run.
    removedNames: undefined,
    ...(typeof kind === 'string' && { list: kind }),
    ...(Array.isArray(lines) && { findings: lines.length }),
  });
}

/** The gist of a run; a run of an earlier release has counts only. */
export function gistOf(row: Row): Gist {
  const kept = JSON.parse(String(row['result'])) as Record<string, number | string>;
  const { list, findings = 0, ...result } = kept;
  return {
    result: result as Record<string, number>,
    findings: Number(findings),
    ...(typeof list === 'string' && { list }),
  };
}

export function runOf(row: Row): ImportRun {
  const { undoes, undone_by: undoneBy } = row;
  return {
    runId: String(row['run_id']),
    source: String(row['source']),
    kind: String(row['kind']) as ImportRun['kind'],
    finishedAt: String(row['finished_at']),
    by: String(row['done_by']),
    ...gistOf(row),
    ...(typeof undoes === 'string' && { undoes }),
    ...(typeof undoneBy === 'string' && { undoneBy }),
    canUndo: Number(row['touched']) > 0 && undoneBy === null,
  };
}
