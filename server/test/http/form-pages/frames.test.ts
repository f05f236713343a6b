import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { buildApp } from '../../../src/app.ts';
import { HOST_SCRIPT, sourceHash } from '../../../src/form-pages/first-script.ts';
import { FORM, formsApp } from '../../helpers/forms.ts';
import { hiddenOf, pagesApp } from './pages-app.ts';

test('the site document says where the frame pages are, where they are served', async t => {
  const { live } = await formsApp(t);
  const site = '/.well-known/union-widgets.json';
  for (const frames of [true, false]) {
    const app = buildApp({
      live,
      cdnDir: tmpdir(),
      frames,
      publicUrl: 'https://api.example.cn/u/',
    });
    const document = (await app.inject({ url: site })).json<{ frames?: string; forms: object }>();
    assert.equal(document.frames, frames ? 'https://api.example.cn/u/embed/' : undefined);
    assert.deepEqual(document.forms, { join: 'v1/forms/join.json' });
    await app.close();
  }
});

test('a question may be called like a member of every object', async t => {
  const fields = ['constructor', 'toString', 'valueOf'].map(name => {
    return { name, type: name === 'valueOf' ? 'choice' : 'text', label: name, options: [] };
  });
  const steps = [{ id: 'odd', title: '示例', fields }];
  const { get, send } = await pagesApp(t, { forms: [{ ...FORM, steps, rules: [], routes: [] }] });
  const { body, statusCode } = await get('/embed/join-form');
  assert.equal(statusCode, 200);
  assert.doesNotMatch(body, /native code/);
  const posted = { ...hiddenOf(body), constructor: 'x' };
  const again = await send('/v1/applications', posted);
  assert.equal(again.statusCode, 422);
  assert.match(again.body, /name="constructor" value="x"/);
});

test('a framed page tells the page around that it can be shown, whatever it says', async t => {
  const { get } = await pagesApp(t);
  const host = 'host=https%3A%2F%2Fwww.example.cn';
  for (const path of ['join-form?form=join', 'join-form?form=nothing', 'status']) {
    const { body, headers } = await get(`/embed/${path}${path.includes('?') ? '&' : '?'}${host}`);
    assert.match(body, /<html [^>]*data-host="https:\/\/www\.example\.cn"/);
    assert.ok(body.includes(`<script>${HOST_SCRIPT}</script>`), path);
    assert.ok(String(headers['content-security-policy']).includes(sourceHash(HOST_SCRIPT)));
    const alone = await get(`/embed/${path}`);
    assert.doesNotMatch(alone.body, /data-host|postMessage/);
  }
});
