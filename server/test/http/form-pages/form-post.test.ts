import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { FORM, sampleId } from '../../helpers/forms.ts';
import { FILLED, hiddenOf, pagesApp, type Fields, type PagesApp } from './pages-app.ts';

/** A page's form with what was filled in, ready to be posted. */
async function filled({ get }: PagesApp, more: Fields = {}): Promise<Fields> {
  const { body } = await get('/embed/join-form?form=join');
  return { ...hiddenOf(body), _website: '', ...FILLED, ...more };
}

async function started(t: TestContext): Promise<PagesApp> {
  return pagesApp(t);
}

test('what is sent is stored, and leads to its own page', async t => {
  const app = await started(t);
  const sent = await app.send('/v1/applications', await filled(app));
  assert.equal(sent.statusCode, 303, sent.body);
  const place = new URL(String(sent.headers.location));
  assert.match(place.pathname, /^\/embed\/status\/a-[a-z2-9]{26}$/);
  const page = await app.get(place.pathname + place.search);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, new RegExp(`<dd class="uf-number">${place.searchParams.get('receipt')}`));
  assert.match(page.body, /已收到/);
  assert.match(page.body, /<svg class="uf-qr"/);
  // How it stands, never what was submitted.
  assert.doesNotMatch(page.body, /示例甲|13800000001/);
});

test('a double click is one application', async t => {
  const app = await started(t);
  const fields = await filled(app);
  const first = await app.send('/v1/applications', fields);
  const again = await app.send('/v1/applications', fields);
  assert.equal(first.headers.location, again.headers.location);
  const { rows } = await app.store.applications.queue('demo', {}, undefined, 10);
  assert.equal(rows.length, 1);
});

test('a page left open for days, or one that tells no time: still one application', async t => {
  const app = await started(t);
  const [{ _at: told, ...untold }, old] = [await filled(app), '2020-01-01T00:00:00.000Z'];
  assert.ok(told);
  for (const fields of [untold, { ...(await filled(app)), _at: old }]) {
    const first = await app.send('/v1/applications', fields);
    app.wait(60_000);
    const again = await app.send('/v1/applications', fields);
    assert.equal(again.statusCode, 303, again.body);
    assert.equal(first.headers.location, again.headers.location);
    const [, id = ''] = /status\/([^?]+)/.exec(String(first.headers.location)) ?? [];
    const [consent] = await app.store.applications.consents('demo', id);
    assert.ok(Date.now() - Date.parse(consent?.at ?? '') < 60_000, 'the moment it came in');
  }
});

test('a program may send the key as a header', async t => {
  const app = await started(t);
  const { _key: key, ...fields } = await filled(app);
  const send = () => app.send('/v1/applications', fields, { 'idempotency-key': String(key) });
  const first = await send();
  assert.equal(first.statusCode, 303, first.body);
  assert.equal((await send()).headers.location, first.headers.location);
});

test('what is wrong is said at its place, and all that was typed stays', async t => {
  const app = await started(t);
  const fields = await filled(app, { mobile: '123', idNumber: `${sampleId().slice(0, 17)}?` });
  const unticked = Object.fromEntries(
    Object.entries(fields).filter(([name]) => name !== 'consent.personal'),
  );
  const { statusCode, body, headers } = await app.send('/v1/applications', unticked);
  assert.equal(statusCode, 422);
  assert.equal(headers['cache-control'], 'no-store');
  assert.match(body, /<title>错误：/);
  assert.match(body, /<div\s+class="uf-summary" role="alert"/);
  // The same heading as the script's, and a list in sentences of its language.
  const summary = body.slice(body.indexOf('class="uf-summary"'));
  const text = summary.slice(0, summary.indexOf('</ul>')).replace(/<[^>]+>|\s/g, '');
  assert.match(text, /错误：有3处需要改正/);
  assert.match(text, /[^。]：不同意这一项就不能办理/);
  const links = [...body.matchAll(/<li><a href="#([^"]+)">/g)].map(([, id]) => id);
  assert.deepEqual(links, ['uf-mobile', 'uf-idNumber', 'uf-consent.personal']);
  for (const id of links) assert.ok(body.includes(`id="${id}"`), id);
  assert.match(body, /name="name"[^>]*value="示例甲"/);
  assert.match(body, /name="mobile"[^>]*value="123"[^>]*aria-invalid="true"/);
  assert.equal(hiddenOf(body)['_key'], fields['_key']);
  // The script would begin anew, without what was typed.
  assert.doesNotMatch(body, /<script/);

  const mended = await app.send('/v1/applications', { ...fields, ...FILLED, ...hiddenOf(body) });
  assert.equal(mended.statusCode, 303, mended.body);
});

test('the answer is in the language of the page', async t => {
  const app = await started(t);
  const fields = await filled(app, { _lang: 'en', mobile: '' });
  const { body } = await app.send('/v1/applications', fields);
  assert.match(body, /<html lang="en" dir="ltr">/);
  assert.doesNotMatch(/<p class="uf-error"[^>]*>(.*?)<\/p>/s.exec(body)?.[1] ?? '请', /请/);
  // The question it is about keeps its own.
  assert.match(body, /<a href="#uf-mobile">[^<]*<bdi lang="zh-Hans">手机号<\/bdi>/);
});

test('answers that are not needed are left out, and that is said', async t => {
  const [step] = FORM.steps;
  const fields = (step?.fields ?? []).map(field =>
    field.name === 'hobby' ? { ...field, showIf: { field: 'org', given: true } } : field,
  );
  const app = await pagesApp(t, { forms: [{ ...FORM, steps: [{ ...step!, fields }] }] });
  const page = (await app.get('/embed/join-form?form=join')).body;
  assert.match(page, /如果填写了“单位”，请填写这一项/);
  const sent = await app.send('/v1/applications', await filled(app, { hobby: '下棋' }));
  assert.equal(sent.statusCode, 303, sent.body);
  const place = new URL(String(sent.headers.location));
  assert.equal(place.searchParams.get('left'), 'hobby');
  assert.match((await app.get(place.pathname + place.search)).body, /没有送出的：爱好/);
  const odd = `${place.pathname}?receipt=${place.searchParams.get('receipt')}&left=%3Cb%3E`;
  assert.doesNotMatch((await app.get(odd)).body, /没有送出|<b>/);
});

test('who is too young is told why and what to do', async t => {
  const app = await started(t);
  const young = sampleId(1, `${new Date().getFullYear() - 12}0101`);
  const { statusCode, body } = await app.send(
    '/v1/applications',
    await filled(app, { idNumber: young }),
  );
  assert.equal(statusCode, 422);
  assert.match(body, /role="alert"[^]*未满 16 周岁[^]*href="tel:12351"/);
  assert.match(body, /value="示例甲"/);
  const english = await app.send(
    '/v1/applications',
    await filled(app, { idNumber: young, _lang: 'en' }),
  );
  assert.match(english.body, /role="alert"[^]*<bdi lang="zh-Hans">未满 16 周岁/);
});

test('too many at a time: wait, then the same key', async t => {
  const app = await pagesApp(t, { limits: { applicationsFree: 0, applicationsMost: 1 } });
  const fields = await filled(app);
  const { statusCode, body, headers } = await app.send('/v1/applications', fields);
  assert.equal(statusCode, 429, body);
  assert.ok(Number(headers['retry-after']) > 0);
  assert.match(body, /请等[^]*秒/);
  assert.equal(hiddenOf(body)['_key'], fields['_key']);
});

test('the same key for something else, and a form that has changed', async t => {
  const app = await started(t);
  const fields = await filled(app);
  await app.send('/v1/applications', fields);
  const other = await app.send('/v1/applications', { ...fields, name: '示例乙' });
  assert.equal(other.statusCode, 422);
  assert.match(other.body, /这份申请已经提交过/);
  assert.match(other.body, /href="\.\.\/embed\/join-form\?form=join/);

  const none = await app.send('/v1/applications', { ...fields, _form: 'nothing' });
  assert.equal(none.statusCode, 404);
  assert.match(none.body, /没有这份表单/);
});

test('names that nobody asked for are refused, whatever they are', async t => {
  const app = await started(t);
  for (const name of ['__proto__', 'constructor', 'salary']) {
    const fields = new Map(Object.entries(await filled(app)));
    const posted = Object.defineProperty(Object.fromEntries(fields), name, {
      value: 'x',
      enumerable: true,
    }) as Fields;
    const { statusCode } = await app.send('/v1/applications', posted);
    assert.ok(statusCode === 422 || statusCode === 400, `${name} ${statusCode}`);
  }
  const { rows } = await app.store.applications.queue('demo', {}, undefined, 10);
  assert.equal(rows.length, 0);
});

test('what was typed never becomes markup', async t => {
  const app = await started(t);
  const evil = '"><script>alert(1)</script>';
  const fields = await filled(app, { name: evil, mobile: evil, org: evil, hobby: evil });
  const { body } = await app.send('/v1/applications', fields);
  assert.doesNotMatch(body, /<script>alert/);
  assert.match(body, /value="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"/);
});
