import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { sampleId } from '../../helpers/forms.ts';
import { FILLED, hiddenOf, pagesApp, type PagesApp } from './pages-app.ts';

interface Applied extends PagesApp {
  /** Path of the application's page, and its display number. */
  path: string;
  receipt: string;
}

async function applied(t: TestContext): Promise<Applied> {
  const app = await pagesApp(t);
  const { body } = await app.get('/embed/join-form?form=join');
  const sent = await app.send('/v1/applications', { ...hiddenOf(body), ...FILLED });
  const place = new URL(String(sent.headers.location));
  return { ...app, path: place.pathname, receipt: place.searchParams.get('receipt') ?? '' };
}

test('withdraws after being asked once more', async t => {
  const { get, send, path, receipt } = await applied(t);
  const confirm = await get(`${path}/withdraw?receipt=${receipt}`);
  assert.match(confirm.body, /确定撤回同意？/);
  assert.match(confirm.body, new RegExp(`<form method="post" action="${path}/withdraw"`));
  assert.match((await get(`${path}?receipt=${receipt}`)).body, /已收到/);

  const done = await send(`${path}/withdraw`, hiddenOf(confirm.body));
  assert.equal(done.statusCode, 303, done.body);
  const place = new URL(String(done.headers.location));
  const { body } = await get(place.pathname + place.search);
  assert.match(body, /已撤回/);
  assert.doesNotMatch(body, new RegExp(`${path}/withdraw`));
});

test('deletes after being asked once more; the page is gone then', async t => {
  const { get, send, path, receipt } = await applied(t);
  const confirm = await get(`${path}/delete?receipt=${receipt}&lang=en`);
  assert.match(confirm.body, /Delete this application\?/);
  const done = await send(`${path}/delete`, hiddenOf(confirm.body));
  assert.equal(done.statusCode, 200);
  assert.match(done.body, /Deleted/);
  const gone = await get(`${path}?receipt=${receipt}`);
  assert.equal(gone.statusCode, 410);
  assert.match(gone.body, /已经删除/);
});

test('a wrong number tells nothing, and does nothing', async t => {
  const { get, send, path, receipt } = await applied(t);
  for (const wrong of ['', 'AAAA-AAA-AAA', '%3Cb%3E']) {
    const page = await get(`${path}?receipt=${wrong}`);
    assert.ok([401, 404].includes(page.statusCode), `${page.statusCode}`);
    assert.match(page.body, /没有找到这份申请/);
    assert.doesNotMatch(page.body, /<b>|已收到/);
  }
  const unknown = await get(`/embed/status/a-unknown?receipt=${receipt}`);
  assert.equal(unknown.statusCode, 404);
  const refused = await send(`${path}/delete`, { receipt: 'AAAA-AAA-AAA' });
  assert.equal(refused.statusCode, 404);
  assert.match((await get(`${path}?receipt=${receipt}`)).body, /已收到/);
});

test('the page of a link with a secret asks for nothing and has a script', async t => {
  const { get } = await applied(t);
  const { body, statusCode } = await get('/embed/status?lang=ug');
  assert.equal(statusCode, 200);
  assert.match(body, /<script type="application\/json" id="union-status">/);
  assert.match(body, /dir="rtl"/);
});

test('without the link: it can be pasted, the secret of it gets into no address', async t => {
  const { get, send, path, receipt, app } = await applied(t);
  const page = await get('/embed/status?theme=dark');
  assert.match(page.body, /<form method="post" action="\/embed\/status"[^]*name="link"/);
  assert.match(page.body, /回执编号告诉受理的工会/);
  const hidden = hiddenOf(page.body);
  const found = await send('/embed/status', {
    ...hidden,
    link: ` http://localhost${path}?receipt=${receipt}&lang=en `,
  });
  assert.equal(found.statusCode, 303, found.body);
  const place = new URL(String(found.headers.location));
  assert.equal(place.pathname, path);
  assert.deepEqual(
    ['receipt', 'theme'].map(name => place.searchParams.get(name)),
    [receipt, 'dark'],
  );

  const sent = await app.inject({
    method: 'POST',
    url: '/v1/applications',
    headers: { 'idempotency-key': 'paste-1' },
    payload: {
      formId: 'join',
      formVersion: 3,
      answers: {
        name: '示例乙',
        mobile: '13800000002',
        idNumber: sampleId(7),
        region: '410105',
      },
      consents: [
        { id: 'personal', version: '2026-01', granted: true, at: new Date().toISOString() },
      ],
    },
  });
  assert.equal(sent.statusCode, 201, sent.body);
  const { id, secret, receipt: number } = sent.json<Record<string, string>>();
  const link = `http://localhost/embed/status#${id}.${secret}`;
  const opened = await send('/embed/status', { ...hidden, link });
  const at = new URL(String(opened.headers.location));
  assert.equal(at.searchParams.get('receipt'), number);
  assert.doesNotMatch(at.href, new RegExp(String(secret)));
  assert.match((await get(at.pathname + at.search)).body, /已收到/);

  const wrong = await send('/embed/status', { ...hidden, link: `${receipt}"><b>` });
  assert.equal(wrong.statusCode, 422);
  assert.match(
    wrong.body,
    /不是完整的查询链接[^]*value="[^"]*&quot;&gt;&lt;b&gt;"[^]*aria-invalid/,
  );
  assert.equal(wrong.headers['cache-control'], 'no-store');
  const unknown = await send('/embed/status', { ...hidden, link: `#${id}.not-the-secret` });
  assert.equal(unknown.statusCode, 404);
});

test('times are written as everywhere, staff and form in their own language', async t => {
  const { get, path, receipt } = await applied(t);
  const { body } = await get(`${path}?receipt=${receipt}&lang=en`);
  assert.match(body, /<time[^>]*>\d{4}-\d\d-\d\d \d\d:\d\d<\/time>/);
  assert.match(body, /<bdi lang="zh-Hans">加入工会<\/bdi>/);
});

test('these pages are not for JSON, and not for reading across sites', async t => {
  const { app, path } = await applied(t);
  const json = await app.inject({
    method: 'POST',
    url: `${path}/delete`,
    headers: { 'content-type': 'application/json' },
    payload: '{}',
  });
  assert.equal(json.statusCode, 415);
  const page = await app.inject({ url: path, headers: { origin: 'https://x.example.cn' } });
  assert.equal(page.headers['access-control-allow-origin'], undefined);
});
