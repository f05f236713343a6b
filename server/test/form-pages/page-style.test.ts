import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Language } from '../../../src/locale/languages.ts';
import { pageStyle } from '../../src/form-pages/page-style.ts';
import { foldConstants, readRules, writeRules } from '../../src/form-pages/style-text.ts';
import { ROOT } from '../helpers/command.ts';

function properties(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([, name = '']) => name));
}

test('every property that is read is there, those of the later parts too', () => {
  const style = pageStyle({});
  const parts = ['parts', 'files'].map(name =>
    readFileSync(join(ROOT, `src/widgets/join-form/parts/${name}.css.ts`), 'utf8'),
  );
  const given = properties(style, /(--[\w-]+):/g);
  for (const text of [style, ...parts]) {
    const read = properties(text, /var\((--[\w-]+)/g);
    assert.deepEqual(
      [...read].filter(name => !given.has(name)),
      [],
    );
  }
});

test('what nobody reads, and what shadow roots alone have, is not there', () => {
  const style = pageStyle({});
  assert.doesNotMatch(style, /:host|data-union-root|--union-row-dense|\/\*|\n/);
  for (const theme of ['dark', 'contrast', 'auto'])
    assert.ok(style.includes(`[data-theme=${theme}]`));
  assert.ok(style.includes('[data-size=large]{'));
  assert.ok(style.includes('@media (forced-colors: active){'));
  assert.ok(style.length < 14_000, `${style.length}`);
});

test('the faces of the page’s own language', () => {
  const faces = (language: Language): boolean[] => {
    const style = pageStyle({ language });
    return ['PingFang TC', 'UKIJ Tuz Tom'].map(face => style.includes(face));
  };
  assert.deepEqual(faces('zh-Hans'), [false, false]);
  assert.deepEqual(faces('en'), [false, false]);
  assert.deepEqual(faces('zh-Hant'), [true, false]);
  assert.deepEqual(faces('ug'), [false, true]);
});

test('a site’s own colours, and nothing that ends a declaration', () => {
  const own = pageStyle({ theme: { '--union-accent': '#0057b8' } });
  assert.match(own, /--union-accent:#0057b8|#0057b8/);
  assert.match(own, /color\(from /);
  assert.doesNotMatch(pageStyle({ theme: { '--union-accent': '#C8102E' } }), /color\(from /);
  const evil = { '--union-accent': 'red}body{display:none', '--union-x': 'url(//x)', y: '1' };
  assert.equal(pageStyle({ theme: evil }), pageStyle({}));
});

test('constants are put in place, what a theme changes is not', () => {
  const rules = readRules(`
    .a { --gap: 4px; --ink: black; --wide: calc(var(--gap) * 2); }
    /* a note { */ @media (prefers-color-scheme: dark) { .a { --ink: white; } }
    .b > .c { margin: var(--wide) var(--none, 1px); color: var(--ink); }
  `);
  const last = foldConstants(rules, rules).at(-1);
  assert.equal(writeRules(last ? [last] : []), '.b>.c{margin:calc(4px * 2) 1px;color:var(--ink)}');
  assert.throws(() => readRules('.a { color: red'), /brace/);
});
