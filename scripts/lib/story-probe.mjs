// What the runner asks of a page, run inside the page before any of its own scripts.
/* global document, Node, requestAnimationFrame, window */

/** Wednesday 18 March 2026, 10:00 in Shanghai: a working day, in opening hours. */
export const NOW = Date.UTC(2026, 2, 18, 2);

/**
 * Stops the clock, fixes chance, and puts `window.storyProbe` there. Self-contained: its text is sent
 * to the page.
 */
export function installProbe(now) {
  const RealDate = Date;
  window.Date = class Date extends RealDate {
    constructor(...parts) {
      if (parts.length === 0) super(now);
      else super(...parts);
    }
    static now() {
      return now;
    }
  };

  // A small generator (mulberry32) that starts again with every story.
  let seed = 1;
  Math.random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };

  /** A machine with other work is slow, and no fault of a story: rest and story are waited for, milliseconds. */
  const PATIENCE = 20_000;
  const LONGEST = 45_000;

  const realTimeout = window.setTimeout.bind(window);
  const realClear = window.clearTimeout.bind(window);
  const frame = () => new Promise(done => requestAnimationFrame(() => done()));
  const pause = ms => new Promise(done => realTimeout(done, ms));
  /** Nothing else is to be done. */
  const idle = () => new Promise(done => window.requestIdleCallback(done, { timeout: 1000 }));

  /** What is to be done that soon, as a search after the last key, is waited for: milliseconds. */
  const SOON = 400;
  /** Timers that go off soon, by number, and when they do. */
  const soon = new Map();
  window.setTimeout = (task, ms = 0, ...given) => {
    const run = (...what) => {
      soon.delete(id);
      return typeof task === 'function' ? task(...what) : window.eval(task);
    };
    const id = realTimeout(run, ms, ...given);
    if (!(ms > SOON)) soon.set(id, performance.now() + Math.max(0, ms || 0));
    return id;
  };
  window.clearTimeout = id => {
    soon.delete(id);
    realClear(id);
  };

  /** Children as they are drawn: the shadow tree instead of the element's own, slotted ones in place. */
  function drawnChildren(node) {
    if (node.shadowRoot) return node.shadowRoot.children;
    if (node.localName === 'slot') {
      const assigned = node.assignedElements();
      if (assigned.length > 0) return assigned;
    }
    return node.children;
  }

  /** Every element as it is drawn, in order. */
  function drawn(root = document.body) {
    const all = [];
    const visit = node => {
      all.push(node);
      for (const child of drawnChildren(node)) visit(child);
    };
    visit(root);
    return all;
  }

  /** The parent as it is drawn. */
  function above(node) {
    return node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  }

  /** `union-stage > union-field » div.box > input#input`: a selector in each shadow tree it goes through. */
  function pathOf(element) {
    const parts = [];
    for (let node = element; node && node !== document.body;) {
      const id = node.id ? `#${node.id}` : '';
      const name = node.classList.length > 0 ? `.${[...node.classList].join('.')}` : '';
      const label = `${node.localName}${id || name}`;
      const root = node.getRootNode();
      const parent = node.parentElement;
      const twins = parent ? [...parent.children].filter(c => c.localName === node.localName) : [];
      const nth = twins.length > 1 && !id ? `:nth-of-type(${twins.indexOf(node) + 1})` : '';
      parts.unshift(label + nth);
      if (parent) {
        parts.unshift(' > ');
        node = parent;
      } else {
        parts.unshift(' » ');
        node = root.host;
      }
    }
    const from = parts.findIndex(part => part.startsWith('union-stage'));
    return parts
      .slice(from + 1)
      .join('')
      .replace(/^[ >»]+/, '')
      .replace(/^div\.stage > slot\s*>?\s*/, '');
  }

  /** Bounds and number of all that is drawn: the same twice means that nothing moves any more. */
  function signature() {
    let sum = 0;
    const all = drawn();
    for (const element of all) {
      const { x, y, width, height } = element.getBoundingClientRect();
      sum = (sum * 31 + x * 3 + y * 5 + width * 7 + height * 11) % 1e9;
    }
    return `${all.length} ${sum.toFixed(1)} ${document.body.className}`;
  }

  /** What turns for ever stands at its beginning; what ends is at its end. */
  function endMotion() {
    const roots = [document, ...drawn().flatMap(element => element.shadowRoot ?? [])];
    for (const animation of roots.flatMap(root => root.getAnimations())) {
      if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
      else animation.finish();
    }
  }

  /** Resolves when a picture can be painted, or cannot be had; a lazy one out of sight is not waited for. */
  function painted(image) {
    if (image.complete) return image.decode().catch(() => undefined);
    if (image.loading === 'lazy' && image.getBoundingClientRect().top > window.innerHeight)
      return undefined;
    return new Promise(done => {
      image.addEventListener('load', done, { once: true });
      image.addEventListener('error', done, { once: true });
    });
  }

  /** Timers set before now have gone off, and what those set; a clock that ticks on is left to tick. */
  async function timed() {
    for (let turn = 0; turn < 2; turn += 1) {
      const now = [...soon.keys()];
      const left = () => now.flatMap(id => soon.get(id) ?? []);
      while (left().length > 0)
        await pause(Math.max(0, Math.max(...left()) - performance.now()) + 1);
    }
  }

  async function settle(longest = PATIENCE) {
    const end = performance.now() + longest;
    let last;
    let same = 0;
    while (same < 2 && performance.now() < end) {
      await timed();
      await Promise.all(drawn().map(element => element.updateComplete));
      await document.fonts.ready;
      const images = drawn().filter(element => element.localName === 'img' && element.src);
      await Promise.race([Promise.all(images.map(painted)), pause(1000)]);
      endMotion();
      await frame();
      await frame();
      await idle();
      const now = signature();
      // A story that is still on its way to what it shows says so.
      const isGoing = drawn().some(element => element.hasAttribute('data-going'));
      same = now === last && !isGoing ? same + 1 : 0;
      last = now;
    }
    return same >= 2;
  }

  /** Height of what is drawn, CSS pixels: the stage itself is as high as the window, and not counted. */
  function extent() {
    const frames = 'html, body, #storybook-root, #root-inner, union-stage, .stage, slot';
    const bottoms = drawn()
      .filter(element => !element.matches(frames) && element.checkVisibility?.() !== false)
      .map(element => element.getBoundingClientRect())
      .filter(({ width, height }) => width > 1 && height > 1)
      .map(({ bottom }) => bottom + window.scrollY);
    return Math.ceil(Math.max(0, ...bottoms));
  }

  /** Elements that have text of their own and are seen. */
  function texts() {
    const isText = node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '';
    return drawn().filter(
      element => element.checkVisibility() && [...element.childNodes].some(isText),
    );
  }

  let shown = '';

  /** Resolves when the story is there, or with what went wrong. */
  function show(id, globals) {
    const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
    const preview = window.__STORYBOOK_PREVIEW__;
    seed = 1;
    document.activeElement?.blur?.();
    window.scrollTo(0, 0);
    const mode = JSON.stringify(globals);
    return new Promise(done => {
      let rest;
      const listeners = {
        // Storybook then waits a tenth of a second of its own: the time is used.
        storyRenderPhaseChanged: ({ storyId, newPhase }) => {
          if (storyId === id && newPhase === 'completing') rest = settle();
        },
        storyFinished: ({ storyId }) => storyId === id && end(),
        storyMissing: () => end('Storybook does not know this story'),
        storyErrored: error => end(`${error.title}: ${error.description}`),
        storyThrewException: error => end(error.stack ?? String(error)),
        playFunctionThrewException: error => end(`play: ${error.stack ?? error}`),
      };
      const timer = setTimeout(
        () => end(`the story was not there after ${LONGEST / 1000} s`),
        LONGEST,
      );
      async function end(problem) {
        clearTimeout(timer);
        for (const [name, listener] of Object.entries(listeners)) channel.off(name, listener);
        const still = await (rest ?? settle());
        if (problem) done({ there: false, problem });
        else
          done({
            there: true,
            problem: still ? '' : `the story did not come to rest within ${PATIENCE / 1000} s`,
          });
      }
      const again = preview.currentRender?.id === id;
      if (mode !== shown) {
        shown = mode;
        channel.emit('updateGlobals', { globals: { ...globals, a11y: { manual: true } } });
      }
      for (const [name, listener] of Object.entries(listeners)) channel.on(name, listener);
      if (again) channel.emit('forceRemount', { storyId: id });
      else channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
    });
  }

  window.storyProbe = { above, drawn, extent, frame, pathOf, pause, settle, show, texts };
}
