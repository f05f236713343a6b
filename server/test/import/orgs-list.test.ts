import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { validateOrgs } from '../../../src/data/generated/validators/orgs.js';
import { checkUscc } from '../../../src/form/index.ts';
import { orgKindOfName, readOrgKind } from '../../src/import/org-kinds.ts';
import type { ImportResult } from '../../src/import/index.ts';
import type { Org } from '../../src/orgs/org.ts';
import { findings, importAny, importLines } from './make-list.ts';

const ORGS = { kind: 'orgs' } as const;
const HEADER = '名称,统一社会信用代码,类型,区划,行业,上级,地址,电话';

const orgsOf = ({ orgs = [] }: ImportResult): Org[] => orgs.map(({ org }) => org);
/** Codes and cells of what the report says. */
const told = (result: ImportResult): string[] =>
  findings(result).map(line => line.replace(/^\w+ (\S+) .*?([A-Z]+\d+)$/, '$1 $2'));
const list = (...rows: string[]) => importLines([HEADER, ...rows], ORGS);

/** A code of nobody's: letters that no department hands out, with the right check character. */
function uscc(serial: number, region = '410105'): string {
  const body = `92${region}MA${String(serial).padStart(7, '0')}`;
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const check = [...letters].find(letter => checkUscc(body + letter) === undefined);
  return `${body}${check}`;
}

test('the sample directory: everything is taken as it says, each under its number', async () => {
  const bytes = await readFile(new URL('../../../demo/data/orgs.csv', import.meta.url));
  const result = await importAny(bytes, { ...ORGS, fileName: 'orgs.csv' });
  assert.deepEqual(told(result), []);
  assert.equal(result.ok, true);
  const orgs = orgsOf(result);
  assert.equal(orgs.length, 12);
  assert.ok(validateOrgs({ v: 1, items: orgs }), JSON.stringify(validateOrgs.errors));
  assert.deepEqual(orgs[4], {
    id: 'u-zhonggong',
    name: '示例重工有限公司工会委员会',
    kind: 'own',
    region: '410105',
    industry: '制造业',
    address: '示例路 8 号',
    phones: ['0371-00000005'],
    parent: 'fed-jinshui',
  });
  assert.equal(result.orgs?.[7]?.py, 'slkdyxgszzfgs');
});

test('an id is made of the code, else of name and division, and is the same next time', async () => {
  const rows = [`示例甲公司,${uscc(1)},单位,410105,,,,`, '示例乙公司,,单位,金水区,,,,'];
  const [first, second] = orgsOf(await list(...rows));
  assert.equal(first?.id, `o-${uscc(1).toLowerCase()}`);
  assert.equal(first?.uscc, uscc(1));
  assert.equal(second?.region, '410105');
  assert.match(second?.id ?? '', /^o-[0-9a-f]{16}$/);
  const again = orgsOf(await list(rows[1]!, rows[0]!));
  assert.deepEqual(
    again.map(({ id }) => id),
    [second?.id, first?.id],
  );
});

test('spaces, dashes, width and case of a code are forgiven; a wrong one is left out and told', async () => {
  const code = uscc(2);
  const spaced = `${code.slice(0, 8)} ${code.slice(8).toLowerCase()}`;
  const wrong = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
  const result = await list(
    `示例甲,${spaced},单位,410105,,,,`,
    `示例乙,${wrong},单位,410105,,,,`,
    '示例丙,12345,单位,410105,,,,',
  );
  const orgs = orgsOf(result);
  assert.deepEqual(
    orgs.map(org => org.uscc),
    [code, undefined, undefined],
  );
  assert.deepEqual(told(result), ['org-uscc B3', 'org-uscc B4']);
  const says = result.report.lines.map(({ message }) => message.zh);
  assert.match(says[0] ?? '', /校验码/);
  assert.match(says[1] ?? '', /18 位/);
  assert.equal(result.ok, false);
});

test('a code that reads like an ID number is a code; an ID number in its column is withheld', async () => {
  const code = Array.from({ length: 400 }, (_, n) => {
    const body = `9131012090010112${n % 10}`;
    const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    return body + [...letters].find(letter => checkUscc(body + letter) === undefined);
  }).find(text => /^\d{18}$/.test(text))!;
  assert.ok(code);
  const result = await list(
    `示例甲,${code},单位,310120,,,,`,
    '示例乙,110101199003070011,单位,410105,,,,',
  );
  assert.deepEqual(
    orgsOf(result).map(org => org.uscc),
    [code, undefined],
  );
  assert.deepEqual(told(result), ['number-withheld B3']);
  assert.equal(JSON.stringify(result).includes('110101199003070011'), false);
});

test('of the same organisation twice the first stays; a code has one owner', async () => {
  const result = await list(
    `示例甲,${uscc(3)},单位,410105,,,,`,
    `示例甲,${uscc(3)},单位,410105,,,,`,
    `示例甲工会委员会,${uscc(3)},单独组建,410105,,,,`,
    '示例丁,,单位,410105,,,,',
    '示例丁,,单位,410102,,,,',
    '示例丁,,单位,410105,,,,',
    ',,单位,410105,,,,',
  );
  assert.deepEqual(
    orgsOf(result).map(({ name, region, uscc: own }) => [name, region, own]),
    [
      ['示例甲', '410105', uscc(3)],
      ['示例甲工会委员会', '410105', undefined],
      ['示例丁', '410105', undefined],
      ['示例丁', '410102', undefined],
    ],
  );
  assert.deepEqual(told(result).toSorted(), [
    'org-name-missing A8',
    'org-twice A3',
    'org-twice A7',
    'org-uscc-taken B4',
  ]);
  const { read, kept, refused } = result.report.counts;
  assert.deepEqual([read, kept, refused], [7, 4, 3]);
});

test('the one above is found by name or code; one that is not there, or there twice, is told', async () => {
  const result = await list(
    `示例总工会,${uscc(5)},总工会,410100,,,,`,
    `示例甲,,单位,410105,,${uscc(5)},,`,
    '示例乙,,单位,410105,,示例总工会,,',
    '示例丙,,单位,410105,,没有的工会,,',
    '示例丁,,单位,410105,,,,',
    '示例丁,,单位,410102,,,,',
    '示例戊,,单位,410105,,示例丁,,',
    '示例己,,单位,410105,,示例己,,',
  );
  const above = `o-${uscc(5).toLowerCase()}`;
  assert.deepEqual(
    orgsOf(result).map(({ parent }) => parent),
    [undefined, above, above, undefined, undefined, undefined, undefined, undefined],
  );
  assert.deepEqual(told(result), [
    'org-parent-unknown F5',
    'org-parent-shared F8',
    'org-parent-unknown F9',
  ]);
});

test('nobody’s private number goes into the directory', async () => {
  const header = '单位名称,法定代表人,联系人手机,联系电话,类型';
  const rows = [header, '示例甲,示例某,13900000000,0371-00000000、13900000001,企业'];
  const result = await importLines(rows, ORGS);
  assert.deepEqual(orgsOf(result)[0]?.phones, ['0371-00000000']);
  assert.ok(told(result).includes('columns-private B1'));
  assert.ok(told(result).includes('number-withheld D2'));
  assert.doesNotMatch(JSON.stringify(result), /1390000000|示例某/);
});

test('kinds are read from their column, and from names only where there is none', async () => {
  assert.deepEqual(
    ['单独组建', '联合工会', '产业工会', '街道工会', '总工会', '民营企业', 'joint', '其他'].map(
      readOrgKind,
    ),
    ['own', 'joint', 'industry', 'area', 'federation', 'employer', 'joint', undefined],
  );
  const names = {
    示例市总工会: 'federation',
    示例市快递行业工会联合会: 'industry',
    花园路街道工会联合会: 'area',
    示例楼联合工会: 'joint',
    示例公司工会委员会: 'own',
    示例公司: 'employer',
  };
  for (const [name, kind] of Object.entries(names)) assert.equal(orgKindOfName(name), kind, name);
  const bare = await importLines(['名称,行业', '示例市总工会,', '示例公司,制造业'], ORGS);
  assert.deepEqual(
    orgsOf(bare).map(({ kind }) => kind),
    ['federation', 'employer'],
  );
  assert.deepEqual(told(bare), ['org-kind-column A1']);
  const odd = await list('示例甲,,合唱团,410105,,,,');
  assert.deepEqual([orgsOf(odd)[0]?.kind, told(odd)], [undefined, ['org-kind-unknown C2']]);
});

test('a number is one organisation’s; numbers that only count the rows are no ids', async () => {
  const header = '编号,名称,类型';
  const twice = await importLines(
    [header, 'x-1,示例甲,单位', 'X-1,示例乙,单位', 'a/b,示例丙,单位'],
    ORGS,
  );
  assert.deepEqual(
    orgsOf(twice).map(({ name }) => name),
    ['示例甲', '示例丙'],
  );
  assert.deepEqual(told(twice), ['id-twice A3', 'id-unusable A4']);
  assert.deepEqual([twice.report.counts.kept, twice.report.counts.refused], [2, 1]);
  const rows = [1, 2, 3, 4].map(n => `${n},示例第${n}公司,单位`);
  const counted = await importLines([header, ...rows], ORGS);
  assert.ok(orgsOf(counted).every(({ id }) => /^o-[0-9a-f]{16}$/.test(id)));
  assert.deepEqual(told(counted), ['id-running A2']);
});
