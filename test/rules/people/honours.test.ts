import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  groupHonours,
  highestHonour,
  levelPlace,
  LEVELS,
  orderHonours,
} from '../../../src/rules/people/honours.ts';
import type { Honour } from '../../../src/rules/people/person.ts';
import { fc } from '../../helpers/fc.ts';

const honour = (level: string | undefined, year?: number, name = `${level} ${year}`): Honour => ({
  name,
  ...(level !== undefined && { level }),
  ...(year !== undefined && { year }),
});

suite('honours', () => {
  test('the nation’s come first, an enterprise’s last; words nobody knows after them, none at the end', () => {
    const levels = [undefined, '系统', ...[...LEVELS].reverse()];
    const list = levels.map(level => honour(level));
    assert.deepEqual(
      orderHonours(list).map(({ level }) => level),
      [...LEVELS, '系统', undefined],
    );
    assert.equal(levelPlace('national'), 0);
  });

  test('of one level the newest first, those without a year last, else as written', () => {
    const list = [
      honour('city', undefined, 'a'),
      honour('city', 2019, 'b'),
      honour('city', 2021, 'c'),
      honour('city', 2019, 'd'),
    ];
    assert.equal(
      orderHonours(list)
        .map(({ name }) => name)
        .join(''),
      'cbda',
    );
  });

  test('stand in groups, each unknown word its own', () => {
    const list = ['系统', 'city', undefined, '产业', 'city'].map(level => honour(level));
    assert.deepEqual(
      groupHonours(list).map(({ level, honours }) => [level, honours.length]),
      [
        ['city', 2],
        ['系统', 1],
        ['产业', 1],
        [undefined, 1],
      ],
    );
  });

  test('the highest is the first; of none there is none', () => {
    assert.equal(
      highestHonour([honour('city', 2024), honour('province', 2001)])?.level,
      'province',
    );
    assert.equal(highestHonour([]), undefined);
    assert.equal(highestHonour(undefined), undefined);
    assert.deepEqual(groupHonours(undefined), []);
  });

  test('are all there in any order, and the groups say the same as the order', () => {
    const honours = fc.array(
      fc.record(
        {
          name: fc.string(),
          level: fc.oneof(fc.constantFrom(...LEVELS, '系统', '__proto__'), fc.string()),
          year: fc.integer({ min: 1949, max: 2030 }),
        },
        { requiredKeys: ['name'] },
      ),
    );
    fc.assert(
      fc.property(honours, list => {
        const before = [...list];
        const ordered = orderHonours(list);
        assert.deepEqual(list, before);
        assert.deepEqual(new Set(ordered), new Set(list));
        assert.equal(ordered.length, list.length);
        const groups = groupHonours(list);
        assert.equal(new Set(groups.map(({ level }) => level)).size, groups.length);
        for (const { level, honours: inside } of groups) {
          assert.deepEqual(
            inside,
            ordered.filter(one => one.level === level),
          );
        }
      }),
    );
  });
});
