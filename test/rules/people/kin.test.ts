import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { missingKin, type KinPerson } from '../../../src/rules/people/kin-people.ts';
import { kinOf, type KinNode } from '../../../src/rules/people/kin.ts';
import type { Relation } from '../../../src/rules/people/person.ts';
import { fc } from '../../helpers/fc.ts';

type Told = Record<
  string,
  Relation[] | 'gone' | { type: KinPerson['type']; relations: Relation[] }
>;

/** Documents by id, whose names are the ids in capitals. */
function people(told: Told): Map<string, KinPerson | undefined> {
  return new Map(
    Object.entries(told).map(([id, what]) => {
      if (what === 'gone') return [id, undefined];
      const { type, relations } = Array.isArray(what)
        ? { type: 'person' as const, relations: what }
        : what;
      return [id, { id, type, name: id.toUpperCase(), relations }];
    }),
  );
}

const mentor = (id: string, more: Partial<Relation> = {}): Relation => ({
  rel: 'mentor',
  id,
  ...more,
});
const apprentice = (id: string, more: Partial<Relation> = {}): Relation => ({
  rel: 'apprentice',
  id,
  ...more,
});

/** A line as text: `A(B(C!) D~)`, the focus with `!`, who stands elsewhere with `~`. */
const drawn = ({ name, focus, again, apprentices }: KinNode): string =>
  name +
  (focus ? '!' : '') +
  (again ? '~' : '') +
  (apprentices.length ? `(${apprentices.map(drawn).join(' ')})` : '');

function lines(focus: string, told: Told): string[] {
  return kinOf(focus, people(told)).lines.map(drawn);
}

suite('lines of mentors and apprentices', () => {
  test('go over several generations, whichever of a pair tells of it', () => {
    const told = { a: [apprentice('b')], b: [], c: [mentor('b')], d: [mentor('c')] };
    for (const focus of ['a', 'b', 'c', 'd']) {
      assert.deepEqual(lines(focus, told), [
        `A${focus === 'a' ? '!' : ''}(B${focus === 'b' ? '!' : ''}(C${focus === 'c' ? '!' : ''}(D${focus === 'd' ? '!' : ''})))`,
      ]);
    }
    const { size, depth } = kinOf('b', people(told));
    assert.deepEqual([size, depth], [4, 4]);
  });

  test('have a pair once, with the years of the side that has them', () => {
    const told = { a: [apprentice('b')], b: [mentor('a', { from: '2008', to: '2012' })] };
    const [line] = kinOf('a', people(told)).lines;
    assert.deepEqual(
      line?.apprentices.map(({ id, from, to }) => [id, from, to]),
      [['b', '2008', '2012']],
    );
  });

  test('have apprentices in the order of their years', () => {
    const told = {
      a: [apprentice('b'), apprentice('c', { from: '2020' }), apprentice('d', { from: '2003' })],
      b: [],
      c: [],
      d: [],
    };
    assert.deepEqual(lines('a', told), ['A!(D C B)']);
  });

  test('are several with several mentors; nobody has their apprentices twice', () => {
    const told = { a: [], b: [], c: [mentor('a'), mentor('b'), apprentice('d')], d: [] };
    assert.deepEqual(lines('c', told), ['A(C!(D))', 'B(C~)']);
    assert.equal(kinOf('c', people(told)).size, 4);
  });

  test('are one where two mentors had the same', () => {
    const told = {
      a: [apprentice('b'), apprentice('c')],
      b: [apprentice('d')],
      c: [apprentice('d')],
      d: [],
    };
    assert.deepEqual(lines('d', told), ['A(B(D!) C(D~))']);
  });

  test('are cut where somebody would be their own ancestor', () => {
    assert.deepEqual(lines('a', { a: [mentor('b')], b: [mentor('a')] }), ['B(A!)']);
    assert.deepEqual(lines('a', { a: [mentor('b')], b: [mentor('c')], c: [mentor('a')] }), [
      'C(B(A!))',
    ]);
    assert.deepEqual(lines('a', { a: [mentor('a')] }), []);
  });

  test('have a leaf for somebody known by name only, once', () => {
    const named: Relation = { rel: 'mentor', name: '老师傅' };
    assert.deepEqual(lines('a', { a: [named, named, { rel: 'apprentice', name: '小徒' }] }), [
      '老师傅(A!(小徒))',
    ]);
  });

  test('know a name for the person of the same pair', () => {
    const told = { a: [{ rel: 'apprentice', name: 'B（示例）' } as Relation], b: [mentor('a')] };
    assert.deepEqual(lines('a', told), ['A!(B)']);
  });

  test('take two of one name for two where they name nobody in common', () => {
    const same: Relation = { rel: 'mentor', name: '李师傅' };
    assert.deepEqual(lines('b', { a: [same, apprentice('b')], b: [same] }), [
      '李师傅(A(B!))',
      '李师傅(B~)',
    ]);
  });

  test('leave out who is not to be had, even where others name them', () => {
    const told: Told = {
      a: [apprentice('b', { name: '撤回者' }), apprentice('c', { name: '丙' })],
      b: 'gone',
    };
    assert.deepEqual(lines('a', told), ['A!(丙)']);
  });

  test('call people as their own document does', () => {
    const told = { a: [apprentice('b', { name: '全名' })], b: [] };
    assert.deepEqual(lines('a', told), ['A!(B)']);
  });

  test('are none without a pair, or without the person', () => {
    assert.deepEqual(lines('a', { a: [{ rel: 'member', id: 't' }] }), []);
    const nobody = kinOf('x', new Map());
    assert.deepEqual([nobody.lines, nobody.size, nobody.depth, nobody.missing], [[], 0, 0, ['x']]);
  });
});

suite('what is not known yet', () => {
  test('is named, nearest to the focus first', () => {
    const told = { a: [apprentice('b'), mentor('z')], b: [apprentice('y')] };
    assert.deepEqual(missingKin('a', people(told)), ['z', 'y']);
    assert.deepEqual(kinOf('a', people(told)).missing, ['z', 'y']);
  });
});

const names = (places: readonly { name: string }[]): string =>
  places.map(({ name }) => name).join(' ');

suite('who leads and who belongs', () => {
  const team = (relations: Relation[]) => ({ type: 'studio' as const, relations });

  test('is told by the team, its leader no member besides', () => {
    const told = {
      t: team([
        { rel: 'leader', id: 'a' },
        { rel: 'member', id: 'a' },
        { rel: 'member', id: 'b', from: '2013' },
        { rel: 'member', name: '示例成员' },
      ]),
      a: [],
      b: [],
    };
    const kin = kinOf('t', people(told));
    assert.equal(names(kin.leaders), 'A');
    assert.equal(names(kin.members), 'B 示例成员');
    assert.equal(kin.members[0]?.from, '2013');
    assert.equal(names(kinOf('b', people(told)).teams), 'T');
    assert.equal(names(kinOf('a', people(told)).teams), 'T');
  });

  test('is told by its people too', () => {
    const told = {
      t: team([]),
      a: [{ rel: 'member', id: 't' } as Relation],
      b: [{ rel: 'leader', id: 't' } as Relation],
    };
    const kin = kinOf('t', people(told));
    assert.deepEqual([names(kin.leaders), names(kin.members)], ['B', 'A']);
    assert.equal(names(kinOf('a', people(told)).teams), 'T');
  });

  test('a person may be led by a person', () => {
    const told = { a: [{ rel: 'leader', id: 'b' } as Relation], b: [] };
    assert.equal(names(kinOf('a', people(told)).leaders), 'B');
  });

  test('a member by name and by document is one', () => {
    const told = {
      t: team([
        { rel: 'member', name: 'A（示例）' },
        { rel: 'member', id: 'a', from: '2020' },
      ]),
      a: [],
    };
    const { members } = kinOf('t', people(told));
    assert.deepEqual(
      members.map(({ id, name, from }) => [id, name, from]),
      [['a', 'A', '2020']],
    );
  });

  test('nobody who is not to be had', () => {
    const told: Told = { t: team([{ rel: 'member', id: 'a', name: '撤回者' }]), a: 'gone' };
    assert.deepEqual(kinOf('t', people(told)).members, []);
  });
});

suite('any documents', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor');
  const relations = fc.array(
    fc.record(
      {
        rel: fc.constantFrom<Relation['rel']>('mentor', 'apprentice', 'member', 'leader'),
        id: ids,
        name: fc.constantFrom('甲', '乙', 'A', ''),
        from: fc.constantFrom('2001', '2010-05'),
      },
      { requiredKeys: ['rel'] },
    ),
    { maxLength: 6 },
  );
  const documents = fc.array(
    fc.tuple(
      ids,
      fc.option(
        fc.record({ type: fc.constantFrom('person' as const, 'team' as const), relations }),
        { nil: undefined },
      ),
    ),
    { maxLength: 7 },
  );

  test('make a tree in which everybody has their apprentices once, and nobody is their own ancestor', () => {
    fc.assert(
      fc.property(ids, documents, (focus, list) => {
        const map = new Map<string, KinPerson | undefined>(
          list.map(([id, found]) => [id, found && { ...found, id, name: id.toUpperCase() }]),
        );
        const kin = kinOf(focus, map);
        const full = new Set<string>();
        const keys = new Set<string>();
        let focused = 0;
        const walk = (node: KinNode, above: readonly string[]): void => {
          const who = node.id ?? `${above[above.length - 1]} ${node.name}`;
          assert.ok(!keys.has(node.key), 'a key twice');
          keys.add(node.key);
          if (node.id !== undefined) {
            assert.ok(!above.includes(node.id), 'an own ancestor');
            assert.ok(!(map.has(node.id) && !map.get(node.id)), 'somebody who is not to be had');
          }
          if (node.focus) focused += 1;
          if (node.again) assert.equal(node.apprentices.length, 0);
          else if (node.id !== undefined) {
            assert.ok(!full.has(who), `${who} in full twice`);
            full.add(who);
          }
          for (const below of node.apprentices) walk(below, [...above, who]);
        };
        for (const line of kin.lines) walk(line, []);
        assert.equal(focused, kin.lines.length ? 1 : 0);
        for (const id of kin.missing) assert.ok(!map.has(id));
      }),
      { numRuns: 500 },
    );
  });

  test('of a thousand apprentices in a chain are cut, not an error', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 1000 }, (_, n) => [`p${n}`, [apprentice(`p${n + 1}`)]]),
    );
    const { depth } = kinOf('p500', people(chain));
    assert.ok(depth >= 20 && depth <= 40, String(depth));
  });
});
