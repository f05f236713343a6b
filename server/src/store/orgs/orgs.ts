import { isDocumentId } from '../../documents/paths.ts';
import type { Org } from '../../orgs/org.ts';
import { checkKeys } from '../check-keys.ts';
import { storable, type Database, type Row } from '../database.ts';
import { replaceList } from '../replace-list.ts';
import { inRun } from '../run.ts';
import type { ReplaceResult, RunOptions } from '../store.ts';
import { ORGS } from './rows.ts';

/** One list of the directory; it replaces what its source held before. */
export interface OrgList {
  /** Name of the source within the site, e.g. the file's name. */
  source: string;
  orgs: readonly ListedOrg[];
  /** The importer's report, kept with the run; any JSON value. */
  report: unknown;
}

/** An organisation with the letters it is found by. */
export interface ListedOrg {
  org: Org;
  /** Pinyin initials of the name. */
  py: string;
}

/** An organisation as it is stored. */
export interface OrgRow {
  id: string;
  name: string;
  py: string;
  /** JSON text as served. */
  body: string;
}

/** Rows read at a time: about half a megabyte. */
const PAGE = 2000;

/** The directory of employers and unions. Every key starts with the site. */
export class Orgs {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Replaces a source's list, in one transaction; it can be rolled back like any other run.
   * @throws ListRefused, RevisionMoved
   */
  replace(siteId: string, list: OrgList, options: RunOptions = {}): Promise<ReplaceResult> {
    const source = storable(list.source);
    const byId = new Map(list.orgs.map(listed => [listed.org.id, listed]));
    return inRun(this.#database, siteId, options, async run => {
      checkKeys(
        list.orgs.map(({ org }) => org.id),
        isDocumentId,
      );
      const shelf = {
        kind: ORGS,
        pages: { statement: 'orgsOfSource', values: [source] },
        elsewhere: { statement: 'countOrgsElsewhere', values: [source] },
      } as const;
      const rowOf = (id: string) => {
        const { org, py } = byId.get(id) as ListedOrg;
        return {
          id,
          source,
          run_id: run.runId,
          name: storable(org.name),
          py,
          body: storable(JSON.stringify(org)),
          updated_at: run.now,
        };
      };
      const result = await replaceList(run, shelf, [...byId.keys()], rowOf);
      return { kind: 'orgs', source, report: list.report, result };
    });
  }

  /** Tells one state of the site's directory from another. */
  async revision(siteId: string): Promise<string> {
    const [row] = await this.#database.all('newestOrgRun', [siteId]);
    return String(row?.['run_id'] ?? '');
  }

  /** The whole directory by id, a few thousand rows at a time. */
  async *pages(siteId: string): AsyncGenerator<OrgRow[]> {
    for (let after = ''; ;) {
      const rows = (await this.#database.all('orgPage', [siteId, after, PAGE])).map(orgOf);
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (rows.length < PAGE || !last) return;
      after = last.id;
    }
  }

  /** One organisation. */
  async byId(siteId: string, id: string): Promise<Org | undefined> {
    const [row] = await this.#database.all('orgsById', [siteId, id]);
    return row && (JSON.parse(String(row['body'])) as Org);
  }

  /** Organisations of exactly this name, `limit` at most; reads the whole directory. */
  async byName(siteId: string, name: string, limit: number): Promise<Org[]> {
    const rows = await this.#database.all('orgsByName', [siteId, storable(name), limit]);
    return rows.map(row => JSON.parse(String(row['body'])) as Org);
  }
}

function orgOf(row: Row): OrgRow {
  return {
    id: String(row['id']),
    name: String(row['name']),
    py: String(row['py']),
    body: String(row['body']),
  };
}
