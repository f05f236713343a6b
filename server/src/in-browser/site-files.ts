import type { ListKind, SiteAnswers, SiteFiles } from '../../../src/embed/builder/work.ts';
import type { SiteDocument } from '../../../src/data/generated/types.ts';
import { accentOf, readColour } from '../commands/init-accent.ts';
import { indexDocuments, readSummaries } from '../documents/document-index.ts';
import { jsonPieces, type DocumentSource } from '../documents/document-source.ts';
import { listPath, SITE_PATH } from '../documents/paths.ts';
import { wholeTree } from '../documents/whole-tree.ts';
import type { ImportResult } from '../import/types.ts';
import { completeSite, nameWhatIsThere, type SiteSettings } from '../site/site-document.ts';
import { todayAt } from '../snapshot/today.ts';

/** The newest list of each kind. */
export type Lists = Map<ListKind, ImportResult>;

const TZ = 'Asia/Shanghai';

/**
 * The site that the lists make: the same files, byte for byte, as `init` and `import --out` write, but
 * for the time in them.
 *
 * @param now RFC 3339 time of the change
 */
export async function siteFiles(
  lists: Lists,
  answers: SiteAnswers,
  now = new Date().toISOString(),
): Promise<SiteFiles> {
  const files: SiteFiles = {};
  const put = ({ path, pieces }: DocumentSource): void => {
    files[path] = joined(pieces);
  };
  const stations = [...(lists.get('stations')?.stations ?? []), ...readingBeside(lists)];
  const regions = [...lists.values()].flatMap(result => result.regions);
  const site = completeSite(settingsOf(answers));
  for await (const document of wholeTree(site, { stations, regions, updatedAt: now }))
    put(document);
  const documents = [...lists.values()].flatMap(result => result.documents);
  for (const { path, body } of documents) put({ path, type: 'json', pieces: [Buffer.from(body)] });
  const named: string[] = [];
  for (const list of ['people', 'contests'] as const) {
    const own = documents.filter(({ kind }) => kind === list);
    const listed = own.map(({ path, body }) => ({ path, body, name: '', updatedAt: now }));
    const summaries = await readSummaries(list, [listed], todayAt(TZ));
    for (const document of indexDocuments(list, summaries)) put(document);
    if (summaries.length > 0) named.push(listPath(list));
  }
  const { api, ...written } = JSON.parse(
    new TextDecoder().decode(files[SITE_PATH]),
  ) as SiteDocument;
  const reading = written.collections?.['reading'];
  const contents = { lists: [...named, ...(reading ? [reading] : [])], forms: {} };
  put({
    path: SITE_PATH,
    type: 'json',
    pieces: jsonPieces({ ...nameWhatIsThere(written, contents), api }),
  });
  return files;
}

/** Reading stations whose id no station of the other list has. */
function readingBeside(lists: Lists): ImportResult['stations'] {
  const ids = new Set(lists.get('stations')?.stations.map(({ feature }) => feature.id));
  return (lists.get('reading')?.stations ?? []).filter(({ feature }) => !ids.has(feature.id));
}

/** As `init` writes it. */
function settingsOf({ name, accent, privacy }: SiteAnswers): SiteSettings {
  const colour = readColour(accent);
  return {
    site: { id: 'main', name: name.trim() || '本单位工会', lang: 'zh-Hans', tz: TZ },
    map: { base: 'none' },
    ...(colour && { theme: accentOf(colour).theme }),
    ...(privacy.trim() && { privacy: { controller: name.trim(), contact: privacy.trim() } }),
  } as SiteSettings;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
