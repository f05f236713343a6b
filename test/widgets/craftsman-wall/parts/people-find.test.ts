import { expect } from '@open-wc/testing';
import {
  FacetBuilder,
  findPeople,
  type FacetTable,
} from '../../../../src/widgets/craftsman-wall/parts/people-find.ts';
import { EVERYONE, FACETS, type Facet } from '../../../../src/widgets/craftsman-wall/wall-query.ts';
import { fc } from '../../../helpers/fc.ts';

type Row = Readonly<Record<Facet, readonly string[]>>;
type Chosen = Readonly<Record<Facet, readonly string[]>>;

function tableOf(rows: readonly Row[]): FacetTable {
  const built = FACETS.map(facet => {
    const builder = new FacetBuilder();
    for (const row of rows) builder.add(row[facet]);
    return [facet, builder.build()];
  });
  return Object.fromEntries(built) as FacetTable;
}

/** By the words of the rule, value by value: what the one pass has to come to. */
function oracle(rows: readonly Row[], chosen: Chosen, matches: readonly boolean[]) {
  const fits = (row: Row, facet: Facet, values: readonly string[]) =>
    values.length === 0 || row[facet].some(value => values.includes(value));
  const found = rows.flatMap((row, at) =>
    matches[at] && FACETS.every(facet => fits(row, facet, chosen[facet])) ? [at] : [],
  );
  const counts = FACETS.map(facet => {
    const values = new Set(rows.flatMap(row => row[facet]));
    const each = [...values].map(value => {
      const alone = { ...chosen, [facet]: [value] };
      const n = rows.filter(
        (row, at) => matches[at] && FACETS.every(one => fits(row, one, alone[one])),
      ).length;
      return [value, n] as const;
    });
    return [facet, each.filter(([, n]) => n > 0).sort()];
  });
  return { found, counts: Object.fromEntries(counts) };
}

const values = fc.array(fc.constantFrom('a', 'b', 'c', 'constructor'), { maxLength: 3 });
const one = fc.record(
  Object.fromEntries(FACETS.map(facet => [facet, values])),
) as fc.Arbitrary<Row>;
const few = fc.array(fc.constantFrom('a', 'b', 'zz'), { maxLength: 2 });
const some = fc.record(
  Object.fromEntries(
    FACETS.map(facet => [facet, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, few)]),
  ),
) as fc.Arbitrary<Chosen>;

describe('facets of a wall', () => {
  it('finds and counts as the rule says, whatever the entries and the choice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(one, fc.boolean()), { maxLength: 24 }),
        some,
        fc.boolean(),
        (pairs, chosen, searches) => {
          const rows = pairs.map(([row]) => row);
          const matches = pairs.map(([, match]) => !searches || match);
          const mask = searches ? Uint8Array.from(matches, Number) : undefined;
          const result = findPeople(tableOf(rows), rows.length, chosen, mask);
          const wanted = oracle(rows, chosen, matches);
          expect([...result.rows]).to.deep.equal(wanted.found);
          for (const facet of FACETS) {
            expect([...result.counts[facet]].sort()).to.deep.equal(wanted.counts[facet]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('counts a value that an entry names twice once', () => {
    const row = { ...EVERYONE, year: ['2023', '2023', '2020'] };
    const { counts } = findPeople(tableOf([row]), 1, EVERYONE);
    expect([...counts.year]).to.deep.equal([
      ['2023', 1],
      ['2020', 1],
    ]);
  });
});
