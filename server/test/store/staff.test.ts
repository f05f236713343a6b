import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffScope } from '../../src/store/staff-scope.ts';
import type { StaffRole } from '../../src/store/store.ts';
import { UserError } from '../../src/user-error.ts';
import { DATABASES } from './helpers/databases.ts';

for (const { name, make } of DATABASES) {
  test(`${name}: a staff member is known by their token, on their own site, until revoked`, async t => {
    const store = await (await make(t)).open();
    const { staffId, token } = await store.addStaff('demo', { name: ' 示例编辑 ', role: 'editor' });
    const other = await store.addStaff('demo', { name: '示例管理员', role: 'admin' });
    assert.match(token, /^[\w-]{43}$/);
    assert.notEqual(token, other.token);
    const member = { staffId, name: '示例编辑', role: 'editor' };
    assert.deepEqual(await store.staffByToken('demo', token), member);
    assert.equal(await store.staffByToken('other', token), undefined);
    assert.equal(await store.staffByToken('demo', `${token}=`), undefined);
    assert.equal(await store.staffByToken('demo', ''), undefined);
    assert.equal((await store.staffList('demo')).length, 2);
    assert.equal(await store.revokeStaff('other', staffId), false);
    assert.equal(await store.revokeStaff('demo', staffId), true);
    assert.equal(await store.revokeStaff('demo', staffId), false);
    assert.equal(await store.staffByToken('demo', token), undefined);
    assert.deepEqual(
      (await store.staffList('demo')).map(({ staffId: id }) => id),
      [other.staffId],
    );
  });

  test(`${name}: a token that is limited keeps its limits`, async t => {
    const store = await (await make(t)).open();
    const add = (role: StaffRole, scope: Partial<StaffScope>) =>
      store.addStaff('demo', { name: '示例设备', role, scope });
    const { token } = await add('reporter', { stations: ['b', ' a ', 'b', ''], operators: [] });
    const member = await store.staffByToken('demo', token);
    assert.deepEqual(member?.scope, { stations: ['a', 'b'], operators: [] });
    for (const [role, scope] of [
      ['editor', { stations: ['a'] }],
      ['reporter', {}],
      ['reporter', { stations: [' '] }],
      ['reporter', { operators: ['x'.repeat(201)] }],
      ['reporter', { stations: Array.from({ length: 5001 }, (_, at) => `s-${at}`) }],
    ] as const) {
      await assert.rejects(add(role, scope), UserError);
    }
  });

  test(`${name}: names and roles that cannot be are refused in both languages`, async t => {
    const store = await (await make(t)).open();
    for (const bad of ['', '  ', 'x'.repeat(101), 'a\nb', 'a\u0000']) {
      await assert.rejects(store.addStaff('demo', { name: bad, role: 'editor' }), UserError);
    }
    const role = 'owner' as 'editor';
    await assert.rejects(store.addStaff('demo', { name: '示例', role }), (error: UserError) => {
      assert.match(error.text.zh, /scorer、reporter、editor、admin/);
      return true;
    });
    assert.deepEqual(await store.staffList('demo'), []);
  });
}
