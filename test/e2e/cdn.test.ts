// The files of cdn/, as texts: what a web server hands out for years.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
// @ts-expect-error a plain script without types
import { glob } from '../../scripts/lib/glob.mjs';
import { cdnFiles, VERSION } from '../helpers/host-pages.ts';

let files: Map<string, string>;
before(async () => (files = await cdnFiles()));

const scripts = () => [...files].filter(([path]) => path.endsWith('.js'));

/** Less what pages of our own server load. */
const widgetScripts = () => scripts().filter(([path]) => !/\/(form-page|builder)[.-]/.test(path));

describe('cdn/', () => {
  it('has the loader and the classic script twice, those of our own pages, and all else under hashed names', () => {
    const folder = `/cdn/${VERSION}/`;
    const names = [...files.keys()];
    for (const name of ['union-widgets.js', 'union-widgets.iife.js']) {
      assert.ok(names.includes(`/cdn/${name}`));
      assert.ok(names.includes(folder + name));
    }
    assert.ok(names.includes(`${folder}form-page.js`));
    // What the build command writes itself is no chunk either.
    const rest = names.filter(
      name =>
        !/\/((union-widgets|union-widgets\.iife|form-page|builder|builder-worker)\.js|sri\.json)$/.test(
          name,
        ),
    );
    assert.ok(rest.length > 5);
    for (const name of rest) assert.match(name, /^\/cdn\/[\d.]+\/[\w.-]+-[\w-]{8}\.js$/);
  });

  it('has a loader of at most 1.5 kB, less what its files are vouched for with', t => {
    const whole = files.get(`/cdn/${VERSION}/union-widgets.js`)!;
    const core = whole.replace(/"(?:\.\/[^"\s,]+\.js,[\w+/]{43} ?)+"/g, '""');
    assert.ok(!/[\w+/]{43}/.test(core), 'no hash is left in it');
    const [bytes, all] = [core, whole].map(text => gzipSync(text, { level: 9 }).length);
    t.diagnostic(`loader: ${bytes} B gzipped without its lists, ${all} B with them`);
    assert.ok(bytes! <= 1536, `${bytes} B`);
  });

  it('names no file that is not there', () => {
    for (const [path, text] of scripts()) {
      for (const [, to] of text.matchAll(/(?:from|import)\(?["'](\.[^"']+)["']/g)) {
        assert.ok(files.has(new URL(to!, `http://x${path}`).pathname), `${path} wants ${to}`);
      }
    }
  });

  it('says of every file that comes later what its bytes are', () => {
    const hashOf = (name: string) =>
      createHash('sha256').update(files.get(name)!).digest('base64').replace('=', '');
    const lazy = new Set<string>();
    let hashes = 0;
    for (const [path, text] of widgetScripts()) {
      assert.doesNotMatch(text, /__union_/, path);
      for (const [, list] of text.matchAll(/"((?:[^"\s,|]+\.js(?:,[\w+/]{43})?[ |]?)+)"/g)) {
        for (const entry of list!.split(/[ |]/)) {
          const [to, hash] = entry.split(',') as [string, string?];
          const name = new URL(to, `http://x${path}`).pathname;
          assert.ok(files.has(name), `${path} vouches for ${name}`);
          lazy.add(name);
          if (!hash) continue;
          hashes += 1;
          assert.equal(hash, hashOf(name), `${path} vouches for ${name}`);
        }
      }
    }
    const entry = /\/union-widgets(\.iife)?\.js$/;
    for (const [path] of widgetScripts().filter(([path]) => !entry.test(path))) {
      assert.ok(lazy.has(path), `nobody vouches for ${path}`);
    }
    assert.ok(hashes > 300, String(hashes));
  });

  it('has no file that imports the loader’s, which moves on to other versions', () => {
    for (const [path, text] of scripts()) {
      assert.doesNotMatch(text, /(?:from|import)\(?["'][^"']*union-widgets\.js/, path);
    }
  });

  it('tells nothing of the machine it was built on, and points to no map', () => {
    // What reads workbooks for the builder has a word for such addresses.
    for (const [path, text] of scripts().filter(([path]) => !path.includes('/builder.xlsx'))) {
      assert.doesNotMatch(text, /sourceMappingURL|node_modules|file:\/\//, path);
    }
  });

  it('sets nothing by `inset` or by logical shorthands of two values, for Chromium before 87', () => {
    for (const [path, text] of scripts()) {
      assert.doesNotMatch(text, /[{;](inset|(margin|padding)-(inline|block)):-?[\da-z]+ /, path);
      assert.doesNotMatch(text, /[{;]inset:/, path);
    }
  });

  it('lays out the locator, its screen included, with what Chromium 74 knows', () => {
    const root = new URL('../../', import.meta.url);
    const sheets = ['src/widgets/reading-locator/**/*.styles.ts', 'src/stations/stage.styles.ts']
      .flatMap(pattern => glob(pattern, root.pathname) as string[])
      .map(path => [path, readFileSync(new URL(path, root), 'utf8')] as const);
    assert.ok(sheets.length > 8);
    for (const [path, text] of sheets) {
      // Lightning CSS writes a shorthand out only where it has no variable in it.
      assert.doesNotMatch(text, /(margin|padding)-(block|inline):/, path);
      assert.doesNotMatch(
        text,
        /:has\(|:is\(|:where\(|@container|[;{]\s*(aspect-ratio|inset):/,
        path,
      );
      // Where an older way stands before it, an engine takes that.
      const values = text
        .replace(/minmax\(min\(100%, \d+px\), 1fr\)/g, '')
        .replace(/\/\*.*?\*\//gs, '');
      assert.doesNotMatch(values, /[\s(,](min|max|clamp)\(/, path);
    }
  });
});
