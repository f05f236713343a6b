/** Boards of other contest systems (SRK, CLICS, XCPCIO, DOMjudge) → standings and a report. */

import { contestFile } from './contest-document.ts';
import { contestWithBoard } from './foreign-standings-contest.ts';
import { namePolicy, sayCovered } from './entrant-names.ts';
import { decodeText } from './text-encoding.ts';
import { isForeign, readForeign } from '../../../src/board/adapters/read-foreign.ts';
import { MAX_FILE, MB } from './limits.ts';
import { messageOf } from './messages.ts';
import { pagesOf } from './standings-pages.ts';
import { publicRows, withLastIds } from './foreign-standings-rows.ts';
import { rowsBefore } from './contest-before.ts';
import type { ContestBefore } from './contest-before.ts';
import type { EntrantName, ImportedDocument, StandingsOptions } from './types.ts';
import type { Fault } from '../../../src/board/adapters/foreign.ts';
import type { ForeignFormat } from '../../../src/board/adapters/read-foreign.ts';
import type { ReadFault } from './foreign-standings-messages.ts';
import type { ReportBuilder } from './report-builder.ts';

const HEAD = 4096;

/** Whether a file is JSON, lines of it, or a table of DOMjudge: no sheet of results. */
export function isForeignStandings(bytes: Uint8Array): boolean {
  return isForeign(new TextDecoder('utf-8').decode(bytes.subarray(0, HEAD)));
}

interface ForeignPlan {
  options: StandingsOptions;
  /** Of the file, without folders. */
  name: string;
  before: ContestBefore;
  entrantName: EntrantName;
  now: Date;
}

const FORMATS: Readonly<Record<ForeignFormat, string>> = {
  srk: 'SRK (Standard Ranklist)',
  clics: 'CLICS scoreboard',
  'clics-feed': 'CLICS event feed',
  xcpcio: 'XCPCIO',
  'ccs-tsv': 'DOMjudge TSV',
};

/** What an import of a board comes to. */
interface ForeignImport {
  documents: ImportedDocument[];
  /** Pages of other events: a board is of one. */
  retained: string[];
}

const NOTHING: ForeignImport = { documents: [], retained: [] };

/** Standings and contest of a board; every fault of it is a line of the report. */
export function importForeign(
  bytes: Uint8Array,
  { options, name, before, entrantName, now }: ForeignPlan,
  report: ReportBuilder,
): ForeignImport {
  if (bytes.length > MAX_FILE) {
    report.add('file-too-big', { size: Math.ceil(bytes.length / MB), max: MAX_FILE / MB });
    return NOTHING;
  }
  const decoded = decodeText(bytes);
  if (!decoded) {
    report.add('file-encoding');
    return NOTHING;
  }
  report.encoding = decoded.encoding;
  const { format, contest: board, events, faults } = readForeign(decoded.text);
  if (format) report.add('foreign-format', { format: FORMATS[format] });
  for (const fault of faults) reportFault(fault, report);
  const found = events[0]?.rows ?? [];
  report.counts.read = found.length;
  if (found.length === 0) {
    if (!report.hasErrors) report.add('rows-none');
    return NOTHING;
  }
  report.counts.kept = found.length;
  report.add('names-policy', { policy: POLICIES[entrantName] });
  const contestId = options.contest;
  const only = before.contest?.events?.length === 1 ? before.contest.events[0]?.id : undefined;
  const id = options.event ?? only ?? 'all';
  const there = before.events.get(id);
  const divisions = [...(before.contest?.divisions ?? []), ...(board.divisions ?? [])];
  const names = namePolicy(entrantName, { ...before.contest, divisions });
  sayCovered(
    names,
    found.map(({ division = '' }) => division),
    report,
  );
  const published = publicRows(found, { teams: format !== 'srk', names });
  const rows = withLastIds(published, rowsBefore(there));
  const contest = contestWithBoard(before.contest, board, {
    contest: contestId,
    id,
    title: name.replace(/\.[^.]*$/, '') || contestId,
    entrants: rows.length,
    ...(options.entrantName || !before.contest ? { entrantName } : {}),
  });
  if (!before.contest) report.add('contest-new', { id: contestId, name: contest.name });
  const { name: eventName } = contest.events!.find(event => event.id === id)!;
  const plan = { contest: contestId, id, title: `${contest.name} ${eventName}` };
  const pages = pagesOf(plan, rows, there, now);
  const changed = JSON.stringify(contest) !== JSON.stringify(before.contest);
  const others = [...before.events].filter(([other]) => other !== id);
  return {
    documents: changed ? [contestFile(contestId, contest), ...pages] : pages,
    retained: others.flatMap(([, event]) => event.pages.map(({ path }) => path)),
  };
}

const POLICIES: Readonly<Record<EntrantName, { zh: string; en: string }>> = {
  full: { zh: '全名', en: 'full' },
  masked: { zh: '遮盖（王*虎），队名照写', en: 'masked, but for teams' },
  code: { zh: '只写编号，队名照写', en: 'numbers only, but for teams' },
};

/** The place of a fault is its pointer, where the name of a sheet stands; none is the whole file. */
function reportFault({ code, pointer, value, more }: Fault, report: ReportBuilder): void {
  const named = `foreign-${code as ReadFault}` as const;
  const place = {
    ...(pointer === '' ? {} : { sheet: pointer }),
    ...(value === undefined ? {} : { value }),
  };
  report.add(named, { value: value ?? '' }, place);
  if (more !== undefined) {
    const { message } = messageOf(named, { value: '…' });
    report.add('foreign-more', { count: more, what: message });
  }
}
