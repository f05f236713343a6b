/** Imports a list without holding up the thread that asks: for a server that answers meanwhile. */

import type { MessagePort } from 'node:worker_threads';
import { Apart } from './apart.ts';
import { wholeList } from './in-parts.ts';
import { fileNameOf } from './read-list.ts';
import { importTime } from './limits.ts';
import { ReportBuilder } from './report-builder.ts';
import type { ImportResult } from './types.ts';
import type { ListRequest } from './import-list.ts';
import type { RemarkedCopy } from './remarked-copy.ts';
import type { ReportLanguage } from './format-report.ts';

/** A list's request without what cannot go to another thread. */
type Sendable<R> = R extends unknown ? Omit<R, 'readWorkbook'> : never;

export type ApartRequest = Sendable<ListRequest> & {
  /** Language of the remarks in a copy of the list; without it none is made. */
  copy?: ReportLanguage;
};

export type ApartResult = ImportResult & {
  /** The list with its remarks, where one was asked for and the file could be opened. */
  copy?: RemarkedCopy;
};

/** What goes to the thread. */
export interface ApartQuestion {
  bytes: Uint8Array;
  request: ApartRequest;
}

/** What comes back: the lists follow in parts. */
export type ApartAnswer = Omit<ApartResult, 'stations' | 'documents'> &
  Record<'stations' | 'documents', MessagePort>;

const IMPORTER = new Apart<ApartQuestion, ApartAnswer>(
  new URL('./import-thread.ts', import.meta.url),
);

/**
 * Imports a list of any kind in a thread of its own, with bounds on time and memory. Never throws:
 * where the bounds are passed, the result holds nothing and its report says so.
 *
 * @param limit milliseconds.
 */
export async function importApart(
  bytes: Uint8Array,
  request: ApartRequest,
  limit = importTime(bytes.length),
): Promise<ApartResult> {
  try {
    const answer = await IMPORTER.ask({ bytes, request }, limit);
    return {
      ...answer,
      stations: await wholeList(answer.stations),
      documents: await wholeList(answer.documents),
    };
  } catch {
    const report = new ReportBuilder(fileNameOf(request.fileName), request.kind);
    report.add('import-stopped');
    const nothing = { stations: [], documents: [], retained: [], regions: [] };
    return { ok: false, ...nothing, report: report.finish() };
  }
}
