import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { runPoster } from '../../src/commands/poster.ts';
import { openKeyRing } from '../../src/keys/key-ring.ts';
import { readPrefill } from '../../src/prefill/token.ts';
import { openStore } from '../../src/store/open.ts';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { documentAt, documentsOf } from '../helpers/documents.ts';
import { SETTINGS, temporaryFolder } from '../helpers/server.ts';

const FORM: FormDocument = {
  id: 'join',
  kind: 'join',
  v: 1,
  title: '加入工会',
  steps: [
    {
      id: 'work',
      title: '工作',
      fields: [{ name: 'region', type: 'region', label: '地区', prefill: 'region' }],
    },
  ],
  submit: { href: 'v1/applications' },
};

async function office(t: TestContext) {
  const dataDir = await temporaryFolder(t);
  const store = await openStore({ dataDir });
  await store.saveSettings('demo', SETTINGS);
  await store.replaceDocuments(
    'demo',
    documentsOf('forms', [documentAt('v1/forms/join.json', { ...FORM })]),
  );
  await store.close();
  const lines: string[] = [];
  const say = (line: string): void => void lines.push(line);
  const terminal = { env: { DATA_DIR: dataDir }, lang: 'zh', out: say, err: say } as const;
  const run = (...args: string[]) => runPoster(args, terminal);
  return { dataDir, lines, run };
}

test('a poster is written, and the server’s keys know its code', async t => {
  const { dataDir, lines, run } = await office(t);
  const out = join(dataDir, 'print', '海报.svg');
  const args = ['--form', 'join', '--set', 'region=410105', '--channel', '公园-3', '--out', out];
  assert.equal(await run(...args, '--public-url', 'https://api.example.cn'), 0);
  const svg = await readFile(out, 'utf8');
  assert.match(svg, /^<svg [\s\S]*加入工会[\s\S]*<\/svg>\n$/);
  const address = /https:\S+/.exec(lines.join('\n'))?.[0] ?? '';
  const token = new URL(address).searchParams.get('t') ?? '';
  assert.deepEqual(readPrefill(openKeyRing({ dataDir }), 'demo', FORM, token, new Date()), {
    ok: true,
    answers: { region: '410105' },
    channel: '公园-3',
  });
  await run(
    ...args.slice(0, -1),
    join(dataDir, 'p.html'),
    '--public-url',
    'https://api.example.cn',
  );
  assert.match(await readFile(join(dataDir, 'p.html'), 'utf8'), /@page\{size:A4/);
});

test('what is missing or cannot be is told with how to write it', async t => {
  const { dataDir, run } = await office(t);
  const out = join(dataDir, 'p.svg');
  const url = ['--public-url', 'https://api.example.cn/'];
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['--out', out, ...url], /写法/],
    [['--form', 'join', ...url], /写法/],
    [['--form', 'join', '--out', join(dataDir, 'p.png'), ...url], /\.svg/],
    [['--form', 'join', '--out', out], /--public-url/],
    [['--form', 'join', '--out', out, '--words', 'fr', ...url], /zh-Hant/],
    [['--form', 'join', '--out', out, '--set', 'region', ...url], /--set region=/],
    [['--form', 'join', '--out', out, '--org', 'o-1', ...url], /o-1/],
    [['--form', 'none', '--out', out, ...url], /none/],
  ];
  for (const [args, words] of cases) {
    const refusal: unknown = await run(...args).catch((error: unknown) => error);
    assert.match((refusal as { text: { zh: string } }).text.zh, words, args.join(' '));
  }
});
