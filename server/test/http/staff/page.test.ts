import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { COLOURS } from '../../../../src/tokens/tokens.ts';
import { staffApp } from './staff-app.ts';

const FOLDER = fileURLToPath(new URL('../../../staff/', import.meta.url));
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const scripts = readdirSync(FOLDER).filter(name => name.endsWith('.js'));

test('is served with a policy that lets in nothing but its own files', async t => {
  const { app } = await staffApp(t);
  const { statusCode, headers, body } = await app.inject('/staff/');
  assert.equal(statusCode, 200);
  assert.equal(
    headers['content-security-policy'],
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
  );
  assert.equal(headers['x-content-type-options'], 'nosniff');
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['cache-control'], 'no-cache');
  assert.equal(headers['access-control-allow-origin'], undefined);
  assert.equal(headers['set-cookie'], undefined);
  assert.doesNotMatch(body, /<script(?! type="module" src=)|<style|style=|\son\w+=/);
  for (const name of scripts) {
    const script = await app.inject(`/staff/${name}`);
    assert.match(String(script.headers['content-type']), /^text\/javascript/, name);
  }
  const again = await app.inject({
    url: '/staff/main.js',
    headers: { 'if-none-match': String((await app.inject('/staff/main.js')).headers['etag']) },
  });
  assert.equal(again.statusCode, 304);
});

test('is found without the slash, below any path of a proxy', async t => {
  const { app } = await staffApp(t);
  const { statusCode, headers } = await app.inject('/staff');
  assert.deepEqual([statusCode, headers['location']], [308, 'staff/']);
  for (const reference of read('index.html').matchAll(/(?:src|href)="([^"]+)"/g)) {
    assert.match(reference[1] ?? '', /^(?!\/|https?:)/);
  }
});

test('gives no other file', async t => {
  const { app } = await staffApp(t);
  for (const path of [
    'tsconfig.json',
    '../package.json',
    '..%2fpackage.json',
    '%2e%2e/src/app.ts',
    'x/y',
    '%00',
  ]) {
    const { statusCode } = await app.inject(`/staff/${path}`);
    assert.ok(statusCode === 404 || statusCode === 400, `${path} ${statusCode}`);
  }
});

test('never writes markup, and keeps the token nowhere but in memory', () => {
  for (const name of scripts) {
    assert.doesNotMatch(
      read(name),
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage|document\.cookie|\beval\(|new Function/,
      name,
    );
  }
});

/** The words of a language: plain JavaScript, which the server's own types know nothing of. */
async function wordsOf(lang: 'zh' | 'en'): Promise<Readonly<Record<string, string>>> {
  const script = (await import(pathToFileURL(join(FOLDER, `${lang}.js`)).href)) as Record<
    string,
    object
  >;
  return script[lang] as Readonly<Record<string, string>>;
}

test('says the same in both languages', async () => {
  const [zh, en] = [await wordsOf('zh'), await wordsOf('en')];
  assert.deepEqual(Object.keys(en), Object.keys(zh));
  const places = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(zh)) {
    assert.deepEqual(places(en[key] ?? ''), places(text), key);
    assert.match(text, /\S/, key);
  }
});

test('wears the colours of the widgets, light and dark', () => {
  const css = read('tokens.css');
  const dark = css.indexOf('prefers-color-scheme: dark');
  for (const [theme, from, to] of [
    ['light', 0, dark],
    ['dark', dark, css.length],
  ] as const) {
    const colours: Readonly<Record<string, string>> = COLOURS[theme];
    const found = [...css.slice(from, to).matchAll(/(--union-[a-z-]+): (#\w+);/g)];
    assert.ok(found.length > 15, theme);
    for (const [, name = '', value] of found)
      assert.equal(value, colours[name], `${theme} ${name}`);
  }
  const light = css.slice(0, dark);
  for (const [name, value] of Object.entries(COLOURS.dark)) {
    // What differs in the dark and is used at all has to be said there.
    const used =
      light.includes(`${name}:`) && COLOURS.light[name as keyof typeof COLOURS.light] !== value;
    if (used) assert.ok(css.slice(dark).includes(`${name}: ${value}`), name);
  }
});
