// The guides, as far as no browser is needed: what a webmaster copies is known to the product, links
// lead somewhere, and both languages have the same to copy. test/e2e/guides.test.ts opens it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { format } from 'prettier';
import { block, blocksOf, guide, guideNames, inOneLine, type Block } from '../helpers/guides.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'docs', 'guide');
const readJson = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

const LANGUAGES = ['zh', 'en'] as const;
const PAGES = LANGUAGES.flatMap(lang => guideNames(lang).map(name => ({ name, lang })));
const placeOf = ({ name, lang }: (typeof PAGES)[number]): string =>
  join(FOLDER, lang === 'en' ? 'en' : '', `${name}.md`);

const { scripts, version } = readJson('package.json') as {
  scripts: Record<string, string>;
  version: string;
};

/** Attributes of each tag of the manifest. */
const TAGS = new Map(
  (
    readJson('custom-elements.json') as {
      modules: {
        declarations?: { tagName?: string; attributes?: { name: string }[] }[];
      }[];
    }
  ).modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .map(({ tagName, attributes = [] }) => [tagName!, attributes.map(({ name }) => name)]),
);
/** What every element may have, `lang` and what names it. */
const COMMON = ['lang', 'id', 'class'];

/** Commands of `npx union-widgets`. */
const COMMANDS = [
  ...readFileSync(join(ROOT, 'server', 'src', 'cli.ts'), 'utf8').matchAll(
    /^ {2}'?([a-z-]+)'?: async \(\) => \(await import/gm,
  ),
].map(([, name]) => name!);

interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** All elements of a snippet. @throws where a tag is not closed, or a quotation mark is left open */
async function elementsOf(html: string): Promise<Element[]> {
  await format(html, { parser: 'html' });
  const plain = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
  const tags = plain.matchAll(/<([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/g);
  return [...tags].map(([, name = '', written = '']) => ({
    name,
    attributes: new Map(
      [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [
        key,
        value,
      ]),
    ),
  }));
}

/** Addresses of the union's host that a snippet may name: pages of widgets, scripts, the site document. */
const OURS =
  /^https:\/\/HOST\/(?:embed\/([a-z-]+)(?:\/[\w.-]+)?(?:\?[\w=&,%-]*)?|cdn\/(?:\d+\.\d+\.\d+\/)?union-widgets(?:\.iife)?\.js|\.well-known\/union-widgets\.json)$/;

async function check(html: string): Promise<void> {
  const elements = await elementsOf(html);
  assert.equal(elements.length, (html.match(/<[a-z]/g) ?? []).length, html);
  for (const { name, attributes } of elements) {
    const carried = attributes.get('data-union');
    const tag = carried === undefined ? name : `union-${carried}`;
    if (tag.startsWith('union-')) {
      const known = TAGS.get(tag);
      assert.ok(known, tag);
      const given = [...attributes.keys()].filter(one => one !== 'data-union');
      const names = given.map(one => (carried === undefined ? one : one.replace('data-', '')));
      for (const one of names) {
        assert.ok(known.includes(one) || COMMON.includes(one), `${one} of ${tag}`);
      }
    }
    for (const where of ['src', 'href', 'data-site', 'site']) {
      for (const address of (attributes.get(where) ?? '').split(' ')) {
        if (!address.startsWith('https://HOST')) continue;
        const found = OURS.exec(address);
        assert.ok(found, address);
        if (found[1]) assert.ok(TAGS.has(`union-${found[1]}`), address);
      }
    }
  }
}

for (const page of PAGES) {
  const text = guide(page.name, page.lang);
  const blocks = blocksOf(text);
  const of = (language: string): Block[] => blocks.filter(one => one.language === language);

  describe(`docs/guide/${page.lang} ${page.name}`, () => {
    it('has snippets of tags, attributes and addresses that are there', async () => {
      for (const { code } of of('html')) await check(code);
    });

    it('gives every widget something to show where it cannot be', () => {
      for (const { code } of of('html').filter(({ id }) => id !== 'looks')) {
        const empty = /<(union-[a-z-]+)[^>]*>\s*<\/\1>/.exec(code);
        assert.equal(empty, null, empty?.[0]);
      }
    });

    it('gives commands that are there', () => {
      const lines = [...of('sh').flatMap(({ code }) => code.trim().split('\n')), ...inline(text)];
      for (const line of lines) {
        const [, tool, name = ''] = /^(npx union-widgets|npm run|npm) ([\w:-]+)/.exec(line) ?? [];
        if (tool === 'npx union-widgets') assert.ok(COMMANDS.includes(name), line);
        else if (tool === 'npm run') assert.ok(name in scripts, line);
        else assert.match(name, /^(start|test|install|update)$/, line);
      }
    });

    it('leads to headings that are there', () => {
      for (const [, to = '', anchor = ''] of text.matchAll(/\]\(([^)\s#]*)#([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(to)) continue;
        const file = to ? join(dirname(placeOf(page)), to) : placeOf(page);
        assert.ok(existsSync(file), to);
        assert.ok(anchorsOf(readFileSync(file, 'utf8')).includes(anchor), `${to}#${anchor}`);
      }
    });

    it('leads to the same page in the other language', () => {
      const other = page.lang === 'zh' ? `](en/${page.name}.md)` : `](../${page.name}.md)`;
      assert.ok(text.includes(other));
    });

    it('names no machine', () => {
      assert.doesNotMatch(text, /\/(?:work|tmp|home|root)\/|[A-Z]:\\|registry/);
    });
  });
}

/** Commands named within sentences. */
function inline(text: string): string[] {
  return [...text.matchAll(/`((?:npx union-widgets|npm run|npm) [^`]+)`/g)].map(
    ([, line]) => line!,
  );
}

/** Anchors of a text's headings, as code hosts make them. */
function anchorsOf(text: string): string[] {
  const headings = text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, words = '']) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

describe('the guides', () => {
  it('are there in both languages, with the same to copy', () => {
    assert.deepEqual(guideNames('en'), guideNames('zh'));
    assert.ok(guideNames().length >= 6);
    for (const name of guideNames()) {
      assert.deepEqual(blocksOf(guide(name, 'en')), blocksOf(guide(name)), name);
    }
  });

  it('name a block once', () => {
    for (const name of guideNames()) {
      const ids = blocksOf(guide(name)).map(({ language, id }) => `${language} ${id}`);
      assert.deepEqual(
        ids.filter((one, at) => ids.indexOf(one) !== at && !one.endsWith('undefined')),
        [],
        name,
      );
    }
  });

  it('cover every widget in five minutes', () => {
    const text = blocksOf(guide('five-minutes')).map(({ code }) => code);
    const widgets = [...TAGS.keys()].filter(tag => TAGS.get(tag)!.includes('site'));
    assert.equal(widgets.length, 6);
    for (const tag of widgets) assert.ok(text.join('').includes(`<${tag}`), tag);
  });

  it('name the buttons and fields of the builder as it does', () => {
    const folder = join(ROOT, 'src', 'embed', 'builder');
    const words = ['source-step', 'widget-steps', 'code-step', 'words', 'option-view', 'builder']
      .map(name => readFileSync(join(folder, `${name}.ts`), 'utf8'))
      .join('');
    for (const label of [
      '坐标从哪种地图上取的',
      '工会全称',
      '下载压缩包',
      '传到哪里',
      '接口网址',
    ]) {
      assert.ok(words.includes(label), label);
      for (const lang of LANGUAGES) assert.ok(guide('five-minutes', lang).includes(label), label);
    }
  });

  it('fix the version that is here', () => {
    assert.ok(block('versions', 'html', 'pinned').includes(`/cdn/${version}/union-widgets.js`));
  });

  it('give policies that a browser can read, with one policy in header, server and tag', () => {
    const names =
      /^(default|script|style|connect|img|media|frame|worker)-src$|^base-uri$|^trusted-types$|^require-trusted-types-for$/;
    const values =
      /^'(self|none|script|nonce-NONCE)'$|^(data|blob):$|^https:\/\/HOST$|^union-[a-z]+$/;
    const policies = blocksOf(guide('csp')).filter(({ language }) => language === 'csp');
    assert.equal(policies.length, 5);
    for (const { code } of policies) {
      const directives = inOneLine(code).split('; ');
      assert.equal(new Set(directives.map(one => one.split(' ')[0])).size, directives.length);
      for (const [name = '', ...rest] of directives.map(one => one.split(' '))) {
        assert.match(name, names);
        assert.ok(rest.length > 0, name);
        for (const value of rest) assert.match(value, values, `${name} ${value}`);
      }
    }
    const first = inOneLine(block('csp', 'csp', 'same-site'));
    for (const { language, code } of blocksOf(guide('csp'))) {
      if (/nginx|apache/.test(language)) assert.ok(code.includes(`"${first}"`), language);
    }
    assert.ok(inOneLine(block('csp', 'html', 'meta')).includes(`content="${first}"`));
  });

  it('leave in every text of a privacy statement what a webmaster fills in', () => {
    for (const [lang, place] of [
      ['zh', /【[^】]*】/],
      ['en', /\[[^\]]+\](?!\()/],
    ] as const) {
      const quoted = guide('privacy-text', lang)
        .split('\n')
        .filter(line => line.startsWith('> '));
      assert.ok(quoted.length >= 20, lang);
      assert.match(quoted.join('\n'), place);
    }
    const count = (lang: 'zh' | 'en') =>
      (guide('privacy-text', lang).match(/^> \*\*/gm) ?? []).length;
    assert.equal(count('en'), count('zh'));
    JSON.parse(block('privacy-text', 'json', 'privacy'));
  });
});
