// What a webmaster copies has a link in it: what visitors see while the widget comes, where it cannot
// come, and where an editor takes its tag away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { glob } from '../../scripts/lib/glob.mjs';
import { snippetText, type Snippet } from '../../src/embed/builder/snippet.ts';
import { WIDGETS } from '../../src/embed/builder/widgets.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Every carrier in a text that holds content of its own; what an <iframe> holds nobody ever sees. */
const CARRIERS =
  /<(union-(?:station-map|reading-locator|join-form|craftsman-card|craftsman-wall|contest-leaderboard))\b([^>]*)>(.*?)<\/\1>|<div class="union-embed"([^>]*)>(.*?)<\/div>/gs;

/** A screen in a hall is nothing but the widget; and a server puts what it includes there. */
const APART = /\skiosk\b|view="kiosk"|<!--#include|<\?php|\{\{/;

/** Carriers of a text without a link in them. */
function without(text: string): string[] {
  return [...text.matchAll(CARRIERS)]
    .map(([all]) => all)
    .filter(all => !APART.test(all) && !/<a\s[^>]*href="[^"]+"[^>]*>[^<\s]/.test(all));
}

describe('every snippet has a link in its carrier', () => {
  const guides = ['README.md', ...(glob('docs/**/*.md', ROOT) as string[])];
  let seen = 0;
  for (const file of guides) {
    const text = readFileSync(join(ROOT, file), 'utf8');
    const snippets = [...text.matchAll(/```html\n(.*?)```/gs)].map(([, html]) => html!);
    seen += snippets.reduce((sum, html) => sum + [...html.matchAll(CARRIERS)].length, 0);
    if (!snippets.some(html => new RegExp(CARRIERS, 's').test(html))) continue;
    it(file, () => assert.deepEqual(snippets.flatMap(without), []));
  }

  it('of which there are many', () => assert.ok(seen >= 20, `only ${seen} were found`));

  for (const carrier of ['module', 'element', 'div', 'classic'] as const) {
    it(`the builder, as ${carrier}`, () => {
      for (const { name: widget } of WIDGETS) {
        const at = { root: 'https://h.example/', frames: 'https://h.example/embed/', tail: '' };
        const attributes = [['size', 'large']] as const;
        const site = 'https://h.example/.well-known/union-widgets.json';
        const text = snippetText(carrier, {
          ...at,
          site,
          widget,
          title: '看一看',
          attributes,
        } as Snippet);
        assert.equal([...text.matchAll(CARRIERS)].length, 1, text);
        assert.deepEqual(without(text), []);
      }
    });
  }

  it('is told apart from one that has none', () => {
    assert.equal(without('<union-station-map></union-station-map>').length, 1);
    assert.equal(without('<div class="union-embed" data-union="x"><p>看</p></div>').length, 1);
    assert.equal(without('<union-station-map><a href="x"></a></union-station-map>').length, 1);
    assert.equal(without('<union-station-map><a href="x">看</a></union-station-map>').length, 0);
  });
});
