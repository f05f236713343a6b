import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { validatePerson } from '../../../src/data/generated/validators/person.js';
import { bodies, findings, importAny, importLines, lineOf } from './make-list.ts';
import type { ImportResult } from '../../src/import/index.ts';
import type { Person } from '../../../src/data/generated/types.ts';

const CRAFTSMEN = { kind: 'craftsmen' } as const;
const HEADER = '姓名,工种,单位,同意日期';
const ROW = '单小林（示例）,焊工,示例机械厂,2026-01-02';

const people = (lines: readonly string[], more: object = {}) =>
  importLines(lines, { ...CRAFTSMEN, ...more });

function persons({ documents }: ImportResult): Person[] {
  return documents.map(({ body }) => JSON.parse(body) as Person);
}

function valid(result: ImportResult): void {
  for (const person of persons(result)) {
    assert.ok(validatePerson(person), JSON.stringify(validatePerson.errors));
  }
}

test('the sample list: every document keeps to the schema and says what the list says', async () => {
  const bytes = await readFile(new URL('../../../demo/data/craftsmen.csv', import.meta.url));
  const result = await importAny(bytes, { ...CRAFTSMEN, fileName: 'craftsmen.csv' });
  assert.deepEqual(findings(result), []);
  valid(result);
  const documents = bodies(result);
  assert.deepEqual(
    Object.keys(documents),
    [1, 2, 3, 4, 5, 6].map(n => `v1/people/p-000${n}.json`),
  );
  assert.deepEqual(documents['v1/people/p-0001.json'], {
    v: 1,
    id: 'p-0001',
    type: 'person',
    name: '单小林（示例）',
    sort: 'shan xiao lin shi li',
    py: 'sxlsl',
    trade: '焊工',
    expertise: ['异种钢焊接', '焊接机器人调试'],
    org: '示例机械厂',
    region: '330113',
    series: ['2026 年度人物（示例）'],
    honours: [
      { name: '全国五一劳动奖章', level: 'national', year: 2023 },
      { name: '浙江工匠', level: 'province', year: 2021 },
      { name: '市劳动模范', level: 'city', by: '示例市总工会', year: 2018 },
    ],
    facts: [
      { label: '带徒', value: 25, unit: '人' },
      { label: '授权专利', value: 12, unit: '项' },
      { label: '节约资金', value: '约300', unit: '万元', asOf: '2025' },
    ],
    story: '在焊接岗位工作二十六年（示例文字）。\n\n带出的徒弟有八人取得高级技师资格。',
    quote: '把一件事做到别人放心。',
    bookable: true,
    committees: ['焊接专业委员会'],
    consent: { date: '2026-03-01' },
    relations: [
      { rel: 'apprentice', id: 'p-0002', name: '仇建国（示例）', from: '2019', to: '2022' },
      { rel: 'apprentice', id: 'p-0003', name: '曾雪（示例）' },
    ],
  });
  const { relations } = documents['v1/people/p-0002.json'] as Person;
  assert.deepEqual(
    relations,
    [{ rel: 'mentor', id: 'p-0001', name: '单小林（示例）', from: '2019', to: '2022' }],
    'who is named is told so',
  );
  const studio = documents['v1/people/p-0005.json'] as Person;
  assert.deepEqual(
    [studio.type, studio.relations?.map(({ rel, id }) => `${rel} ${id}`)],
    ['studio', ['leader p-0001', 'member p-0002', 'member p-0003']],
  );
  assert.equal((documents['v1/people/p-0006.json'] as Person).type, 'team');
});

test('importing again gives the same documents, also beside what was there', async () => {
  const bytes = await readFile(new URL('../../../demo/data/craftsmen.csv', import.meta.url));
  const first = await importAny(bytes, CRAFTSMEN);
  assert.deepEqual(await importAny(bytes, { ...CRAFTSMEN, previous: first.documents }), first);
});

test('personal columns and unknown ones are never written, and said', async () => {
  const header = `${HEADER},手机,身份证号,出生日期,民族,家庭住址,微博`;
  const result = await people([
    header,
    `${ROW},13800000000,110101199003070011,1990-03-07,汉族,示例路9号,@shili`,
  ]);
  assert.deepEqual(findings(result), [
    'note columns-dropped 名单.csv!J1',
    'note columns-private 名单.csv!E1',
  ]);
  assert.match(
    lineOf(result, 'columns-private').message.zh,
    /手机、身份证号、出生日期、民族、家庭住址/,
  );
  const text = JSON.stringify([result.documents, result.report.lines]);
  for (const secret of ['138000', '110101', '1990', '汉族', '示例路9号', '@shili']) {
    assert.ok(!text.includes(secret), secret);
  }
});

test('a number of a person in any other cell goes too, from the report as well', async () => {
  const result = await people([
    `${HEADER},事迹`,
    `${ROW},"热心助人，电话13800000000，身份证110101199003070011。"`,
  ]);
  assert.deepEqual(findings(result), ['warning number-withheld 名单.csv!E2']);
  assert.equal(persons(result)[0]!.story, '热心助人，电话，身份证。');
  assert.ok(!JSON.stringify(result).includes('13800000000'));
});

test('people of one name in two companies are two; the same in all is one', async () => {
  const rows = [
    HEADER,
    '王伟（示例）,电工,示例一厂,2026-01-02',
    '王伟（示例）,电工,示例二厂,2026-01-02',
    '王伟（示例）,钳工,示例二厂,2026-01-02',
    '王伟（示例）,钳工,示例二厂,2026-01-02',
  ];
  const result = await people(rows);
  assert.deepEqual(findings(result), ['error person-twice 名单.csv!A5']);
  assert.equal(new Set(persons(result).map(({ id }) => id)).size, 3);
  const numbered = rows.map((row, i) => (i === 0 ? `编号,${row}` : `W-${i},${row}`));
  assert.deepEqual(findings(await people(numbered)), [], 'numbers of their own tell them apart');
});

test('an id stays when the trade changes, and is no other person’s in another company', async () => {
  const first = await people([HEADER, ROW]);
  const [{ id }] = persons(first) as [Person];
  const again = async (row: string) =>
    persons(await people([HEADER, row], { previous: first.documents }))[0]!.id;
  assert.equal(await again(ROW), id);
  assert.equal(await again(ROW.replace('焊工', '焊接技师')), id);
  assert.notEqual(await again(ROW.replace('示例机械厂', '示例造船厂')), id);
});

test('a row that turned faulty keeps its person as the last import left it', async () => {
  const header = `编号,${HEADER}`;
  const first = await people([header, `P-1,${ROW}`, 'P-2,曾雪（示例）,焊工,示例机械厂,2026-01-02']);
  const faulty = [header, 'P-1,,焊工,示例机械厂,2026-01-02', 'P-2,曾雪（示例）,,,2026-01-02'];
  const result = await people(faulty, { previous: first.documents });
  assert.deepEqual(findings(result), [
    'error person-name-missing 名单.csv!B2',
    'warning last-good-kept 名单.csv!B2',
  ]);
  assert.deepEqual(result.retained, ['v1/people/P-1.json']);
  assert.deepEqual(Object.keys(bodies(result)), ['v1/people/P-2.json']);
});

test('a photo needs its text: an error at that cell, and the person is kept without it', async () => {
  const header = `${HEADER},照片,照片说明`;
  const good = await people([header, `${ROW},张 1.jpg,示例人物在车间`]);
  assert.deepEqual(persons(good)[0]!.photo, {
    src: 'photos/张%201.jpg',
    alt: '示例人物在车间',
    consent: '2026-01-02',
  });
  valid(good);
  const bare = await people([header, `${ROW},a.jpg,`]);
  assert.deepEqual(findings(bare), ['error photo-alt-missing 名单.csv!F2']);
  assert.deepEqual(
    [bare.ok, bare.report.counts.kept, persons(bare)[0]!.photo],
    [false, 1, undefined],
  );
  for (const text of ['见附件', '../secret.jpg', 'C:\\照片\\a.jpg', 'javascript:alert(1)']) {
    const other = await people([header, `${ROW},${text},说明`]);
    assert.deepEqual(findings(other), ['warning photo-unread 名单.csv!E2'], text);
  }
});

test('consent: a missing day is said for each person, a missing column once', async () => {
  const some = await people([HEADER, ROW, '曾雪（示例）,焊工,示例机械厂,']);
  assert.deepEqual(findings(some), ['warning consent-missing 名单.csv!D3']);
  const none = await people(['姓名,单位', '单小林（示例）,示例机械厂', '曾雪（示例）,示例机械厂']);
  assert.deepEqual(findings(none), ['warning consent-column 名单.csv!A1']);
});

test('consent refused or ended: not imported, and the last import is not kept', async () => {
  const header = `${HEADER},同意截止日期`;
  const before = (await people([header, `${ROW},`, '曾雪（示例）,焊工,示例机械厂,2026-01-02,']))
    .documents;
  const previous = before.map(({ path, body }) => ({ path, body }));
  const lines = [
    header,
    '单小林（示例）,焊工,示例机械厂,不同意公开,',
    '曾雪（示例）,焊工,示例机械厂,2026-01-02,2026-02-28',
    '仇建国（示例）,焊工,示例机械厂,2026-01-02,2026-12-31',
  ];
  const result = await importLines(lines, { kind: 'craftsmen', previous });
  assert.deepEqual(findings(result), [
    'error consent-refused 名单.csv!D2',
    'error consent-ended 名单.csv!E3',
  ]);
  assert.deepEqual(result.retained, []);
  valid(result);
  assert.deepEqual(
    persons(result).map(({ consent }) => consent),
    [{ date: '2026-01-02', through: '2026-12-31' }],
  );
});

test('what somebody does not show stays so with the next list', async () => {
  const [document] = (await people([HEADER, ROW])).documents;
  const person = JSON.parse(document!.body) as Person;
  const before = (show: unknown) => [
    { path: document!.path, body: JSON.stringify({ ...person, show }) },
  ];
  const show = { name: 'masked', org: 'hidden' };
  const again = await importLines([HEADER, ROW], { kind: 'craftsmen', previous: before(show) });
  assert.deepEqual(findings(again), ['note show-kept 名单.csv!A2']);
  assert.deepEqual(persons(again)[0]?.show, show);
  for (const open of [undefined, {}, { name: 'public' }]) {
    const plain = await importLines([HEADER, ROW], { kind: 'craftsmen', previous: before(open) });
    assert.deepEqual([findings(plain), persons(plain)[0]?.show], [[], undefined]);
  }
});

test('a limit of consent that the published document states outlives a list that does not', async () => {
  const [document] = (await people([HEADER, ROW])).documents;
  const person = JSON.parse(document!.body) as Person;
  const consent = { date: '2026-01-02', through: '2026-02-01' };
  const previous = [{ path: document!.path, body: JSON.stringify({ ...person, consent }) }];
  const again = await importLines([HEADER, ROW], { kind: 'craftsmen', previous });
  assert.deepEqual(findings(again), ['note consent-kept 名单.csv!A2']);
  assert.deepEqual(persons(again)[0]!.consent, consent);
  const anew = [HEADER, '单小林（示例）,焊工,示例机械厂,2026-02-20'];
  const renewed = await importLines(anew, { kind: 'craftsmen', previous });
  assert.deepEqual(persons(renewed)[0]!.consent, { date: '2026-02-20' });
});

test('names of relations: unknown ones stay names, ambiguous ones are not guessed', async () => {
  const header = `${HEADER},师傅`;
  const result = await people([
    header,
    `${ROW},王伟（示例二厂，2015年起）`,
    '王伟（示例）,电工,示例一厂,2026-01-02,',
    '王伟（示例）,电工,示例二厂,2026-01-02,单小林（示例）',
    '曾雪（示例）,焊工,示例机械厂,2026-01-02,王伟、不在名单、曾雪（示例）',
  ]);
  assert.deepEqual(findings(result), [
    'warning relation-several 名单.csv!E5',
    'note relation-name 名单.csv!E5',
    'warning relation-self 名单.csv!E5',
  ]);
  valid(result);
  const [first, , second, last] = persons(result);
  assert.deepEqual(first!.relations, [
    { rel: 'mentor', id: second!.id, name: '王伟（示例）', from: '2015' },
    { rel: 'apprentice', id: second!.id, name: '王伟（示例）' },
  ]);
  assert.deepEqual(last!.relations, [
    { rel: 'mentor', name: '王伟' },
    { rel: 'mentor', name: '不在名单' },
  ]);
});

test('the type: by its column, else by the name, which is said', async () => {
  const result = await people([
    '名称,类型,单位,同意日期',
    '示例一队,,示例矿,2026-01-02',
    '示例先锋,集体,示例矿,2026-01-02',
    '王科,,示例矿,2026-01-02',
    '某某工作室,未知,示例矿,2026-01-02',
  ]);
  assert.deepEqual(
    persons(result).map(({ type }) => type),
    ['team', 'team', 'person', 'studio'],
  );
  assert.deepEqual(findings(result), [
    'note person-type-read 名单.csv!A2',
    'warning person-type-unknown 名单.csv!B5',
  ]);
});
