import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { openRows } from '../../src/backup/database-rows.ts';
import { verifyBackup } from '../../src/backup/read-backup.ts';
import { restoreBackup } from '../../src/backup/restore-backup.ts';
import type { Cell, TablePage } from '../../src/backup/tables.ts';
import { writeBackup } from '../../src/backup/write-backup.ts';
import { enter } from '../../src/contests/change-event.ts';
import type { StorePlace } from '../../src/store/open.ts';
import { takePlace } from '../../src/store/people/bookings.ts';
import type { Store } from '../../src/store/store.ts';
import type { TestPlace } from '../store/helpers/databases.ts';
import { FUTURE, made, PAST } from './applications.ts';
import { SETTINGS, temporaryFolder } from './server.ts';
import { listOf, manyStations, station } from './stations.ts';

/** All rows by table. */
export type Content = Record<string, { columns: readonly string[]; rows: (readonly Cell[])[] }>;

/** Pages put together. */
export async function gathered(pages: AsyncIterable<TablePage>): Promise<Content> {
  const content: Content = {};
  for await (const { table, columns, rows } of pages) {
    (content[table] ??= { columns, rows: [] }).rows.push(...rows);
  }
  return content;
}

/** What a database holds. */
export async function contentOf(place: StorePlace): Promise<Content> {
  const rows = await openRows(place);
  try {
    return await gathered(rows.pages());
  } finally {
    await rows.close();
  }
}

/** Something in every table, two sites, words of every sort. */
export async function filled(place: TestPlace): Promise<{ store: Store; token: string }> {
  const store = await place.open();
  await store.saveSettings('demo', SETTINGS);
  await store.replaceStations('demo', listOf(manyStations(1200)));
  await store.replaceStations('demo', listOf(manyStations(1100)));
  await store.replaceStations(
    '二号',
    listOf([station('a', [121, 31], { name: '“示例”\u2028站\t😀' })]),
  );
  const body = JSON.stringify({ v: 1, id: 'p-1', name: '示例工匠' });
  const documents = [{ path: 'v1/people/p-1.json', name: '示例工匠', body }];
  await store.replaceDocuments('demo', { kind: 'people', source: '工匠', documents, report: {} });
  const { token } = await store.addStaff('demo', { name: '示例管理员', role: 'admin' });
  await fillForms(store);
  await fillContests(store);
  await fillPeople(store);
  return { store, token };
}

/** A score that was entered, and one that a freeze keeps back. */
async function fillContests(store: Store): Promise<void> {
  const name = { contest: 'c-1', event: 'e-1' };
  const page = { v: 1, rev: 1, asOf: PAST, rows: [{ id: '1', name: '示例' }] };
  const body = JSON.stringify({ v: 1, name: '示例竞赛', kind: 'points' });
  const source = '竞赛';
  const contest = { path: 'v1/contests/c-1.json', name: '示例竞赛', body };
  const pages = [
    { path: 'v1/contests/c-1/e-1/p1.json', name: '示例 1', body: JSON.stringify(page) },
  ];
  const report = {};
  await store.replaceDocuments('demo', { kind: 'contests', source, documents: [contest], report });
  await store.replaceDocuments('demo', { kind: 'standings', source, documents: pages, report });
  const staff = { staffId: 's', name: '示例裁判', role: 'scorer' } as const;
  for (const total of [1, 2]) {
    const request = { items: [{ id: '1', total }] };
    const order = { ...name, request, seen: [], staff, now: Date.parse(PAST) };
    await store.contests.change('demo', name, before => {
      // The second is entered as if the contest were frozen.
      const freeze = { from: PAST };
      const frozen = JSON.stringify({ ...(JSON.parse(before.contest) as object), freeze });
      return enter(total === 1 ? before : { ...before, contest: frozen }, order);
    });
  }
}

/** Somebody who withdrew, another's photo, and a place that is booked. */
async function fillPeople(store: Store): Promise<void> {
  const photo = { name: 'p-1-0.png', person: 'p-1', mediaType: 'image/png' };
  await store.people.putPhotos('demo', '工匠', [{ ...photo, bytes: Buffer.from([0, 255]) }]);
  await store.people.withdraw('demo', 'p-2');
  const key = { person: 'p-1', slot: 's-1', place: 1 };
  await store.applications.accept('demo', made(2), {
    also: transaction => takePlace(transaction, 'demo', made(2).id, key),
  });
}

/** Something in every table that has to do with forms. */
async function fillForms({ applications, uploads, orgs, desk }: Store): Promise<void> {
  await applications.ring('demo', 'index-1');
  await applications.accept('demo', made(1));
  await uploads.add('demo', {
    id: 'u-1',
    type: 'image/png',
    bytes: 3,
    createdAt: PAST,
    expiresAt: FUTURE,
    keyHash: 'key',
    bodyHash: 'body',
    parts: ['sealed-1', 'sealed-2'],
  });
  const org = { id: 'o-1', name: '示例工会' };
  await orgs.replace('demo', { source: '单位.csv', orgs: [{ org, py: 'slgh' }], report: {} });
  const account = { name: '李示例', role: 'officer', password: 'hash', mustChange: false } as const;
  await desk.accounts.add('demo', account, new Date(PAST));
  const entry = { accountId: 'x', name: '李示例', action: 'export', target: '', detail: { n: 1 } };
  await desk.log('demo', PAST, entry);
  const ceremony = { code: 'batch-1', title: '示例集中入会', formId: 'join', madeBy: '李示例' };
  await desk.addCeremony('demo', { ...ceremony, madeAt: PAST });
  const row = { batchId: 'b-1', rowHash: 'h', declaredBy: '示例单位', sentBy: '李示例' };
  await desk.beginBatchRow('demo', { ...row, sentAt: PAST });
}

/** A backup of a database, in a folder of its own. */
export async function backupOf(t: TestContext, place: StorePlace): Promise<string> {
  const file = join(await temporaryFolder(t), 'b.gz');
  const rows = await openRows(place);
  await writeBackup(file, rows.pages());
  await rows.close();
  return file;
}

/** Restores a backup as the command does. */
export async function restored(file: string, place: StorePlace): Promise<void> {
  const rows = await openRows(place);
  try {
    await restoreBackup(file, await verifyBackup(file), rows);
  } finally {
    await rows.close();
  }
}
