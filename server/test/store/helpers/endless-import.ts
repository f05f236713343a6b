// Started by a test: begins an import into the store it is given, and never ends it.
import { writeSync } from 'node:fs';
import { openStore, type StorePlace } from '../../../src/store/open.ts';
import { listOf, manyStations, station } from '../../helpers/stations.ts';

const last = station('zzz', [116, 39]);
Object.defineProperty(last.feature, 'properties', {
  get() {
    // Read when the last station is written: the transaction is still open. Waits to be killed.
    writeSync(1, 'in the middle\n');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  },
});
const store = await openStore(JSON.parse(process.argv[2] ?? '') as StorePlace);
await store.replaceStations('demo', listOf([...manyStations(5000), last]));
