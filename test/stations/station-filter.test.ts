import { expect } from '@open-wc/testing';
import { fc } from '../helpers/fc.ts';
import type { StationFeature } from '../../src/data/generated/types.ts';
import {
  filterStations,
  isWithin,
  regionRange,
  type TimeQuestion,
} from '../../src/stations/station-filter.ts';
import { EMPTY_QUERY, isEmptyQuery, type StationQuery } from '../../src/stations/station-query.ts';
import type { StationTimes } from '../../src/stations/station-table.ts';
import { station, tableOf } from '../widgets/station-map/samples.ts';

/** Few enough that rows and queries meet; words of no vocabulary count like any other. */
const kinds = ['rest', 'rider', 'stall_zone', 'tea_house', 'toString'];
const facilities = ['rest_seat', 'e_reading', 'nappy_table', 'exhibition', '开水', 'constructor'];
const regions = ['310000', '310100', '310115', '310117', '330000', '330100', '331023'];

/** 0 no, 1 yes, 2 not told. */
type Answer = 0 | 1 | 2;

interface Row {
  kinds: string[];
  facilities?: string[];
  region?: string;
  open: Answer;
  tonight: Answer;
  day: Answer;
  score: number;
}

const answer = fc.constantFrom<Answer>(0, 1, 2);

const rows = fc.array(
  fc.record<Row>(
    {
      kinds: fc.subarray(kinds, { minLength: 1 }),
      facilities: fc.subarray(facilities),
      region: fc.constantFrom(...regions),
      open: answer,
      tonight: answer,
      day: answer,
      score: fc.nat(2),
    },
    { requiredKeys: ['kinds', 'open', 'tonight', 'day', 'score'] },
  ),
  { maxLength: 40, size: 'max' },
);

const DAY = '2026-10-10';

const queries = fc.record({
  text: fc.constantFrom('', '示例'),
  kinds: fc.subarray(kinds, { maxLength: 2 }),
  facilities: fc.subarray(facilities, { maxLength: 2 }),
  openNow: fc.boolean(),
  tonight: fc.boolean(),
  day: fc.constantFrom('', DAY),
  region: fc.constantFrom('', '', ...regions),
});

const asked = (query: StationQuery): Record<TimeQuestion, boolean> => ({
  open: query.openNow,
  tonight: query.tonight,
  day: query.day !== '',
});

const QUESTIONS = ['open', 'tonight', 'day'] as const;

/** What the words of the query mean, row by row; `aside`: but for a question of time. */
function matches(row: Row, query: StationQuery, aside?: TimeQuestion): boolean {
  const inRegion =
    query.region === '' || row.region?.startsWith(query.region.replace(/(00)+$/, '')) === true;
  return (
    (query.text === '' || row.score > 0) &&
    (query.kinds.length === 0 || query.kinds.some(kind => row.kinds.includes(kind))) &&
    query.facilities.every(facility => row.facilities?.includes(facility)) &&
    QUESTIONS.every(one => one === aside || !asked(query)[one] || row[one] === 1) &&
    inRegion
  );
}

/** How many rows each value of a filter would leave; values that leave none are not named. */
function counts(values: readonly string[], count: (value: string) => number) {
  return Object.fromEntries(values.map(v => [v, count(v)] as const).filter(([, n]) => n > 0));
}

/** Rows whose times carry the answers they are to give. */
function filtered(all: readonly Row[], query: StationQuery) {
  const table = tableOf(
    ...all.map(({ kinds, facilities, region, open, tonight, day }, id): StationFeature => {
      return station(String(id), {
        kinds,
        ...(facilities ? { facilities } : {}),
        ...(region ? { region } : {}),
        hours: `${open}${tonight}${day}`,
      });
    }),
  );
  const told = (at: number) =>
    table.times.judge(({ hours = '000' }: StationTimes) => Number(hours[at]));
  const answers = { open: told(0), tonight: told(1), day: query.day ? told(2) : told(0).fill(0) };
  const scores = query.text ? all.map(row => row.score) : undefined;
  return filterStations(table, query, answers, scores);
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
          counts(kinds, kind => number({ ...query, kinds: [kind] })),
        );
        expect(Object.fromEntries(result.facilities)).to.deep.equal(
          counts(facilities, facility =>
            number({ ...query, facilities: [...query.facilities, facility] }),
          ),
        );
        expect(Object.fromEntries(result.regions)).to.deep.equal(
          counts(['', ...regions], region =>
            number({ ...query, region: '' }, row => (row.region ?? '') === region),
          ),
        );
        expect(result.open).to.equal(number({ ...query, openNow: true }));
        expect(result.tonight).to.equal(number({ ...query, tonight: true }));
        expect(result.day).to.equal(query.day ? number(query) : 0);
        for (const one of QUESTIONS) {
          const untold = all.filter(row => row[one] === 2 && matches(row, query, one)).length;
          expect(result.unknown[one], one).to.equal(one === 'day' && !query.day ? 0 : untold);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('tells a district from its city and province', () => {
    const all = regions.map((region): Row => ({
      kinds: ['rest'],
      region,
      open: 1,
      tonight: 0,
      day: 0,
      score: 1,
    }));
    const found = (region: string) => {
      const { mask } = filtered(all, { ...EMPTY_QUERY, region });
      return regions.filter((_, row) => mask[row]);
    };
    expect(found('310000')).to.deep.equal(['310000', '310100', '310115', '310117']);
    expect(found('310100')).to.deep.equal(['310100', '310115', '310117']);
    expect(found('310115')).to.deep.equal(['310115']);
    expect(['', '330000', '310115'].map(code => isWithin(code, ''))).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(isWithin('', '310000'), 'nobody knows').to.equal(false);
    expect(regionRange('330000')).to.deep.equal([330000, 339999]);
    expect(regionRange('330100')).to.deep.equal([330100, 330199]);
    expect(regionRange('330112')).to.deep.equal([330112, 330112]);
  });

  it('has an answer for no stations', () => {
    const result = filtered([], EMPTY_QUERY);
    expect(result).to.deep.include({ count: 0, open: 0 });
    expect(result.kinds.size + result.regions.size + result.mask.length).to.equal(0);
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
      { tonight: true },
      { day: '2026-10-10' },
      { region: '310000' },
    ];
    for (const one of asked) expect(isEmptyQuery({ ...EMPTY_QUERY, ...one })).to.equal(false);
  });
});
