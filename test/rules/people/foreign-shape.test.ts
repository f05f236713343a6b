import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { peopleIn } from '../../../src/data/people-in.ts';
import { personIn } from '../../../src/data/person.ts';
import { validatePeopleShape } from '../../../src/data/generated/validators/widget-people-shape.js';
import {
  mapPeople,
  mapPerson,
  type ForeignMembers,
  type PeopleShape,
} from '../../../src/rules/people/foreign-shape.ts';
import type { PersonRecord } from '../../../src/rules/people/person.ts';
import { shownPerson } from '../../../src/rules/people/shown.ts';
import { fc } from '../../helpers/fc.ts';
import { foreignSamples } from './foreign-samples.ts';

const PAGE = 'https://example.cn/people.html';

suite('a thousand profiles in a foreign shape', () => {
  for (const { name, document, shape, expected } of foreignSamples(1000)) {
    test(`of ${name} are ours`, () => {
      assert.ok(validatePeopleShape(shape), JSON.stringify(validatePeopleShape.errors));
      const { items, total, issues } = mapPeople(document, shape);
      assert.deepEqual(items, expected);
      assert.equal(total, shape.total && 1000);
      assert.deepEqual(
        issues.filter(({ code }) => code !== 'date' && code !== 'never'),
        [],
      );
    });

    test(`of ${name} pass the checks of the list, and of each person`, () => {
      const { items } = mapPeople(document, shape);
      const list = peopleIn({ items }, PAGE, href => new URL(href, 'https://cms.example.cn/').href);
      assert.ok(list.ok);
      assert.equal(list.data.items.length, 1000);
      const person = personIn(items[10], PAGE);
      assert.ok(person.ok);
      assert.equal(person.data.name, expected[10]?.name);
    });

    test(`of ${name} give one by their id`, () => {
      const wanted = expected[500]!;
      const { person, issues } = mapPerson(document, shape, wanted.id);
      assert.equal(person?.name, wanted.name);
      assert.deepEqual(
        issues.filter(({ code }) => !['never', 'date'].includes(code)),
        [],
      );
      assert.equal(mapPerson(document, shape, 'nobody').person, undefined);
      assert.equal(mapPerson(document, shape).person?.name, expected[0]?.name);
    });
  }

  test('rules of privacy of another system hold', () => {
    const [, , { document, shape }] = foreignSamples(10) as [
      unknown,
      unknown,
      { document: unknown; shape: PeopleShape },
    ];
    const { items } = mapPeople(document, shape);
    const shown = items.map(item => shownPerson(item as PersonRecord, '2026-04-01'));
    assert.equal(shown[4]?.org, undefined);
    assert.equal(shown[5]?.org, '示例5公司');
  });
});

/** Somebody called 甲 with anything else, by members of a shape. */
function one(item: object, members: ForeignMembers, more: object = {}) {
  const shape = { items: '/rows', members: { name: '/name', ...members } };
  const { items, issues } = mapPeople({ rows: [{ name: '甲', ...item }], ...more }, shape);
  const rest: Record<string, unknown> = { ...items[0] };
  for (const own of ['id', 'type', 'name']) delete rest[own];
  return { rest, issues: issues.map(({ pointer, code }) => `${pointer} ${code}`) };
}

suite('a value', () => {
  test('is the first of several places', () => {
    assert.deepEqual(one({ b: '乙' }, { org: { at: ['/a', '/b'] } }).rest, { org: '乙' });
  });

  test('that is blank or null is none', () => {
    assert.deepEqual(one({ a: ' ', b: null }, { org: { at: ['/a', '/b'] } }).rest, {});
  });

  test('keeps a full address, and puts a prefix before any other', () => {
    const book = { at: '/u', prefix: 'https://a.cn/x/' };
    assert.deepEqual(one({ u: '/b.html' }, { book }).rest, { book: 'https://a.cn/x/b.html' });
    assert.deepEqual(one({ u: 'b.html' }, { book }).rest, { book: 'https://a.cn/x/b.html' });
    assert.deepEqual(one({ u: 'http://b.cn/' }, { book }).rest, { book: 'http://b.cn/' });
    assert.deepEqual(one({ u: '//b.cn/' }, { book }).rest, { book: '//b.cn/' });
  });

  test('joined is nothing when what is looked for is not there', () => {
    const org = { join: ['/a', { const: '公司' }] };
    assert.deepEqual(one({ a: '示例' }, { org }).rest, { org: '示例公司' });
    assert.deepEqual(one({}, { org }).rest, {});
  });

  test('of a list is the first where there is room for one', () => {
    const photo: ForeignMembers = { photo: { members: { src: '/p', alt: '/name' } } };
    assert.deepEqual(one({ p: ['a.jpg', 'b.jpg'] }, photo).rest, {
      photo: { src: 'a.jpg', alt: '甲' },
    });
  });

  test('of one word is a list where lists are', () => {
    assert.deepEqual(one({ z: '焊接' }, { expertise: '/z' }).rest, { expertise: ['焊接'] });
    assert.deepEqual(one({ z: ['焊接', 7] }, { expertise: '/z' }).rest, {
      expertise: ['焊接', '7'],
    });
    const split = { at: '/z', split: '、' };
    assert.deepEqual(one({ z: ['焊接、切割', '打磨'] }, { expertise: split }).rest, {
      expertise: ['焊接', '切割', '打磨'],
    });
  });

  test('that is yes or no in any of their words is', () => {
    for (const [word, flag] of [
      ['是', true],
      [1, true],
      ['0', false],
      [false, false],
    ] as const) {
      assert.deepEqual(one({ k: word }, { bookable: '/k' }).rest, { bookable: flag });
    }
    assert.deepEqual(one({ k: '也许' }, { bookable: '/k' }), {
      rest: {},
      issues: ['/rows/0 type'],
    });
  });
});

suite('what could not be mapped is told', () => {
  test('once, with how often', () => {
    const rows = Array.from({ length: 12 }, (_, n) => ({ name: `甲${n}`, j: '特级' }));
    const shape: PeopleShape = {
      items: '/rows',
      members: {
        name: '/name',
        honours: { each: '/h', members: { name: '/n' } },
        trade: { at: '/j', words: { 国家级: 'national' } },
      },
    };
    const { items, issues } = mapPeople({ rows }, shape);
    assert.equal(items[0]?.['trade'], '特级');
    assert.deepEqual(issues, [
      {
        pointer: '/rows/0',
        code: 'word',
        detail: 'no word for "特级"; left as written (/members/trade) (12 times)',
      },
      {
        pointer: '/shape/members/honours',
        code: 'never',
        detail: 'nothing there in any of 12 items; is the pointer right?',
      },
    ]);
  });

  test('somebody without a name, and what is no object', () => {
    const { items, issues } = mapPeople([{ n: '甲' }, {}, 'x', null], { members: { name: '/n' } });
    assert.deepEqual(
      items.map(({ name, id }) => [name, id]),
      [['甲', 'n-1']],
    );
    assert.deepEqual(
      issues.map(({ pointer, code }) => [pointer, code]),
      [
        ['/1', 'name'],
        ['/2', 'item'],
      ],
    );
  });

  for (const [what, shape, place] of [
    ['no object', 'x', '/shape/members'],
    ['no members', {}, '/shape/members'],
    ['no name', { members: { org: '/o' } }, '/shape/members/name'],
    ['a pointer in words', { items: 'data.rows', members: { name: '/n' } }, '/shape/items'],
    ['a list that is not there', { items: '/rows', members: { name: '/n' } }, '/shape/items'],
  ] as const) {
    test(`of a shape with ${what}`, () => {
      const { items, issues } = mapPeople({}, shape);
      assert.deepEqual(items, []);
      assert.deepEqual(
        issues.map(({ pointer }) => pointer),
        [place],
      );
      assert.equal(mapPerson({ list: [] }, shape).person, undefined);
    });
  }

  test('of values that are none', () => {
    const members = {
      org: 7,
      trade: 'gz',
      nonsense: '/x',
      photo: { members: [] },
      story: { at: 7 },
    };
    assert.deepEqual(one({}, members as never).issues, [
      '/shape/members/org value',
      '/shape/members/trade pointer',
      '/shape/members/nonsense member',
      '/shape/members/photo value',
      '/shape/members/story pointer',
    ]);
  });
});

test('a place at which only some have something is none to tell of', () => {
  const { issues } = mapPeople([{ n: '甲' }, { n: '乙', o: '示例' }, { n: '丙' }], {
    members: { name: '/n', org: '/o' },
  });
  assert.deepEqual(issues, []);
});

suite('hostile input', () => {
  test('takes nothing that a script of the page put into every object', () => {
    const everywhere = Object.prototype as { extra?: string };
    everywhere.extra = '别处';
    try {
      assert.deepEqual(one({}, { org: '/extra', trade: '/name/extra' }).rest, {});
    } finally {
      delete everywhere.extra;
    }
  });

  test('reaches no prototype', () => {
    const members: ForeignMembers = {
      org: '/__proto__/polluted',
      trade: '/constructor/name',
      quote: '/name/length',
    };
    assert.deepEqual(one({}, members).rest, {});
    const words = { at: '/w', words: { a: 'b' } };
    assert.deepEqual(one({ w: 'constructor' }, { org: words }).rest, { org: 'constructor' });
    const shape = JSON.parse('{"members":{"name":"/n","__proto__":{"const":"x"}}}') as unknown;
    const [person] = mapPeople([{ n: '甲' }], shape).items;
    assert.equal(Object.getPrototypeOf(person), Object.prototype);
    assert.equal(({} as { polluted?: unknown }).polluted, undefined);
  });

  test('of a list that is too long is cut, and told', () => {
    const rows = Array.from({ length: 50_001 }, () => ({ n: '甲' }));
    const { items, issues } = mapPeople(rows, { members: { name: '/n' } });
    assert.equal(items.length, 50_000);
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['too-many'],
    );
  });

  test('of a shape that goes ever deeper ends', () => {
    let deep: object = { at: '' };
    for (let n = 0; n < 5000; n += 1) deep = { members: { photo: deep, name: '/name' } };
    assert.doesNotThrow(() => one({}, { photo: deep } as ForeignMembers));
  });

  test('of any kind, with any shape, never throws and makes documents that can be checked', () => {
    const pointers = fc.constantFrom(
      '',
      '/',
      '/a',
      '/b/0',
      '/a/b',
      '#/a',
      '/__proto__',
      'x',
      '/a~1b',
      '/0',
    );
    const odd = fc.anything({ withNullPrototype: true, withBigInt: true });
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { depthSize: 'small' },
        pointers,
        odd,
        fc.record(
          {
            at: fc.oneof(pointers, fc.array(pointers), fc.anything()),
            words: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.anything()),
            cut: fc.oneof(fc.constantFrom('year', 'month', 'day', 'time'), odd),
            by: odd,
            else: odd,
            split: fc.constantFrom('、', '', 7),
            prefix: fc.constantFrom('https://a.cn', 7),
            plain: fc.boolean(),
            const: fc.anything(),
            join: fc.oneof(fc.array(tie('value')), fc.anything()),
            each: fc.oneof(pointers, fc.anything()),
            value: tie('value'),
            members: tie('members'),
          },
          { requiredKeys: [] },
        ),
      ),
      members: fc.oneof(
        fc.dictionary(
          fc.constantFrom(
            'name',
            'id',
            'photo',
            'honours',
            'show',
            'consent',
            'year',
            'src',
            'bookable',
            'facts',
            'value',
            '__proto__',
            'x',
          ),
          tie('value'),
        ),
        fc.anything(),
      ),
    }));
    const shapes = fc.oneof(
      fc.record({
        items: pointers,
        total: pointers,
        members: fc.dictionary(
          fc.constantFrom('name', 'photo', 'honours', 'expertise', 'bookable', 'consent', 'show'),
          value,
        ),
      }),
      fc.anything(),
    );
    const documents = fc.oneof(
      fc.jsonValue(),
      fc.array(fc.dictionary(fc.constantFrom('a', 'b', '', '__proto__'), fc.jsonValue())),
    );
    fc.assert(
      fc.property(documents, shapes, (document, shape) => {
        const { items, issues } = mapPeople(document, shape);
        for (const item of items) {
          assert.equal(typeof item.name, 'string');
          assert.equal(typeof item.id, 'string');
          personIn(item, PAGE);
        }
        for (const { pointer, code, detail } of issues)
          assert.ok(typeof pointer === 'string' && code && detail);
        mapPerson(document, shape, 'n-1');
        peopleIn({ items }, PAGE);
      }),
      { numRuns: 2000 },
    );
  });
});
