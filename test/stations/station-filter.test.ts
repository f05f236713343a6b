import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import type { StationFeature } from '../../src/data/generated/types.ts';
import { FACILITIES, KINDS } from '../../src/rules/vocabulary.ts';
import {
  EMPTY_QUERY,
  filterStations,
  isEmptyQuery,
  regionRange,
  type StationQuery,
} from '../../src/stations/station-filter.ts';
import { station, tableOf } from '../widgets/station-map/samples.ts';

/** Few enough that rows and queries meet, on both sides of bit 31, and words of no vocabulary. */
const kinds = ['rest', 'rider', 'stall_zone', 'tea_house'];
const facilities = ['rest_seat', 'e_reading', 'nappy_table', 'cool_soup', 'exhibition', '开水'];
const regions = ['310000', '310100', '310115', '310117', '330000', '330100', '331023'];

interface Row {
  kinds: string[];
  facilities?: string[];
  region?: string;
  open: boolean;
  score: number;
}

const rows = fc.array(
  fc.record<Row>(
    {
      kinds: fc.subarray(kinds, { minLength: 1 }),
      facilities: fc.subarray(facilities),
      region: fc.constantFrom(...regions),
      open: fc.boolean(),
      score: fc.nat(2),
    },
    { requiredKeys: ['kinds', 'open', 'score'] },
  ),
  { maxLength: 40, size: 'max' },
);

const queries = fc.record({
  text: fc.constantFrom('', '示例'),
  kinds: fc.subarray(kinds, { maxLength: 2 }),
  facilities: fc.subarray(facilities, { maxLength: 2 }),
  openNow: fc.boolean(),
  region: fc.constantFrom('', '', ...regions),
});

/** What the words of the query mean, row by row. */
function matches(row: Row, query: StationQuery): boolean {
  const inRegion =
    query.region === '' || row.region?.startsWith(query.region.replace(/(00)+$/, '')) === true;
  return (
    (query.text === '' || row.score > 0) &&
    (query.kinds.length === 0 || query.kinds.some(kind => row.kinds.includes(kind))) &&
    query.facilities.every(facility => row.facilities?.includes(facility)) &&
    (!query.openNow || row.open) &&
    inRegion
  );
}

/** How many rows each value of a filter would leave; values that leave none are not named. */
function counts(values: readonly string[], count: (value: string) => number) {
  return Object.fromEntries(values.map(v => [v, count(v)] as const).filter(([, n]) => n > 0));
}

function filtered(all: readonly Row[], query: StationQuery) {
  const features = all.map(({ kinds, facilities, region }, id): StationFeature => {
    return station(String(id), { kinds, facilities, region });
  });
  return filterStations(
    tableOf(...features),
    query,
    Uint8Array.from(all, row => Number(row.open)),
    query.text ? all.map(row => row.score) : undefined,
  );
}

describe('filterStations', () => {
  it('agrees with reading every row for every question', () => {
    fc.assert(
      fc.property(rows, queries, (all, query) => {
        const number = (asked: StationQuery, also: (row: Row) => boolean = () => true) =>
          all.filter(row => matches(row, asked) && also(row)).length;
        const result = filtered(all, query);

        expect([...result.mask]).to.deep.equal(all.map(row => Number(matches(row, query))));
        expect(result.count).to.equal(number(query));
        expect(Object.fromEntries(result.kinds)).to.deep.equal(
          counts(KINDS, kind => number({ ...query, kinds: [kind] })),
        );
        expect(Object.fromEntries(result.facilities)).to.deep.equal(
          counts(FACILITIES, facility =>
            number({ ...query, facilities: [...query.facilities, facility] }),
          ),
        );
        expect(result.open).to.equal(number({ ...query, openNow: true }));
      }),
      { numRuns: 400 },
    );
  });

  it('tells a district from its city and province', () => {
    const all = regions.map((region): Row => ({ kinds: ['rest'], region, open: true, score: 1 }));
    const found = (region: string) => {
      const { mask } = filtered(all, { ...EMPTY_QUERY, region });
      return regions.filter((_, row) => mask[row]);
    };
    expect(found('310000')).to.deep.equal(['310000', '310100', '310115', '310117']);
    expect(found('310100')).to.deep.equal(['310100', '310115', '310117']);
    expect(found('310115')).to.deep.equal(['310115']);
    expect(regionRange('330000')).to.deep.equal([330000, 339999]);
    expect(regionRange('330100')).to.deep.equal([330100, 330199]);
    expect(regionRange('330112')).to.deep.equal([330112, 330112]);
  });

  it('has an answer for no stations', () => {
    const result = filtered([], EMPTY_QUERY);
    expect(result).to.deep.include({ count: 0, open: 0 });
    expect(result.kinds.size + result.facilities.size + result.mask.length).to.equal(0);
  });
});

describe('isEmptyQuery', () => {
  it('knows a question from none', () => {
    expect(isEmptyQuery(EMPTY_QUERY)).to.equal(true);
    expect(isEmptyQuery({ ...EMPTY_QUERY, text: ' 　' })).to.equal(true);
    const asked: Partial<StationQuery>[] = [
      { text: '驿' },
      { kinds: ['rest'] },
      { facilities: ['wifi'] },
      { openNow: true },
      { region: '310000' },
    ];
    for (const one of asked) expect(isEmptyQuery({ ...EMPTY_QUERY, ...one })).to.equal(false);
  });
});
