import { expect } from '@open-wc/testing';
import type { PeopleColumns } from '../../../../src/data/generated/types.ts';
import { columnRows } from '../../../../src/widgets/craftsman-wall/parts/column-rows.ts';
import {
  PeopleTable,
  regionPath,
  scopedRows,
  summaryRows,
} from '../../../../src/widgets/craftsman-wall/parts/people-table.ts';
import { DEFAULTS } from '../../../../src/widgets/craftsman-wall/settings.ts';
import { FACETS } from '../../../../src/widgets/craftsman-wall/wall-query.ts';
import { alliance, ofTheYear, type Items } from '../wall-page.ts';

const people: Items = [
  { id: 'a', type: 'person', name: '单晓林', trade: '电焊工', org: '示例重工' },
  { id: 'b', type: 'person', name: '李单', py: 'ld', expertise: ['管道焊接'] },
  { id: 'c', type: 'studio', name: '示例铝镁职工创新工作室', py: 'sllmzgcxgzs', org: '示例铝业' },
  { id: 'd', type: 'person', name: 'ئايگۈل', lang: 'ug' },
];

const found = (table: PeopleTable, text: string): string =>
  [...(table.search(text) ?? [])].map((hit, row) => (hit ? table.id(row) : '')).join('');

/** The columns a server makes of summaries. */
function columnsOf(items: Items): PeopleColumns {
  const column = <Value>(pick: (item: Items[number]) => Value | undefined) => {
    const values: Value[] = [];
    const places = new Map<string, number>();
    const rows = items.map(item => {
      const value = pick(item);
      if (value === undefined || (Array.isArray(value) && !value.length)) return 0;
      const key = JSON.stringify(value);
      if (!places.has(key)) places.set(key, values.push(value));
      return places.get(key)!;
    });
    return { values, rows };
  };
  return {
    n: items.length,
    id: items.map(({ id }) => id),
    type: column(item => item.type),
    name: items.map(({ name }) => name),
    lang: column(item => item.lang),
    sort: items.map(({ sort = '' }) => sort),
    py: items.map(({ py = '' }) => py),
    trade: column(item => item.trade),
    expertise: column(item => item.expertise),
    org: column(item => item.org),
    region: column(item => item.region),
    series: column(item => item.series),
    committees: column(item => item.committees),
    years: column(item => item.honours?.flatMap(({ year }) => year ?? [])),
    honour: column(item => item.honours?.[0]?.name),
    level: column(item => item.honours?.[0]?.level),
    year: items.map(item => item.honours?.[0]?.year ?? 0),
    bookable: items.map(item => (item.bookable ? 1 : 0)),
    photo: {
      src: items.map(item => item.photo?.src ?? ''),
      alt: items.map(item => item.photo?.alt ?? ''),
    },
  };
}

describe('the table of a wall', () => {
  it('finds by name, pinyin initials, trade, employer and expertise', () => {
    const table = new PeopleTable(summaryRows(people));
    expect(found(table, '晓林')).to.equal('a');
    // No initials in the list: 单 is read shàn as a surname, dān elsewhere.
    expect(found(table, 'sxl')).to.equal('a');
    expect(found(table, 'DXL')).to.equal('');
    expect(found(table, 'ld')).to.equal('b');
    expect(found(table, '焊')).to.equal('ab');
    expect(found(table, '示例 焊')).to.equal('a');
    expect(found(table, '铝业')).to.equal('c');
    expect(found(table, 'ئايگۈل')).to.equal('d');
    expect(found(table, '  ')).to.equal('');
    expect(table.search(' ')).to.equal(undefined);
  });

  it('finds the same however the words were typed', () => {
    const typed = new PeopleTable(summaryRows(people));
    for (const text of ['焊', '焊接', '焊接x', '焊', 's', 'sl', 'sx']) {
      const once = new PeopleTable(summaryRows(people));
      expect(found(typed, text), text).to.equal(found(once, text));
    }
  });

  it('makes its texts ready in slices', () => {
    const table = new PeopleTable(summaryRows(people));
    expect(table.prepare()).to.equal(false);
    expect(found(table, 'sxl')).to.equal('a');
  });

  it('tells the same of columns as of summaries', () => {
    const items = [...ofTheYear(), ...alliance()];
    const one = new PeopleTable(summaryRows(items));
    const other = new PeopleTable(
      columnRows(columnsOf(items), href => `https://zz.example/${href}`),
    );
    expect(other.size).to.equal(one.size);
    for (const facet of FACETS) {
      expect([...other.counts[facet]].sort(), facet).to.deep.equal([...one.counts[facet]].sort());
    }
    for (let row = 0; row < one.size; row += 7) {
      const { photo, honour, ...entry } = one.entry(row);
      const { href, photo: picture, honour: best, ...same } = other.entry(row);
      const { summary } = same;
      expect({ ...same, href: entry.href, summary: 0 }).to.deep.equal({ ...entry, summary: 0 });
      expect(summary.id).to.equal(entry.id);
      expect([best?.name, best?.level, best?.year]).to.deep.equal([
        honour?.name,
        honour?.level,
        honour?.year,
      ]);
      expect(picture?.src).to.equal(photo?.src);
      expect(href).to.equal(`https://zz.example/v1/people/${entry.id}.json`);
    }
    expect(found(other, '焊工')).to.equal(found(one, '焊工'));
    expect([...other.byName(Uint32Array.of(0, 1, 2))]).to.deep.equal([
      ...one.byName(Uint32Array.of(0, 1, 2)),
    ]);
  });

  it('keeps to what is of the wall', () => {
    const items = alliance();
    const [committee] = items[0]!.committees!;
    const rows = scopedRows(summaryRows(items), { ...DEFAULTS, committee: committee! });
    const wanted = items.filter(({ committees = [] }) => committees.includes(committee!));
    expect(rows.size).to.equal(wanted.length);
    expect(rows.size).to.be.within(1, 156);
    expect(Array.from({ length: rows.size }, (_, row) => rows.id(row))).to.deep.equal(
      wanted.map(({ id }) => id),
    );
  });

  it('knows the divisions above one', () => {
    expect(regionPath('410102')).to.deep.equal(['410000', '410100', '410102']);
    expect(regionPath('410000')).to.deep.equal(['410000']);
    expect(regionPath('4101')).to.deep.equal([]);
  });
});
