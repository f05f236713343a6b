import { expect } from '@open-wc/testing';
import { coverOf, runsOf } from '../../../src/elements/table/grid.ts';
import { fc } from '../../helpers/fc.ts';

interface Named {
  id: string;
  colSpan: number;
  rowSpan: number;
}

const cell = (id: string, colSpan = 1, rowSpan = 1): Named => ({ id, colSpan, rowSpan });
const drawn = (rows: Named[][]) =>
  coverOf(rows).map(row => row.map(found => found?.id ?? '.').join(''));

describe('coverOf', () => {
  it('puts cells one beside the other', () => {
    expect(drawn([[cell('a'), cell('b')], [cell('c')]])).to.deep.equal(['ab', 'c']);
  });

  it('lets a cell go over columns and rows, and the others take what is free', () => {
    const rows = [
      [cell('a', 1, 2), cell('b', 2), cell('c', 1, 2)],
      [cell('d'), cell('e')],
    ];
    expect(drawn(rows)).to.deep.equal(['abbc', 'adec']);
  });

  it('ends a cell with its group, and one of no rows reaches to the last', () => {
    expect(drawn([[cell('a', 1, 9)], [cell('b')]])).to.deep.equal(['a', 'ab']);
    expect(drawn([[cell('a', 1, 0), cell('b')], [], [cell('c')]])).to.deep.equal(['ab', 'a', 'ac']);
  });

  it('leaves places nobody takes', () => {
    expect(drawn([[cell('a'), cell('b', 1, 2)], []])).to.deep.equal(['ab', '.b']);
  });

  it('keeps the first where two cells claim a place', () => {
    const rows = [[cell('a'), cell('b', 1, 2)], [cell('c', 2)]];
    expect(drawn(rows)).to.deep.equal(['ab', 'cb']);
  });

  it('finds for every cell the place that the engine gives it', () => {
    const spans = fc.record({
      colSpan: fc.integer({ min: 1, max: 3 }),
      rowSpan: fc.integer({ min: 1, max: 3 }),
    });
    const groups = fc.array(fc.array(spans, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(groups, rows => {
        // The oracle: the engine lays the same table out, each column and row 10 px.
        const table = document.createElement('table');
        table.style.cssText = 'border-spacing: 0; table-layout: fixed; position: absolute; left: 0';
        const group = table.createTBody();
        const cells = rows.map(spansOf => {
          const row = group.insertRow();
          return spansOf.map(span => Object.assign(row.insertCell(), span));
        });
        const cover = coverOf(cells);
        const width = Math.max(...cover.map(row => row.length));
        if (width === 0) return;
        const columns = document.createElement('colgroup');
        for (let n = 0; n < width; n += 1) {
          const column = document.createElement('col');
          column.style.width = '10px';
          columns.append(column);
        }
        table.prepend(columns);
        table.style.width = `${width * 10}px`;
        cells.flat().forEach(one => (one.style.padding = '0'));
        document.body.append(table);
        cells.forEach((row, top) => {
          for (const one of row) {
            const column = Math.round(one.getBoundingClientRect().left / 10);
            const at = cover[top]!.indexOf(one);
            if (at >= 0) expect(at).to.equal(column);
          }
        });
        table.remove();
      }),
      { numRuns: 60 },
    );
  });
});

describe('runsOf', () => {
  it('says each cell once, with its width, and passes over gaps', () => {
    const [a, b] = [cell('a'), cell('b')];
    expect(runsOf([a, a, undefined, b])).to.deep.equal([
      { cell: a, column: 0, width: 2 },
      { cell: b, column: 3, width: 1 },
    ]);
  });
});
