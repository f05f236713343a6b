import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { checkHouse } from '../../scripts/check-house.mjs';

let root: string;

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const breaches = (): string[] => checkHouse(root);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'house-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('check:house', () => {
  it('finds nothing in a house that keeps the rules', () => {
    put('src/rules/hours.ts', `import KDBush from 'kdbush';\nexport const hours = KDBush;\n`);
    put('src/map/index.ts', `export { hours } from '../rules/hours.ts';\n`);
    put('src/widgets/a/a.ts', `import type { hours } from '../../rules/hours.ts';\n`);
    assert.deepEqual(breaches(), []);
  });

  it('refuses an import from a room above or beside', () => {
    put('src/widgets/a/a.ts', 'export const a = 1;\n');
    put('src/data/b.ts', 'export const b = 1;\n');
    put('src/rules/up.ts', `import { a } from '../widgets/a/a.ts';\n`);
    put('src/elements/c/c.ts', `import { b } from '../../data/b.ts';\n`);
    put('src/map/lazy.ts', `const b = () => import('../data/b.ts');\n`);
    assert.deepEqual(breaches(), [
      'src/elements/c/c.ts: src/elements may not import src/data (src/data/b.ts)',
      'src/map/lazy.ts: src/map may not import src/data (src/data/b.ts)',
      'src/rules/up.ts: src/rules may not import src/widgets (src/widgets/a/a.ts)',
    ]);
  });

  it('refuses packages a room has no business with, other widgets and rooms that are none', () => {
    put('src/rules/a.ts', `import { html } from 'lit';\n`);
    put('src/widgets/one/one.ts', `export * as t from '../two/two.ts';\n`);
    put('src/widgets/two/two.ts', 'export const two = 2;\n');
    put('src/utils/x.ts', 'export const x = 1;\n');
    const found = breaches().join('\n');
    assert.match(found, /src\/rules may not import the package lit/);
    assert.match(found, /a widget never imports another widget \(src\/widgets\/two\/two\.ts\)/);
    assert.match(found, /no such room as src\/utils/);
  });

  it('finds cycles, but not those of types', () => {
    put('src/rules/a.ts', `import { b } from './b.ts';\nexport const a = b;\n`);
    put('src/rules/b.ts', `import { a } from './a.ts';\nexport const b = a;\n`);
    put('src/rules/c.ts', `import type { d } from './d.ts';\nexport const c = 1;\n`);
    put('src/rules/d.ts', `import { c } from './c.ts';\nexport const d = c;\n`);
    assert.deepEqual(breaches(), [
      'import cycle: src/rules/a.ts → src/rules/b.ts → src/rules/a.ts',
    ]);
  });

  it('refuses default exports, barrels and endless files', () => {
    put('src/rules/a.ts', 'export default 1;\n');
    put('src/rules/index.ts', `export { b } from './b.ts';\n`);
    put('src/rules/b.ts', `import '../data/generated/c.js';\n${'//\n'.repeat(320)}`);
    const found = breaches().join('\n');
    assert.match(found, /a\.ts: no default exports/);
    assert.match(found, /index\.ts: re-exports/);
    assert.match(found, /b\.ts: 32\d lines/, 'a file that only imports generated ones counts');
  });

  it('asks that a widget is made of our elements, and that each folder registers what it names', () => {
    const named = (tag: string) => `static readonly tag = '${tag}';\n`;
    put('src/elements/icon/icon.ts', named('union-icon'));
    put('src/elements/notice/notice.ts', `${named('union-notice')}html\`<union-icon>\`;\n`);
    put('src/elements/notice/index.ts', '');
    put('src/widgets/w/w.ts', '/** <select> */\nhtml`<union-notice></union-notice><select>`;\n');
    put('src/widgets/w/index.ts', `import '../../elements/notice/index.ts';\n`);
    assert.deepEqual(breaches(), [
      'src/elements/notice/notice.ts: names <union-icon>, but src/elements/notice/index.ts does not register it',
      'src/widgets/w/w.ts: <select>: a widget takes its controls from src/elements',
    ]);
    put('src/elements/notice/index.ts', `import '../icon/index.ts';\n`);
    put('src/widgets/w/w.ts', 'html`<union-notice></union-notice>`;\n');
    assert.deepEqual(breaches(), []);
  });

  it('lets a widget register an element with the file that comes later', () => {
    put('src/elements/icon/icon.ts', `static readonly tag = 'union-icon';\n`);
    put('src/elements/icon/index.ts', '');
    put('src/widgets/w/index.ts', `import('./parts/later.ts');\n`);
    put('src/widgets/w/parts/later.ts', 'html`<union-icon></union-icon>`;\n');
    assert.deepEqual(breaches(), [
      'src/widgets/w/parts/later.ts: names <union-icon>, but src/widgets/w does not register it',
    ]);
    put('src/widgets/w/parts/icons.ts', `import type {} from '../../../elements/icon/index.ts';\n`);
    assert.equal(breaches().length, 1, 'a type registers nothing');
    put('src/widgets/w/parts/icons.ts', `import '../../../elements/icon/index.ts';\n`);
    assert.deepEqual(breaches(), []);
  });

  it('asks of every element a summary, a test, a story and a guarded registration', () => {
    const block = '/**\n * @element union-thing\n */\nexport class Thing {}\n';
    put('src/elements/thing/thing.ts', block);
    assert.equal(breaches().length, 4);
    put('src/elements/thing/thing.ts', block.replace('@element', '@summary A thing.\n * @element'));
    put('src/elements/thing/index.ts', 'define(Thing.tag, Thing);\n');
    put('test/elements/thing/thing.test.ts', '');
    put('stories/elements/thing.stories.ts', '');
    assert.deepEqual(breaches(), []);
  });
});
