import type { RegionName } from '../documents/regions.ts';
import type { StationRow } from '../documents/station-table.ts';
import type { SiteSettings } from '../site/site-document.ts';
import { Applications } from './applications/applications.ts';
import { Codes } from './codes/codes.ts';
import { Contests } from './contests/contests.ts';
import type { Database, Row, Value } from './database.ts';
import { Desk } from './desk/desk.ts';
import { Orgs } from './orgs/orgs.ts';
import { Bookings } from './people/bookings.ts';
import { People } from './people/people.ts';
import { Reports } from './reports/reports.ts';
import { Uploads } from './uploads/uploads.ts';
import { replaceDocuments } from './replace-documents.ts';
import { correctStation, removeStation, replaceStations } from './replace-stations.ts';
import { gistOf, runOf } from './run-row.ts';
import { dropUndo } from './run.ts';
import { addStaff, revokeStaff, staffByToken, staffList } from './staff.ts';
import type { StatementName } from './statements.ts';
import type {
  DocumentKind,
  SiteState,
  SourceSummary,
  StationDetailRow,
  Store,
  StoredDocument,
} from './store.ts';
import { undoRun } from './undo-run.ts';

/** Stations read at a time: some hundred kilobytes, about a millisecond. */
const PAGE = 500;
/** Documents read at a time: a page of standings alone may have a hundred kilobytes. */
const DOCUMENT_PAGE = 100;

/** The one implementation of the store, over any database of the common SQL. */
export function sqlStore(database: Database): Store {
  /** Pages of a statement whose last values are a keyset and a limit. */
  async function* pages(
    statement: StatementName,
    head: readonly Value[],
    first: readonly Value[],
    keysetOf: (last: Row) => readonly Value[],
    limit = PAGE,
  ): AsyncGenerator<Row[]> {
    let keyset = first;
    for (;;) {
      const page = await database.all(statement, [...head, ...keyset, limit]);
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (page.length < limit || !last) return;
      keyset = keysetOf(last);
    }
  }

  return {
    applications: new Applications(database),
    uploads: new Uploads(database),
    orgs: new Orgs(database),
    codes: new Codes(database),
    desk: new Desk(database),
    contests: new Contests(database),
    bookings: new Bookings(database),
    people: new People(database),
    reports: new Reports(database),

    async ping() {
      await database.all('ping', []);
    },
    close: () => database.close(),

    async site(siteId) {
      const [row] = await database.all('site', [siteId]);
      return row && stateOf(row);
    },

    async siteIds() {
      return (await database.all('siteIds', [])).map(row => String(row['site_id']));
    },

    async saveSettings(siteId, settings) {
      const text = JSON.stringify(settings);
      await database.transaction(async transaction => {
        const now = new Date().toISOString();
        await transaction.run('ensureSite', [siteId, now]);
        await transaction.run('saveSettings', [text, now, siteId, text]);
      });
    },

    replaceStations: (siteId, list, options = {}) =>
      replaceStations(database, siteId, list, options),
    replaceDocuments: (siteId, list, options = {}) =>
      replaceDocuments(database, siteId, list, options),
    correctStation: (siteId, station, options = {}) =>
      correctStation(database, siteId, station, options),
    removeStation: (siteId, id, options = {}) => removeStation(database, siteId, id, options),

    async runs(siteId, limit) {
      return (await database.all('runs', [siteId, limit])).map(runOf);
    },
    async run(siteId, runId) {
      const [row] = await database.all('run', [siteId, runId]);
      return row && { ...runOf(row), report: JSON.parse(String(row['report'])) as unknown };
    },
    undoRun: (siteId, runId, options = {}) => undoRun(database, siteId, runId, options),
    async forgetUndo(siteId) {
      await database.transaction(async transaction => {
        const [site] = await transaction.all('siteRun', [siteId]);
        if (site) await dropUndo(transaction, siteId, Number(site['runs']));
      });
      await database.scrub?.();
    },

    async sources(siteId, kind) {
      const rows =
        kind === 'stations'
          ? await database.all('stationSources', [siteId])
          : await database.all('documentSources', [siteId, kind]);
      const summaries: SourceSummary[] = [];
      for (const row of rows) {
        const source = String(row['source']);
        const [newest] = await database.all('newestOfSource', [siteId, kind, source]);
        const list = newest && gistOf(newest).list;
        summaries.push({
          source,
          count: Number(row['n']),
          updatedAt: String(row['updated_at']),
          ...(list !== undefined && { list }),
        });
      }
      return summaries;
    },

    async *sourcePages(siteId, kind, source) {
      const ofStations = kind === 'stations';
      const [statement, head] = ofStations
        ? (['stationsOfSource', [siteId, source]] as const)
        : (['documentsOfSource', [siteId, kind, source]] as const);
      const [key, body] = ofStations ? ['id', 'detail'] : ['path', 'body'];
      const keysetOf = (last: Row) => [String(last[key])];
      for await (const page of pages(statement, head, [''], keysetOf)) {
        yield page.map(row => ({
          key: String(row[key]),
          name: String(row['name']),
          body: String(row[body]),
        }));
      }
    },

    async countStations(siteId) {
      return Number((await database.all('countStations', [siteId]))[0]?.['n']);
    },

    async *stationPages(siteId) {
      const keysetOf = ({ geohash, id }: Row) => [String(geohash), String(geohash), String(id)];
      for await (const page of pages('stationPage', [siteId], ['', '', ''], keysetOf)) {
        yield page.map(stationOf);
      }
    },

    async stationDetail(siteId, id) {
      const [row] = await database.all('detail', [siteId, id]);
      return row && detailOf(row);
    },

    async *detailPages(siteId) {
      const keysetOf = ({ id }: Row) => [String(id)];
      for await (const page of pages('detailPage', [siteId], [''], keysetOf)) {
        yield page.map(detailOf);
      }
    },

    async regionNames(siteId) {
      return (await database.all('regionNames', [siteId])).map(regionOf);
    },

    async *documentPages(siteId, kind) {
      const keysetOf = ({ path }: Row) => [String(path)];
      const [statement, head] =
        kind === undefined
          ? (['documentPage', [siteId]] as const)
          : (['documentPageOfKind', [siteId, kind]] as const);
      for await (const page of pages(statement, head, [''], keysetOf, DOCUMENT_PAGE)) {
        yield page.map(documentOf);
      }
    },

    async document(siteId, path) {
      const [row] = await database.all('documentsByPath', [siteId, path]);
      return row && documentOf(row);
    },

    addStaff: (siteId, member) => addStaff(database, siteId, member),
    staffByToken: (siteId, token) => staffByToken(database, siteId, token),
    staffList: siteId => staffList(database, siteId),
    revokeStaff: (siteId, staffId) => revokeStaff(database, siteId, staffId),
  };
}

function stateOf(row: Row): SiteState {
  const { settings } = row;
  return {
    revision: Number(row['revision']),
    updatedAt: String(row['updated_at']),
    ...(typeof settings === 'string' ? { settings: JSON.parse(settings) as SiteSettings } : {}),
  };
}

function stationOf(row: Row): StationRow {
  return {
    id: String(row['id']),
    geohash: String(row['geohash']),
    feature: String(row['feature']),
    updatedAt: String(row['updated_at']),
  };
}

function detailOf(row: Row): StationDetailRow {
  return {
    id: String(row['id']),
    detail: String(row['detail']),
    updatedAt: String(row['updated_at']),
  };
}

function regionOf(row: Row): RegionName {
  return { code: String(row['code']), name: String(row['name']) };
}

function documentOf(row: Row): StoredDocument {
  return {
    path: String(row['path']),
    kind: String(row['kind']) as DocumentKind,
    name: String(row['name']),
    body: String(row['body']),
    updatedAt: String(row['updated_at']),
  };
}
