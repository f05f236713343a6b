// Started by a test: begins an import into the folder it is given, and never ends it.
import { writeSync } from 'node:fs';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { listOf, manyStations, station } from './stations.ts';

const stations = [...manyStations(5000), station('last', [116, 39])];
const last = stations.at(-1);
if (last) {
  Object.defineProperty(last.feature, 'properties', {
    get() {
      // Read when the last station is written: the transaction is still open. Waits to be killed.
      writeSync(1, 'in the middle\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  });
}
const store = openSqliteStore(process.argv[2] ?? '');
await store.replaceStations('demo', listOf(stations));
