import { expect } from '@open-wc/testing';
import { FACILITIES, KINDS } from '../../src/rules/vocabulary.ts';
import { facilityBits, kindBits, StationTable } from '../../src/stations/station-table.ts';
import { station, tableOf } from '../widgets/station-map/samples.ts';

describe('StationTable', () => {
  it('puts what is read often into columns', () => {
    const table = tableOf(
      station('a', { kinds: ['rider', 'rest'], region: '310115', hours: '24/7' }, [121.5, 31.25]),
      station('b'),
      station('c', { hours: '24/7' }),
    );
    expect([table.lon[0], table.lat[0]]).to.deep.equal([121.5, 31.25]);
    expect(table.kinds[0]).to.equal(kindBits(['rest', 'rider']));
    expect([...table.regions.subarray(0, 2)]).to.deep.equal([310115, 0]);
    expect([...table.hours.subarray(0, 3)], 'one text, one number').to.deep.equal([1, 0, 1]);
    expect(table.hoursTexts).to.deep.equal(['', '24/7']);
    expect(table.features[1]!.properties.name).to.equal('示例驿站 b');
  });

  it('takes an id once, and finds it again', () => {
    const table = tableOf(station('a'), station('b'));
    expect(table.add([station('b', { kinds: ['rider'] }), station('c'), station('c')])).to.equal(1);
    expect(table.size).to.equal(3);
    expect(table.kinds[1], 'the first stays').to.equal(kindBits(['rest']));
    expect(['a', 'b', 'c', 'd', 'toString'].map(id => table.rowOf(id))).to.deep.equal([
      0, 1, 2, -1, -1,
    ]);
  });

  it('keeps every row as it grows', () => {
    const table = new StationTable();
    for (let step = 0; step < 40; step += 1) {
      table.add(
        Array.from({ length: 50 }, (_, at) => {
          const n = step * 50 + at;
          const facilities = [FACILITIES[n % FACILITIES.length]!];
          const more = { kinds: [KINDS[n % KINDS.length]!], facilities, region: `${310000 + n}` };
          return station(String(n), { ...more, hours: `Mo 08:00-1${n % 10}:00` }, [
            100 + n / 100,
            30,
          ]);
        }),
      );
    }
    expect(table.size).to.equal(2000);
    for (const n of [0, 67, 255, 256, 511, 512, 1053, 1999]) {
      expect(table.rowOf(String(n))).to.equal(n);
      expect(table.lon[n]).to.equal(100 + n / 100);
      expect(table.lat[n]).to.equal(30);
      expect(table.kinds[n]).to.equal(kindBits([KINDS[n % KINDS.length]!]));
      const words = [...table.facilities.subarray(n * 2, n * 2 + 2)];
      expect(words).to.deep.equal(facilityBits([FACILITIES[n % FACILITIES.length]!]).map(unsigned));
      expect(table.regions[n]).to.equal(310000 + n);
      expect(table.hoursTexts[table.hours[n]!]).to.equal(`Mo 08:00-1${n % 10}:00`);
    }
    expect(table.hoursTexts).to.have.length(11);
  });
});

describe('bits', () => {
  it('give every word of the vocabulary one of its own', () => {
    expect(new Set(KINDS.map(kind => kindBits([kind]))).size).to.equal(KINDS.length);
    const pairs = FACILITIES.map(facility => facilityBits([facility]).map(unsigned).join());
    expect(new Set(pairs).size).to.equal(FACILITIES.length);
    expect(pairs).not.to.include('0,0');
    expect(facilityBits(['exhibition'])[0], 'a facility past the first 32').to.equal(0);
  });

  it('join, and pass over what is not in it', () => {
    expect(kindBits(['rest', 'rider', '茶馆'])).to.equal(kindBits(['rider']) | kindBits(['rest']));
    expect(kindBits(['constructor'])).to.equal(0);
    expect(facilityBits(['开水', 'toString'])).to.deep.equal([0, 0]);
    expect(facilityBits([...FACILITIES]).map(unsigned)).to.deep.equal([
      0xffffffff,
      2 ** (FACILITIES.length - 32) - 1,
    ]);
  });
});

const unsigned = (bits: number) => bits >>> 0;
