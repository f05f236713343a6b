// What the story tests decide and say, without a browser.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import { leaves } from '../../scripts/lib/story-browser.mjs';
// @ts-expect-error a plain script without types
import { contrastRatio, fewColours, lab } from '../../scripts/lib/story-colours.mjs';
// @ts-expect-error a plain script without types
import { contrastOf } from '../../scripts/lib/story-focus.mjs';
// @ts-expect-error a plain script without types
import { faces } from '../../scripts/lib/story-fonts.mjs';
// @ts-expect-error a plain script without types
import { Accepted } from '../../scripts/lib/story-pictures.mjs';
// @ts-expect-error a plain script without types
import { differencePicture, reportPage } from '../../scripts/lib/story-report.mjs';
// @ts-expect-error a plain script without types
import { batches, byModes, table } from '../../scripts/lib/story-run.mjs';
// @ts-expect-error a plain script without types
import { storiesOf } from '../../scripts/lib/story-site.mjs';
// @ts-expect-error a plain script without types
import * as words from '../../scripts/lib/story-words.mjs';

interface Picture {
  width: number;
  height: number;
  pixels: Uint32Array;
}
interface Words {
  lines: string[];
  failed: number;
}
const { axeLines, faultLines, keysLines, pictureLines } = words as Record<
  string,
  (...what: unknown[]) => Words
>;

const plain = (width: number, height: number, colour: number): Picture => ({
  width,
  height,
  pixels: new Uint32Array(width * height).fill(colour),
});

describe('story tests: requests', () => {
  const ORIGIN = 'http://127.0.0.1:4321';

  it('stay on the origin of the runner, or in the page', () => {
    for (const url of [`${ORIGIN}/assets/a.js`, 'data:,x', 'about:blank', `blob:${ORIGIN}/1`]) {
      assert.equal(leaves(url, ORIGIN), false, url);
    }
  });

  it('leave for another host, port or protocol', () => {
    const others = ['https://fonts.example/a.woff2', 'http://127.0.0.1:4322/', 'file:///etc/hosts'];
    for (const url of [...others, 'http://127.0.0.1:4321.example/', 'wss://x.example/', '//']) {
      assert.equal(leaves(url, ORIGIN), true, url);
    }
  });
});

describe('story tests: what is gone through', () => {
  it('is every story and no overview page', () => {
    const entries = {
      a: { id: 'a', type: 'story', title: 'A', name: 'one', tags: [] },
      b: { id: 'b', type: 'docs', title: 'A', name: 'Docs' },
    };
    assert.deepEqual(storiesOf({ entries }), [{ id: 'a', title: 'A', name: 'one' }]);
  });

  it('goes mode by mode, and file by file within one', () => {
    const stories = [
      { id: '1', title: 'A' },
      { id: '2', title: 'B' },
      { id: '3', title: 'A' },
    ];
    const found = batches(stories, ['light', 'dark']) as {
      mode: string;
      stories: { id: string }[];
    }[];
    assert.deepEqual(
      found.map(({ mode, stories: of }) => `${mode} ${of.map(({ id }) => id).join()}`),
      ['light 1,3', 'light 2', 'dark 1,3', 'dark 2'],
    );
  });
});

describe('story tests: colours', () => {
  it('measure as CIELAB and WCAG say', () => {
    // The red of sRGB, as CIE's formulas give it.
    const [l, a, b] = lab(0xff0000) as [number, number, number];
    assert.ok(Math.abs(l - 53.24) < 0.05 && Math.abs(a - 80.09) < 0.1 && Math.abs(b - 67.2) < 0.1);
    assert.ok(Math.abs(lab(0xffffff)[0] - 100) < 1e-3);
    assert.equal(contrastRatio(0xffffff, 0x000000), 21);
    assert.ok(Math.abs(contrastRatio(0x767676, 0xffffff) - 4.54) < 0.01);
  });

  it('keeps surfaces exactly and rounds the few pixels between them, the same each time', () => {
    const picture = plain(40, 40, 0xf7f7f5);
    picture.pixels[0] = 0x123456;
    const few: Picture = fewColours(picture);
    assert.equal(few.pixels[1], 0xf7f7f5);
    assert.notEqual(few.pixels[0], 0x123456);
    assert.deepEqual(fewColours(few), few);
  });

  it('measures a focus ring by its length and its contrast', () => {
    const rest = plain(60, 40, 0xffffff);
    const ringed = (colour: number): Picture => {
      const picture = plain(40, 20, 0xffffff);
      picture.pixels.forEach((_, i) => {
        const [x, y] = [i % 40, Math.floor(i / 40)];
        if (x === 0 || y === 0 || x === 39 || y === 19) picture.pixels[i] = colour;
      });
      return picture;
    };
    const place = { width: 40, height: 20 };
    const seen = contrastOf(rest, { x: 10, y: 10 }, ringed(0xc8102e), place) as number;
    assert.ok(seen > 0.9 && seen <= 1, String(seen));
    assert.equal(contrastOf(rest, { x: 10, y: 10 }, ringed(0xdddddd), place), 0);
    assert.equal(contrastOf(rest, { x: 10, y: 10 }, plain(40, 20, 0xffffff), place), 0);
  });
});

describe('story tests: faces', () => {
  it('come from the runner, under names that no system has', () => {
    const rule = `@font-face { font-family: 'Noto Sans SC'; font-display: swap;
      src: url(./files/a-400-normal.woff2) format('woff2'), url(./files/a-400-normal.woff) format('woff'); }`;
    const css = faces(() => rule) as string;
    assert.match(css, /font-family: 'Union Test Han'/);
    assert.match(css, /url\(\/-faces\/noto-sans-sc\/files\/a-400-normal\.woff2\);/);
    assert.doesNotMatch(css, /Noto Sans|swap|\.woff\)/);
  });
});

describe('story tests: accepted pictures', () => {
  it('know which stories they are of, and nothing of a folder that is not there', async () => {
    const root = mkdtempSync(join(tmpdir(), 'accepted-'));
    try {
      const accepted = new Accepted(join(root, 'none'));
      assert.deepEqual(accepted.stories(), []);
      assert.equal(await accepted.read('a--b', 'light'), undefined);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('story tests: what is said', () => {
  it('sets tables in columns', () => {
    assert.equal(
      table(
        ['what', 'n'],
        [
          ['按钮', 12],
          ['a', 3],
        ],
      ),
      'what  n\n按钮    12\na      3',
    );
  });

  it('tells a thing that shows in several modes once', () => {
    const items = [
      { mode: 'light', text: 'x' },
      { mode: 'dark', text: 'x' },
      { mode: 'dark', text: 'y' },
    ];
    const told = byModes(items, ({ text }: { text: string }) => text) as { modes: string[] }[];
    assert.deepEqual(
      told.map(({ modes }) => modes.join()),
      ['light,dark', 'dark'],
    );
  });

  it('fails for a violation, and not for a contrast that axe could not measure', () => {
    const where = { story: 'elements-x--a', title: 'Elements/X', mode: 'dark' };
    const violation = {
      ...where,
      rule: 'label',
      impact: 'critical',
      at: 'a » b',
      help: 'H',
      todo: 'T',
    };
    const unsure = [{ ...where, rule: 'color-contrast', reason: 'bgGradient' }];
    assert.equal(axeLines!({ violations: [], unsure, runs: 1 }).failed, 0);
    const { lines, failed } = axeLines!({ violations: [violation], unsure, runs: 1 });
    assert.equal(failed, 1);
    const text = lines.join('\n');
    for (const part of ['elements-x--a (dark)', 'label', 'a » b', 'H. T', 'bgGradient 1']) {
      assert.ok(text.includes(part), part);
    }
  });

  it('counts what is wrong with each element at the keyboard', () => {
    const wrong = [{ what: 'trap', at: 'button', text: 'Tab comes back' }];
    const where = { story: 's', title: 'Elements/X', mode: 'light', stops: 2, targets: 3 };
    const walk = { ...where, wrong, unsteady: [] };
    const once = [{ what: 'invisible', at: 'a', text: 'no ring' }];
    const { lines, failed } = keysLines!([
      walk,
      { ...walk, story: 't', wrong: [], unsteady: once },
    ]);
    assert.equal(failed, 1);
    assert.ok(lines.includes('unsteady: t (light): invisible'));
    assert.match(lines[0]!, /Elements\/X +4 +6 +0 +0 +0 +0 +1 +0/);
  });

  it('fails for each error of a page', () => {
    const fault = { story: 's', mode: 'light', text: 'console: no' };
    assert.equal(faultLines!([fault, { ...fault, mode: 'dark' }]).failed, 1);
    assert.equal(faultLines!([]).failed, 0);
  });

  it('fails for a different, a new and a vanished picture until they are accepted', () => {
    const picture = (state: string) => ({ story: state, title: 'T', mode: 'light', state });
    const all = ['same', 'different', 'new', 'unsteady'].map(picture);
    const { lines, failed } = pictureLines!(all, ['gone--story'], false);
    assert.equal(failed, 3);
    assert.match(lines.join('\n'), /gone--story[\s\S]*npm run test:visual -- --update/);
    assert.equal(pictureLines!(all, ['gone--story'], true).failed, 0);
    assert.equal(pictureLines!([picture('same'), picture('unsteady')], [], false).failed, 0);
    const restless = pictureLines!([picture('same'), picture('restless')], [], true);
    assert.equal(restless.failed, 1, 'what is never the same cannot be accepted');
    assert.match(restless.lines.join('\n'), /never looks the same twice: restless/);
  });
});

describe('story tests: report', () => {
  const change = {
    story: 'elements-x--a',
    title: 'Elements/<X>',
    name: '默认',
    mode: 'rtl',
    state: 'different',
    before: plain(4, 4, 0),
    blocks: [{ x: 1, y: 1, width: 2, height: 2, area: 4, why: 'a line' }],
  };

  it('shows before, after and difference, asks no host, and runs nothing of a title', () => {
    const html = reportPage([change], { checked: 9, how: 'strict', browser: 'C' }) as string;
    for (const kind of ['before', 'after', 'difference']) {
      assert.ok(html.includes(`src="elements-x--a.rtl.${kind}.webp"`), kind);
    }
    assert.doesNotMatch(html, /https?:|<X>/);
    const fresh = { ...change, before: undefined, state: 'new' };
    assert.ok(
      !reportPage([fresh], { checked: 1, how: 'strict', browser: 'C' }).includes('.before.'),
    );
  });

  it('frames what differs and lets the rest fade', () => {
    const { pixels }: Picture = differencePicture(plain(20, 20, 0), [
      { x: 8, y: 8, width: 4, height: 4 },
    ]);
    assert.equal(pixels[9 * 20 + 9], 0, 'inside it stays');
    assert.equal(pixels[7 * 20 + 9], 0xd0006f, 'the frame');
    assert.equal(pixels[0], 0xbfbfbf, 'the rest');
  });
});
