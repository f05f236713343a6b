import { expect } from '@open-wc/testing';
import type { MapEngine } from '../../src/map/index.ts';
import { MapSync } from '../../src/stations/map-sync.ts';
import type { StationModel } from '../../src/stations/station-model.ts';
import { station, tableOf } from '../widgets/station-map/samples.ts';

const table = tableOf(station('a', {}), station('b', {}));
const regions = { all: () => [], node: () => undefined, size: 0 };
const model = { table, pending: [], regions, edition: 1 } as unknown as StationModel;

/** An engine that takes everything and notes what it was given rows of. */
function recorder() {
  const rows: number[] = [];
  const engine = new Proxy({} as MapEngine, {
    get: (_, name) => (value: unknown) => {
      if (name === 'setVisible') rows.push((value as Uint8Array).length);
    },
  });
  return { engine, rows };
}

describe('MapSync', () => {
  it('waits where rows were laid anew and what is known of them is still of the old ones', () => {
    const { engine, rows } = recorder();
    const sync = new MapSync(engine);
    const shown = (size: number) => ({
      kinds: [],
      mask: new Uint8Array(size).fill(1),
      open: new Uint8Array(size),
    });
    sync.update(model, shown(0), '', '');
    expect(rows).to.deep.equal([]);
    sync.update(model, shown(2), '', '');
    expect(rows).to.deep.equal([2]);
  });
});
