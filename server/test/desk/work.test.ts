import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleId } from '../helpers/forms.ts';
import { DATABASES } from '../store/helpers/databases.ts';
import { deskApp, textOf } from './desk-app.ts';

for (const { name, make } of DATABASES) {
  test(`${name}: an application is seen, searched for, asked about, approved; the applicant reads it`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const officer = await desk.as('officer', '李示例');
    assert.match(textOf((await officer.get('')).body), /还没有收到申请/);

    const { id, receipt } = await desk.apply({ hobby: '下棋' });
    const queue = (await officer.get('')).body;
    assert.match(textOf(queue), new RegExp(`${receipt} 已收到 加入工会 .* 示例联合工会`));
    assert.match(textOf(queue), /等待办理 1 /);
    assert.doesNotMatch(queue, /示例甲|13800000001/);

    const page = textOf((await officer.get(`applications/${id}`)).body);
    for (const part of [
      '示例甲',
      '13800000001',
      '河南省郑州市金水区',
      '下棋',
      '同意处理以上个人信息',
    ]) {
      assert.ok(page.includes(part), part);
    }
    assert.ok(!page.includes(sampleId()), 'the ID number is masked');
    const shown = await officer.post(`applications/${id}/show`);
    assert.ok(textOf(shown.body).includes(sampleId()));

    const by = async (number: string) =>
      (await officer.post('search', { number })).headers.location;
    assert.equal(await by(receipt.toLowerCase().replaceAll('-', ' ')), `/desk/applications/${id}`);
    assert.equal(await by('138 0000 0001'), `/desk/applications/${id}`);
    assert.equal(await by(sampleId().toLowerCase()), `/desk/applications/${id}`);
    assert.match((await officer.post('search', { number: '13800000002' })).body, /没有找到/);

    const decide = (to: string, more: Record<string, string> = {}, from = 'received') =>
      officer.post(`applications/${id}/state`, { from, to, ...more });
    assert.equal((await decide('asked')).statusCode, 422);
    assert.equal((await decide('asked', { note: '请补交劳动合同。' })).statusCode, 303);
    const status = await desk.app.inject({ url: `/v1/applications/${id}?receipt=${receipt}` });
    assert.equal(status.json().state, 'asked');
    assert.equal(status.json().history.at(-1).note, '请补交劳动合同。');
    assert.equal((await decide('approved', { memo: '已电话核实' }, 'asked')).statusCode, 303);
    const settled = textOf((await officer.get(`applications/${id}`)).body);
    assert.match(settled, /已通过/);
    assert.match(settled, /内部备注：已电话核实/);
    const after = await desk.app.inject({ url: `/v1/applications/${id}?receipt=${receipt}` });
    assert.doesNotMatch(after.body, /电话核实|李示例/);
  });

  test(`${name}: of two officers who decide at once one is told that the state has changed`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const { id } = await desk.apply();
    const officers = [await desk.as('officer'), await desk.as('officer')];
    const answers = await Promise.all(
      officers.map((officer, at) =>
        officer.post(`applications/${id}/state`, {
          from: 'received',
          to: at === 0 ? 'approved' : 'refused',
          note: '核对过材料。',
        }),
      ),
    );
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 409]);
    const loser = answers.find(({ statusCode }) => statusCode === 409);
    assert.match(loser?.body ?? '', /状态已经变了/);
    // What the slower one wrote is not lost.
    assert.match(loser?.body ?? '', />核对过材料。<\/textarea>/);
  });

  test(`${name}: pages of the queue follow each other without a gap, filters narrow them`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const made: string[] = [];
    for (let n = 0; n < 53; n += 1) {
      const mobile = `139${String(n).padStart(8, '0')}`;
      const answers = { mobile, idNumber: sampleId(n + 2) };
      made.push((await desk.apply(answers, n % 10 === 0 ? 'station' : undefined)).receipt);
    }
    const reader = await desk.as('reader');
    const receiptsOf = (page: string) =>
      [...page.matchAll(/class="receipt"[^>]*>([^<]+)</g)].map(([, text]) => text);
    const first = (await reader.get('')).body;
    const next = /href="\/desk\/([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
    const second = (await reader.get(next ?? '')).body;
    const seen = [...receiptsOf(first), ...receiptsOf(second)];
    assert.equal(seen.length, 53);
    assert.deepEqual(new Set(seen), new Set(made));
    assert.doesNotMatch(second, /rel="next"/);
    assert.equal(receiptsOf((await reader.get('?channel=station')).body).length, 6);
    assert.equal(receiptsOf((await reader.get('?state=approved')).body).length, 0);
    assert.equal(receiptsOf((await reader.get('?flag=duplicate')).body).length, 0);
    assert.equal(receiptsOf((await reader.get('?from=2999-01-01')).body).length, 0);
    const wrong = (await reader.get('?from=2026-02-30&flag=x')).body;
    assert.match(wrong, /看不懂/);
    assert.equal(receiptsOf(wrong).length, 50);
  });
}

test('a second application of the same person is marked and leads to the first', async t => {
  const desk = await deskApp(t);
  const first = await desk.apply();
  const second = await desk.apply({ name: '示例乙' });
  const reader = await desk.as('reader');
  const page = (await reader.get(`applications/${second.id}`)).body;
  assert.match(textOf(page), /可能重复/);
  assert.ok(page.includes(`/desk/applications/${first.id}`));
  assert.match((await reader.get('?flag=duplicate')).body, new RegExp(second.receipt));
});

test('what comes while the queue is open is told within a question of the page', async t => {
  const desk = await deskApp(t);
  await desk.apply();
  const reader = await desk.as('reader');
  const since = /data-since="([^"]+)"/.exec((await reader.get('')).body)?.[1] ?? '';
  const news = async () => (await reader.get(`news?since=${encodeURIComponent(since)}`)).json();
  assert.deepEqual(await news(), { count: 0 });
  await desk.apply({ mobile: '13800000002', idNumber: sampleId(5) });
  assert.deepEqual(await news(), { count: 1 });
  assert.deepEqual((await reader.get('news?since=x')).json(), { count: 0 });
});

test('what was erased is said to be erased', async t => {
  const desk = await deskApp(t);
  const { id, receipt } = await desk.apply();
  await desk.app.inject({
    method: 'POST',
    url: `/v1/applications/${id}/withdraw`,
    headers: { authorization: `Bearer ${receipt}` },
  });
  const reader = await desk.as('reader');
  const page = textOf((await reader.get(`applications/${id}`)).body);
  assert.match(page, /已撤回/);
  assert.match(page, /内容已经删除/);
  assert.doesNotMatch(page, /示例甲/);
});
