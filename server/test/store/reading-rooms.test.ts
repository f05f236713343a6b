import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StationDetail, StationFeature } from '../../../src/data/generated/types.ts';
import { detailPath, READING_PATH } from '../../src/documents/paths.ts';
import { snapshotsFromStore } from '../../src/snapshot/from-store.ts';
import { LiveSnapshot } from '../../src/snapshot/live.ts';
import { SETTINGS } from '../helpers/server.ts';
import { listOf, station } from '../helpers/stations.ts';
import { DATABASES } from './helpers/databases.ts';

/** All that only a reading room has; the name holds a character outside the basic plane. */
const FACTS: Partial<StationFeature['properties']> = {
  name: '示例𫘦书屋',
  kinds: ['reading'],
  hours: 'Mo-Su 09:00-21:00',
  specialHours: [
    { date: '2999-01-01', hours: 'off', note: '元旦' },
    { date: '2999-01-02', hours: '10:00-15:00' },
  ],
  reading: {
    unattended: true,
    selfLoan: true,
    books: { physical: 3000, electronic: 120_000 },
    seats: 36,
    entry: ['qr', 'card'],
    library: { system: 'interlib', libcode: 'SZ-017', opac: 'https://opac.example.org/' },
    eResources: [{ type: 'opds', title: '示例电子书屋', href: 'v1/books/ebooks.json' }],
    loan: { books: 5, days: 30, renewals: 1, depositYuan: 0, returns: '任一书屋' },
    steps: ["扫码开门'; DROP TABLE station; --", '刷证借书'],
  },
};

for (const { name, make } of DATABASES) {
  test(`${name}: what a reading room says comes out as it went in, in list and detail`, async t => {
    const store = await (await make(t)).open();
    await store.saveSettings('demo', SETTINGS);
    const room = station('r-0001', [120.63, 31.29], FACTS);
    await store.replaceStations('demo', listOf([room, station('s-1', [120.6, 31.2])]));
    const live = await LiveSnapshot.start(snapshotsFromStore(store, 'demo'));
    t.after(() => live.stop());
    const read = async (path: string): Promise<unknown> => {
      const document = await live.current.read(path);
      return JSON.parse(((await document?.body('identity')) ?? '').toString());
    };
    const list = (await read(READING_PATH)) as { features: StationFeature[] };
    assert.deepEqual(
      list.features.map(({ properties }) => properties),
      [room.feature.properties],
    );
    const detail = (await read(detailPath('r-0001'))) as StationDetail;
    assert.deepEqual(detail.properties.reading, FACTS.reading);
    assert.deepEqual(detail.properties.specialHours, FACTS.specialHours);
  });
}
