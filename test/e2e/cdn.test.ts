// The files of cdn/, as texts: what a web server hands out for years.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { glob } from '../../scripts/lib/glob.mjs';
import { cdnFiles, VERSION } from '../helpers/host-pages.ts';

let files: Map<string, string>;
before(async () => (files = await cdnFiles()));

const scripts = () => [...files].filter(([path]) => path.endsWith('.js'));

describe('cdn/', () => {
  it('has the loader twice, the frame pages’ script, and all else of the version under a hashed name', () => {
    const folder = `/cdn/${VERSION}/`;
    const names = [...files.keys()];
    assert.ok(names.includes('/cdn/union-widgets.js'));
    assert.ok(names.includes(`${folder}union-widgets.js`));
    assert.ok(names.includes(`${folder}form-page.js`));
    const rest = names.filter(name => !/\/(union-widgets|form-page)\.js$/.test(name));
    assert.ok(rest.length > 5);
    for (const name of rest) assert.match(name, /^\/cdn\/[\d.]+\/[\w.-]+-[\w-]{8}\.js$/);
  });

  it('names no file that is not there', () => {
    for (const [path, text] of scripts()) {
      for (const [, to] of text.matchAll(/(?:from|import)\(?["'](\.[^"']+)["']/g)) {
        assert.ok(files.has(new URL(to!, `http://x${path}`).pathname), `${path} wants ${to}`);
      }
    }
  });

  it('tells nothing of the machine it was built on, and points to no map', () => {
    for (const [path, text] of scripts()) {
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
