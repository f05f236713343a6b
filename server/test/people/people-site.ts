import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { LightMyRequestResponse } from 'fastify';
import { buildApp } from '../../src/app.ts';
import { readBoardOf } from '../../src/board-pages/read-board.ts';
import { indexDocuments, readSummaries } from '../../src/documents/document-index.ts';
import { addPeoplePages } from '../../src/http/frame-pages/card-pages.ts';
import { addEmbeds } from '../../src/http/frame-pages/embeds.ts';
import { editionOfFolder } from '../../src/publish/edition-of-folder.ts';
import { editionOfStore } from '../../src/publish/edition-of-store.ts';
import { noFiles } from '../../src/publish/cdn-files.ts';
import type { Edition } from '../../src/publish/edition.ts';
import { snapshotsFromFolder } from '../../src/snapshot/from-folder.ts';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../src/snapshot/live.ts';
import { openStore } from '../../src/store/open.ts';
import type { ImportedDocument, Store } from '../../src/store/store.ts';
import { documentsOf } from '../helpers/documents.ts';
import { SETTINGS, temporaryFolder } from '../helpers/server.ts';

/** A site of people as a test asks it, whatever it is kept in. */
export interface PeopleSite {
  live: LiveSnapshot;
  get(path: string): Promise<LightMyRequestResponse>;
  /** All files it would publish, by path, as text. */
  published(): Promise<Map<string, string>>;
  store?: Store;
  folder?: string;
}

/** People in a database. */
export async function inStore(
  t: TestContext,
  people: readonly ImportedDocument[],
): Promise<PeopleSite & { store: Store }> {
  const store = await openStore({ dataDir: await temporaryFolder(t) });
  await store.saveSettings('demo', SETTINGS);
  await store.replaceDocuments('demo', documentsOf('people', people));
  const live = await LiveSnapshot.start(snapshotsFromStore(store, 'demo'));
  const edition = () => editionOfStore(store, { siteId: 'demo' }, { assets: noFiles() });
  return { ...siteOf(t, live, edition), store };
}

/** The same in a folder, listed as if nobody had wished for anything: somebody wrote it by hand. */
export async function inFolder(
  t: TestContext,
  people: readonly ImportedDocument[],
): Promise<PeopleSite & { folder: string }> {
  const folder = await temporaryFolder(t);
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  const site = { v: 1, ...SETTINGS, collections: { people: 'v1/people/index.json' } };
  await write('.well-known/union-widgets.json', JSON.stringify({ ...site, api: { base: 'v1/' } }));
  await write('v1/stations/index.json', '{"type":"FeatureCollection","features":[]}');
  for (const { path, body } of people) await write(path, body);
  const open = people.map(({ path, name, body }) => {
    const rest = JSON.parse(body) as Record<string, unknown>;
    delete rest['show'];
    delete rest['consent'];
    return { path, name, body: JSON.stringify(rest), updatedAt: '2026-01-01T00:00:00Z' };
  });
  const summaries = await readSummaries('people', [open], '2026-01-01');
  for (const { path, pieces } of indexDocuments('people', summaries)) {
    await write(path, Buffer.concat(pieces).toString('utf8'));
  }
  const live = await LiveSnapshot.start(snapshotsFromFolder(folder));
  return { ...siteOf(t, live, () => editionOfFolder(folder, { assets: noFiles() })), folder };
}

function siteOf(t: TestContext, live: LiveSnapshot, edition: () => Promise<Edition>): PeopleSite {
  const app = buildApp({ live, cdnDir: join(tmpdir(), 'no-such-folder') });
  addPeoplePages(app, { live });
  addEmbeds(app, { live, read: readBoardOf(() => live.current) });
  t.after(async () => {
    await app.close();
    await live.stop();
  });
  return {
    live,
    get: path => app.inject({ url: `/${path}` }),
    async published() {
      const { details, leading } = await edition();
      const files = new Map<string, string>();
      for await (const { path, bytes } of details) files.set(path, bytes.toString('latin1'));
      for (const { path, bytes } of leading.flat()) files.set(path, bytes.toString('utf8'));
      return new Map([...files].map(([path, text]) => [path, decoded(text)]));
    },
  };
}

function decoded(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1') === text
    ? Buffer.from(text, 'latin1').toString('utf8')
    : text;
}
