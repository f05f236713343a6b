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
  const pointed: unknown[] = [];
  const engine = new Proxy({} as MapEngine, {
    get: (_, name) => (value: unknown) => {
      if (name === 'setVisible') rows.push((value as Uint8Array).length);
      if (name === 'setSelected' || name === 'setHovered') pointed.push([name, value]);
    },
  });
  return { engine, rows, pointed };
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

  it('has the map drawn anew for another station alone', () => {
    const { engine, pointed } = recorder();
    const sync = new MapSync(engine);
    const shown = { kinds: [], mask: new Uint8Array(2).fill(1), open: new Uint8Array(2) };
    sync.update(model, shown, 'b', '');
    expect(pointed.splice(0)).to.deep.equal([
      ['setSelected', 1],
      ['setHovered', -1],
    ]);
    sync.update(model, shown, 'b', '');
    expect(pointed).to.deep.equal([]);
    sync.update(model, shown, 'b', 'a');
    expect(pointed.splice(0)).to.deep.equal([['setHovered', 0]]);
    // New points know of no station.
    sync.update({ ...model, edition: 2 } as StationModel, shown, 'b', 'a');
    expect(pointed).to.deep.equal([
      ['setSelected', 1],
      ['setHovered', 0],
    ]);
  });
});
