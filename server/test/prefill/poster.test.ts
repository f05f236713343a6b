import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { makePoster, type PosterWish } from '../../src/prefill/make-poster.ts';
import { posterPage, posterSvg, type Poster } from '../../src/prefill/poster.ts';
import { POSTER_LANGUAGES, POSTER_WORDS } from '../../src/prefill/poster-words.ts';
import { qrPath } from '../../src/prefill/qr.ts';
import { balancedLines, linesOf } from '../../src/prefill/text-lines.ts';
import { readPrefill } from '../../src/prefill/token.ts';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { UserError } from '../../src/user-error.ts';
import { documentAt, documentsOf } from '../helpers/documents.ts';
import { testKeys } from '../helpers/keys.ts';
import { storeWith } from '../helpers/server.ts';

const FORM: FormDocument = {
  id: 'join',
  kind: 'join',
  v: 1,
  title: '加入工会',
  steps: [
    {
      id: 'work',
      title: '工作',
      fields: [
        { name: 'org', type: 'org', label: '单位', prefill: 'org' },
        { name: 'region', type: 'region', label: '地区', prefill: 'region' },
        {
          name: 'work',
          type: 'choice',
          label: '工作',
          prefill: 'work',
          options: [{ value: 'gig', label: '平台' }],
        },
        { name: 'name', type: 'text', label: '姓名' },
      ],
    },
  ],
  submit: { href: 'v1/applications' },
};
const NOW = new Date('2026-03-01T00:00:00Z');
const keys = testKeys();

async function making(t: TestContext, more: readonly { id: string; name: string }[] = []) {
  const store = await storeWith(t, []);
  const documents = [documentAt('v1/forms/join.json', { ...FORM })];
  await store.replaceDocuments('demo', documentsOf('forms', documents));
  const orgs = [{ id: 'u-1', name: '示例重工有限公司工会委员会' }, ...more];
  const listed = orgs.map(org => ({ org, py: '' }));
  await store.orgs.replace('demo', { source: 'a', orgs: listed, report: {} });
  return (wish: Partial<PosterWish>) =>
    makePoster(
      { store, siteId: 'demo', keys, now: NOW },
      { formId: 'join', root: 'https://api.example.cn/', lang: 'zh-Hans', ...wish },
    );
}

function tokenOf({ address }: Poster) {
  const token = new URL(address).searchParams.get('t') ?? '';
  return readPrefill(keys, 'demo', FORM, token, NOW);
}

test('a poster names who asks and what for, and its code fills in what is the same for all', async t => {
  const make = await making(t);
  const poster = await make({
    org: 'u-1',
    set: { region: '410105', work: 'gig' },
    channel: '公园-3',
    until: '2026-12-31',
  });
  assert.deepEqual(tokenOf(poster), {
    ok: true,
    answers: { region: '410105', work: 'gig', org: 'u-1' },
    channel: '公园-3',
  });
  const svg = posterSvg(poster);
  for (const words of ['示例市总工会', '加入工会', '示例重工有限公司工会委员会', '2026-12-31']) {
    assert.ok(svg.includes(words), words);
  }
  assert.ok(svg.includes(qrPath(poster.address).path));
  assert.match(posterPage(poster), /^<!doctype html>[\s\S]*<svg[\s\S]*<\/html>\n$/);
});

test('a code holds to the last moment of its day in China, a year where no day is named', async t => {
  const make = await making(t);
  const poster = await make({ until: '2026-03-05' });
  const token = new URL(poster.address).searchParams.get('t') ?? '';
  const at = (time: string) => readPrefill(keys, 'demo', FORM, token, new Date(time)).ok;
  assert.deepEqual(
    [at('2026-03-05T23:59:58+08:00'), at('2026-03-06T00:00:00+08:00')],
    [true, false],
  );
  assert.equal((await make({})).until, '2027-03-01');
});

test('an organisation is named by its id or its full name; of two of a name none is guessed', async t => {
  const make = await making(t, [
    { id: 'u-2', name: '示例物流' },
    { id: 'u-3', name: '示例物流' },
  ]);
  const read = tokenOf(await make({ org: '示例重工有限公司工会委员会' }));
  assert.deepEqual(read, { ok: true, answers: { org: 'u-1' } });
  await assert.rejects(make({ org: '示例物流' }), (error: UserError) => /u-2/.test(error.text.zh));
});

test('a wish the form does not allow is refused in words', async t => {
  const make = await making(t);
  const wishes: readonly (readonly [Partial<PosterWish>, RegExp])[] = [
    [{ formId: 'none' }, /没有 none/],
    [{ formId: '../x' }, /没有/],
    [{ org: 'u-9' }, /u-9/],
    [{ set: { name: '某' } }, /org region work/],
    [{ set: { work: 'astronaut' } }, /gig/],
    [{ channel: 'a b' }, /渠道/],
    [{ until: '2026-02-30' }, /2026-12-31/],
    [{ until: '明天' }, /2026-12-31/],
    [{ until: '2026-02-28' }, /过去/],
  ];
  for (const [wish, words] of wishes) {
    const refusal = await make(wish).catch((error: unknown) => error);
    assert.ok(refusal instanceof UserError, JSON.stringify(wish));
    assert.match(refusal.text.zh, words);
  }
});

test('names are text on a poster, never markup, and a colour is a colour', () => {
  const poster: Poster = {
    siteName: '<script>alert(1)</script>',
    title: '"&<b>\u0000',
    orgName: '<svg onload=x>',
    address: 'https://api.example.cn/embed/join-form?form=join',
    typedAddress: 'https://api.example.cn/',
    until: '2026-12-31',
    lang: 'en',
    accent: '"/><script>',
  };
  for (const drawn of [posterSvg(poster), posterPage(poster)]) {
    assert.doesNotMatch(drawn, /<script|<b>|<svg onload/);
    assert.equal(drawn.includes('\u0000'), false);
    assert.match(drawn, /#c8102e/);
  }
});

test('every language says all of it', () => {
  for (const lang of POSTER_LANGUAGES) {
    const words = Object.values(POSTER_WORDS[lang]);
    assert.equal(words.length, 5);
    assert.ok(words.every(text => text.trim().length > 3));
  }
});

test('lines break where reading allows, and lose no letter', () => {
  assert.deepEqual(linesOf('示例市新就业形态劳动者联合工会', 8), [
    '示例市新就业形态',
    '劳动者联合工会',
  ]);
  assert.deepEqual(linesOf('一二三四五，六七', 5), ['一二三四五，', '六七']);
  assert.deepEqual(linesOf('Join the union today', 6), ['Join the', 'union', 'today']);
  const address = 'https://api.example.cn/embed/join-form?form=join';
  const lines = linesOf(address, 10);
  assert.ok(lines.length > 1);
  assert.equal(lines.join(''), address);
  assert.deepEqual(linesOf('  ', 5), []);
  assert.deepEqual(balancedLines('加入工会，领取意外伤害保险', 9), [
    '加入工会，领取',
    '意外伤害保险',
  ]);
  assert.deepEqual(balancedLines('', 9), []);
});

test('a QR code has its quiet zone and its three eyes', () => {
  const { size, path } = qrPath('https://api.example.cn/');
  assert.ok((size - 8 - 17) % 4 === 0, String(size));
  const eyes = [`M4 4h7`, `M${size - 11} 4h7`, `M4 ${size - 11}h7`];
  for (const eye of eyes) assert.ok(path.includes(eye), eye);
  assert.throws(() => qrPath('x'.repeat(3000)));
});

/** Where the parts of a poster stand, millimetres. */
function measured(poster: Poster) {
  const svg = posterSvg(poster);
  const { size } = qrPath(poster.address);
  const [, x, y, scale] = (/translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)/.exec(svg) ?? []).map(
    Number,
  );
  const [head = '', foot = ''] = svg.split('<path fill="#000"');
  const down = Number(/translate\(0 ([\d.]+)\)/.exec(foot)?.[1]);
  const lines = (part: string, from: number) =>
    [...part.matchAll(/ y="([\d.]+)" font-size="([\d.]+)"/g)].map(([, at, letters]) => ({
      top: from + Number(at) - Number(letters),
      base: from + Number(at),
    }));
  const dark = { left: x! + 4 * scale!, top: y! + 4 * scale!, side: (size - 8) * scale! };
  return { dark, head: lines(head, 0), foot: lines(foot, down) };
}

test('the code of a poster can be read from afar, and the words fill the sheet around it', () => {
  const usual: Poster = {
    siteName: '示例市总工会',
    title: '加入工会',
    address: `https://api.example.cn/embed/join-form?form=join&t=${'a'.repeat(180)}`,
    typedAddress: 'https://api.example.cn/embed/join-form?form=join',
    until: '2027-03-01',
    lang: 'zh-Hans',
  };
  const crowded: Poster = {
    ...usual,
    title: '申请职工互助保障计划住院津贴和重大疾病慰问金（二〇二六年度）',
    orgName: '示例市高新技术产业开发区新就业形态劳动者联合工会委员会第三分会筹备组',
    address: usual.address + 'b'.repeat(400),
    typedAddress: `https://${'union.'.repeat(8)}example.cn/embed/join-form?form=join`,
    lang: 'en',
  };
  for (const poster of [usual, { ...usual, orgName: '示例重工有限公司工会' }, crowded]) {
    const { dark, head, foot } = measured(poster);
    assert.ok(dark.side >= 110, `${dark.side} mm`);
    assert.ok(dark.left >= 20 && dark.left + dark.side <= 190);
    assert.ok(head.length >= 2 && foot.length >= 6);
    for (const { base } of head) assert.ok(base < dark.top - 4, 'above the code');
    for (const { top } of foot) assert.ok(top > dark.top + dark.side + 4, 'below the code');
    const last = foot.at(-1)?.base ?? 0;
    assert.ok(last > 265 && last < 288, `the last line stands at ${last} of 297 mm`);
  }
});
