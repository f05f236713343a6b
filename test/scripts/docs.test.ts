// What the README and the guides name is there: files, commands, tests.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { glob as untyped } from '../../scripts/lib/glob.mjs';

const glob = untyped as (pattern: string, root: string) => string[];
const ROOT = join(import.meta.dirname, '..', '..');
const PAGES = [...glob('*.md', ROOT), ...glob('docs/**/*.md', ROOT)];

const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The first group of every match. */
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1]!);

for (const page of PAGES) {
  const text = readFileSync(join(ROOT, page), 'utf8');

  describe(page, () => {
    it('links to files that are there', () => {
      const links = all(text, /\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g).filter(to => !/^[a-z]+:/.test(to));
      const lost = links.filter(to => !existsSync(join(ROOT, dirname(page), to)));
      assert.deepEqual(lost, []);
    });

    it('names commands of package.json', () => {
      const named = all(text, /npm run ([a-z][\w:-]*)/g);
      assert.deepEqual(
        named.filter(name => !(name in scripts)),
        [],
      );
    });

    it('names tests and scripts that are there', () => {
      const files = all(text, /`((?:test|server|scripts|stories|bench|demo)\/[\w./-]+\.\w+)`/g);
      assert.deepEqual(
        files.filter(file => !existsSync(join(ROOT, file))),
        [],
      );
    });
  });
}

describe('README.md', () => {
  const text = readFileSync(join(ROOT, 'README.md'), 'utf8');

  it('names every setting of the station map, in Chinese and in English', () => {
    const file = join(ROOT, 'schema', 'widget-station-map.schema.json');
    const schema = JSON.parse(readFileSync(file, 'utf8')) as { properties: object };
    const [chinese = '', english = ''] = text.split('## In English');
    for (const name of Object.keys(schema.properties)) {
      assert.ok(chinese.includes(`\`${name}\``), `${name}, in Chinese`);
      assert.match(english, new RegExp(`\`${name}["=\`]`), `${name}, in English`);
    }
  });

  it('gives sizes that the budgets allow', () => {
    const budgets = JSON.parse(readFileSync(join(ROOT, 'test', 'budgets.json'), 'utf8')) as {
      loader: number;
      widgets: Record<string, number>;
      parts: Record<string, number>;
      desktopMap: number;
    };
    /** Held by test/e2e/form-bytes.test.ts. */
    const formPage = 20_000;
    const said = all(text, /^\|[^|]+\|\s*([\d.]+) kB\s*\|$/gm).map(kB => Number(kB) * 1000);
    const of = (name: string): number => budgets.widgets[name]!;
    const most = [
      budgets.loader,
      of('station-map'),
      budgets.parts['map']!,
      budgets.desktopMap,
      of('join-form'),
      of('contest-leaderboard'),
      budgets.loader + of('craftsman-card'),
      of('craftsman-wall'),
      of('reading-locator'),
      formPage,
    ];
    assert.equal(said.length, most.length);
    said.forEach((bytes, at) => assert.ok(bytes <= most[at]!, `${bytes} of ${most[at]}`));
  });
});
