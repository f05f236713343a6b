import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { formOf } from '../../src/applications/context.ts';
import { takeBatch, type BatchWish } from '../../src/batch/batch.ts';
import { fieldOfHeader } from '../../src/batch/fields.ts';
import { rowAnswers } from '../../src/batch/row-answers.ts';
import { readBatchList } from '../../src/batch/read-list.ts';
import { resultBook } from '../../src/batch/result-book.ts';
import { templateBook } from '../../src/batch/template.ts';
import { csvFile, xlsxFile } from '../../src/desk/sheet-file.ts';
import { readWorkbook } from '../../src/import/workbook.ts';
import type { FormsContext } from '../../src/applications/context.ts';
import { declaredIn } from '../../src/store/desk/desk.ts';
import { UserError } from '../../src/user-error.ts';
import { FORM, formsApp, sampleId } from '../helpers/forms.ts';
import { DATABASES } from '../store/helpers/databases.ts';

const HEADERS = ['姓名', '手机号', '证件号码', '地区', '单位', '爱好'];

function person(n: number, more: Partial<Record<number, string>> = {}): string[] {
  const mobile = `138${String(n).padStart(8, '0')}`;
  const row = [`示例${n}`, mobile, sampleId(n + 1), '河南省郑州市金水区', '', ''];
  return row.map((text, at) => more[at] ?? text);
}

async function wishOf(
  context: FormsContext,
  rows: readonly (readonly string[])[],
  more: Partial<BatchWish> = {},
): Promise<BatchWish> {
  const form = await formOf(context, 'join');
  assert.ok(form);
  const bytes = await xlsxFile([{ name: '名单', rows: [HEADERS, ...rows] }]);
  const declaredBy = '示例公司工会 李示例';
  const wish = { bytes, fileName: '名单.xlsx', formId: 'join', form, declaredBy, by: '王示例' };
  return { ...wish, send: true, ...more };
}

for (const { name, make } of DATABASES) {
  test(`${name}: good rows go in, the others are told by cell; the mended list doubles nobody`, async t => {
    const place = await make(t);
    const { context, store } = await formsApp(t, { open: () => place.open() });
    const rows = [
      person(1),
      person(2, { 2: sampleId(3).replace(/.$/, last => (last === '1' ? '2' : '1')) }),
      person(3, { 1: '１３８ ０００００００３' }),
      person(1),
      person(4, { 3: '朝阳区' }),
    ];
    const first = await takeBatch(context, await wishOf(context, rows));
    assert.deepEqual(
      first.rows.map(({ is }) => is),
      ['sent', 'fault', 'sent', 'twice', 'fault'],
    );
    const texts = first.rows.flatMap(({ findings }) =>
      findings.map(({ cell, text }) => [cell, text.zh]),
    );
    assert.equal(texts[0]?.[0], 'C3');
    assert.match(texts[0]?.[1] ?? '', /证件号码/);
    assert.match(texts[1]?.[1] ?? '', /和 名单 第 2 行相同/);
    assert.equal(texts[2]?.[0], 'D6');
    assert.match(texts[2]?.[1] ?? '', /北京市朝阳区.*请写全称/);
    assert.equal(await store.applications.countChannel('demo', 'batch'), 2);

    // Another file, the columns in another order, two rows mended, one added.
    const mended = [person(1), person(2), person(3), person(4), person(5)];
    const turned = [HEADERS, ...mended].map(row => [...row].reverse());
    const wish = await wishOf(context, [], {
      bytes: Buffer.from(csvFile(turned)),
      fileName: 'b.csv',
    });
    const second = await takeBatch(context, wish);
    assert.deepEqual(second.counts, { ready: 0, sent: 3, already: 2, twice: 0, fault: 0 });
    assert.equal(second.rows[0]?.receipt, first.rows[0]?.receipt);
    const { rows: queue } = await store.applications.queue('demo', {});
    assert.equal(queue.length, 5);
    assert.ok(queue.every(row => !row.duplicate && row.channel === 'batch'));
  });

  test(`${name}: a batch cut off after any step goes on where it was, and sends the very same`, async t => {
    const place = await make(t);
    const { context, store, wait } = await formsApp(t, { open: () => place.open() });
    const rows = Array.from({ length: 4 }, (_, n) => person(n));
    const wish = await wishOf(context, rows);
    // Stored, but not written down as sent: the worst moment of a crash.
    const end = store.desk.endBatchRow.bind(store.desk);
    let calls = 0;
    store.desk.endBatchRow = async (...args) => {
      calls += 1;
      if (calls === 3) throw new Error('power cut');
      return end(...args);
    };
    await assert.rejects(takeBatch(context, wish), /power cut/);
    store.desk.endBatchRow = end;
    wait(60_000);
    const again = await takeBatch(context, wish);
    assert.deepEqual(again.counts, { ready: 0, sent: 2, already: 2, twice: 0, fault: 0 });
    assert.equal(await store.applications.countChannel('demo', 'batch'), 4);
  });
}

test('what is sent in says so: channel, who declared the consents, who sent it', async t => {
  const { context, store } = await formsApp(t);
  const event = { code: 'ABC234', title: '示例仪式', formId: 'join', madeBy: '王示例' };
  await store.desk.addCeremony('demo', { ...event, madeAt: new Date().toISOString() });
  await takeBatch(context, await wishOf(context, [person(1)], { channel: 'ABC234' }));
  const [row] = (await store.applications.queue('demo', {})).rows;
  assert.equal(row?.channel, 'ABC234');
  const declared = await store.desk.batchOf('demo', row?.id ?? '');
  assert.equal(declared?.sentBy, '王示例');
  assert.ok(declared);
  const { declaredBy, rowHash } = declared;
  const open = (sealed: string) =>
    context.keys.open(sealed, declaredIn('demo', rowHash)).toString();
  assert.doesNotMatch(declaredBy, /示例/);
  assert.equal(open(declaredBy), '示例公司工会 李示例');
  // Sealed anew page by page, as when a key was added.
  const anew = (sealed: string, within: string) =>
    context.keys.seal(context.keys.open(sealed, within), within);
  assert.equal(await store.desk.resealPage('demo', '', 10, anew), rowHash);
  assert.equal(await store.desk.resealPage('demo', rowHash, 10, anew), undefined);
  const again = await store.desk.batchOf('demo', row?.id ?? '');
  assert.notEqual(again?.declaredBy, declaredBy);
  assert.equal(open(again?.declaredBy ?? ''), '示例公司工会 李示例');
  const consents = await store.applications.consents('demo', row?.id ?? '');
  // Only what was signed for: the optional one was not.
  assert.deepEqual(
    consents.map(({ id, granted }) => [id, granted]),
    [
      ['news', false],
      ['personal', true],
    ],
  );
});

test('checking alone stores nothing; without a declaration, or out of time, nothing is sent', async t => {
  const closed = { ...FORM, id: 'closed', window: { through: '2020-01-01' } };
  const { context, store } = await formsApp(t, { forms: [FORM, closed] });
  const checked = await takeBatch(context, await wishOf(context, [person(1)], { send: false }));
  assert.equal(checked.counts.ready, 1);
  const undeclared = await wishOf(context, [person(1)], { declaredBy: ' ' });
  await assert.rejects(takeBatch(context, undeclared), UserError);
  const form = await formOf(context, 'closed');
  assert.ok(form);
  await assert.rejects(
    takeBatch(context, await wishOf(context, [person(1)], { formId: 'closed', form })),
    (error: UserError) => /不受理/.test(error.text.zh),
  );
  assert.deepEqual((await store.applications.queue('demo', {})).rows, []);
});

test('who is not eligible, under age, is told why and not sent', async t => {
  const { context, store } = await formsApp(t);
  const year = new Date().getUTCFullYear() - 10;
  const young = person(1, { 2: sampleId(1, `${year}0101`) });
  const { rows } = await takeBatch(context, await wishOf(context, [young]));
  assert.equal(rows[0]?.findings[0]?.text.zh, '未满 16 周岁。');
  assert.equal((await store.applications.queue('demo', {})).rows.length, 0);
});

test('a number that Excel has rounded is told as what it is', async t => {
  const { context } = await formsApp(t);
  const rows = [
    person(1, { 2: '4.10105E+17' }),
    person(2, { 2: '110101199001011000' }),
    person(3, { 1: '1.38E+10' }),
  ];
  const result = await takeBatch(context, await wishOf(context, rows));
  for (const { findings } of result.rows) assert.match(findings[0]?.text.zh ?? '', /“文本”格式/);
});

test('what office programs make of numbers and days is read back, or told', () => {
  const read = (type: string, text: string) => {
    const form = {
      ...FORM,
      steps: [{ id: 's', title: 's', fields: [{ name: 'a', type, label: '甲' }] }],
    };
    const cells = new Map([['a', { text, cell: 'A2' }]]);
    const { answers, faults } = rowAnswers(form, {
      sheet: '名单',
      row: 2,
      cells,
      lacks: new Set(),
    });
    return answers['a'] ?? faults[0]?.text.zh;
  };
  assert.equal(read('phone', '13800000001.0'), '13800000001');
  assert.equal(read('id', `${sampleId(1)}.0`), sampleId(1));
  assert.equal(read('date', '2000/1/1 0:00'), '2000-01-01');
  assert.equal(read('date', '2000-01-01 00:00:00'), '2000-01-01');
  assert.equal(read('month', '2026-03-01'), '2026-03');
  // A number that may be a day is told, not taken for one.
  assert.match(String(read('date', '36526')), /2000-01-01/);
});

test('the template, filled in, is read back; its hints and choices are no rows', async t => {
  const { context } = await formsApp(t);
  const [sheet] = await readWorkbook(await templateBook(FORM));
  assert.deepEqual(sheet?.rows[1], HEADERS);
  assert.match(sheet?.rows[2]?.[2] ?? '', /^说明：必填；.*文本格式/);
  const filled = [...(sheet?.rows.slice(0, 3) ?? []), person(1), ['', ' '], person(2)];
  const bytes = await xlsxFile([
    { name: '名单', rows: filled },
    { name: '选项', rows: [['x'], ['y']] },
  ]);
  const result = await takeBatch(context, await wishOf(context, [], { bytes }));
  assert.deepEqual(result.counts, { ready: 0, sent: 2, already: 0, twice: 0, fault: 0 });
  assert.deepEqual(
    result.rows.map(({ row }) => row.row),
    [4, 6],
  );
});

/** The form after its questions were worded anew. */
function renamed(labels: Readonly<Record<string, string>>): typeof FORM {
  const steps = FORM.steps.map(step => ({
    ...step,
    fields: step.fields.map(field => ({ ...field, label: labels[field.name] ?? field.label })),
  }));
  return { ...FORM, v: FORM.v + 1, steps };
}

async function filledTemplate(rows: readonly (readonly string[])[]): Promise<string[][]> {
  const [sheet] = await readWorkbook(await templateBook(FORM));
  return [...(sheet?.rows.slice(0, 3) ?? []), ...rows].map(row => [...row]);
}

test('the names of questions stand in a row of the template that people do not see', async () => {
  const { read } = await import('@e965/xlsx');
  const book = read(await templateBook(FORM), { cellStyles: true });
  const rows = book.Sheets['名单']?.['!rows'];
  assert.deepEqual(
    [0, 1, 2].map(at => rows?.[at]?.hidden ?? false),
    [true, false, false],
  );
});

test('a template handed out before questions were renamed is still read, and it is said which', async t => {
  const name = FORM.steps[0]?.fields[0]?.name ?? '';
  const form = renamed({ [name]: '您的姓名' });
  const { context } = await formsApp(t, { forms: [form] });
  const bytes = await xlsxFile([
    { name: '名单', rows: await filledTemplate([person(1), person(2)]) },
  ]);
  const result = await takeBatch(context, await wishOf(context, [], { bytes, form }));
  assert.deepEqual(
    result.findings.map(({ severity, text }) => [severity, text.zh]),
    [['warning', '名单 A2：“姓名”这一列按模板算作“您的姓名”。']],
  );
  assert.equal(result.counts.sent, 2);
  // Sent again as the copy that came back: nobody is doubled, the row stays hidden.
  const copy = await resultBook(result, 'zh');
  const again = await takeBatch(context, await wishOf(context, [], { bytes: copy, form }));
  assert.equal(again.counts.already, 2);
  const { read } = await import('@e965/xlsx');
  const book = read(copy, { cellStyles: true });
  assert.equal(book.Sheets['名单']?.['!rows']?.[0]?.hidden, true);
});

test('every label worded anew, or columns turned about with their names, and a template is still read', async t => {
  const labels = Object.fromEntries(
    FORM.steps.flatMap(({ fields }) => fields.map(field => [field.name, `新${field.name}`])),
  );
  const form = renamed(labels);
  const { context } = await formsApp(t, { forms: [form] });
  const turned = (await filledTemplate([person(1)])).map(row => [...row].reverse());
  const bytes = Buffer.from(csvFile([['示例公司名单'], ...turned]));
  const wish = await wishOf(context, [], { bytes, form, fileName: 'x.csv' });
  const { counts, findings } = await takeBatch(context, wish);
  assert.equal(counts.sent, 1);
  assert.equal(findings.length, HEADERS.length);
});

test('a column whose name and header are of two questions is not guessed', async t => {
  const { context, store } = await formsApp(t);
  const rows = await filledTemplate([person(1)]);
  // Cells cut and pasted: the hidden row stays where it was.
  const moved = rows.map((row, at) =>
    at === 0 ? row : [row[1] ?? '', row[0] ?? '', ...row.slice(2)],
  );
  const bytes = await xlsxFile([{ name: '名单', rows: moved }]);
  const { findings, counts } = await takeBatch(context, await wishOf(context, [], { bytes }));
  assert.match(findings[0]?.text.zh ?? '', /A2：表头是“手机号”.*却是“姓名”.*隐藏的一行/);
  assert.equal(counts.fault, 1);
  assert.equal((await store.applications.queue('demo', {})).rows.length, 0);
  // The mend it names.
  const plain = await xlsxFile([{ name: '名单', rows: moved.slice(1) }]);
  const mended = await takeBatch(context, await wishOf(context, [], { bytes: plain }));
  assert.deepEqual([mended.counts.sent, mended.findings], [1, []]);
});

test('a required column that is missing is said once, not of every row', async t => {
  const { context } = await formsApp(t);
  const rows = [1, 2, 3].map(n => person(n));
  rows[2] = person(3, { 1: '123' });
  const bytes = await xlsxFile([
    { name: '名单', rows: [HEADERS, ...rows].map(([, ...others]) => others) },
  ]);
  const result = await takeBatch(context, await wishOf(context, [], { bytes }));
  assert.equal(result.counts.fault, 3);
  assert.deepEqual(
    result.findings.map(({ text }) => text.zh.split('。')[0]),
    ['名单：缺少必填的列：姓名'],
  );
  // What is wrong with a row itself is told of it.
  assert.deepEqual(
    result.rows.map(({ findings }) => findings.length),
    [0, 0, 1],
  );
  const [sheet] = await readWorkbook(await resultBook(result, 'zh'));
  assert.equal(sheet?.rows[1]?.at(-1), '需要修改；名单缺少必填的列');
});

test('the template of every sample form is read back as one empty list', async () => {
  const folder = new URL('../../../demo/data/forms/', import.meta.url);
  const names = await readdir(folder);
  assert.ok(names.length > 0);
  for (const name of names) {
    const form = JSON.parse(await readFile(new URL(name, folder), 'utf8')) as typeof FORM;
    const list = await readBatchList(await templateBook(form), 'x.xlsx', form);
    assert.deepEqual(
      list.findings.map(({ text }) => text.en),
      ['There is nothing below the headers; fill in the list first.'],
      name,
    );
    assert.equal(list.grids.length, 1, name);
  }
});

test('the list with results has receipt and words beside each row, and can be sent again', async t => {
  const { context } = await formsApp(t);
  const list = [person(1), person(2, { 1: '123' })];
  const result = await takeBatch(context, await wishOf(context, list));
  const copy = await resultBook(result, 'zh');
  const [sheet] = await readWorkbook(copy);
  assert.deepEqual(sheet?.rows[0], [...HEADERS, '回执编号', '结果']);
  assert.equal(sheet?.rows[1]?.[6], result.rows[0]?.receipt);
  assert.match(sheet?.rows[2]?.[7] ?? '', /^需要修改；B3 /);
  const again = await takeBatch(context, await wishOf(context, [], { bytes: copy }));
  assert.deepEqual(again.counts, { ready: 0, sent: 0, already: 1, twice: 0, fault: 1 });
  assert.deepEqual(again.findings, []);
  const twice = await readWorkbook(await resultBook(again, 'zh'));
  assert.deepEqual(twice[0]?.rows[0], [...HEADERS, '回执编号', '结果']);
});

test('questions that only their brackets tell apart keep their own columns; halves are not guessed', () => {
  const field = (name: string, label: string) => ({ name, label, type: 'text' });
  const fields = [
    field('one', '子女姓名（一）'),
    field('two', '子女姓名（二）'),
    field('job', '工种'),
  ];
  const named = (text: string) => fieldOfHeader(fields, text)?.name;
  assert.equal(named('子女 姓名(二)'), 'two');
  assert.equal(named('子女姓名'), undefined);
  assert.equal(named('工种（必填）*'), 'job');
  assert.equal(named('JOB'), 'job');
});

test('what stands beside the columns of the list is in the copy as well', async t => {
  const { context } = await formsApp(t);
  const list = [[...person(1), '', '柜台收'], person(2)];
  const result = await takeBatch(context, await wishOf(context, list));
  const [sheet] = await readWorkbook(await resultBook(result, 'zh'));
  assert.deepEqual(sheet?.rows[1]?.slice(6), ['', '柜台收', result.rows[0]?.receipt, '已提交']);
  assert.deepEqual(sheet?.rows[0]?.slice(8), ['回执编号', '结果']);
});

test('a hidden sheet is not sent; what reading the file found is told with its place', async t => {
  const { context } = await formsApp(t);
  const { utils, write } = await import('@e965/xlsx');
  const book = utils.book_new();
  const shown = utils.aoa_to_sheet([['示例公司名单'], HEADERS, person(1), person(2)]);
  // The place is written once for both.
  shown['!merges'] = [{ s: { r: 2, c: 3 }, e: { r: 3, c: 3 } }];
  delete shown['D4'];
  utils.book_append_sheet(book, shown, '名单');
  utils.book_append_sheet(book, utils.aoa_to_sheet([HEADERS, person(3)]), '往年');
  book.Workbook = { Sheets: [{}, { Hidden: 1 }] };
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  const { counts, findings } = await takeBatch(context, await wishOf(context, [], { bytes }));
  assert.equal(counts.sent, 2);
  assert.deepEqual(
    findings.map(({ text }) => text.zh),
    [
      '名单：1 处合并单元格的内容已填到所跨的每一行。',
      '工作表“往年”是隐藏的，没有读取，里面的人没有提交。要交的话，请先取消隐藏。',
    ],
  );

  const text = csvFile([HEADERS, person(4), person(5)]).replace('示例5', '"示例5');
  const wish = await wishOf(context, [], { bytes: Buffer.from(text), fileName: 'x.csv' });
  const [quote] = (await takeBatch(context, { ...wish, send: false })).findings;
  assert.match(quote?.text.zh ?? '', /^x\.csv A3：.*引号.*。$/);
});

test('files that are no list say what to do', async t => {
  const { context } = await formsApp(t);
  for (const [bytes, words] of [
    [Buffer.from(''), /空的/],
    [Buffer.from('%PDF-1.7 hello'), /./],
    [Buffer.from('甲,乙\r\n1,2\r\n'), /没有找到表头/],
    [Buffer.from(csvFile([HEADERS])), /表头下面没有内容/],
    [
      Buffer.from(csvFile([HEADERS.slice(0, 2), ['示例', '13800000001']])),
      /缺少必填的列：证件号码、地区/,
    ],
  ] as const) {
    const wish = await wishOf(context, [], { bytes, fileName: 'x.csv' });
    const { findings, counts } = await takeBatch(context, wish);
    assert.match(findings.map(({ text }) => text.zh).join(' '), words);
    assert.equal(counts.sent, 0);
  }
});
