import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { validateContest } from '../../../src/data/generated/validators/contest.js';
import { validateStandings } from '../../../src/data/generated/validators/standings.js';
import { PAGE_ROWS } from '../../src/contests/page-rows.ts';
import { bodies, cells, findings, importAny, importLines, lineOf, workbook } from './make-list.ts';
import type { Contest, StandingsPage } from '../../../src/data/generated/types.ts';
import type { AnyRequest } from './make-list.ts';
import type { ImportResult } from '../../src/import/index.ts';

const STANDINGS = { kind: 'standings', contest: 'c-1' } as const;
const HEADER = '名次,姓名,单位,参赛号,理论,实操,总分';
const ROWS = ['1,王小虎,示例一厂,A01,90,95.5,185.5', '2,李青,示例二厂,A02,88,90,178'];
const ALL = 'v1/contests/c-1/all/p1.json';

const results = (lines: readonly string[], more: Partial<AnyRequest> = {}) =>
  importLines(lines, { ...STANDINGS, ...more } as AnyRequest);

function valid(result: ImportResult): void {
  for (const { kind, body } of result.documents) {
    const document: unknown = JSON.parse(body);
    const validate = kind === 'contests' ? validateContest : validateStandings;
    assert.ok(validate(document), JSON.stringify(validate.errors));
  }
}

function page(result: ImportResult, path = ALL): StandingsPage {
  return bodies(result)[path] as StandingsPage;
}

test('the sample list: two events, every document keeps to the schema', async () => {
  const bytes = await readFile(new URL('../../../demo/data/standings.csv', import.meta.url));
  const result = await importAny(bytes, { ...STANDINGS, contest: 'c-demo', entrantName: 'full' });
  assert.deepEqual(findings(result), ['note names-policy', 'note contest-new']);
  valid(result);
  const documents = bodies(result);
  const rules = {
    modules: [
      { id: 'lilun', name: '理论', weight: 0.3 },
      { id: 'shicao', name: '实操', weight: 0.7 },
    ],
    decimals: 2,
  };
  const event = (id: string, name: string, entrants: number) => ({
    id,
    name,
    entrants,
    rules,
    href: `v1/contests/c-demo/${id}/p1.json`,
  });
  assert.deepEqual(documents['v1/contests/c-demo.json'], {
    v: 1,
    id: 'c-demo',
    name: '示例县第一届职工职业技能大赛',
    kind: 'points',
    events: [event('hangong', '焊工', 5), event('diangong', '电工', 4)],
    entrantName: 'full',
  });
  const welding = documents['v1/contests/c-demo/hangong/p1.json'] as StandingsPage;
  assert.deepEqual([welding.rev, welding.numberMatched, welding.links], [1, 5, undefined]);
  assert.deepEqual(welding.rows[0], {
    id: 'H01',
    rank: 1,
    name: '王小虎',
    py: 'wxh',
    unit: '示例机械厂',
    division: '职工组',
    scores: [92.5, 96],
    total: 94.95,
    awards: ['一等奖'],
  });
  const last = welding.rows.at(-1)!;
  assert.deepEqual([last.state, last.scores, last.rank], ['absent', ['缺考', '缺考'], undefined]);
  const electric = documents['v1/contests/c-demo/diangong/p1.json'] as StandingsPage;
  assert.equal(electric.rows.at(-1)!.state, 'dns');
});

test('names are covered unless the contest or the option says otherwise', async () => {
  const names = async (more: Partial<AnyRequest>) => {
    const result = await results([HEADER, ...ROWS, '3,欧阳小雪,示例,A03,1,1,2'], more);
    valid(result);
    return page(result).rows.map(({ name, py }) => [name, py]);
  };
  assert.deepEqual(await names({}), [
    ['王*虎', undefined],
    ['李*', undefined],
    ['欧**雪', undefined],
  ]);
  assert.deepEqual((await names({ entrantName: 'full' } as Partial<AnyRequest>))[2], [
    '欧阳小雪',
    'oyxx',
  ]);
  assert.deepEqual((await names({ entrantName: 'code' } as Partial<AnyRequest>))[0], [
    'A01',
    undefined,
  ]);
  const said = (entrantName?: 'masked') => {
    const contest = { name: '示例赛', kind: 'points', ...(entrantName && { entrantName }) };
    return { previous: [{ path: 'v1/contests/c-1.json', body: JSON.stringify(contest) }] };
  };
  assert.equal((await names(said()))[0]![0], '王小虎', 'the contract’s default');
  assert.equal((await names(said('masked')))[0]![0], '王*虎');
});

test('teams and units have public names; several in a cell are covered one by one', async () => {
  const teams = await results(['名次,队名,总分', '1,示例一队,90', '2,火焰,80']);
  assert.deepEqual(
    page(teams).rows.map(({ name, py }) => [name, py]),
    [
      ['示例一队', 'slyd'],
      ['火焰', 'hy'],
    ],
  );
  const units = await results(['名次,单位,得分', '1,示例窗口,96.5']);
  assert.equal(page(units).rows[0]!.name, '示例窗口');
  const pairs = await results([
    '名次,选手,总分',
    '1,王小虎、李青,90',
    '2,买买提·艾力（替补张三）,1',
  ]);
  assert.deepEqual(
    page(pairs).rows.map(({ name }) => name),
    ['王*虎、李*', '买**·**'],
  );
});

test('an identity or phone number in any cell is never written, nor is it an id', async () => {
  const result = await results([
    `${HEADER},备注`,
    '1,王小虎13800000000,示例一厂,110101199003070011,90,95,185,110101199003070011',
    '2,李青,示例二厂(13900000000),13700000000,88,90,178,',
  ]);
  valid(result);
  assert.equal(findings(result).filter(line => line.includes('number-withheld')).length, 5);
  const text = JSON.stringify(result);
  for (const secret of ['13800000000', '13900000000', '13700000000', '110101199003070011']) {
    assert.ok(!text.includes(secret), secret);
  }
  assert.deepEqual(
    page(result).rows.map(({ id, name, unit }) => [id, name, unit]),
    [
      ['e-1', '王*虎', '示例一厂'],
      ['e-2', '李*', '示例二厂'],
    ],
  );
});

test('pages of one size, each naming the next; all of one revision', async () => {
  const rows = Array.from(
    { length: PAGE_ROWS * 2 + 1 },
    (_, i) => `${i + 1},示例${i},示例厂,N${i},1,1,2`,
  );
  const result = await results([HEADER, ...rows]);
  valid(result);
  const pages = [1, 2, 3].map(n => page(result, `v1/contests/c-1/all/p${n}.json`));
  assert.deepEqual(
    pages.map(({ rows: shown, offset, numberMatched, rev, links }) => [
      shown.length,
      offset,
      numberMatched,
      rev,
      links?.[0]?.href,
    ]),
    [
      [PAGE_ROWS, 0, rows.length, 1, 'v1/contests/c-1/all/p2.json'],
      [PAGE_ROWS, PAGE_ROWS, rows.length, 1, 'v1/contests/c-1/all/p3.json'],
      [1, PAGE_ROWS * 2, rows.length, 1, undefined],
    ],
  );
});

test('the revision grows with a change and stays without one, to the byte', async () => {
  const first = await results([HEADER, ...ROWS]);
  const again = await results([HEADER, ...ROWS], {
    previous: first.documents,
    now: new Date('2026-04-01T00:00:00Z'),
  });
  assert.deepEqual(again.documents, first.documents.slice(1), 'the contest needs no writing');
  const swapped = ['1,李青,示例二厂,A02,98,90,188', '2,王小虎,示例一厂,A01,90,95.5,185.5'];
  const later = await results([HEADER, ...swapped], { previous: first.documents });
  assert.equal(page(later).rev, 2);
  assert.deepEqual(
    page(later).rows.map(({ id, rank, move }) => [id, rank, move]),
    [
      ['A02', 1, 1],
      ['A01', 2, -1],
    ],
  );
});

test('without numbers of their own, entrants keep their ids by what is public of them', async () => {
  const header = '姓名,单位,总分';
  const list = (total: number) => [header, `王小虎,示例一厂,${total}`, '李青,示例二厂,88'];
  for (const entrantName of ['full', 'masked'] as const) {
    const first = await results(list(90), { entrantName } as Partial<AnyRequest>);
    const again = await results([header, '周明,示例三厂,99', ...list(70).slice(1)], {
      entrantName,
      previous: first.documents,
    } as Partial<AnyRequest>);
    const ids = (result: ImportResult) =>
      new Map(page(result).rows.map(({ id, unit }) => [unit, id]));
    for (const unit of ['示例一厂', '示例二厂']) {
      assert.equal(ids(again).get(unit), ids(first).get(unit), `${entrantName} ${unit}`);
    }
    assert.equal(new Set(ids(again).values()).size, 3);
    if (entrantName === 'masked')
      assert.deepEqual([...ids(again).values()].sort(), ['e-1', 'e-2', 'e-3']);
  }
});

test('events: by column, by sheet, by --event; a contest’s own event is known by its name', async () => {
  const sheet = (name: string) => ({ name, rows: cells([HEADER, ...ROWS]) });
  const bySheet = await importAny(workbook([sheet('焊工'), sheet('电工')]), STANDINGS);
  assert.deepEqual(Object.keys(bodies(bySheet)), [
    'v1/contests/c-1.json',
    'v1/contests/c-1/hangong/p1.json',
    'v1/contests/c-1/diangong/p1.json',
  ]);
  const one = await results([HEADER, ...ROWS], { event: 'welding' } as Partial<AnyRequest>);
  assert.ok(page(one, 'v1/contests/c-1/welding/p1.json'));
  const byColumn = [`赛项,${HEADER}`, `焊工,${ROWS[0]}`, `电工,${ROWS[1]}`];
  const several = await results(byColumn, { event: 'welding' } as Partial<AnyRequest>);
  assert.deepEqual(findings(several), ['error event-several']);
  assert.deepEqual(several.documents, []);
  const contest: Contest = {
    name: '示例赛',
    kind: 'points',
    events: [{ id: 'w', name: '焊工' }],
    units: [{ id: 'u1', name: '示例一厂' }],
  };
  const path = 'v1/contests/c-1.json';
  const known = await results(byColumn, { previous: [{ path, body: JSON.stringify(contest) }] });
  assert.deepEqual(findings(known), ['note names-policy', 'note event-new']);
  assert.deepEqual(
    (bodies(known)[path] as Contest).events!.map(({ id, href }) => [id, href]),
    [
      ['w', 'v1/contests/c-1/w/p1.json'],
      ['diangong', 'v1/contests/c-1/diangong/p1.json'],
    ],
  );
  assert.equal(page(known, 'v1/contests/c-1/w/p1.json').rows[0]!.unit, 'u1');
});

test('scores follow the contest’s own modules; a column it does not know is left out', async () => {
  const modules = [
    { id: 'practice', name: '实操' },
    { id: 'theory', name: '理论' },
    { id: 'talk', name: '答辩' },
  ];
  const contest = { name: '示例赛', kind: 'points', rules: { modules } };
  const previous = [{ path: 'v1/contests/c-1.json', body: JSON.stringify(contest) }];
  const rows = ROWS.map(row => row.replace(/,([^,]*)$/, ',5,$1'));
  const result = await results([HEADER.replace(',总分', ',附加,总分'), ...rows], { previous });
  assert.deepEqual(page(result).rows[0]!.scores, [95.5, 90, '']);
  assert.match(lineOf(result, 'module-foreign').message.zh, /“附加”/);
});

test('a contest that cannot be read is left alone, and nothing is imported beside it', async () => {
  for (const body of ['{', '{"name":5}', '[]']) {
    const result = await results([HEADER, ...ROWS], {
      previous: [{ path: 'v1/contests/c-1.json', body }],
    });
    assert.deepEqual(findings(result), ['error contest-unreadable']);
    assert.deepEqual(result.documents, []);
  }
});

test('a sheet that lost its columns keeps the standings of its event', async () => {
  const sheet = (name: string, lines: string[]) => ({ name, rows: cells(lines) });
  const list = [HEADER, ...ROWS];
  const first = await importAny(workbook([sheet('焊工', list), sheet('电工', list)]), STANDINGS);
  const broken = ['姓名,单位', '李青,示例二厂'];
  const result = await importAny(workbook([sheet('焊工', list), sheet('电工', broken)]), {
    ...STANDINGS,
    previous: first.documents,
  });
  assert.deepEqual(findings(result), [
    'error columns-missing 电工!A1',
    'note names-policy',
    'warning pages-kept',
  ]);
  assert.deepEqual(result.retained, ['v1/contests/c-1/diangong/p1.json']);
  const [kept] = result.documents;
  assert.deepEqual(
    [result.documents.length, kept!.path, page(result, kept!.path).rev],
    [1, 'v1/contests/c-1/hangong/p1.json', 1],
  );
});

test('what a contest says already stays; it is only added to', async () => {
  const contest = {
    name: '示例赛',
    kind: 'icpc',
    events: [{ id: 'all', name: '总成绩', href: 'v1/other.json', venue: '示例馆', entrants: 9 }],
  };
  const path = 'v1/contests/c-1.json';
  const result = await results([HEADER, ...ROWS], {
    previous: [{ path, body: JSON.stringify(contest) }],
  });
  valid(result);
  const [event] = (bodies(result)[path] as Contest).events!;
  const modules = [
    { id: 'lilun', name: '理论' },
    { id: 'shicao', name: '实操' },
  ];
  assert.deepEqual(event, {
    ...contest.events[0],
    entrants: 2,
    rules: { modules, decimals: 1 },
  });
});

test('links to ids in Chinese are escaped', async () => {
  const result = await results([HEADER, ...ROWS], { contest: '赛 #1' } as Partial<AnyRequest>);
  valid(result);
  const contest = bodies(result)['v1/contests/赛 #1.json'] as Contest;
  assert.equal(contest.events![0]!.href, 'v1/contests/%E8%B5%9B%20%231/all/p1.json');
});

test('ids that cannot be a path are refused', async () => {
  for (const contest of ['../x', 'a/b', '', 'index']) {
    const result = await results([HEADER, ...ROWS], { contest } as Partial<AnyRequest>);
    assert.deepEqual(findings(result), ['error contest-id'], contest);
  }
});

test('a list of entrants without results is where entering scores begins', async () => {
  const header = '赛项,姓名,参赛号,理论（30%）,实操（70%）';
  const result = await results([header, '焊工,示例甲,021,,', '焊工,示例乙,040,,']);
  valid(result);
  const [event] = (bodies(result)['v1/contests/c-1.json'] as Contest).events ?? [];
  assert.deepEqual(
    event?.rules?.modules?.map(({ name, weight }) => [name, weight]),
    [
      ['理论', 0.3],
      ['实操', 0.7],
    ],
  );
  assert.deepEqual(
    page(result, 'v1/contests/c-1/hangong/p1.json').rows.map(({ id, rank, total, scores }) => [
      id,
      rank,
      total,
      scores,
    ]),
    [
      ['021', undefined, undefined, ['', '']],
      ['040', undefined, undefined, ['', '']],
    ],
  );
  const bare = await results(['姓名,参赛号', '示例甲,021']);
  assert.equal(page(bare).rows[0]?.id, '021');
  const other = await results(['姓名,编号,单位', '示例甲,021,示例厂']);
  assert.deepEqual(findings(other).slice(0, 1), ['error columns-missing 名单.csv!A1']);
});

test('whole totals of whole scores do not make later ones whole', async () => {
  const header = '名次,姓名,参赛号,理论（30%）,实操（70%）,总分';
  const rulesOf = (result: ImportResult) =>
    (bodies(result)['v1/contests/c-1.json'] as Contest).events?.[0]?.rules;
  const whole = await results([header, '1,示例甲,021,70,80,77', '2,示例乙,040,70,70,70']);
  assert.equal(rulesOf(whole)?.decimals, undefined);
  const rounded = await results([header, '1,示例甲,021,71,80,77', '2,示例乙,040,70,70,70']);
  assert.equal(rulesOf(rounded)?.decimals, 0);
});

test('names of minors are covered though full names are wanted, and it is said', async () => {
  const header = '名次,姓名,参赛号,组别,总分';
  const lines = ['1,示例小虎,1,少儿组,90', '2,示例李青,2,职工组,80'];
  const result = await results([header, ...lines], { entrantName: 'full' });
  assert.deepEqual(
    page(result).rows.map(({ name, py }) => [name, py]),
    [
      ['示**虎', undefined],
      ['示例李青', 'sllq'],
    ],
  );
  const line = result.report.lines.find(({ code }) => code === 'names-minors');
  assert.match(line?.message.zh ?? '', /少儿组/);
  const divisions = [{ id: 'kids', name: '少儿组', minors: false }];
  const body = JSON.stringify({ v: 1, id: 'c-1', name: '示例', kind: 'points', divisions });
  const grown = await results([header, ...lines], {
    entrantName: 'full',
    previous: [{ path: 'v1/contests/c-1.json', body }],
  });
  assert.equal(page(grown).rows[0]?.name, '示例小虎');
});
