import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { FORM } from '../../helpers/forms.ts';
import { hiddenOf, pagesApp } from './pages-app.ts';

const PAGE = '/embed/join-form?form=join';

function dataIn(page: string): Record<string, unknown> {
  const text = /<script type="application\/json" id="union-form">(.*?)<\/script>/s.exec(page)?.[1];
  return JSON.parse(text ?? '') as Record<string, unknown>;
}

test('a complete form that works without scripts', async t => {
  const { get } = await pagesApp(t);
  const { body, statusCode, headers } = await get(PAGE);
  assert.equal(statusCode, 200);
  assert.equal(headers['content-type'], 'text/html; charset=utf-8');
  assert.equal(headers['cache-control'], 'no-store');
  assert.equal(headers['set-cookie'], undefined);
  assert.equal(headers['access-control-allow-origin'], undefined);
  for (const field of FORM.steps.flatMap(step => step.fields)) {
    assert.match(body, new RegExp(`<label[^>]* for="uf-${field.name}">${field.label}`));
    assert.match(body, new RegExp(`name="${field.name}"`));
  }
  assert.match(body, /<form class="uf-form" method="post" action="\/v1\/applications" novalidate>/);
  assert.match(body, /name="consent.personal" value="2026-01"\/>/);
  assert.doesNotMatch(body, / checked/);
  const hidden = hiddenOf(body);
  assert.match(hidden['_key'] ?? '', /^[\w-]{36}$/);
  assert.deepEqual(
    [hidden['_form'], hidden['_version'], hidden['_lang']],
    ['join', '3', 'zh-Hans'],
  );
  assert.notEqual(hiddenOf((await get(PAGE)).body)['_key'], hidden['_key']);
});

test('nothing runs or is styled but what the policy names', async t => {
  const { get } = await pagesApp(t);
  const { body, headers } = await get(`${PAGE}&host=https://www.example.cn`);
  const policy = String(headers['content-security-policy']);
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const inline = [...body.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => hash(text!));
  const allowed = /script-src 'self' ([^;]+);/.exec(policy)?.[1] ?? '';
  const style = /<style>(.*?)<\/style>/s.exec(body)?.[1] ?? '';
  assert.equal(inline.length, 2);
  assert.deepEqual(allowed.split(' ').sort(), inline.sort());
  assert.ok(style && policy.includes(`style-src ${hash(style)};`));
  assert.match(policy, /^default-src 'none'; .*frame-ancestors \*;/);
  assert.doesNotMatch(body, /\sstyle=|\son\w+=/);
  assert.match(body, /<script type="module" src="\/cdn\/1\.2\.0\/form-page\.js">/);
  // What is imported later is not asked for first.
  const preloaded = [...body.matchAll(/modulepreload" href="([^"]+)"/g)].map(([, href]) => href);
  assert.deepEqual(preloaded, ['/cdn/1.2.0/words-x.js']);
});

test('hosts that may frame it', async t => {
  const { get } = await pagesApp(t, { embedHosts: ['https://www.example.cn'] });
  const policy = String((await get(PAGE)).headers['content-security-policy']);
  assert.match(policy, /frame-ancestors 'self' https:\/\/www\.example\.cn;/);
});

test('the script is told the form, and nothing ends its element early', async t => {
  const title = '</script><img src=x onerror=alert(1)>';
  const { get } = await pagesApp(t, { forms: [{ ...FORM, title }] });
  const { body } = await get(`${PAGE}&channel=qr-7&kiosk=1`);
  const data = dataIn(body);
  assert.equal((data['form'] as typeof FORM).title, title);
  assert.deepEqual([data['channel'], data['kiosk'], data['lang']], ['qr-7', true, 'zh-Hans']);
  assert.equal(data['key'], hiddenOf(body)['_key']);
  assert.equal(
    (data['endpoints'] as { submit: string }).submit,
    'http://localhost:80/v1/applications'.replace(':80', ''),
  );
  assert.doesNotMatch(body, /<img/);
});

test('each language has its words and direction; the look travels along', async t => {
  const { get } = await pagesApp(t);
  const uighur = (await get(`${PAGE}&lang=ug&theme=dark&size=large`)).body;
  assert.match(uighur, /<html lang="ug" dir="rtl">/);
  assert.match(uighur, /<main[^>]*data-size="large"\s+data-theme="dark"/);
  const hidden = hiddenOf(uighur);
  assert.deepEqual([hidden['_lang'], hidden['_theme'], hidden['_size']], ['ug', 'dark', 'large']);
  assert.match(uighur, /href="\?form=join&amp;theme=dark&amp;size=large&amp;lang=en"/);
  const framed = (await get(`${PAGE}&host=https://www.example.cn`)).body;
  assert.equal(hiddenOf(framed)['_host'], 'https://www.example.cn');
  assert.doesNotMatch(framed, /<footer/);
  const odd = (await get(`${PAGE}&host=javascript:alert(1)&theme=x"y&lang=%00`)).body;
  assert.deepEqual([hiddenOf(odd)['_host'], hiddenOf(odd)['_theme']], [undefined, undefined]);
});

test('an address fills in what the form lets it, never what is personal', async t => {
  const [step] = FORM.steps;
  const fields = (step?.fields ?? []).map(field => ({
    ...field,
    prefill: field.name.toLowerCase(),
  }));
  const { get } = await pagesApp(t, { forms: [{ ...FORM, steps: [{ ...step!, fields }] }] });
  const { body } = await get(`${PAGE}&org=o-1&mobile=13800000001&idnumber=1&hobby=%22%3E%3Cb%3E`);
  assert.match(body, /name="org"[^>]*value="o-1"/);
  assert.match(body, /name="hobby"[^>]*value="&quot;&gt;&lt;b&gt;"/);
  assert.doesNotMatch(body, /13800000001/);
  assert.deepEqual(dataIn(body)['prefill'], { org: 'o-1', hobby: '"><b>' });
});

test('a union that an address names is told by its name too', async t => {
  const [step] = FORM.steps;
  const field = { name: 'org', type: 'org', label: '单位名称', prefill: 'org' };
  const { get, context } = await pagesApp(t, {
    forms: [{ ...FORM, steps: [{ ...step!, fields: [field] }], rules: [], routes: [] }],
  });
  context.orgName = id => (id === 'o-1' ? '示例快递工会' : undefined);
  assert.match(
    (await get(`${PAGE}&org=o-1`)).body,
    /<p class="uf-hint uf-plain" id="uf-org-plain">o-1：示例快递工会/,
  );
  assert.doesNotMatch((await get(`${PAGE}&org=o-2`)).body, /o-2：/);
});

test('a division is explained above its box, which says so to who only hears it', async t => {
  const [step] = FORM.steps;
  const field = { name: 'place', type: 'region', label: '地区', prefill: 'region' };
  const { get } = await pagesApp(t, {
    forms: [{ ...FORM, steps: [{ ...step!, fields: [field] }], rules: [], routes: [] }],
  });
  const { body } = await get(`${PAGE}&region=410100`);
  assert.match(
    body,
    /id="uf-place-plain">六位[^<]*410100：河南省郑州市<[^]*<input[^>]*name="place"/,
  );
  assert.match(body, /<input[^>]*aria-describedby="[^"]*uf-place-plain/);
});

test('what a form says in another language than the page is marked, and said at the top', async t => {
  const { get, context } = await pagesApp(t);
  const form = { ...FORM, intro: '约三分钟。', submit: { ...FORM.submit, label: '提交入会申请' } };
  const english = await pagesApp(t, { forms: [form] });
  for (const lang of ['en', 'ug']) {
    const { body } = await english.get(`${PAGE}&lang=${lang}`);
    // All that is Chinese, but for the title, the names of languages and what the script is given.
    const shown = body
      .replace(/<title>.*?<\/title>|<script.*?<\/script>|<style>.*?<\/style>|<nav.*?<\/nav>/gs, '')
      .replace(/ (?:value|placeholder)="[^"]*"/g, '');
    const marked = shown.replace(/<(bdi|option)\b[^>]* lang="zh-Hans"[^>]*>.*?<\/\1>/gs, '');
    assert.match(shown, /<h1 class="uf-title"><bdi lang="zh-Hans">加入工会/);
    assert.doesNotMatch(marked.replace(/<footer.*/s, ''), /\p{Script=Han}/u, lang);
    assert.doesNotMatch(body, /提交入会申请/);
    const said = lang === 'en' ? /questions of this form are in Chinese/ : /خەنزۇچە/;
    assert.match(shown, said);
    assert.match(String(dataIn(body)['said']), said);
  }
  const traditional = (await get(`${PAGE}&lang=zh-Hant`)).body;
  assert.match(traditional, /<h1 class="uf-title"><bdi lang="zh-Hans">加入工会/);
  assert.equal(dataIn(traditional)['said'], undefined);
  assert.doesNotMatch((await english.get(PAGE)).body, /<bdi|class="uf-notice"/);
  assert.match((await english.get(PAGE)).body, /提交入会申请/);
  // A site of another language is taken at its word.
  context.live.current.site.site.lang = 'en';
  assert.match((await get(`${PAGE}&lang=zh-Hans`)).body, /<bdi lang="en">[^]*用英语写的/);
});

test('a poster’s code that is broken is said, and the form is there', async t => {
  const { get } = await pagesApp(t);
  const { body, statusCode } = await get(`${PAGE}&t=not-a-token`);
  assert.equal(statusCode, 200);
  assert.match(body, /class="uf-notice" role="status">[^]*没有带入内容/);
  // The script, which draws the form anew, says it too.
  assert.match(String(dataIn(body)['said']), /没有带入内容/);
  assert.equal(hiddenOf(body)['_t'], undefined);
});

test('a form that is not there, not open, or full', async t => {
  const { get } = await pagesApp(t, {
    forms: [
      FORM,
      { ...FORM, id: 'past', title: '往年报名', window: { through: '2020-12-31' } },
      { ...FORM, id: 'early', window: { from: '2999-01-01' } },
      { ...FORM, id: 'gone', quota: { total: 30, left: 0 } },
    ],
  });
  const none = await get('/embed/join-form?form=nothing');
  assert.equal(none.statusCode, 404);
  assert.match(
    none.body,
    /没有这份表单[^]*\/embed\/join-form\?form=join&amp;lang=zh-Hans">加入工会/,
  );
  assert.match((await get('/embed/join-form?form=past')).body, /2020-12-31/);
  assert.match((await get('/embed/join-form?form=early')).body, /2999-01-01/);
  assert.match((await get('/embed/join-form?form=gone')).body, /名额已满[^]*30|30[^]*名额已满/);
  for (const id of ['past', 'early', 'gone']) {
    assert.doesNotMatch((await get(`/embed/join-form?form=${id}`)).body, /<form/);
  }
});

test('compressed as asked for', async t => {
  const { get } = await pagesApp(t);
  const { headers, rawPayload } = await get(PAGE, { 'accept-encoding': 'gzip' });
  assert.equal(headers['content-encoding'], 'gzip');
  assert.ok(rawPayload.byteLength < 6000, `${rawPayload.byteLength}`);
});
