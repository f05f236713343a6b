import { expect } from '@open-wc/testing';
import type { Region } from '../../src/data/generated/types.ts';
import { StationFinder } from '../../src/stations/station-finder.ts';
import { until } from '../helpers/until.ts';
import { station, tableOf } from '../widgets/station-map/samples.ts';

const COUNTY: Region = { code: '331023', name: '浙江省台州市天台县', n: 1, center: [121, 29] };

/** Fewer tasks than this would be one long one. */
const MANY = 3500;

describe('StationFinder', () => {
  it('finds what a search made ready just as what was ready before', async () => {
    const rows = Array.from({ length: MANY }, (_, n) => station(`s${n}`, { name: `${n}号驿站` }));
    const table = tableOf(...rows);
    const cold = new StationFinder(table, []);
    const warm = new StationFinder(table, []);
    await warm.warm();
    const found = [...warm.search('12')];
    expect(found).to.deep.equal([...cold.search('12')]);
    expect(found.filter(Boolean).length).to.be.above(10);
  });

  it('makes thousands ready a slice at a time', async () => {
    const rows = Array.from({ length: MANY }, (_, n) => station(`s${n}`));
    const finder = new StationFinder(tableOf(...rows), []);
    const { folded } = finder as unknown as { folded: Map<number, unknown> };
    const ready = finder.warm();
    expect(folded.size).to.be.within(1, MANY / 2);
    void finder.warm();
    await ready;
    expect(folded.size, 'each once').to.equal(MANY);
  });

  it('finds by divisions that came in the middle', async () => {
    const rows = Array.from({ length: MANY }, (_, n) => station(`s${n}`, { region: COUNTY.code }));
    const table = tableOf(...rows);
    const finder = new StationFinder(table, []);
    const ready = finder.warm();
    expect(finder.search('天台').some(Boolean)).to.equal(false);
    finder.take([COUNTY]);
    await ready;
    expect([...finder.search('天台')].every(Boolean)).to.equal(true);
  });

  it('finds rows that came later', async () => {
    const table = tableOf(station('a', { name: '东门驿站' }));
    const finder = new StationFinder(table, []);
    await finder.warm();
    table.add([station('b', { name: '西门驿站' })]);
    expect([...finder.search('西门')].map(Boolean)).to.deep.equal([false, true]);
    await finder.warm();
    await until(() => (finder as unknown as { folded: Map<number, unknown> }).folded.size === 2);
  });
});
