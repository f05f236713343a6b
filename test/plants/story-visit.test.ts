// That one visit to a story makes every check of its mode, and that each finds what it is for: a page
// that behaves as a Storybook does, with a story for each kind of fault.
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { launchForStories } from '../../scripts/lib/story-browser.mjs';
// @ts-expect-error a plain script without types
import { checksOf } from '../../scripts/lib/story-checks.mjs';
// @ts-expect-error a plain script without types
import { checksIn, visitStories } from '../../scripts/lib/story-visit.mjs';
import { readPng } from '../access/png.ts';

const WORDS = '歇脚、喝水、热饭、充电，都在这里';
const BUTTON = 'style="width:200px;height:48px"';

/** The body of a story by its id; what the one before it was does not matter. */
const STORIES: Record<string, string> = {
  sound: `<main><h1>驿站</h1><p>${WORDS}</p><button ${BUTTON}>报名</button></main>`,
  nameless: `<main><h1>驿站</h1><button ${BUTTON}></button></main>`,
  // Seen in the dark mode alone: the page itself says which one it is in.
  faint: `<style>.dark p { background: #222; color: #333 }</style><main><h1>驿站</h1><p>${WORDS}</p></main>`,
  wide: `<main><h1>驿站</h1><p style="width:380px">${WORDS}</p></main>`,
  cut: `<main><h1>驿站</h1><p style="margin:0;width:262px;height:1.2em;line-height:1.2;overflow:hidden">${WORDS}</p></main>`,
  small: `<main><h1>驿站</h1><button style="width:20px;height:20px;padding:0">?</button></main>`,
  unseen: `<main><h1>驿站</h1><button style="width:200px;height:48px;outline:none">报名</button></main>`,
  // The first time it has the focus nobody sees it, and never again.
  glimpse: `<main><h1>驿站</h1><button ${BUTTON} onfocus="if (!sessionStorage.seen) this.style.outline = 'none'; sessionStorage.seen = 1">报名</button></main>`,
  trap: `<main><h1>驿站</h1><button ${BUTTON} onkeydown="event.preventDefault()">报名</button></main>`,
  broken: `<main><h1>驿站</h1></main><img src="/nowhere.png" alt="驿站">`,
};

const PAGE = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>Stories</title><body><script>
const STORIES = ${JSON.stringify(STORIES)};
const heard = new Map();
const tell = (name, what) => [...(heard.get(name) ?? [])].forEach(listener => listener(what));
const preview = (window.__STORYBOOK_PREVIEW__ = { storyStoreValue: {}, currentRender: undefined });
window.__STORYBOOK_ADDONS_CHANNEL__ = {
  on: (name, listener) => heard.set(name, [...(heard.get(name) ?? []), listener]),
  off: (name, listener) => heard.set(name, heard.get(name).filter(one => one !== listener)),
  emit(name, { globals, storyId }) {
    if (globals) document.body.className = globals.theme;
    if (!storyId) return;
    preview.currentRender = { id: storyId, story: { parameters: {} } };
    document.body.innerHTML = STORIES[storyId];
    tell('storyRenderPhaseChanged', { storyId, newPhase: 'completing' });
    queueMicrotask(() => tell('storyFinished', { storyId }));
  },
};
</script></body></html>`;

interface Found {
  story: string;
  mode: string;
  [more: string]: unknown;
}
interface Checks {
  axe: { violations: Found[]; runs: number };
  reflow: { lost: Found[]; runs: number };
  keys: {
    walks: (Found & { stops: number; wrong: { what: string }[]; unsteady: { what: string }[] })[];
  };
  wishes: unknown[];
}
let checks: Checks;
let faults: Found[];

before(async () => {
  const server: Server = createServer((request, response) => {
    const isPage = request.url?.startsWith('/iframe.html');
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
    response.end(isPage ? PAGE : '');
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { browser } = await (launchForStories as () => Promise<{ browser: Browser }>)();
  after(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });
  const stories = Object.keys(STORIES).map(id => ({ id, name: id, title: 'Widgets/Plant' }));
  checks = (checksOf as (parts: undefined, options: object) => Checks)(undefined, {
    read: readPng,
  });
  const visited = await (visitStories as (...args: unknown[]) => Promise<{ faults: Found[] }>)(
    browser,
    origin,
    stories,
    checks.wishes,
  );
  faults = visited.faults;
});

const modesOf = (found: Found[], story: string, of: (one: Found) => boolean = () => true) =>
  [...new Set(found.filter(one => one.story === story && of(one)).map(({ mode }) => mode))].sort();
const wrongOf = (story: string) =>
  checks.keys.walks
    .filter(walk => walk.story === story)
    .flatMap(({ mode, wrong }) => wrong.map(({ what }) => `${what} ${mode}`))
    .sort();

describe('a visit to the stories', () => {
  it('makes each check in each of its modes, of every story', () => {
    const { length } = Object.keys(STORIES);
    assert.equal(checks.axe.runs, 6 * length);
    assert.equal(checks.reflow.runs, 3 * length);
    assert.equal(checks.keys.walks.length, 2 * length);
  });

  it('finds nothing in a story without a fault', () => {
    assert.deepEqual(modesOf(checks.axe.violations, 'sound'), []);
    assert.deepEqual(modesOf(checks.reflow.lost, 'sound'), []);
    assert.deepEqual(wrongOf('sound'), []);
    assert.equal(checks.keys.walks.find(({ story }) => story === 'sound')?.stops, 1);
  });

  it('hears a button without a name, in every mode and on the walk', () => {
    const modes = modesOf(checks.axe.violations, 'nameless', ({ rule }) => rule === 'button-name');
    assert.deepEqual(modes, ['contrast', 'dark', 'large', 'light', 'narrow', 'rtl']);
    assert.deepEqual(wrongOf('nameless'), ['unnamed light']);
  });

  it('sees a colour that is too faint in one theme alone', () => {
    const { violations } = checks.axe;
    assert.deepEqual(
      modesOf(violations, 'faint', ({ rule }) => rule === 'color-contrast'),
      ['dark'],
    );
  });

  it('sees what a narrow window loses, and what wider text does', () => {
    assert.deepEqual(modesOf(checks.reflow.lost, 'wide'), ['narrow']);
    assert.deepEqual(modesOf(checks.reflow.lost, 'cut'), ['spaced']);
  });

  it('walks twice where something is wrong, and says what was so only once', () => {
    assert.deepEqual(wrongOf('glimpse'), []);
    const unsteady = checks.keys.walks.flatMap(walk =>
      walk.unsteady.map(({ what }) => `${walk.story} ${what} ${walk.mode}`),
    );
    assert.deepEqual(unsteady, ['glimpse invisible light']);
  });

  it('measures targets in both sizes', () => {
    assert.deepEqual(wrongOf('small'), ['small large', 'small light']);
  });

  it('meets a focus nobody sees, and a control that keeps it', () => {
    assert.deepEqual(wrongOf('unseen'), ['invisible light']);
    assert.ok(wrongOf('trap').includes('trap light'));
  });

  it('counts what did not come as a fault of the story', () => {
    assert.ok(faults.some(({ story, text }) => story === 'broken' && /404/.test(String(text))));
    assert.deepEqual([...new Set(faults.map(({ story }) => story))], ['broken']);
  });
});

describe('the checks of a mode', () => {
  interface Wish {
    check: unknown;
    modes: string[];
    of?: (story: { title: string }) => boolean;
  }
  const inMode = checksIn as (wishes: Wish[], story: { title: string }, mode: string) => unknown[];

  it('come in their order, the walk last, and elements have fewer than widgets', () => {
    const made = (checksOf as () => Checks & { wishes: Wish[] })();
    const namesIn = (title: string, mode: string) =>
      inMode(made.wishes, { title }, mode).map(
        check => Object.entries(made).find(([, one]) => one === check)?.[0],
      );
    assert.deepEqual(namesIn('Elements/Button', 'light'), ['axe', 'reflow', 'keys']);
    assert.deepEqual(namesIn('Elements/Button', 'large'), ['axe', 'keys']);
    assert.deepEqual(namesIn('Elements/Button', 'narrow'), ['reflow']);
    assert.deepEqual(namesIn('Elements/Button', 'rtl'), []);
    assert.deepEqual(namesIn('Widgets/Station map', 'narrow'), ['axe', 'reflow']);
    assert.deepEqual(namesIn('Widgets/Station map', 'rtl'), ['axe']);
  });
});
