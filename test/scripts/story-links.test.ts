// Links between the pages of the design system's site lead to pages that are there, and every page
// has a Chinese name in the sidebar.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { storyNameFromExport, toId } from 'storybook/internal/csf';
// @ts-expect-error a plain script without types
import { glob as untyped } from '../../scripts/lib/glob.mjs';
import { nameOf } from '../../.storybook/words.ts';

const glob = untyped as (pattern: string, root: string) => string[];
const ROOT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(match => match[1]!);

const stories = glob('stories/**/*.stories.ts', ROOT).map(file => ({ file, text: read(file) }));
const titles = stories.map(({ text }) => /title: '([^']+)'/.exec(text)![1]!);
const ids = new Set([
  ...stories.flatMap(({ text }, at) =>
    ['docs', ...all(text, /^export const (\w+)/gm).map(storyNameFromExport)].map(name =>
      toId(titles[at]!, name),
    ),
  ),
  ...glob('stories/**/*.mdx', ROOT).map(file =>
    toId(/<Meta title="([^"]+)"/.exec(read(file))![1]!, 'docs'),
  ),
]);

describe('links between pages', () => {
  for (const file of glob('stories/**/*.ts', ROOT)) {
    const links = all(read(file), /(?:\bto\('|path=\/\w+\/)([\w-]+--[\w-]+)/g);
    if (links.length === 0) continue;
    it(`of ${file} lead somewhere`, () => {
      assert.deepEqual(
        links.filter(id => !ids.has(id)),
        [],
      );
    });
  }

  it('of the table of choices name every element that is for pages to use', () => {
    const table = read('stories/introduction.stories.ts');
    const named = all(table, /^ {2}\['[^']+', \[([^\]]+)\]/gm).flatMap(list =>
      all(list, /'([^']+)'/g),
    );
    const elements = titles.filter(title => title.startsWith('Elements/')).map(t => t.slice(9));
    // Parts of another, and what a page needs only beside others.
    const apart = ['Announcer', 'Icon', 'List item', 'Tab'];
    assert.deepEqual(named.sort(), elements.filter(name => !apart.includes(name)).sort());
  });
});

describe('the sidebar', () => {
  it('has a Chinese name for every page', () => {
    const names = new Set(titles.flatMap(title => title.split('/')));
    assert.deepEqual(
      [...names].filter(name => nameOf(name) === name),
      [],
    );
  });

  it('has a name for every story, not that of the export', () => {
    for (const { file, text } of stories) {
      const shown = all(text, /^export const (\w+)/gm).length;
      // A helper that makes a story takes its name first.
      const name =
        /^(?:(?:export const .*[{,])? *name: |export const \w+: StoryObj = \w+\(\s*)'([^']+)'/gm;
      const named = all(text, name).length;
      assert.ok(named >= shown, `${file}: ${named} names of ${shown}`);
    }
  });
});
