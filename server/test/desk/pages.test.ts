import assert from 'node:assert/strict';
import { test } from 'node:test';
import { templateBook } from '../../src/batch/template.ts';
import { readWorkbook } from '../../src/import/workbook.ts';
import { xlsxFile } from '../../src/desk/sheet-file.ts';
import { readMultipart } from '../../src/http/desk/multipart.ts';
import { FORM, sampleId } from '../helpers/forms.ts';
import { readPrefill } from '../../src/prefill/token.ts';
import { deskApp, textOf } from './desk-app.ts';

/** Named by whoever keeps the server; plain http keeps the cookie of the tests. */
const VISITORS = 'http://api.example.cn/';

test('a list is checked and sent on the page, and comes back with its results', async t => {
  const desk = await deskApp(t);
  const officer = await desk.as('officer', '李示例');
  const page = (await officer.get('batch')).body;
  assert.match(page, /enctype="multipart\/form-data"/);
  const template = await officer.get('batch/template?of=join');
  assert.equal(template.statusCode, 200);
  const [sheet] = await readWorkbook(template.rawPayload);
  const rows = [
    ...(sheet?.rows.slice(0, 2) ?? []),
    ['示例一', '13800000001', sampleId(1), '410105', '', ''],
    ['示例二', '1380000', sampleId(2), '410105', '', ''],
  ];
  const file = { name: '名单.xlsx', bytes: await xlsxFile([{ name: '名单', rows }]) };
  const fields = { form: 'join', code: '', declaredBy: '示例公司' };

  const checked = await officer.upload('batch', { ...fields, do: 'check' }, file);
  assert.match(textOf(checked.body), /只检查过，什么也没有提交.*可以提交 1 需要修改 1/);
  const sent = await officer.upload('batch', { ...fields, do: 'send' }, file);
  assert.match(
    textOf(sent.body),
    /已提交 1 需要修改 1 名单 第 4 行 · 需要修改 B4 请填 11 位的手机号/,
  );
  const copy = /base64,([^"]+)"/.exec(sent.body)?.[1] ?? '';
  const [result] = await readWorkbook(Buffer.from(copy, 'base64'));
  const [{ receipt = '', id = '' } = {}] = (await desk.store.applications.queue('demo', {})).rows;
  assert.equal(result?.rows[2]?.at(-2)?.replaceAll('-', ''), receipt);
  const seen = textOf((await officer.get(`applications/${id}`)).body);
  assert.match(seen, /示例公司 声明持有本人签字的书面同意；由 李示例 提交/);

  assert.match((await officer.upload('batch', { ...fields, do: 'send' })).body, /请选择填好的名单/);
  const undeclared = { ...fields, declaredBy: '', do: 'send' };
  const refused = await officer.upload('batch', undeclared, file);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /请写明由谁声明/);
  const unknown = { ...fields, code: 'NOSUCH', do: 'send' };
  assert.equal((await officer.upload('batch', unknown, file)).statusCode, 404);
});

test('an event has a code, a poster, and a counter that anybody may see and that names nobody', async t => {
  const prefilled = structuredClone(FORM);
  const desk = await deskApp(t, { forms: [prefilled] });
  const officer = await desk.as('officer', '李示例');
  assert.equal(
    (await officer.post('ceremonies', { title: '', eventForm: 'join' })).statusCode,
    422,
  );
  const made = await officer.post('ceremonies', { title: '国庆 <集中入会>', eventForm: 'join' });
  assert.equal(made.statusCode, 303);
  const [event] = await desk.store.desk.ceremonies('demo', 10);
  assert.match(event?.code ?? '', /^[2-9A-HJ-NP-Z]{6}$/);
  const code = event?.code ?? '';
  await desk.apply({}, code);
  await desk.apply({ mobile: '13800000002', idNumber: sampleId(4) }, code);
  const anybody = (path: string) => desk.app.inject({ url: `/desk/${path}` });
  const counter = await anybody(`count/${code}`);
  assert.match(textOf(counter.body), /国庆 <集中入会> 已加入 2 人 扫码加入/);
  assert.match(counter.body, /<svg/);
  assert.doesNotMatch(counter.body, /示例甲|李示例|138/);
  assert.deepEqual((await anybody(`count/${code}/now`)).json(), { count: 2 });
  assert.equal((await anybody('count/NOSUCH')).statusCode, 404);

  desk.context.publicUrl = VISITORS;
  const poster = (await officer.get(`posters?form=join&channel=${code}&make=1`)).body;
  assert.match(poster, /http:\/\/api\.example\.cn\/embed\/join-form\?form=join&amp;t=[\w.-]+/);
  const svg = await officer.get(`posters/file.svg?form=join&channel=${code}`);
  assert.match(String(svg.headers['content-disposition']), /attachment/);
  assert.match(svg.body, /^<svg/);
  const wrong = await officer.get('posters?form=join&org=o-nobody&make=1');
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /id="org-fault"/);
});

test('nothing is printed while nobody has said which address visitors use', async t => {
  const desk = await deskApp(t);
  const officer = await desk.as('officer');
  const made = 'posters?form=join&org=&channel=station&make=1';
  const file = 'posters/file.svg?form=join';
  const trying = (await officer.get(made)).body;
  assert.match(trying, /class="notice warning" role="alert"/);
  assert.match(textOf(trying), /还没有写明访客使用的网址，海报印出去就改不了了.*PUBLIC_URL/);
  assert.doesNotMatch(trying, /<svg|posters\/file/);
  // The form can be tried as it will open.
  assert.match(trying, /href="http:\/\/localhost\/embed\/join-form\?form=join&amp;t=/);
  assert.match((await officer.get('posters')).body, /class="notice warning"/);
  const refused = await officer.get(file);
  assert.equal(refused.statusCode, 422);
  assert.match(refused.body, /印出去就改不了了/);

  desk.context.publicUrl = VISITORS;
  const named = (await officer.get(made)).body;
  assert.doesNotMatch(named, /class="notice warning"/);
  assert.match(named, /<svg[\s\S]*posters\/file\.svg/);
  assert.equal((await officer.get(file)).statusCode, 200);
});

test('a poster made at the desk answers what is the same for everybody, in names people write', async t => {
  const form = structuredClone(FORM);
  form.steps[0]?.fields.push(
    { name: 'place', type: 'region', label: '工作地区', prefill: 'place' },
    {
      name: 'work',
      type: 'choice',
      label: '工作',
      prefill: 'work',
      options: [{ value: 'gig', label: '平台' }],
    },
  );
  const desk = await deskApp(t, { forms: [form] });
  desk.context.publicUrl = VISITORS;
  const officer = await desk.as('officer');
  const page = (query: Record<string, string>) =>
    officer.get(`posters?${new URLSearchParams({ form: 'join', make: '1', ...query }).toString()}`);
  const wish = { 'set.place': '河南省郑州市金水区', 'set.work': 'gig', 'set.other': 'x' };
  const { body } = await page(wish);
  const token = /&amp;t=([\w.-]+)/.exec(body)?.[1] ?? '';
  const read = readPrefill(desk.context.keys, 'demo', form, token, desk.context.now());
  assert.deepEqual(read, { ok: true, answers: { place: '410105', work: 'gig' } });
  const file = /posters\/file\.svg([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.equal((await officer.get(`posters/file.svg${file}`)).statusCode, 200);
  const wrong = await page({ 'set.place': '朝阳区' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /id="set\.place-fault"/);
});

test('a file is shown through its own application only, and can do nothing', async t => {
  const withPhoto = structuredClone(FORM);
  withPhoto.steps[0]?.fields.push({ name: 'photo', type: 'photo', label: '照片' });
  const desk = await deskApp(t, { forms: [withPhoto] });
  const { addUploads } = await import('../../src/http/uploads/uploads.ts');
  addUploads(desk.app, desk.context);
  // The smallest JPEG there is: one grey point.
  const start = Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
    'base64',
  );
  const jpeg = Buffer.concat([start, Buffer.from([0xff, 0xd9])]);
  const upload = await desk.app.inject({
    method: 'POST',
    url: '/v1/uploads',
    headers: { 'content-type': 'image/jpeg', 'idempotency-key': 'upload-1' },
    payload: jpeg,
  });
  assert.equal(upload.statusCode, 201, upload.body);
  const { id: file } = upload.json<{ id: string }>();
  const { id } = await desk.apply({ photo: [file] });
  const other = await desk.apply({ mobile: '13800000002', idNumber: sampleId(4) });
  const officer = await desk.as('officer');
  const path = `applications/${id}/uploads/${file}`;
  assert.ok((await officer.get(`applications/${id}`)).body.includes(path));
  const shown = await officer.get(path);
  assert.equal(shown.statusCode, 200);
  assert.equal(shown.headers['content-type'], 'image/jpeg');
  assert.match(String(shown.headers['content-security-policy']), /sandbox/);
  assert.equal(shown.headers['cache-control'], 'no-store');
  assert.equal((await officer.get(`applications/${other.id}/uploads/${file}`)).statusCode, 404);
  assert.equal((await officer.get(`applications/${id}/uploads/u-nothing`)).statusCode, 404);
  const reader = await desk.as('reader');
  assert.equal((await reader.get(path)).statusCode, 403);
  assert.match(textOf((await reader.get(`applications/${id}`)).body), /1 个文件，由经办查看/);
  assert.equal((await desk.app.inject({ url: `/desk/${path}` })).statusCode, 303);
});

test('the template of a form is readable whatever its questions are', async () => {
  const bare = { ...FORM, steps: [{ id: 'a', title: '问', fields: [] }] };
  const [sheet] = await readWorkbook(await templateBook(bare));
  assert.deepEqual(sheet?.rows ?? [], []);
});

test('multipart bodies are read as browsers write them; what is none is refused', () => {
  const type = 'multipart/form-data; boundary="a b"';
  const body = (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'));
  const read = readMultipart(
    type,
    body(
      '--a b\nContent-Disposition: form-data; name="x"\n\n甲\n乙\n--a b\nContent-Disposition: form-data; name="list"; filename="a%22.csv"\nContent-Type: text/csv\n\n\n--\n1\n--a b--\n',
    ),
  );
  assert.equal(read?.fields.get('x'), '甲\r\n乙');
  assert.equal(read?.file?.name, 'a".csv');
  assert.equal(read?.file?.bytes.toString(), '\r\n--\r\n1');
  for (const [kind, text] of [
    [type, ''],
    [type, '--a b--\n'],
    [type, '--a b\nContent-Disposition: form-data; name="x"\n\n1'],
    [type, '--a b\nContent-Disposition: form-data\n\n1\n--a b--\n'],
    [type, '--a b\nno end of the head\n--a b--\n'],
    ['multipart/form-data', '--a\n'],
  ] as const) {
    assert.equal(readMultipart(kind, body(text)), undefined, text);
  }
});
