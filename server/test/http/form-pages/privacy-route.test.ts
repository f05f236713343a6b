import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { buildApp } from '../../../src/app.ts';
import type { FormDocument } from '../../../../src/data/generated/types.ts';
import { FORM } from '../../helpers/forms.ts';
import { FILLED, hiddenOf, pagesApp } from './pages-app.ts';

const CLUB: FormDocument = {
  id: 'club',
  kind: 'club',
  v: 4,
  title: '示例兴趣小组',
  steps: [
    {
      id: 'one',
      title: '示例',
      fields: [
        { name: 'about', type: 'note', label: '只是说明' },
        { name: 'nick', type: 'text', label: '称呼 <b>', required: true, purpose: '方便称呼。' },
        { name: 'ill', type: 'text', label: '过敏史', sensitive: true, retainDays: 0 },
        { name: 'day', type: 'date', label: '日期', showIf: { field: 'nick', given: true } },
      ],
    },
  ],
  routes: [
    { if: { field: 'ill', given: true }, to: { name: '示例甲工会' } },
    { to: { name: '示例乙工会' } },
  ],
  consents: [
    {
      id: 'all',
      required: true,
      text: '同意处理称呼。',
      version: '2026-07',
      fields: ['nick', 'day'],
    },
    { id: 'news', required: false, text: '愿意收到通知。', version: 2 },
  ],
  handoff: { name: '示例银行', href: 'https://bank.example.cn/', tokenParam: 'ticket' },
  submit: { href: 'v1/applications' },
  retainDays: 90,
};

const plain = (html: string): string =>
  html
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('says of a form what it asks, why, how long, who sees it, and what is agreed to', async t => {
  const { get } = await pagesApp(t, { forms: [FORM, CLUB] });
  const { body, statusCode, headers } = await get('/embed/privacy?form=club');
  assert.equal(statusCode, 200);
  assert.match(String(headers['content-security-policy']), /default-src 'none'/);
  assert.equal(headers['set-cookie'], undefined);
  assert.doesNotMatch(body, /<script/);
  const text = plain(body);
  assert.match(text, /称呼 &lt;b&gt; 用途：方便称呼。办结后保留 90 天。/);
  assert.match(text, /过敏史 （选填） 敏感个人信息。没有另写用途：用于办理这份表单。办结即删。/);
  assert.match(
    text,
    /日期 （选填） 没有另写用途：用于办理这份表单。办结后保留 90 天。只在需要时才问。/,
  );
  assert.doesNotMatch(text, /只是说明/);
  assert.match(text, /受理：示例甲工会、示例乙工会。/);
  assert.match(text, /可以转到“示例银行”接着办理.*回执编号和办理状态/);
  const hash = createHash('sha256').update('同意处理称呼。').digest('hex');
  assert.match(
    text,
    new RegExp(
      `同意处理称呼。 不同意就不能办理。 涉及：称呼 &lt;b&gt;、日期 版本：2026-07 SHA-256: ${hash}`,
    ),
  );
  assert.match(text, /愿意收到通知。 可以不同意，不影响办理。 版本：2 /);
  assert.match(text, /第 4 版/);
  assert.doesNotMatch(text, /加入工会/);
});

test('the hash it shows is the one that is kept with an application', async t => {
  const { get, send, context } = await pagesApp(t);
  const form = await get('/embed/join-form');
  const sent = await send('/v1/applications', { ...hiddenOf(form.body), ...FILLED });
  const id = /status\/([^?]+)/.exec(String(sent.headers.location))?.[1] ?? '';
  const kept = await context.store.applications.consents(context.siteId, id);
  const { body } = await get('/embed/privacy');
  assert.ok(kept.length > 0);
  for (const { textHash } of kept) assert.ok(body.includes(textHash), textHash);
});

test('all forms at once, each to be jumped to; what does not exist is said', async t => {
  const { get } = await pagesApp(t, { forms: [FORM, CLUB] });
  const { body } = await get('/embed/privacy');
  for (const id of ['join', 'club']) {
    assert.match(body, new RegExp(`href="#form-${id}"`));
    assert.match(body, new RegExp(`<section class="uf-about" id="form-${id}"`));
  }
  assert.equal((await get('/embed/privacy?form=nothing')).statusCode, 404);
  const hostile = await get('/embed/privacy?form=..%2F..%2Fx&lang=%3Cscript%3E');
  assert.equal(hostile.statusCode, 404);
  assert.doesNotMatch(hostile.body, /<script>/);
});

test('in each language nothing is left unsaid, and no placeholder unfilled', async t => {
  const { get } = await pagesApp(t, { forms: [CLUB] });
  for (const lang of ['zh-Hans', 'zh-Hant', 'en', 'ug']) {
    const { body } = await get(`/embed/privacy?form=club&lang=${lang}`);
    assert.match(body, new RegExp(`<html lang="${lang}" dir="${lang === 'ug' ? 'rtl' : 'ltr'}"`));
    assert.doesNotMatch(plain(body), /[{}]|undefined/);
  }
  const { body } = await get('/embed/privacy?form=club&lang=en');
  assert.match(plain(body), /Deleted as soon as it is settled\./);
});

test('it can be saved: a file by itself, without links to what is not there', async t => {
  const { get } = await pagesApp(t, { forms: [CLUB] });
  const page = await get('/embed/privacy?form=club');
  const address = /<a href="([^"]+)" download/.exec(page.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const { body, headers } = await get(address);
  assert.equal(headers['content-disposition'], 'attachment; filename="privacy-club.html"');
  assert.match(body, /<meta charset="utf-8"/);
  assert.match(body, /<style>/);
  assert.doesNotMatch(body, /href="\?|save=1| src="/);
});

test('a form leads to it, and so does the site document, until the site names its own policy', async t => {
  const forms = [{ ...CLUB, handoff: undefined } as unknown as FormDocument];
  const { get, live } = await pagesApp(t, { forms });
  const { body } = await get(
    '/embed/join-form?form=club&theme=dark&host=https%3A%2F%2Fw.example.cn',
  );
  const policy = 'http://localhost/embed/privacy?form=club&amp;lang=zh-Hans&amp;theme=dark';
  assert.ok(body.includes(`<a class="uf-link" href="${policy}"`), 'beside the first consent');
  assert.equal(body.split(`href="${policy}"`).length, 2, 'and beside no other');
  const app = buildApp({
    live,
    cdnDir: tmpdir(),
    frames: true,
    publicUrl: 'https://api.example.cn/',
  });
  t.after(() => app.close());
  const site = (await app.inject('/.well-known/union-widgets.json')).json<{
    privacy?: { policy?: string };
  }>();
  assert.equal(site.privacy?.policy, 'https://api.example.cn/embed/privacy');
});
