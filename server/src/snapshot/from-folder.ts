import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  ShardIndex,
  SiteDocument,
  StationFeature,
} from '../../../src/data/generated/types.ts';
import { validateStationFeature } from '../../../src/data/generated/validators/station-feature.js';
import type { DocumentSource } from '../documents/document-source.ts';
import { detailIdOf, detailPath, SITE_PATH, STATIONS_PATH } from '../documents/paths.ts';
import { rowsOf } from '../documents/sort-rows.ts';
import { readStationTable } from '../documents/station-table.ts';
import type { PlacelessSite } from '../site/site-document.ts';
import { bilingual, UserError } from '../user-error.ts';
import { ServedDocument } from './document.ts';
import { serveAll, type SnapshotSource } from './snapshot.ts';
import { StationSearch } from './station-search.ts';

/**
 * Snapshots of a folder of documents, such as `import --out` writes: `.well-known/…` and `v1/…`.
 * Its documents are served as they are; the site document gets the server's address.
 */
export function snapshotsFromFolder(folder: string): SnapshotSource {
  return {
    async revision() {
      const stamps = [SITE_PATH, STATIONS_PATH].map(async path => {
        const found = await stat(join(folder, path)).catch(() => undefined);
        return found ? `${found.mtimeMs} ${found.size}` : '';
      });
      return (await Promise.all(stamps)).join(' ');
    },

    async build(previous) {
      const { site, api, changed } = await readFolderSite(folder);
      const sources = await readDocuments(folder);
      const documents = await serveAll(sources, changed, previous);
      const updatedAt = changed.toISOString();
      const rows = rowsOf(await featuresOf(documents), updatedAt);
      return {
        generation: api.generation ?? updatedAt,
        updatedAt,
        site,
        documents,
        search: new StationSearch(await readStationTable([rows])),
        async detail(id) {
          const text = await readFile(join(folder, detailPath(id))).catch(() => undefined);
          if (!text) return undefined;
          const source = { path: detailPath(id), type: 'json', pieces: [text] } as const;
          return ServedDocument.fromSource(source, changed);
        },
      };
    },

    close: () => Promise.resolve(),
  };
}

/**
 * The site document of a folder.
 * @throws UserError when there is none or it cannot be read.
 */
export async function readFolderSite(
  folder: string,
): Promise<{ site: PlacelessSite; api: SiteDocument['api']; changed: Date }> {
  const file = join(folder, SITE_PATH);
  try {
    const { api, ...site } = JSON.parse(await readFile(file, 'utf8')) as SiteDocument;
    return { site, api, changed: (await stat(file)).mtime };
  } catch (error) {
    const why = (error as Error).message;
    throw new UserError(
      bilingual(`站点文档 ${file} 读不出来：${why}`, `The site document ${file} is bad: ${why}`),
    );
  }
}

/** Every document below `v1/` but the details, of which there may be too many to hold. */
async function readDocuments(folder: string): Promise<DocumentSource[]> {
  const sources: DocumentSource[] = [];
  const walk = async (path: string): Promise<void> => {
    for (const entry of await readdir(join(folder, path), { withFileTypes: true })) {
      const name = `${path}/${entry.name}`;
      if (entry.isDirectory()) await walk(name);
      else if (name.endsWith('.json') && detailIdOf(name) === undefined) {
        const bytes = await readFile(join(folder, name));
        const collection = /^\s*\{\s*"type"\s*:\s*"FeatureCollection"/.test(
          bytes.toString('latin1', 0, 200),
        );
        sources.push({ path: name, type: collection ? 'geojson' : 'json', pieces: [bytes] });
      }
    }
  };
  await walk('v1');
  return sources;
}

/** The stations listed in a folder of documents. */
export async function readFolderFeatures(folder: string): Promise<StationFeature[]> {
  return featuresOf(await serveAll(await readDocuments(folder), new Date()));
}

/** The stations of the index, of its shards, and of the indexes inside it. */
async function featuresOf(
  documents: ReadonlyMap<string, ServedDocument>,
): Promise<StationFeature[]> {
  const features: StationFeature[] = [];
  const seen = new Set<string>();
  const read = async (path: string): Promise<void> => {
    const document = documents.get(path);
    if (!document || seen.has(path)) return;
    seen.add(path);
    const text = (await document.body('identity')).toString('utf8');
    const value = parseList(path, text);
    for (const feature of value.features ?? []) {
      if (validateStationFeature(feature)) features.push(feature);
    }
    for (const { href } of value.shards ?? []) await read(href);
  };
  await read(STATIONS_PATH);
  // A station listed twice is one station.
  return [...new Map(features.map(feature => [feature.id, feature])).values()];
}

function parseList(path: string, text: string): Partial<ShardIndex> & { features?: unknown[] } {
  try {
    return JSON.parse(text) as Partial<ShardIndex>;
  } catch (error) {
    const why = (error as Error).message;
    throw new UserError(
      bilingual(`文档 ${path} 不是合法的 JSON：${why}`, `The document ${path} is not JSON: ${why}`),
    );
  }
}
