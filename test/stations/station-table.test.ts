import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import { Dictionary } from '../../src/stations/dictionary.ts';
import { StationTable } from '../../src/stations/station-table.ts';
import { station, tableOf } from '../widgets/station-map/samples.ts';

describe('StationTable', () => {
  it('says of each row what its feature says', () => {
    const table = tableOf(
      station('a', { kinds: ['rider', '茶馆'], region: '310115', hours: '24/7' }, [121.5, 31.25]),
      station('b', { facilities: ['wifi', '开水'], status: 'planned' }),
      station('c', { hours: '24/7' }),
    );
    expect(table.placeOf(0)).to.deep.equal([121.5, 31.25]);
    expect(table.kinds.of(0)).to.deep.equal(['rider', '茶馆']);
    expect(table.facilities.of(0)).to.deep.equal([]);
    expect(table.facilities.of(1)).to.deep.equal(['wifi', '开水']);
    expect([0, 1].map(row => table.regions.of(row))).to.deep.equal(['310115', '']);
    expect(table.times.of(1).status).to.equal('planned');
    expect([...table.times.rows.subarray(0, 3)], 'one text, one number').to.deep.equal([1, 2, 1]);
    expect(table.times.of(2).hours).to.equal('24/7');
    expect(table.feature(1)!.properties.name).to.equal('示例驿站 b');
    expect([table.feature(3), table.idOf(3)]).to.deep.equal([undefined, '']);
  });

  it('takes an id once, and finds it again', () => {
    const table = tableOf(station('a'), station('b'));
    expect(table.add([station('b', { kinds: ['rider'] }), station('c'), station('c')])).to.equal(1);
    expect(table.size).to.equal(3);
    expect(table.kinds.of(1), 'the first stays').to.deep.equal(['rest']);
    expect(['a', 'b', 'c', 'd', 'toString'].map(id => table.rowOf(id))).to.deep.equal([
      0, 1, 2, -1, -1,
    ]);
    expect([0, 1, 2].map(row => table.idOf(row)).join('')).to.equal('abc');
  });

  it('keeps times apart that differ in any member', () => {
    const specialHours = [{ date: '2026-10-01', hours: 'off' }];
    const table = tableOf(
      station('a', { hours: '24/7' }),
      station('b', { hours: '24/7', status: 'open' }),
      station('c', { hours: '24/7', status: 'closed' }),
      station('d', { hours: '24/7', validFrom: '2026-05-01' }),
      station('e', { hours: '24/7', validThrough: '2026-05-01' }),
      station('f', { hours: '24/7', specialHours }),
    );
    expect([...table.times.rows.subarray(0, 6)]).to.deep.equal([1, 1, 2, 3, 4, 5]);
  });

  it('keeps every row as it grows, positions to a centimetre', () => {
    const places = fc.array(
      fc.tuple(
        fc.double({ min: -180, max: 180, noNaN: true }),
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.nat(9),
      ),
      { maxLength: 700, size: 'max' },
    );
    fc.assert(
      fc.property(places, all => {
        const table = new StationTable();
        const given = all.map(([lon, lat, n], id) =>
          station(String(id), { hours: `Mo 08:00-1${n}:00`, region: `3100${10 + n}` }, [lon, lat]),
        );
        for (let from = 0; from < given.length; from += 100)
          table.add(given.slice(from, from + 100));
        expect(table.size).to.equal(all.length);
        const [lons, lats] = [new Float64Array(all.length), new Float64Array(all.length)];
        table.positions(lons, lats);
        all.forEach(([lon, lat, n], row) => {
          const place = table.placeOf(row);
          expect(place).to.deep.equal([lons[row], lats[row]]);
          expect(Math.abs(place[0] - lon)).to.be.at.most(0.51e-7);
          expect(Math.abs(place[1] - lat)).to.be.at.most(0.51e-7);
          expect(table.times.of(row).hours).to.equal(`Mo 08:00-1${n}:00`);
          expect(table.regions.of(row)).to.equal(`3100${10 + n}`);
          expect(table.rowOf(String(row))).to.equal(row);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('gives back a position of seven decimals as it was', () => {
    const digits = fc.integer({ min: -1_800_000_000, max: 1_800_000_000 });
    fc.assert(
      fc.property(digits, n => {
        const lon = Number(`${n}e-7`);
        expect(tableOf(station('a', {}, [lon, 0])).placeOf(0)[0]).to.equal(lon);
      }),
    );
  });
});

describe('Dictionary', () => {
  it('widens where two bytes are not enough, and loses no row', () => {
    const column = new Dictionary<string>('', text => text);
    const count = 66_000;
    column.reserve(count);
    for (let row = 0; row < count; row += 1) column.set(row, `t${row}`);
    expect(column.rows).to.be.instanceOf(Uint32Array);
    for (const row of [0, 1, 65_533, 65_534, 65_535, 65_536, 65_999]) {
      expect(column.of(row)).to.equal(`t${row}`);
    }
    column.reserve(70_000);
    expect(column.of(65_999)).to.equal('t65999');
  });

  it('judges a value once and spreads the answer', () => {
    const column = new Dictionary<string>('', text => text);
    ['a', 'b', 'a', ''].forEach((text, row) => column.set(row, text));
    const asked: string[] = [];
    const judged = column.judge(text => {
      asked.push(text);
      return text === 'a' ? 1 : 0;
    });
    expect(asked).to.deep.equal(['', 'a', 'b']);
    expect([...column.spread(judged, 4)]).to.deep.equal([1, 0, 1, 0]);
  });
});
