import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { SiteDocument } from '../../src/data/generated/types.ts';
import { validateSite } from '../../src/data/generated/validators/site.js';
import { contrastRatio, rgbOf } from '../../src/tokens/contrast.ts';
import { init } from '../src/commands/init.ts';
import { accentOf, readColour } from '../src/commands/init-accent.ts';
import { runImport } from '../src/commands/import.ts';
import { snapshotsFromFolder } from '../src/snapshot/from-folder.ts';
import type { Terminal } from '../src/terminal.ts';
import { UserError } from '../src/user-error.ts';
import { temporaryFolder } from './helpers/server.ts';
import { ROOT } from './helpers/command.ts';

const ENOUGH = ['--yes', '--name', '示例市总工会', '--contact', '000-00000000'];

interface Told {
  code: number;
  out: string;
  /** Set when the command refused. */
  refusal?: UserError;
}

/** Runs `init` with a person who gives these answers, or with nobody there. */
async function run(args: readonly string[], answers?: readonly string[]): Promise<Told> {
  const lines: string[] = [];
  const terminal: Terminal = {
    env: {},
    lang: 'zh',
    out: text => lines.push(text),
    err: text => lines.push(text),
  };
  const rest = [...(answers ?? [])];
  const ask =
    answers &&
    (async (question: string) => {
      lines.push(question);
      return rest.shift();
    });
  try {
    const code = await init(args, terminal, ask);
    assert.deepEqual(rest, [], 'every answer was asked for');
    return { code, out: lines.join('\n') };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { code: error.exitCode, out: lines.join('\n'), refusal: error };
  }
}

async function siteOf(folder: string): Promise<SiteDocument> {
  const text = await readFile(join(folder, '.well-known', 'union-widgets.json'), 'utf8');
  return JSON.parse(text) as SiteDocument;
}

async function newFolder(t: TestContext): Promise<string> {
  return join(await temporaryFolder(t), '网站 目录');
}

test('writes a whole, valid, empty site that can be served at once', async t => {
  const folder = await newFolder(t);
  const more = ['--region', '河南省郑州市', '--accent', '#0B6E4F', '--site', 'zz'];
  const { code, out } = await run([folder, ...ENOUGH, ...more]);
  assert.equal(code, 0);
  const site = await siteOf(folder);
  assert.ok(validateSite(site), JSON.stringify(validateSite.errors));
  assert.deepEqual(site.site, {
    id: 'zz',
    name: '示例市总工会',
    lang: 'zh-Hans',
    tz: 'Asia/Shanghai',
    region: '410100',
  });
  assert.deepEqual(site.theme, { '--union-accent': '#0b6e4f' });
  assert.deepEqual(site.privacy, { controller: '示例市总工会', contact: '000-00000000' });
  const source = snapshotsFromFolder(folder);
  const snapshot = await source.build();
  assert.equal(snapshot.search.table.count, 0);
  assert.ok(snapshot.documents.has('v1/calendar/cn-2026.json'));
  await source.close();
  const settings = JSON.parse(await readFile(join(folder, 'site.json'), 'utf8')) as object;
  assert.ok(!('api' in settings) && !('v' in settings) && !('collections' in settings));
  for (const command of ['import', 'check', 'serve']) {
    assert.ok(out.includes(`union-widgets ${command}`) && out.includes(`"${folder}"`), command);
  }
});

test('asks what the options leave open, again where an answer will not do', async t => {
  const folder = await newFolder(t);
  const { code, out } = await run(
    [folder, '--accent', '#c8102e'],
    [
      '',
      '示例市总工会',
      '鼓楼区',
      '河南省开封市鼓楼区',
      'fr',
      'EN',
      '',
      '000-00000000',
      'policy',
      '',
    ],
  );
  assert.equal(code, 0);
  assert.match(out, /不能为空/);
  assert.match(out, /“鼓楼区”不止一处[^]*河南省开封市鼓楼区（410204）/);
  assert.match(out, /“fr”不在其中/);
  assert.match(out, /“policy”不是网址/);
  const { site, privacy } = await siteOf(folder);
  assert.deepEqual([site.id, site.region, site.lang], ['410204', '410204', 'en']);
  assert.equal(privacy?.controller, '示例市总工会');
});

test('gives up without a trace when the person does', async t => {
  const folder = await newFolder(t);
  const { refusal } = await run([folder], ['示例市总工会']);
  assert.equal(refusal?.text.zh, '已放弃，什么也没有写。');
  assert.ok(!existsSync(folder));
});

test('in a pipe, names the options that are missing', async t => {
  const folder = await newFolder(t);
  const { code, refusal } = await run([folder, '--name', '示例市总工会']);
  assert.equal(code, 2);
  for (const option of ['region', 'accent', 'site-lang', 'controller', 'contact', 'policy']) {
    assert.ok(refusal?.text.en.includes(`--${option} `), option);
  }
  assert.ok(!refusal?.text.zh.includes('--name '));
  const { refusal: less } = await run([folder, '--yes', '--name', '示例市总工会']);
  assert.ok(less?.text.zh.includes('--contact') && !less.text.zh.includes('--accent'));
  assert.ok(!existsSync(folder));
});

test('names every option at fault at once', async t => {
  const wrong = ['--region', '999999', '--accent', 'red', '--policy', 'ftp://x', '--name', ' '];
  const { code, refusal } = await run([await newFolder(t), '--yes', ...wrong]);
  assert.equal(code, 2);
  for (const option of ['--name', '--region', '--accent', '--policy']) {
    assert.ok(refusal?.text.zh.includes(option), option);
    assert.ok(refusal?.text.en.includes(option), option);
  }
});

test('writes over nothing unasked, and loses nothing when asked to', async t => {
  const folder = await newFolder(t);
  await run([folder, ...ENOUGH, '--region', '410100']);
  const before = await siteOf(folder);
  const { refusal } = await run([folder, ...ENOUGH, '--name', '别名']);
  assert.match(refusal?.text.zh ?? '', /已有 site\.json[^]*--overwrite/);
  assert.deepEqual(await siteOf(folder), before);
  assert.match((await run([folder], ['n'])).refusal?.text.zh ?? '', /没有改写/);

  const list = join(ROOT, 'demo', 'data', 'stations-gb18030.csv');
  const silent = { env: {}, lang: 'zh', out() {}, err() {} } as const;
  await runImport([list, '--kind', 'stations', '--crs', 'wgs84', '--out', folder], silent);
  const file = join(folder, 'site.json');
  const settings = JSON.parse(await readFile(file, 'utf8')) as { license?: string };
  await writeFile(file, JSON.stringify({ ...settings, license: '示例许可' }));
  const stations = await readFile(join(folder, 'v1', 'stations', 'index.json'));

  const { code } = await run([folder], ['y', '示例市总工会（新）', '', '', '', '', '', '']);
  assert.equal(code, 0);
  const { site, license, privacy } = await siteOf(folder);
  assert.deepEqual([site.name, site.region, license], ['示例市总工会（新）', '410100', '示例许可']);
  assert.equal(privacy?.contact, '000-00000000');
  assert.deepEqual(await readFile(join(folder, 'v1', 'stations', 'index.json')), stations);
});

test('refuses a server’s data folder, a file, and an id that is no file name', async t => {
  const folder = await temporaryFolder(t);
  await writeFile(join(folder, 'union.db'), '');
  assert.match((await run([folder, ...ENOUGH])).refusal?.text.zh ?? '', /存放数据库/);
  const file = join(folder, 'union.db');
  assert.match((await run([file, ...ENOUGH])).refusal?.text.zh ?? '', /是文件/);
  const below = join(file, 'new');
  assert.match((await run([below, ...ENOUGH])).refusal?.text.zh ?? '', /写入失败/);
  const empty = join(folder, 'new');
  await mkdir(empty);
  assert.equal((await run([empty, ...ENOUGH, '--site', '../x'])).code, 2);
  assert.equal((await run([])).code, 2);
  assert.ok(!existsSync(join(empty, 'site.json')));
});

test('warns of a pale accent and writes the colours that go with it', async t => {
  const folder = await newFolder(t);
  const { out } = await run([folder, ...ENOUGH, '--accent', 'FFD100']);
  assert.match(out, /#ffd100 太浅，与白底的对比度只有 1\.4:1/);
  const { theme } = await siteOf(folder);
  assert.equal(theme?.['--union-on-accent'], '#000000');
  const ink = theme?.['--union-accent-ink'] ?? '';
  assert.ok(contrastRatio(rgbOf(ink), rgbOf('#ffffff')) >= 4.5, ink);
});

test('every accent gets words that can be read, on it and in it', () => {
  for (let hue = 0; hue < 4096; hue += 37) {
    const colour = readColour(hue.toString(16).padStart(3, '0')) as string;
    const { theme } = accentOf(colour);
    const on = theme['--union-on-accent'] ?? '#ffffff';
    const ink = theme['--union-accent-ink'] ?? colour;
    assert.ok(contrastRatio(rgbOf(on), rgbOf(colour)) >= 4.5, `${on} on ${colour}`);
    assert.ok(contrastRatio(rgbOf(ink), rgbOf('#ffffff')) >= 4.5, `${ink} for ${colour}`);
  }
  for (const text of ['', 'red', '#12', '#12345', 'rgb(0,0,0)', '#gggggg']) {
    assert.equal(readColour(text), undefined, text);
  }
});
