import type { FastifyInstance } from 'fastify';
import type { ListKind } from '../../import/types.ts';
import {
  CORRECTION,
  RevisionMoved,
  UndoRefused,
  type ImportRun,
  type ReportedRun,
} from '../../store/store.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';
import { movedOn } from './queries.ts';
import { reportSheet, XLSX_TYPE } from './report-sheet.ts';
import { staffOf, type Staff } from './sign-in.ts';
import type { StaffContext } from './staff.ts';
import { plainProblem, StaffProblem } from './staff-problem.ts';

/** Runs listed: those that can be rolled back, and some of the story before them. */
const LISTED = 50;

/** What was done to the site's lists: the story, the reports, and the way back. */
export function addRunRoutes(api: FastifyInstance, context: StaffContext): void {
  const { store, siteId } = context;

  const find = async (runId: string): Promise<ReportedRun> => {
    const run = await store.run(siteId, runId);
    if (!run) throw plainProblem(404);
    return run;
  };

  api.get('/runs', async request => {
    const staff = staffOf(request);
    const runs = await store.runs(siteId, LISTED);
    return { runs: runs.map(run => listed(run, staff)) };
  });

  api.get('/sources', async () => ({ sources: await sourcesOf(context) }));

  api.post<{ Params: { run: string } }>('/runs/:run/undo', async request => {
    const staff = staffOf(request);
    const run = await find(request.params.run);
    if (!mayUndo(run, staff)) throw new StaffProblem(403, 'not-yours', NOT_YOURS);
    try {
      const result = await store.undoRun(siteId, run.runId, { by: staff.name });
      await context.refresh();
      request.log.info({ kind: run.kind }, 'run undone');
      return { result };
    } catch (error) {
      if (error instanceof UndoRefused) throw undoRefused(error);
      if (error instanceof RevisionMoved) throw movedOn();
      throw error;
    }
  });

  api.get<{ Params: { file: string } }>('/report/:file', async (request, reply) => {
    const [, runId, type] = /^(.+)\.(json|xlsx)$/.exec(request.params.file) ?? [];
    if (runId === undefined) throw plainProblem(404);
    const { report } = await find(runId);
    if (type === 'json') return report ?? {};
    const bytes = await reportSheet(report);
    if (!bytes) throw plainProblem(404);
    reply.header('content-disposition', 'attachment; filename="report.xlsx"');
    return reply.type(XLSX_TYPE).send(bytes);
  });
}

function listed(run: ImportRun, staff: Staff): object {
  return { ...run, list: listKindOf(run), canUndo: run.canUndo && mayUndo(run, staff) };
}

/** The lists that can be replaced, the one changed last first. */
async function sourcesOf({ store, siteId }: StaffContext): Promise<object[]> {
  const sources = new Map<string, { list: string; source: string; updatedAt: string }>();
  for (const kind of Object.keys(LIST_OF) as (keyof typeof LIST_OF)[]) {
    for (const { updatedAt, ...held } of await store.sources(siteId, kind)) {
      const { source } = held;
      const list = listKindOf({ kind, ...held });
      const key = `${list}\n${source}`;
      // A results sheet is a contest and its standings.
      const known = sources.get(key);
      if (list === undefined || (known && known.updatedAt >= updatedAt)) continue;
      sources.set(key, { list, source, updatedAt });
    }
  }
  return [...sources.values()].toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** What list it came from, if any: reading stations are stored as stations, by a list of theirs. */
function listKindOf({
  list,
  source,
  kind,
  undoes,
}: Pick<ImportRun, 'list' | 'source' | 'kind' | 'undoes'>): string | undefined {
  if (source === CORRECTION || undoes !== undefined) return undefined;
  return list ?? LIST_OF[kind];
}

/** Kinds of list by what they are stored as, for runs whose report does not say. */
const LIST_OF: Readonly<Partial<Record<ImportRun['kind'], ListKind>>> = {
  stations: 'stations',
  people: 'craftsmen',
  contests: 'standings',
  standings: 'standings',
};

/** An editor takes back what they did themselves, an admin everything. */
function mayUndo({ by }: { by: string }, { name, role }: Staff): boolean {
  return role === 'admin' || by === name;
}

const NOT_YOURS = bilingual(
  '这一次不是您做的，只有管理员可以撤回。',
  'Somebody else did this; only an admin can roll it back.',
);

function undoRefused({ code, names }: UndoRefused): StaffProblem {
  const list = names.slice(0, 10);
  const words: Readonly<Record<UndoRefused['code'], Bilingual>> = {
    unknown: bilingual('没有这一次。', 'There is no such run.'),
    undone: bilingual('这一次已经撤回过了。', 'It was rolled back already.'),
    'not-kept': bilingual(
      '这一次没有改动内容，或太久远，不能撤回。',
      'It changed nothing, or is too long ago to be rolled back.',
    ),
    touched: bilingual(
      `此后又改动过同样的内容（${list.join('、')}），请先撤回后来的那几次。`,
      `Later changes touched the same entries (${list.join(', ')}); roll those back first.`,
    ),
  };
  return new StaffProblem(409, `undo-${code}`, words[code]);
}
