import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Person } from '../../src/data/generated/types.ts';
import { validatePerson } from '../../src/data/generated/validators/person.js';
import { checkPerson } from '../../src/data/person-tidy.ts';
import { fc } from '../helpers/fc.ts';

const FOLDER = new URL('../../schema/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));
const examples = (folder: string) =>
  readdirSync(new URL(folder, FOLDER)).map(file => `${folder}/${file}`);
const whole = () => readJson('examples/person/whole.json') as Record<string, unknown>;

function good(value: unknown): Person {
  const checked = checkPerson(value);
  assert.ok(checked.ok);
  return checked.data;
}

suite('the check by hand', () => {
  for (const path of examples('examples/person')) {
    test(`takes ${path} as it is`, () => {
      const checked = checkPerson(readJson(path));
      assert.deepEqual(checked, { ok: true, data: readJson(path), issues: [] });
    });
  }

  for (const path of examples('examples-bad/person')) {
    test(`finds the fault of ${path}`, () => {
      const { document, pointer } = readJson(path) as { document: unknown; pointer: string };
      const checked = checkPerson(document);
      const isPrivacy = /^\/(?:show|consent)/.test(pointer);
      // Rules of privacy are kept as they came, for who applies them.
      if (isPrivacy) return assert.ok(checked.ok);
      assert.ok(
        checked.issues.some(issue => `${pointer}/`.startsWith(`${issue.pointer}/`)),
        pointer,
      );
      if (checked.ok) assert.ok(validatePerson(checked.data));
      return undefined;
    });
  }

  test('keeps the person when an honour, a figure or a photo is at fault', () => {
    const { honours, facts, photo, story } = good({
      ...whole(),
      honours: [
        { name: '甲' },
        { level: 'city' },
        { name: '乙', year: '2023', credential: { href: 'javascript:1' } },
      ],
      facts: [
        { label: '带徒', value: null },
        { label: '专利', value: 4, unit: 7 },
      ],
      photo: { src: 'a.jpg' },
      story: 7,
    });
    assert.deepEqual(honours, [{ name: '甲' }, { name: '乙' }]);
    assert.deepEqual(facts, [{ label: '专利', value: 4 }]);
    assert.deepEqual([photo, story], [undefined, undefined]);
  });

  test('says where', () => {
    const { issues } = checkPerson({
      type: 'person',
      name: '甲',
      honours: [{ level: 'city' }, { name: '乙', year: 'x' }],
    });
    assert.deepEqual(
      issues.map(({ pointer }) => pointer),
      ['/honours/0', '/honours/1/year'],
    );
  });

  test('refuses what has no name or no type', () => {
    for (const value of [
      null,
      7,
      'x',
      [],
      {},
      { name: '甲' },
      { type: 'person' },
      { type: 'robot', name: '甲' },
      { type: 'person', name: '' },
    ]) {
      const checked = checkPerson(value);
      assert.ok(!checked.ok);
      assert.ok(checked.issues.length > 0);
    }
  });

  test('leaves the value as it is, and members nobody knows out', () => {
    const value = Object.freeze({ type: 'person', name: '甲', more: 1 });
    assert.deepEqual(good(value), { type: 'person', name: '甲' });
  });

  test('takes nothing from a prototype', () => {
    const value = Object.create(
      { org: '别处' },
      { type: { value: 'person' }, name: { value: '甲' } },
    ) as object;
    assert.deepEqual(good(value), { type: 'person', name: '甲' });
  });
});

/** Values like those of the schema, and others in their place. */
const words = fc.oneof(
  fc.constantFrom(
    '甲',
    '',
    'p-1',
    '..',
    'index',
    'a/b',
    'https://a.cn/b',
    'https:///x',
    'javascript:1',
    '/a.jpg',
    'a b',
    '//c.cn/x',
    '2023',
    '2023-13',
    '2023-00',
    '2023-02-31',
    '2023-02-00',
    '2026-00-10T14:00:00Z',
    '2023-05-01',
    '2023-05-1',
    '2026-04-10T14:00:00+08:00',
    '2026-04-10 14:00',
    '2026-04-10T24:00:00Z',
    '410100',
    '010100',
    'ug',
    'zh-Hans',
    'x',
    '-',
    'person',
    'mentor',
    'leader',
    'hidden',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const values = fc.oneof(
  words,
  fc.integer({ min: -1, max: 2300 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
);
const mostly = (arb: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: arb }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
const object = (...names: string[]): fc.Arbitrary<unknown> =>
  mostly(
    fc.record(Object.fromEntries(names.map(name => [name, values])), {
      requiredKeys: names.slice(0, 1),
    }),
  );
const list = (arb: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  mostly(fc.array(arb, { maxLength: 3 }));
const facts = list(object('value', 'label', 'unit', 'asOf', 'source'));
const persons = fc.record(
  {
    type: fc.constantFrom('person', 'team', 'studio'),
    name: fc.constantFrom('甲', '乙'),
    ...Object.fromEntries(
      'v id lang sort py trade org region story quote contact bookable book station updated'
        .split(' ')
        .map(name => [name, values]),
    ),
    expertise: list(values),
    series: list(values),
    committees: list(values),
    honours: list(
      mostly(
        fc.record(
          {
            name: words,
            level: values,
            year: values,
            by: values,
            class: values,
            credential: object('href', 'issuer', 'issued', 'expires', 'revoked', 'verify'),
          },
          { requiredKeys: ['name'] },
        ),
      ),
    ),
    facts,
    photo: object('src', 'alt', 'w', 'h', 'consent', 'by'),
    video: object('src', 'title', 'poster', 'captions', 'seconds'),
    timeline: list(object('text', 'from', 'to')),
    projects: list(
      mostly(
        fc.record(
          { name: words, stage: values, year: values, result: values, href: values, facts },
          { requiredKeys: ['name'] },
        ),
      ),
    ),
    slots: list(object('start', 'id', 'end', 'capacity', 'left', 'place')),
    relations: list(object('rel', 'id', 'name', 'from', 'to')),
    links: list(object('href', 'rel', 'type', 'title')),
  },
  { requiredKeys: ['type', 'name'] },
);

/** With one member besides what is needed: such documents are mostly good. */
const simple = fc
  .tuple(persons, fc.nat())
  .map(([{ type, name, ...rest }, at]): Record<string, unknown> => {
    const names = Object.keys(rest);
    const one = names[at % names.length];
    return one === undefined ? { type, name } : { type, name, [one]: rest[one as never] };
  });

suite('the check by hand and the one made from the schema', () => {
  test('what the hand keeps, the schema takes', () => {
    fc.assert(
      fc.property(persons, value => {
        const data = good(structuredClone(value));
        assert.ok(validatePerson(data), JSON.stringify(validatePerson.errors));
      }),
      { numRuns: 2000 },
    );
  });

  test('what the schema takes, the hand keeps whole', () => {
    let taken = 0;
    fc.assert(
      fc.property(simple, value => {
        const checked = checkPerson(structuredClone(value));
        if (!validatePerson(value)) {
          assert.ok(checked.issues.length > 0);
          return;
        }
        taken += 1;
        assert.deepEqual(checked, { ok: true, data: structuredClone(value), issues: [] });
      }),
      { numRuns: 2000 },
    );
    assert.ok(taken > 50, String(taken));
  });

  test('of anything at all the hand makes no error', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), value => {
        checkPerson(value);
      }),
    );
  });
});
