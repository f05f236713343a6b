import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STATEMENTS } from '../../src/store/statements.ts';
import { csvFile, xlsxFile } from '../../src/desk/sheet-file.ts';
import { readWorkbook } from '../../src/import/workbook.ts';
import { sampleId } from '../helpers/forms.ts';
import { DATABASES } from '../store/helpers/databases.ts';
import { deskApp, textOf } from './desk-app.ts';

const HOSTILE = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&amp;`;

test('what people typed is shown as text, wherever it stands', async t => {
  const desk = await deskApp(t);
  const { id } = await desk.apply({ name: HOSTILE.slice(0, 40), hobby: HOSTILE });
  const officer = await desk.as('officer', `<b>官`);
  await officer.post(`applications/${id}/state`, {
    from: 'received',
    to: 'asked',
    note: HOSTILE,
    memo: `</textarea>${HOSTILE}`,
  });
  // Refused, so that what was typed comes back in the form.
  const again = await officer.post(`applications/${id}/state`, {
    from: 'received',
    to: 'refused',
    note: `</textarea>${HOSTILE}`,
  });
  for (const { body } of [again, await officer.get(`applications/${id}`), await officer.get('')]) {
    assert.doesNotMatch(body, /<script>|<img|<b>|<\/textarea>[^<]*&lt;/);
  }
  assert.ok(textOf(again.body).includes(HOSTILE));
});

for (const { name, make } of DATABASES) {
  test(`${name}: the audit log tells who did what, is only added to, and says nothing of applicants`, async t => {
    const place = await make(t);
    const desk = await deskApp(t, { open: () => place.open() });
    const { id } = await desk.apply({ hobby: '下棋' });
    const admin = await desk.as('admin', '王示例');
    await admin.get(`applications/${id}`);
    await admin.post(`applications/${id}/show`);
    await admin.post('search', { number: '13800000001' });
    await admin.post('search', { number: sampleId() });
    await admin.post(`applications/${id}/state`, {
      from: 'received',
      to: 'refused',
      note: '示例甲缺材料',
    });
    await admin.post('export', { form: 'join', as: 'csv', column: ['receipt', 'answer.idNumber'] });
    await admin.post('accounts', { name: '钱示例', role: 'reader' });
    const lines = await desk.store.desk.audit('demo', 100);
    assert.deepEqual(lines.map(({ action }) => action).reverse(), [
      'application-view',
      'application-show',
      'search',
      'search',
      'application-refused',
      'export',
      'account-add',
    ]);
    assert.ok(lines.every(line => line.name === '王示例'));
    assert.deepEqual(lines[1]?.detail, { count: 1, columns: 2, sensitive: 1 });
    const all = JSON.stringify(lines) + (await admin.get('audit')).body;
    for (const personal of ['示例甲', '13800000001', sampleId(), '下棋', '缺材料']) {
      assert.ok(!all.includes(personal), personal);
    }
    assert.equal((await desk.store.desk.auditOf('demo', id, 10)).length, 3);
  });
}

test('no statement changes or removes a line of the audit log', () => {
  const about = Object.values(STATEMENTS).filter(sql => sql.includes('desk_audit'));
  assert.equal(about.length, 3);
  for (const sql of about) assert.match(sql, /^(?:INSERT|SELECT)/);
});

test('the pages of the audit log follow each other without a gap', async t => {
  const desk = await deskApp(t);
  const admin = await desk.as('admin');
  for (let n = 0; n < 103; n += 1) {
    const entry = { accountId: '', name: 'cli', action: 'search', target: '', detail: { n } };
    // Many at the same moment.
    await desk.store.desk.log('demo', `2026-01-01T00:00:0${n % 3}.000Z`, entry);
  }
  const first = (await admin.get('audit')).body;
  const next = /href="\/desk\/([^"]+)" rel="next"/.exec(first)?.[1]?.replaceAll('&amp;', '&');
  const second = (await admin.get(next ?? '')).body;
  const seen = [first, second].flatMap(page => [...page.matchAll(/\bn (\d+)/g)].map(([, n]) => n));
  assert.equal(new Set(seen).size, 103);
  assert.doesNotMatch(second, /rel="next"/);
});

test('an export has the chosen columns of what the filter takes; what is sensitive is not ticked', async t => {
  const desk = await deskApp(t);
  await desk.apply({ name: '=HYPERLINK("http://evil.example")', hobby: '@SUM(1)' });
  const later = await desk.apply({ mobile: '13800000002', idNumber: sampleId(7) }, 'station');
  const admin = await desk.as('admin');
  const page = (await admin.get('export?form=join')).body;
  assert.match(page, /value="answer\.idNumber"\s*\/>/);
  assert.match(page, /value="answer\.name" checked/);
  const columns = [
    'receipt',
    'state',
    'answer.name',
    'answer.idNumber',
    'answer.hobby',
    'answer.region',
  ];
  const ask = (as: string, more = {}) =>
    admin.post('export', { form: 'join', as, column: columns, ...more });
  const csv = await ask('csv');
  const name = /^attachment; filename="applications-\d{4}-\d\d-\d\d\.csv"$/;
  assert.match(String(csv.headers['content-disposition']), name);
  assert.ok(csv.body.startsWith('\ufeff回执编号,状态,姓名,证件号码,地区,爱好\r\n'));
  assert.match(csv.body, /"'=HYPERLINK\(""http:\/\/evil\.example""\)"/);
  assert.match(csv.body, /,'@SUM\(1\)\r\n/);
  assert.match(csv.body, new RegExp(`${later.receipt},已收到,示例甲,${sampleId(7)},`));

  const [grid] = await readWorkbook((await ask('xlsx')).rawPayload);
  assert.deepEqual(grid?.rows[1]?.slice(1, 4), ['已收到', '示例甲', sampleId(7)]);
  const listed = await ask('list');
  assert.match(textOf(listed.body), /导出哪些列/);
  const filtered = await ask('csv', { channel: 'station' });
  assert.equal(filtered.body.trim().split('\r\n').length, 2);
  assert.equal((await admin.post('export', { form: 'join', as: 'csv' })).statusCode, 422);
  assert.equal((await ask('csv', { from: '2026-13-01' })).statusCode, 422);
});

test('no cell of a file can become a formula, and none loses a digit', async () => {
  const evil = ['=1+1', '+1', '-1', '@a', ' =1', '\t=1', '\u200b=1', '＝1', '\r\n=1', 'a"b,c\n'];
  for (const text of evil.slice(0, -1)) {
    assert.match(csvFile([[text]]), /^\ufeff"?'/, JSON.stringify(text));
  }
  assert.equal(csvFile([['a"b,c\n', '示例']]), '\ufeff"a""b,c\n",示例\r\n');
  const bytes = await xlsxFile([{ name: 'a/b', rows: [[...evil, '410105199001011230']] }]);
  const { read } = await import('@e965/xlsx');
  const sheet = Object.values(read(bytes, { cellFormula: true }).Sheets)[0] ?? {};
  const cells = Object.entries(sheet).filter(([address]) => !address.startsWith('!'));
  assert.equal(cells.length, evil.length + 1);
  for (const [, cell] of cells) {
    assert.equal((cell as { t: string }).t, 's');
    assert.equal((cell as { f?: string }).f, undefined);
  }
  assert.ok(cells.some(([, cell]) => (cell as { v: unknown }).v === '410105199001011230'));
});
