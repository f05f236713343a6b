import { expect } from '@open-wc/testing';
import { tidyTree, type Branch } from '../../../../src/widgets/craftsman-card/parts/tidy-tree.ts';
import { fc } from '../../../helpers/fc.ts';

const leaf = (value: string): Branch<string> => ({ value, children: [] });
const rowsOf = (root: Branch<string>): Record<string, number> =>
  Object.fromEntries(tidyTree(root).nodes.map(({ value, row }) => [value, row]));

describe('tidy tree', () => {
  it('puts one alone at the first row', () => {
    expect(tidyTree(leaf('a'))).to.deep.include({ rows: 1, depths: 1 });
  });

  it('puts a mentor in the middle of the apprentices, who stand a row apart', () => {
    const rows = rowsOf({ value: 'm', children: [leaf('a'), leaf('b'), leaf('c')] });
    expect(rows).to.deep.equal({ m: 1, a: 0, b: 1, c: 2 });
  });

  it('keeps cousins a little further apart than brothers', () => {
    const rows = rowsOf({
      value: 'm',
      children: [
        { value: 'a', children: [leaf('a1'), leaf('a2')] },
        { value: 'b', children: [leaf('b1')] },
      ],
    });
    expect(rows['a2']! - rows['a1']!).to.equal(1);
    expect(rows['b1']! - rows['a2']!).to.equal(1.25);
  });

  it('spreads small branches between large ones evenly', () => {
    const large = (name: string): Branch<string> => ({
      value: name,
      children: Array.from({ length: 7 }, (_, at) => leaf(`${name}${at}`)),
    });
    const rows = rowsOf({ value: 'm', children: [large('a'), leaf('b'), leaf('c'), large('d')] });
    const gaps = [rows['b']! - rows['a']!, rows['c']! - rows['b']!, rows['d']! - rows['c']!];
    for (const gap of gaps) expect(gap).to.be.closeTo(gaps[0]!, 1e-9);
  });

  const branch = fc.memo((deep): fc.Arbitrary<Branch<string>> => {
    const children = deep > 1 ? fc.array(branch(), { maxLength: 4 }) : fc.constant([]);
    return fc.record({ value: fc.uuid(), children });
  });
  const tree = branch(4);

  it('lets nobody of a generation overlap, and every mentor stands amid the apprentices', () => {
    fc.assert(
      fc.property(tree, root => {
        const { nodes, rows, depths } = tidyTree(root);
        const last = new Map<number, number>();
        for (const { depth, row } of nodes) {
          expect(row - (last.get(depth) ?? -Infinity)).to.be.at.least(1 - 1e-9);
          last.set(depth, row);
          expect(row).to.be.within(-1e-9, rows - 1 + 1e-9);
          expect(depth).to.be.below(depths);
        }
        for (const node of nodes) {
          const below = nodes.filter(({ parent }) => parent === node).map(({ row }) => row);
          if (!below.length) continue;
          expect(node.row).to.be.closeTo((below[0]! + below[below.length - 1]!) / 2, 1e-9);
        }
      }),
    );
  });

  it('draws equal branches alike', () => {
    fc.assert(
      fc.property(tree, twin => {
        const copy = (one: Branch<string>, mark: string): Branch<string> => ({
          value: mark + one.value,
          children: one.children.map(child => copy(child, mark)),
        });
        const both = [copy(twin, 'x'), copy(twin, 'y')];
        const { nodes } = tidyTree({ value: 'm', children: both });
        const shape = (mark: string): number[] => {
          const own = nodes.filter(({ value }) => value.startsWith(mark));
          return own.map(({ row }) => row - own[0]!.row);
        };
        shape('x').forEach((row, at) => expect(row).to.be.closeTo(shape('y')[at]!, 1e-9));
      }),
    );
  });
});
