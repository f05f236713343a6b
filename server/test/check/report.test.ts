import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, test } from 'node:test';
import { runCheck } from '../../src/commands/check.ts';
import { CODES } from '../../src/check/codes/index.ts';
import { Findings } from '../../src/check/finding.ts';
import { formatCheck } from '../../src/check/format-check.ts';
import type { Terminal } from '../../src/terminal.ts';
import { bilingual, UserError } from '../../src/user-error.ts';
import { ROOT } from '../helpers/command.ts';
import { goodSite, type Documents } from './good-site.ts';
import { check } from './sources.ts';

const SITE = '.well-known/union-widgets.json';

const NAMES = ['示例路爱心接力站', '示例街道户外劳动者服务站', '示例工地凉亭'];

async function faultyReport() {
  const documents = goodSite();
  const site = documents[SITE] as { map: Documents; theme: Documents };
  delete site.map['approvalNo'];
  site.theme['--union-accent'] = '#ffd500';
  const { features } = documents['v1/stations/s/wtw.json'] as {
    features: { properties: Documents }[];
  };
  for (const { properties } of features) properties['hours'] = '工作日9:00-17:00';
  return {
    ...(await check(documents)),
    read: { documents: 20, stations: 5, sampled: {}, firstPaint: 2100, milliseconds: 340 },
  };
}

test('the report in Chinese: by document, worst first, the reason once, the verdict last', async () => {
  const text = formatCheck(await faultyReport(), { lang: 'zh', target: '网站目录' });
  assert.deepEqual(text.split('\n'), [
    '检查 网站目录',
    '读了 20 份文档、5 个站点，首次显示要下载 3 kB，用时 0.3 秒。',
    '',
    SITE,
    '  ✖ 错误  底图没有审图号  [approval-missing]',
    '      /map/approvalNo（第 28 行第 3 列）',
    '        底图是 tiles，没有写审图号。',
    '      怎么办：向地图的提供者要审图号，写 "approvalNo": "GS(2024)0000号"；没有就把 base 改为 none。',
    '      为什么：公开显示有界线的地图须标注审图号（《地图管理条例》第二十二条）。',
    '  ▲ 提醒  主题色太浅，旧浏览器上的文字看不清  [accent-pale]',
    '      /theme/--union-accent（第 34 行第 5 列）',
    '        白字在主题色上的对比只有 1.4:1。',
    '      怎么办：加一行 "--union-on-accent": "#000000"；配色工作台会给出全部几行（见 docs/theming.md）。',
    '      为什么：旧浏览器（包括许多微信内置浏览器）不会自己推算文字颜色，白字写在浅色上。',
    '',
    'v1/stations/s/wtw.json',
    '  ✖ 错误  开放时间读不懂  [hours-unreadable]',
    ...[0, 1, 2].flatMap((index, at) => [
      `      /features/${index}/properties/hours  ${NAMES[at]}（第 ${[26, 57, 80][at]} 行第 9 列）`,
      '        “工作日9:00-17:00”从第 1 个字符（“工作日9:0…”）起：用了中文或全角字符。',
    ]),
    '      怎么办：写成 Mo-Fr 09:00-17:00; PH off。',
    '      为什么：页面只照原文显示，开放状态为“未知”，也不能按“现在开放”筛选。',
    '',
    '错误 4 处，提醒 1 处，说明 0 处。',
    '结果：有错误，请先改好再公开。',
  ]);
});

test('the report in English, and colours only where they are asked for', async () => {
  const report = await faultyReport();
  const plain = formatCheck(report, { lang: 'en', target: 'DIR' });
  assert.match(plain, /✖ Error {2}A base map without approval number {2}\[approval-missing\]/);
  assert.match(plain, /What to do: Write Mo-Fr 09:00-17:00; PH off\./);
  assert.doesNotMatch(plain, /\p{Script=Han}{4}.*\[/u);
  const coloured = formatCheck(report, { lang: 'en', target: 'DIR', colours: true });
  assert.notEqual(coloured, plain);
  // eslint-disable-next-line no-control-regex
  assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain, 'colour is never the only carrier');
});

test('ten thousand faults of one sort are told fifty times and counted', () => {
  const findings = new Findings();
  for (let index = 0; index < 10_000; index += 1) {
    const message = bilingual('值', 'value');
    findings.add({ code: 'null-value', document: 'x', pointer: `/${index}`, message });
  }
  findings.add({ code: 'null-value', document: 'x', pointer: '/0', message: bilingual('', '') });
  const list = findings.list();
  assert.equal(list.length, 50);
  assert.equal(list.at(-1)?.more, 9950);
  assert.equal(findings.counts.error, 10_000);
});

test('echoes are taken back with those that were only counted', () => {
  const message = bilingual('值', 'value');
  const findings = new Findings();
  for (let index = 0; index < 60; index += 1) {
    findings.add({ code: 'outside-shard', document: 'x', pointer: `/${index}`, message });
    findings.add({ code: 'null-value', document: 'x', pointer: `/${index}`, message });
  }
  findings.drop(({ code, pointer }) => code === 'outside-shard' || pointer === '/49');
  assert.equal(findings.counts.error, 59);
  const list = findings.list();
  assert.deepEqual([list.length, list.at(-1)?.pointer, list.at(-1)?.more], [49, '/48', 10]);
});

describe('the command', () => {
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const terminal: Terminal = {
      env: {},
      lang: 'zh',
      out: text => out.push(text),
      err: assert.fail,
    };
    return { code: await runCheck(args, terminal), text: out.join('\n') };
  };

  it('what is not understood ends with 2', async () => {
    const wrong = [
      [],
      ['a', 'b'],
      ['a', '--lang', 'fr'],
      ['a', '--colour'],
      ['http://[', '--json'],
    ];
    for (const args of wrong) {
      await assert.rejects(
        run(...args),
        error => error instanceof UserError && error.exitCode === 2,
        args.join(' '),
      );
    }
  });

  it('examples of the repository are an answer of a sort', async () => {
    const file = join(ROOT, 'schema', 'examples', 'site', 'least.json');
    const { code, text } = await run(file, '--json');
    const report = JSON.parse(text) as { ok: boolean; target: string; findings: { why: object }[] };
    assert.deepEqual([code, report.ok, report.target], [0, true, file]);
    assert.ok(report.findings.every(({ why }) => Object.keys(why).join() === 'zh,en'));
  });
});

describe('codes', () => {
  it('the page for webmasters has the table of them', () => {
    const page = readFileSync(join(ROOT, 'docs', 'check.md'), 'utf8');
    const words = { error: '错误 error', warning: '提醒 warning', note: '说明 note' };
    const expected = Object.entries(CODES).map(
      ([code, { severity, title }]) =>
        `\`${code}\` | ${words[severity]} | ${title.zh} | ${title.en}`,
    );
    const rows = page
      .split('\n')
      .filter(line => /^\| `[a-z-]+` +\| (?:错误|提醒|说明)/.test(line))
      .map(line => line.slice(2, -2).replace(/ +\|/g, ' |').trim());
    assert.deepEqual(rows, expected);
  });

  it('each is looked for by a test', () => {
    const folder = join(ROOT, 'server', 'test', 'check');
    const tests = readdirSync(folder).filter(file => file !== 'report.test.ts');
    const text = tests.map(file => readFileSync(join(folder, file), 'utf8')).join('\n');
    const missing = Object.keys(CODES).filter(code => !new RegExp(`\\b${code}\\b`).test(text));
    assert.deepEqual(missing, []);
  });
});
