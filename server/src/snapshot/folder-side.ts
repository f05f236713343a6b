import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { StationFeature } from '../../../src/data/generated/types.ts';
import { validateStationFeature } from '../../../src/data/generated/validators/station-feature.js';
import type { DocumentSource } from '../documents/document-source.ts';
import { coverColumns, coverLists, readFolderRules } from '../documents/folder-people.ts';
import {
  detailIdOf,
  isStoredPath,
  lastIdOf,
  LIST_NAMES,
  listPath,
  LIVE_PATH,
  READING_PATH,
  STATIONS_PATH,
} from '../documents/paths.ts';
import { rowsOf } from '../documents/sort-rows.ts';
import { readStationTable, type StationTable } from '../documents/station-table.ts';
import { sortSummaries, summaryOf, type Summary } from '../documents/summaries.ts';
import { bilingual, UserError } from '../user-error.ts';
import { assemble, type BuildDates, type Built } from './build.ts';

/** Builds the read side of a folder of documents: as they are, but for who is not shown. */
export async function buildFolderSide(folder: string, dates: BuildDates): Promise<Built> {
  const { updatedAt, today } = dates;
  const documents = await readDocuments(folder);
  const rules = await readFolderRules(folder, today);
  coverLists(documents, rules);
  await coverColumns(documents, folder, rules, dates);
  const tables: Record<string, StationTable> = {};
  for (const path of [STATIONS_PATH, READING_PATH]) {
    if (path !== STATIONS_PATH && !documents.has(path)) continue;
    const rows = rowsOf(featuresOf(documents, path), updatedAt);
    tables[path] = await readStationTable([rows]);
  }
  const lists: Record<string, readonly Summary[]> = {};
  for (const path of LIST_NAMES.map(name => listPath(name))) {
    const summaries = summariesOf(documents, path);
    if (summaries.length > 0) lists[path] = summaries;
  }
  const forms = [...documents.keys()].filter(path => path.startsWith('v1/forms/'));
  return assemble(
    [...documents.values()],
    tables,
    lists,
    Object.fromEntries(forms.map(path => [lastIdOf(path), path])),
  );
}

/** Whether a document of a folder is read when asked for: there may be too many to hold them. */
export function isFolderDetail(path: string): boolean {
  if (path.startsWith('v1/forms/')) return false;
  // Somebody writes it anew every few minutes.
  if (path === LIVE_PATH) return true;
  return detailIdOf(path) !== undefined || (isStoredPath(path) && !/\/i\/\d+\.json$/.test(path));
}

/**
 * Every document below `v1/` but the details.
 * @throws UserError where there is no such folder: nothing was imported yet, or it was taken away.
 */
export async function readDocuments(folder: string): Promise<Map<string, DocumentSource>> {
  const sources = new Map<string, DocumentSource>();
  const walk = async (path: string): Promise<void> => {
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const name = `${path}/${entry.name}`;
      if (entry.isDirectory()) await walk(name);
      else if (name.endsWith('.json') && !isFolderDetail(name)) {
        const bytes = await readFile(join(folder, name));
        const collection = /^\s*\{\s*"type"\s*:\s*"FeatureCollection"/.test(
          bytes.toString('latin1', 0, 200),
        );
        const type = collection ? 'geojson' : 'json';
        sources.set(name, { path: name, type, pieces: [bytes] });
      }
    }
  };
  if (!existsSync(join(folder, 'v1'))) throw noDocuments(folder);
  await walk('v1');
  return sources;
}

function noDocuments(folder: string): UserError {
  return new UserError(
    bilingual(
      `${folder} 里还没有数据（v1/）：请先用 union-widgets import … --out ${folder} 导入名单。`,
      `There is no data (v1/) in ${folder} yet: first import a list with union-widgets import … --out ${folder}.`,
    ),
  );
}

/** The stations of an index, of its shards and further pages, and of the indexes inside it. */
export function featuresOf(
  documents: ReadonlyMap<string, DocumentSource>,
  root: string,
): StationFeature[] {
  // A station listed twice is one station.
  const features = new Map<string, StationFeature>();
  const waiting = [root];
  const seen = new Set<unknown>(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const list = parsed(documents, path);
    for (const feature of membersOf(list, 'features')) {
      if (validateStationFeature(feature)) features.set(feature.id, feature);
    }
    for (const { href } of [...membersOf(list, 'shards'), ...nextOf(list)]) {
      if (typeof href !== 'string' || seen.has(href)) continue;
      seen.add(href);
      waiting.push(href);
    }
  }
  return [...features.values()];
}

/** The summaries of a list, page after page. */
function summariesOf(documents: ReadonlyMap<string, DocumentSource>, first: string): Summary[] {
  const summaries = new Map<string, Summary>();
  const seen = new Set<string>();
  let path: unknown = first;
  while (typeof path === 'string' && !seen.has(path)) {
    seen.add(path);
    const list = parsed(documents, path);
    for (const item of membersOf(list, 'items')) {
      const summary = summaryOf(item, String(list['timeStamp'] ?? ''));
      if (summary) summaries.set(summary.id, summary);
    }
    path = nextOf(list)[0]?.['href'];
  }
  return sortSummaries([...summaries.values()]);
}

type Members = Readonly<Record<string, unknown>>;

/** The objects in an array member; none where there is no such array. */
function membersOf(document: Members, name: string): Members[] {
  const value = document[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function nextOf(document: Members): Members[] {
  return membersOf(document, 'links').filter(({ rel }) => rel === 'next');
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}

/** A document's members; none when the folder has no document of that path. */
function parsed(documents: ReadonlyMap<string, DocumentSource>, path: string): Members {
  const source = documents.get(path);
  if (!source) return {};
  try {
    const value: unknown = JSON.parse(Buffer.concat(source.pieces).toString('utf8'));
    return isObject(value) ? value : {};
  } catch (error) {
    const why = (error as Error).message;
    throw new UserError(
      bilingual(`文档 ${path} 不是合法的 JSON：${why}`, `The document ${path} is not JSON: ${why}`),
    );
  }
}
