/**
 * Results → pages of standings, the contest's document and a report: a sheet (CSV, .xlsx, .xls), or a
 * board of another contest system.
 */

import { fileNameOf, readList } from './read-list.ts';
import { checkTotals } from './check-totals.ts';
import { contestBefore, rowsBefore } from './contest-before.ts';
import { contestDocument, contestFile } from './contest-document.ts';
import { namePolicy, sayCovered } from './entrant-names.ts';
import { identifyEntrants } from './entrant-ids.ts';
import { importForeign, isForeignStandings } from './foreign-standings.ts';
import { isDocumentId } from '../documents/paths.ts';
import { listedEvents } from './listed-events.ts';
import { rankDrafts } from './check-ranks.ts';
import { ReportBuilder } from './report-builder.ts';
import { tidy } from './cell-text.ts';
import { standingsPages } from './standings-pages.ts';
import { StandingsReader } from './standings-reader.ts';
import type { Contest } from '../../../src/data/generated/types.ts';
import type { ContestBefore } from './contest-before.ts';
import type { EntrantName, ImportedDocument, ImportResult, StandingsOptions } from './types.ts';
import type { NamePolicy } from './entrant-names.ts';
import type { EventOfList } from './listed-events.ts';
import type { ListedEvent } from './contest-document.ts';

/**
 * Imports a sheet of results as `importStations` does a list of stations. Ranks and totals of the
 * list stay as they are; what does not fit is said. Identity and phone numbers are never written,
 * whatever the column; names are published as the contest's `entrantName` allows.
 *
 * The contest's own document is made where there is none, and added to where an event is new. Pages
 * of events whose sheet cannot be read stay, named in `retained` by path.
 */
export async function importStandings(
  bytes: Uint8Array,
  options: StandingsOptions,
): Promise<ImportResult> {
  const { fileName, contest, previous = [], readWorkbook, now = new Date() } = options;
  const name = fileNameOf(fileName);
  const report = new ReportBuilder(name, 'standings');
  const before = contestBefore(contest, previous);
  if (!canImport(options, before, report)) return resultOf([], [], report);
  if (isForeignStandings(bytes)) {
    const entrantName = policyOf(options, before);
    const plan = { options, name, before, entrantName, now };
    const { documents, retained } = importForeign(bytes, plan, report);
    return resultOf(documents, retained, report);
  }
  const reader = new StandingsReader();
  const rows = await readList({ bytes, name, readWorkbook }, reader, report);
  const drafts = (rows ?? []).flatMap(({ draft }) => draft ?? []);
  const events = listedEvents(drafts, reader, { ...options, before }, report);
  if (events.length === 0) {
    report.counts.refused = report.counts.read;
    return resultOf([], keptPages(before, events, report), report);
  }
  const entrantName = policyOf(options, before);
  report.add('names-policy', { policy: POLICIES[entrantName] });
  const title = before.contest?.name ?? reader.title ?? (stemOf(name) || contest);
  const names = namePolicy(entrantName, before.contest);
  sayCovered(
    names,
    drafts.map(({ division }) => division),
    report,
  );
  const imported = events.map(event => importEvent(event, { contest, names, title, before, now }));
  const document = contestDocument(contest, before.contest, {
    name: title,
    ...(options.entrantName || !before.contest ? { entrantName } : {}),
    events: imported.map(({ listed }) => listed),
  });
  reportContest(contest, before.contest, document, report);
  const changed = JSON.stringify(document) !== JSON.stringify(before.contest);
  const kept = imported.reduce((sum, { listed }) => sum + listed.entrants, 0);
  report.counts.kept = kept;
  report.counts.refused = report.counts.read - kept;
  report.counts.withWarnings = drafts.filter(({ row }) => row.warned && !row.refused).length;
  const pages = imported.flatMap(event => event.pages);
  const documents = changed ? [contestFile(contest, document), ...pages] : pages;
  return resultOf(documents, keptPages(before, events, report), report);
}

/** A file's name without its ending. */
function stemOf(name: string): string {
  return tidy(name.replace(/\.[^.]*$/, ''));
}

function canImport(
  { contest, event }: StandingsOptions,
  before: ContestBefore,
  report: ReportBuilder,
): boolean {
  for (const [id, what] of [
    [contest, { zh: '竞赛', en: 'a contest' }],
    [event ?? 'all', { zh: '赛项', en: 'an event' }],
  ] as const) {
    if (!isDocumentId(id)) report.add('contest-id', { id, what });
  }
  if (before.unreadable) report.add('contest-unreadable', { path: `v1/contests/${contest}.json` });
  return !report.hasErrors;
}

const POLICIES: Readonly<Record<EntrantName, { zh: string; en: string }>> = {
  full: { zh: '全名', en: 'full' },
  masked: { zh: '遮盖（王*虎）', en: 'masked' },
  code: { zh: '只写参赛号', en: 'code' },
};

/** A contest that says nothing shows names in full (contract); a new one covers them. */
function policyOf({ entrantName }: StandingsOptions, { contest }: ContestBefore): EntrantName {
  return entrantName ?? contest?.entrantName ?? (contest ? 'full' : 'masked');
}

interface EventContext {
  contest: string;
  names: NamePolicy;
  title: string;
  before: ContestBefore;
  now: Date;
}

function importEvent(
  event: EventOfList,
  { contest, names, title, before, now }: EventContext,
): { listed: ListedEvent; pages: ImportedDocument[] } {
  const { id, modules } = event;
  const there = before.events.get(id);
  const drafts = checkTotals(event.drafts, modules);
  const entrants = identifyEntrants(drafts, rowsBefore(there), names);
  const byDraft = new Map(entrants.map(entrant => [entrant.draft, entrant]));
  const ranked = rankDrafts(entrants.map(({ draft }) => draft));
  const placed = ranked.map(entry => ({ ranked: entry, entrant: byDraft.get(entry.draft)! }));
  const plan = {
    contest,
    id,
    title: `${title} ${event.name}`,
    modules: modules.map(module => module.name),
    names,
    ids: { units: idsOf(before.contest?.units), divisions: idsOf(before.contest?.divisions) },
  };
  return {
    listed: { id, name: event.name, modules, drafts, entrants: entrants.length },
    pages: standingsPages(plan, placed, there, now),
  };
}

function idsOf(parts: readonly { id: string; name: string }[] = []): Map<string, string> {
  return new Map(parts.map(({ id, name }) => [name, id]));
}

function reportContest(
  id: string,
  before: Contest | undefined,
  now: Contest,
  report: ReportBuilder,
): void {
  if (!before) report.add('contest-new', { id, name: now.name });
  const known = new Set(before?.events?.map(event => event.id));
  for (const event of before ? (now.events ?? []) : []) {
    if (!known.has(event.id)) report.add('event-new', { id, name: event.name, event: event.id });
  }
}

/** Standings of events that a sheet which could not be read may hold. */
function keptPages(
  before: ContestBefore,
  events: readonly EventOfList[],
  report: ReportBuilder,
): string[] {
  if (!report.lines.some(({ code }) => code === 'columns-missing')) return [];
  const listed = new Set(events.map(({ id }) => id));
  const kept = [...before.events].filter(([id]) => !listed.has(id));
  if (kept.length > 0) report.add('pages-kept', { events: kept.map(([id]) => id).join('、') });
  return kept.flatMap(([, { pages }]) => pages.map(({ path }) => path));
}

function resultOf(
  documents: ImportedDocument[],
  retained: string[],
  report: ReportBuilder,
): ImportResult {
  const ok = !report.hasErrors;
  return { ok, stations: [], documents, retained, regions: [], report: report.finish() };
}
