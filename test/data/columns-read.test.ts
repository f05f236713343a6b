import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { readColumns, type ReadColumns } from '../../src/data/columns-read.ts';
import { readNames } from '../../src/data/names-read.ts';
import { makeChangesOf, unfold } from '../../src/rules/fold-changes.ts';
import { foldLines, foldText } from '../../src/rules/text-search.ts';
import { reading } from '../../src/stations/columns-worker.ts';

function done<T>(work: Iterator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const columns = (value: unknown) => done(readColumns(bytesOf(value)));
const names = (value: unknown) =>
  done(readNames(bytesOf(value), { fold: foldLines, changesOf: makeChangesOf() }));

interface Row {
  lon: number;
  lat: number;
  kinds: string[];
  hours?: string;
  status?: string;
  validFrom?: string;
  region?: string;
}

/** The document a server would make of rows. */
function documentOf(rows: readonly Row[]) {
  const column = (of: (row: Row) => unknown) => {
    const values: string[] = [];
    const places = rows.map(row => {
      const value = of(row);
      if (value === undefined) return 0;
      const key = JSON.stringify(value);
      if (!values.includes(key)) values.push(key);
      return values.indexOf(key) + 1;
    });
    return { values: values.map(value => JSON.parse(value) as unknown), rows: places };
  };
  const deltas = (of: (row: Row) => number) =>
    rows.map((row, at) => of(row) - (at ? of(rows[at - 1]!) : 0));
  return {
    v: 1,
    timeStamp: '2026-03-01T08:00:00+08:00',
    total: rows.length,
    lon: deltas(row => row.lon),
    lat: deltas(row => row.lat),
    kinds: column(row => row.kinds),
    hours: column(row => row.hours),
    status: column(row => row.status),
    validFrom: column(row => row.validFrom),
    region: column(row => row.region),
  };
}

function rowsOf({ total, lonE7, latE7, kinds, times, regions }: ReadColumns): Row[] {
  return Array.from({ length: total }, (_, row) => {
    const region = regions.values[regions.rows[row]!]!;
    return {
      lon: lonE7[row]! / 100,
      lat: latE7[row]! / 100,
      kinds: [...kinds.values[kinds.rows[row]!]!],
      ...(times.values[times.rows[row]!] as object),
      ...(region ? { region } : {}),
    };
  });
}

const row = fc.record<Row>(
  {
    lon: fc.integer({ min: -18_000_000, max: 18_000_000 }),
    lat: fc.integer({ min: -9_000_000, max: 9_000_000 }),
    kinds: fc.subarray(['rest', 'rider', '茶馆'], { minLength: 1 }),
    hours: fc.constantFrom('24/7', 'Mo-Su 09:00-17:00', '看情况'),
    status: fc.constantFrom('planned', 'closed'),
    validFrom: fc.constantFrom('2026-05-01'),
    region: fc.constantFrom('310115', '330000'),
  },
  { requiredKeys: ['lon', 'lat', 'kinds'], noNullPrototype: true },
);

const PLAIN = documentOf([
  { lon: 12_150_000, lat: 3_120_000, kinds: ['rest'], hours: '24/7', region: '310115' },
  { lon: 12_150_100, lat: 3_120_000, kinds: ['rider'] },
]);

describe('readColumns', () => {
  it('gives back the rows a document was made of', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60, size: 'max' }), rows => {
        const read = columns(documentOf(rows));
        assert.ok(read.ok);
        assert.deepEqual(rowsOf(read.data), rows);
        assert.deepEqual(read.data.issues, []);
      }),
      { numRuns: 300 },
    );
  });

  it('joins what is said of times into as many values as occur together', () => {
    const rows = Array.from({ length: 40 }, (_, n): Row => ({
      lon: n,
      lat: n,
      kinds: ['rest'],
      ...(n % 2 ? { hours: '24/7' } : {}),
      ...(n % 4 ? { status: 'closed' } : {}),
    }));
    const read = columns(documentOf(rows));
    assert.ok(read.ok);
    assert.equal(read.data.times.values.length, 3, 'none, one alone, both');
    assert.ok(read.data.times.rows instanceof Uint16Array);
  });

  it('leaves out a column that does not fit, and says so', () => {
    const short = { values: [['rest']], rows: [1] };
    const lost = { values: ['24/7'], rows: [1, 2] };
    const read = columns({
      ...PLAIN,
      kinds: short,
      hours: lost,
      region: { values: [], rows: [0.5, 1] },
    });
    assert.ok(read.ok);
    assert.deepEqual(
      read.data.issues.map(({ pointer, detail }) => `${pointer} ${detail}`),
      [
        '/kinds has 1 rows, not 2; left out',
        '/region its rows are not whole numbers; left out',
        '/hours 2 stands for none of 1 values; left out',
      ],
    );
    assert.deepEqual(
      rowsOf(read.data).map(({ kinds }) => kinds),
      [[], []],
    );
  });

  it('does not use values that are not what they should be', () => {
    const kinds = { values: [['rest', 1, ''], 'rider'], rows: [1, 2] };
    const region = { values: ['31', 5], rows: [1, 2] };
    const read = columns({ ...PLAIN, kinds, region });
    assert.ok(read.ok);
    assert.deepEqual(read.data.kinds.values, [[], ['rest'], []]);
    assert.deepEqual(read.data.regions.values, ['', '', '']);
    assert.equal(read.data.issues.length, 3);
  });

  it('keeps parts of names that follow each other, and no others', () => {
    const part = (from: number, n: number) => ({ from, n, href: `${from}.json` });
    const read = columns({
      ...PLAIN,
      names: [part(0, 1), part(0, 1), part(1, 1), part(2, 1), { from: 1 }],
    });
    assert.ok(read.ok);
    assert.deepEqual(read.data.names, [part(0, 1), part(1, 1)]);
    assert.equal(read.data.issues.length, 3);
  });

  it('refuses a document without positions of all rows', () => {
    const refusals: [string, object][] = [
      ['/v', { v: 2 }],
      ['/total', { total: -1 }],
      ['/total', { total: 1e9 }],
      ['/total', { total: '2' }],
      ['/lon', { lon: [1] }],
      ['/lon', { lon: [1, 'x'] }],
      ['/lat', { lat: undefined }],
      ['/lat', { lat: [8_999_999, 2] }],
      ['/lon', { lon: [2_147_483_647, 2_147_483_647] }],
    ];
    for (const [pointer, more] of refusals) {
      const read = columns({ ...PLAIN, ...more });
      assert.ok(!read.ok, pointer);
      assert.equal(read.problem.code, 'invalid');
      assert.equal(read.problem.errors?.[0]?.pointer, pointer);
    }
    for (const value of [null, [], 5, 'x', [1, 2]]) assert.ok(!columns(value).ok);
    const read = done(reading('columns', new TextEncoder().encode('{"total":')));
    assert.ok(!read.ok && read.problem.code === 'not-json');
  });

  it('reads no rows as no rows', () => {
    const read = columns({ total: 0, lon: [], lat: [] });
    assert.ok(read.ok && read.data.total === 0);
  });
});

describe('readNames', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 6 });

  it('gives a line a row, each found again by where it begins', () => {
    const rows = fc.array(fc.tuple(text, text, text, text), { maxLength: 30 });
    fc.assert(
      fc.property(rows, all => {
        const [ids, name, py, address] = [0, 1, 2, 3].map(at => all.map(one => one[at]!));
        const read = names({ from: 3, ids, name, py, address, timeStamp: 't' });
        assert.ok(read.ok);
        const { from, n, ids: first, idsAt, folded, foldedAt, changes, timeStamp } = read.data;
        assert.deepEqual([from, n, timeStamp], [3, all.length, 't']);
        const clean = (one: string) => one.replace(/[\n\t\r]/g, ' ');
        const line = (lines: string, at: Uint32Array, row: number) =>
          lines.slice(at[row]! + 1, at[row + 1]);
        all.forEach((one, row) => {
          assert.equal(line(first, idsAt, row), `${clean(one[0])}\t${clean(one[2])}`);
          const found = line(folded, foldedAt, row);
          assert.equal(found, `${foldText(one[1])}\t${foldText(one[3])}`);
          const place = changes.rows[row]!;
          const change = changes.texts.slice(changes.at[place], changes.at[place + 1]);
          assert.equal(unfold(found, change), `${clean(one[1])}\t${clean(one[3])}`);
        });
      }),
    );
  });

  it('writes down once what folding changed in many rows', () => {
    const rows = Array.from({ length: 1000 }, (_, row) => row);
    const ids = rows.map(String);
    const read = names({ from: 0, ids, name: rows.map(row => `${1000 + row}号（示例）`) });
    assert.ok(read.ok);
    const { changes, folded } = read.data;
    assert.equal(changes.at.length, 2);
    assert.ok(changes.rows instanceof Uint16Array);
    assert.ok(folded.endsWith('\n1999号示例\t'));
    // As many kinds of change as rows, and more than two bytes can count.
    const many = Array.from({ length: 70_000 }, (_, row) => row);
    const different = names({
      from: 0,
      ids: many.map(String),
      // A number of five digits, each one of sixteen marks that folding takes away.
      name: many.map(row => {
        const digits = [0, 4, 8, 12, 16].map(place => 0x2010 + ((row >> place) & 15));
        return `甲${String.fromCharCode(...digits)}`;
      }),
    });
    assert.ok(different.ok);
    assert.equal(different.data.changes.rows.length, many.length);
    assert.equal(different.data.changes.at.length, many.length + 1);
    assert.ok(different.data.changes.rows instanceof Uint32Array);
  });

  it('does without what is not as long, but not without names', () => {
    const read = names({ from: 0, ids: ['a'], name: ['甲'], py: ['j', 'y'], address: 5 });
    assert.ok(read.ok);
    assert.deepEqual([read.data.ids, read.data.folded], ['\na\t', '\n甲\t']);
    for (const more of [{ ids: 5 }, { name: [] }, { from: -1 }, { v: 2 }]) {
      assert.ok(!names({ from: 0, ids: ['a'], name: ['甲'], ...more }).ok);
    }
    assert.ok(!names(null).ok);
  });
});
