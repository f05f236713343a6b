import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerGroups } from '../../src/desk/answer-lines.ts';
import { LockOut } from '../../src/desk/lock-out.ts';
import { html } from '../../src/desk/markup.ts';
import {
  hashPassword,
  inventPassword,
  isPassword,
  passwordFault,
} from '../../src/desk/password.ts';
import { filterQuery, NO_FILTER, readFilter, storeFilter } from '../../src/desk/queue-filter.ts';
import { dayStart } from '../../src/desk/visit.ts';
import { fc } from '../../../test/helpers/fc.ts';
import { FORM, sampleId } from '../helpers/forms.ts';

test('what stands in a template is escaped, in text and in attributes', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const { text: made } = html`<p title="${text}">${text}</p>`;
      const inside = made.slice('<p title="'.length, -'</p>'.length);
      assert.equal(inside.match(/[<"']/g)?.length ?? 0, 1, made);
    }),
  );
  assert.equal(html`${[html`<b></b>`, undefined, false, 0, '']}`.text, '<b></b>0');
});

test('a password is known again, another is not, and each is salted by itself', async () => {
  const password = '四个 词语 连成 一句话';
  const [one, two] = [await hashPassword(password), await hashPassword(password)];
  assert.match(one, /^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
  assert.notEqual(one, two);
  assert.equal(await isPassword(password, one), true);
  assert.equal(await isPassword(`${password}。`, one), false);
  assert.equal(await isPassword(password, undefined), false);
  // Stored with other parameters, as after they were raised.
  assert.equal(await isPassword('x', 'scrypt$1$1$1$AA$AA'), false);
});

test('passwords that are guessed are refused in words; those made here never are', () => {
  for (const bad of [
    'short',
    '示例',
    'aaaaaaaaaaaaaaaa',
    '李示例李示例2026年入职',
    'x'.repeat(201),
  ]) {
    assert.ok(passwordFault(bad, '李示例'), bad);
  }
  for (let n = 0; n < 200; n += 1) {
    const made = inventPassword();
    assert.match(made, /^[a-z2-9]{4}(?:-[a-z2-9]{4}){3}$/);
    assert.equal(passwordFault(made, '李示例'), undefined, made);
  }
});

test('waits double with wrong passwords, for the name and address together', () => {
  let now = 0;
  const lock = new LockOut(() => now);
  const wrong = (name: string, address: string) => lock.take(name, address);
  for (let n = 0; n < 4; n += 1) wrong('李示例', '192.0.2.1');
  assert.equal(lock.wait('李示例', '192.0.2.1'), 0);
  wrong(' 李示例', '192.0.2.1');
  assert.equal(lock.wait('李示例', '192.0.2.1'), 2);
  // Nobody else is kept out, nor the same person elsewhere.
  assert.equal(lock.wait('王示例', '192.0.2.1'), 0);
  assert.equal(lock.wait('李示例', '192.0.2.2'), 0);
  now += 2000;
  assert.equal(lock.wait('李示例', '192.0.2.1'), 0);
  wrong('李示例', '192.0.2.1');
  assert.equal(lock.wait('李示例', '192.0.2.1'), 4);
  for (let n = 0; n < 30; n += 1) wrong('李示例', '192.0.2.1');
  assert.equal(lock.wait('李示例', '192.0.2.1'), 15 * 60);
  lock.forgive('李示例', '192.0.2.1');
  assert.equal(lock.wait('李示例', '192.0.2.1'), 0);
});

test('one password tried on every name is waited for as well; one household is one address', () => {
  const lock = new LockOut(() => 0);
  for (let n = 0; n < 50; n += 1) lock.take(`某${n}`, `2001:db8:1:2::${n}`);
  assert.ok(lock.wait('没试过的人', '2001:db8:1:2::ffff') > 0);
  assert.equal(lock.wait('没试过的人', '2001:db8:1:3::1'), 0);
  const fresh = new LockOut(() => 0);
  for (let n = 0; n < 100; n += 1) {
    fresh.take('李示例', '192.0.2.1');
    fresh.giveBack('李示例', '192.0.2.1');
  }
  assert.equal(fresh.wait('李示例', '192.0.2.1'), 0);
});

test('a day begins when the site says, also where clocks are changed', () => {
  assert.equal(dayStart('2026-03-01', 'Asia/Shanghai'), '2026-02-28T16:00:00.000Z');
  assert.equal(dayStart('2026-12-31', 'Asia/Shanghai', 1), '2026-12-31T16:00:00.000Z');
  assert.equal(dayStart('2026-03-29', 'Europe/Berlin'), '2026-03-28T23:00:00.000Z');
  assert.equal(dayStart('2026-03-30', 'Europe/Berlin'), '2026-03-29T22:00:00.000Z');
  for (const bad of ['', '2026-02-30', '2026-2-3', 'today'])
    assert.equal(dayStart(bad, 'UTC'), undefined);
});

test('a filter is read, turned to moments, and written back as an address', () => {
  const query = new URLSearchParams('form=join&from=2026-03-02&through=2026-03-01&flag=x&state=');
  const { filter, wrong } = readFilter(query, 'Asia/Shanghai');
  assert.deepEqual(wrong, ['flag']);
  assert.deepEqual(storeFilter(filter, 'Asia/Shanghai'), {
    form: 'join',
    from: '2026-02-28T16:00:00.000Z',
    through: '2026-03-02T15:59:59.999Z',
  });
  assert.equal(filterQuery(filter), '?form=join&from=2026-03-01&through=2026-03-02');
  assert.equal(filterQuery(NO_FILTER), '');
});

test('answers stand in the order of the form; what it asks no more comes last and masked', () => {
  const names = { region: () => '河南省', org: () => undefined };
  const answers = {
    gone: '旧答案',
    hobby: '下棋',
    idNumber: sampleId(),
    name: '示例',
    constructor: '1',
  };
  const t = ({ zh }: { zh: string }) => zh;
  const lines = (reveal: boolean) =>
    answerGroups(FORM, answers, { names, reveal, t }).flatMap(group => group.lines);
  assert.deepEqual(
    lines(false).map(({ label, masked }) => [label, masked]),
    [
      ['姓名', false],
      ['证件号码', true],
      ['爱好', false],
      ['gone', true],
      ['constructor', true],
    ],
  );
  assert.ok(!JSON.stringify(lines(false)).includes('旧答案'));
  assert.ok(lines(true).every(({ masked }) => !masked));
});
