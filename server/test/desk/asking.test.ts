import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchangesOf } from '../../src/desk/exchanges.ts';
import { applicantOf, PHOTO_FORM, uploaded, type Asked } from '../helpers/asking.ts';
import { sampleId } from '../helpers/forms.ts';
import { DATABASES } from '../store/helpers/databases.ts';
import { deskApp, textOf, type Browser, type DeskApp } from './desk-app.ts';

async function apply(desk: DeskApp, n = 1): Promise<Asked> {
  const mobile = `138000001${String(n).padStart(2, '0')}`;
  const sent = await desk.apply({ mobile, idNumber: sampleId(n) });
  return applicantOf(desk, { ...sent, secret: sent.receipt });
}

async function ask(officer: Browser, { id }: Asked, note: string, from = 'received') {
  const done = await officer.post(`applications/${id}/state`, { from, to: 'asked', note });
  assert.equal(done.statusCode, 303);
}

for (const { name, make } of DATABASES) {
  test(`${name}: question and answer stand together, with files, and it can be decided`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open(), forms: [PHOTO_FORM] });
    const officer = await desk.as('officer', '李示例');
    const one = await apply(desk);
    await ask(officer, one, '请补交劳动合同。');
    const page = async (who = officer) => (await who.get(`applications/${one.id}`)).body;
    assert.match(textOf(await page()), /补正 要求补正 .* · 李示例 请补交劳动合同。 还没有答复。/);
    const file = await uploaded(desk, 'u-contract');
    const body = { message: '合同在附件里。<b>示例</b>', files: [file] };
    assert.equal((await one.answer(body)).statusCode, 201);
    const seen = await page();
    assert.match(
      textOf(seen),
      /请补交劳动合同。 申请人答复 [^。]* 合同在附件里。<b>示例<\/b> 文件 1 /,
    );
    assert.match(seen, new RegExp(`href="/desk/applications/${one.id}/uploads/u-contract"`));
    const reader = await page(await desk.as('reader'));
    assert.match(textOf(reader), /1 个文件，由经办查看/);
    assert.doesNotMatch(reader, /uploads\/u-contract/);
    assert.match(textOf(seen), /已补正 .* · 申请人/);

    await ask(officer, one, '照片看不清。', 'answered');
    assert.match(textOf(await page()), /照片看不清。 还没有答复。/);
    assert.equal((await one.answer({ message: '重拍了。' })).statusCode, 201);
    assert.match(textOf(await page()), /照片看不清。 申请人答复 [^。]* 重拍了。/);
    const approve = { from: 'answered', to: 'approved' };
    const done = await officer.post(`applications/${one.id}/state`, approve);
    assert.equal(done.statusCode, 303);
    assert.match(textOf(await page()), /申请人答复 \S+ \S+ 内容已经删除。/);
  });

  test(`${name}: what was answered comes to the top of the queue, and is told as news`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const officer = await desk.as('officer');
    const [first, second, third] = [
      await apply(desk, 1),
      await apply(desk, 2),
      await apply(desk, 3),
    ];
    await ask(officer, first, '请补交合同。');
    await ask(officer, second, '请补交照片。');
    const queue = (await officer.get('')).body;
    const since = /data-since="([^"]+)"/.exec(queue)?.[1] ?? '';
    const news = async () =>
      (await officer.get(`news?since=${encodeURIComponent(since)}`)).json().count;
    const receiptsOf = (text: string) =>
      [...text.matchAll(/class="receipt"[^>]*>([^<]+)</g)].map(([, receipt]) => receipt);
    // Whoever was asked and has not answered waits for nobody.
    assert.deepEqual(receiptsOf(queue), [third.receipt]);
    const newestFirst = [third.receipt, second.receipt, first.receipt];
    assert.deepEqual(receiptsOf((await officer.get('?all=1')).body), newestFirst);
    assert.doesNotMatch(queue, /补正已交/);
    assert.equal(await news(), 0);

    desk.wait(1000);
    assert.equal((await first.answer({ message: '已补。' })).statusCode, 201);
    const after = (await officer.get('')).body;
    assert.deepEqual(receiptsOf(after), [first.receipt, third.receipt]);
    assert.match(textOf(after), /等待办理 2 .*补正已交，请接着办 .* 已补正 .*等着办的/);
    assert.equal(await news(), 1);
    const memo = { from: 'answered', to: 'remark', memo: '看过' };
    await officer.post(`applications/${first.id}/state`, memo);
    assert.equal(await news(), 1, 'a remark of a colleague is no news');

    desk.wait(1000);
    assert.equal((await second.answer({ message: '已补。' })).statusCode, 201);
    const both = receiptsOf((await officer.get('')).body);
    assert.equal(both.at(-1), third.receipt);
    assert.deepEqual(receiptsOf((await officer.get('?state=answered')).body).sort(), [
      ...[second.receipt, first.receipt].sort(),
    ]);
    assert.deepEqual(receiptsOf((await officer.get('?state=received')).body), [third.receipt]);
    assert.match((await officer.get('?from=2999-01-01')).body, /没有符合条件的申请/);
  });
}

test('a number that was asked for is hidden until it is asked to be shown', async t => {
  const desk = await deskApp(t);
  const officer = await desk.as('officer');
  const one = await apply(desk, 4);
  await ask(officer, one, '证件号有误，请重新写。');
  const number = sampleId(77);
  assert.equal((await one.answer({ message: `号码是 ${number}，谢谢。` })).statusCode, 201);
  const page = await officer.get(`applications/${one.id}`);
  assert.doesNotMatch(page.body, new RegExp(number));
  assert.match(textOf(page.body), /号码是 110\*+/);
  const shown = await officer.post(`applications/${one.id}/show`);
  assert.match(textOf(shown.body), new RegExp(`号码是 ${number}，谢谢。`));
});

test('numbers are hidden however they are spaced; other figures stay', () => {
  const asked = { state: 'asked', at: '1', by: '李示例', note: '?' };
  const answered = { state: 'answered', at: '2', by: 'applicant' };
  const textOfAnswer = (message: string) => {
    const supplements = [{ at: '2', message, files: [], days: 1 }];
    return exchangesOf([asked, answered], supplements, false)[0]?.answered?.text ?? '';
  };
  const id = sampleId(5);
  const spaced = `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`;
  for (const number of [id, spaced, id.slice(0, 15), `${id.slice(0, 17)}x`]) {
    assert.doesNotMatch(textOfAnswer(`号码${number}。`), /\d{5}/, number);
    assert.match(textOfAnswer(`号码${number}。`), /^号码110\*+.{4}。$/);
  }
  for (const fine of ['手机 13800000001', '2026-03-01 至 2026-04-01', '123456789012']) {
    assert.equal(textOfAnswer(fine), fine);
  }
});
