import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORM, sampleId } from '../helpers/forms.ts';
import { DATABASES } from '../store/helpers/databases.ts';
import { deskApp, textOf, type Browser, type DeskApp } from './desk-app.ts';

interface Sent {
  id: string;
  receipt: string;
}

/** Several people apply, a minute after each other. */
async function several(desk: DeskApp, count: number, channel?: string): Promise<Sent[]> {
  const sent: Sent[] = [];
  for (let n = 0; n < count; n += 1) {
    const answers = { mobile: `1390000${String(n).padStart(4, '0')}`, idNumber: sampleId(n + 2) };
    sent.push(await desk.apply(answers, channel));
    desk.wait(60_000);
  }
  return sent;
}

const decide = (officer: Browser, { id }: Sent, to: string, query = '', from = 'received') =>
  officer.post(`applications/${id}/state${query}`, { from, to, note: '核对过。', memo: '看过' });

/** Where a link of a page with these words leads, below the desk. */
function linkOf(page: string, words: string): string {
  const found = [...page.matchAll(/<a [^>]*?href="\/desk\/([^"]*)"[^>]*>([^<]*)<\/a>/g)];
  const [, href = 'no such link'] = found.find(([, , text]) => text?.trim() === words) ?? [];
  return href.replaceAll('&amp;', '&');
}

const receiptsOf = (page: string) =>
  [...page.matchAll(/class="receipt"[^>]*>([^<]+)</g)].map(([, receipt]) => receipt);

for (const { name, make } of DATABASES) {
  test(`${name}: after a decision it is told, and the way leads to whoever waits longest`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const officer = await desk.as('officer');
    const [first, second, third] = (await several(desk, 3)) as [Sent, Sent, Sent];
    const queue = (await officer.get('')).body;
    assert.deepEqual(
      receiptsOf(queue),
      [first, second, third].map(({ receipt }) => receipt),
    );
    assert.equal(linkOf(queue, '从等得最久的一份办起 ›'), 'next');
    const begun = await officer.get('next');
    assert.equal(begun.headers.location, `/desk/applications/${first.id}`);

    const done = await decide(officer, first, 'approved');
    assert.equal(done.statusCode, 303);
    assert.equal(done.headers.location, `/desk/applications/${first.id}?done=approved#done`);
    const page = (await officer.get(`applications/${first.id}?done=approved`)).body;
    assert.match(page, /id="done" role="status" tabindex="-1"/);
    assert.match(textOf(page), /已通过。 下一份等待办理的 › 回到待办/);
    const next = await officer.get(linkOf(page, '下一份等待办理的 ›'));
    assert.equal(next.headers.location, `/desk/applications/${second.id}`);
    // What is no longer so, or was never said, is not told.
    for (const word of ['refused', 'constructor', '%3Cb%3E']) {
      const other = await officer.get(`applications/${first.id}?done=${word}`);
      assert.doesNotMatch(other.body, /id="done"/, word);
    }

    const kept = await decide(officer, second, 'remark');
    assert.match(String(kept.headers.location), /\?done=remark#done$/);
    const after = await officer.get(`next?after=${second.id}`);
    assert.equal(after.headers.location, `/desk/applications/${third.id}`);
    await decide(officer, third, 'asked');
    await decide(officer, second, 'refused');
    assert.equal((await officer.get(`next?after=${second.id}`)).headers.location, '/desk/');
    assert.match((await officer.get('')).body, /没有等待办理的申请。/);
    assert.equal(receiptsOf((await officer.get('?all=1')).body).length, 3);
  });

  test(`${name}: whoever works through one form or place stays in it`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const officer = await desk.as('officer');
    const [elsewhere] = (await several(desk, 1)) as [Sent];
    const [one, two] = (await several(desk, 2, 'station')) as [Sent, Sent];
    const queue = (await officer.get('?channel=station')).body;
    assert.deepEqual(receiptsOf(queue), [one.receipt, two.receipt]);
    const path = linkOf(queue, one.receipt);
    assert.equal(path, `applications/${one.id}?channel=station`);
    const action = /action="\/desk\/(applications\/[^"]+\/state[^"]*)"/.exec(
      (await officer.get(path)).body,
    )?.[1];
    assert.equal(action, `applications/${one.id}/state?channel=station`);
    const done = await decide(officer, one, 'approved', '?channel=station');
    const [told = ''] = String(done.headers.location).replace('/desk/', '').split('#');
    const page = (await officer.get(told)).body;
    assert.equal(linkOf(page, '回到待办'), '?channel=station');
    const next = await officer.get(linkOf(page, '下一份等待办理的 ›'));
    assert.equal(next.headers.location, `/desk/applications/${two.id}?channel=station`);
    const all = await officer.get('next');
    assert.equal(all.headers.location, `/desk/applications/${elsewhere.id}`);
  });

  test(`${name}: of two colleagues each is led to another application`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const [one, two] = [await desk.as('officer'), await desk.as('officer')];
    const [first, second] = (await several(desk, 2)) as [Sent, Sent];
    const nextOf = async (officer: Browser) =>
      String((await officer.get('next')).headers.location).replace('/desk/applications/', '');
    assert.equal(await nextOf(one), first.id);
    await one.get(`applications/${first.id}`);
    assert.equal(await nextOf(two), second.id);
    assert.equal(await nextOf(one), first.id, 'they find their own again');
    desk.wait(11 * 60_000);
    assert.equal(await nextOf(two), first.id, 'a page left open holds up nobody');
  });

  test(`${name}: pages of what waits follow each other without a gap, the oldest first`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const officer = await desk.as('officer');
    const sent = await several(desk, 53);
    await decide(officer, sent[0] as Sent, 'checking');
    const first = (await officer.get('')).body;
    const second = (await officer.get(linkOf(first, '后面的'))).body;
    const seen = [...receiptsOf(first), ...receiptsOf(second)];
    const [begun, ...untouched] = sent.map(({ receipt }) => receipt);
    // What a colleague has taken up stands last.
    assert.deepEqual(seen, [...untouched, begun]);
    assert.equal(linkOf(second, '后面的'), 'no such link');
    assert.equal(linkOf(second, '回到开头'), '');
    const today = new Date().toISOString().slice(0, 10);
    assert.equal(
      receiptsOf((await officer.get(`?through=${today}&from=2999-01-01`)).body).length,
      50,
    );
    assert.equal(receiptsOf((await officer.get('?through=2020-01-01')).body).length, 0);
  });

  test(`${name}: what a decision erases is said above the buttons, and only then`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const officer = await desk.as('officer');
    const [one] = (await several(desk, 1)) as [Sent];
    const page = async (who = officer) => (await who.get(`applications/${one.id}`)).body;
    const warned = await page();
    assert.match(
      textOf(warned),
      /按“通过”或“不通过”会立即删除：证件号码。删除后不能恢复，重新审核也找不回来。 要导出的，请先请管理员导出。 开始审核/,
    );
    const described = [...warned.matchAll(/value="(\w+)"[^>]*aria-describedby="erases"/g)];
    assert.deepEqual(
      described.map(([, value]) => value),
      ['approved', 'refused'],
    );
    const admin = await desk.as('admin');
    assert.equal(linkOf(await page(admin), '要导出的，请先导出'), 'export');
    assert.doesNotMatch(await page(await desk.as('reader')), /会立即删除/);
    await decide(officer, one, 'approved');
    assert.doesNotMatch(await page(), /会立即删除/);
    await decide(officer, one, 'checking', '', 'approved');
    assert.doesNotMatch(await page(), /会立即删除/, 'nothing is left that a decision would erase');
  });

  test(`${name}: an employer outside the directory is named to staff, sealed until it is opened`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const admin = await desk.as('admin');
    const { id } = await desk.apply({ org: '示例机械厂' });
    const queue = (await admin.get('')).body;
    assert.match(textOf(queue), /单位工会（名录外）/);
    assert.doesNotMatch(queue, /示例机械厂|您所在/);
    const page = textOf((await admin.get(`applications/${id}`)).body);
    assert.match(page, /受理工会 示例机械厂（名录外）/);
    assert.doesNotMatch(page, /您所在/);
    const csv = await admin.post('export', {
      form: 'join',
      as: 'csv',
      column: ['receipt', 'route'],
    });
    assert.match(csv.body, /,示例机械厂（名录外）\r\n$/);
    await decide(admin, { id, receipt: '' }, 'approved');
    desk.context.orgName = org => (org === 'o-1' ? '示例重工工会' : undefined);
    await desk.apply({ org: 'o-1', mobile: '13800000009', idNumber: sampleId(9) });
    assert.match(textOf((await admin.get('')).body), /示例重工工会/);
  });
}

test('an employer the form calls sensitive is in no export, and on the page only when it is asked for', async t => {
  const form = structuredClone(FORM);
  const org = form.steps[0]?.fields.find(({ name }) => name === 'org');
  if (org) org.sensitive = true;
  const desk = await deskApp(t, { forms: [form] });
  const admin = await desk.as('admin');
  const { id } = await desk.apply({ org: '示例机械厂' });
  const csv = await admin.post('export', { form: 'join', as: 'csv', column: ['route'] });
  assert.match(csv.body, /\r\n单位工会（名录外）\r\n$/);
  assert.doesNotMatch((await admin.get(`applications/${id}`)).body, /示例机械厂/);
  const shown = await admin.post(`applications/${id}/show`);
  assert.match(textOf(shown.body), /受理工会 示例机械厂（名录外）/);
});

test('consents stand in the order of the form', async t => {
  const form = structuredClone(FORM);
  form.consents?.unshift({ id: 'zone', required: false, text: '愿意去别的区。', version: '1' });
  const desk = await deskApp(t, { forms: [form] });
  const { id } = await desk.apply();
  const page = textOf((await (await desk.as('reader')).get(`applications/${id}`)).body);
  const at = ['愿意去别的区。', '同意处理以上个人信息。', '愿意收到活动通知。'].map(text =>
    page.indexOf(text),
  );
  assert.ok(at[0] !== -1, page);
  assert.deepEqual(
    at,
    at.toSorted((a, b) => a - b),
  );
});

test('the audit log names people and counts in words, those who have left too', async t => {
  const desk = await deskApp(t);
  const admin = await desk.as('admin', '王示例');
  await admin.post('accounts', { name: '钱示例', role: 'reader' });
  const added = (await desk.store.desk.accounts.byName('demo', '钱示例'))?.account;
  const id = added?.accountId ?? '';
  await admin.post(`accounts/${id}/role`, { role: 'officer' });
  await admin.post(`accounts/${id}/remove`);
  await desk.apply();
  await admin.post('export', { form: 'join', as: 'csv', column: ['receipt', 'answer.idNumber'] });
  const log = (await admin.get('audit')).body;
  assert.doesNotMatch(log, new RegExp(id));
  const text = textOf(log);
  assert.match(text, /添加工作人员 钱示例 · 查看/);
  assert.match(text, /改角色 钱示例 · 经办/);
  assert.match(text, /移除工作人员 钱示例/);
  assert.match(text, /导出 join · 1 份 · 2 列 · 其中敏感 1 列/);
});

test('days and times are written as on the page applicants follow theirs on', async t => {
  const desk = await deskApp(t);
  const { id } = await desk.apply();
  const officer = await desk.as('officer');
  assert.match(textOf((await officer.get(`applications/${id}`)).body), /\d{4}-\d\d-\d\d \d\d:\d\d/);
});
