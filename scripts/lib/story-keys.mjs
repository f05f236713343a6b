// A walk through every story with Tab and back with Shift+Tab.
/* global document, window */
import { contrastOf } from './story-focus.mjs';
import { readImage } from './story-images.mjs';
import { installKeysProbe } from './story-keys-probe.mjs';
import { releaseObjects, remoteObjects } from './story-remote.mjs';

/** A story with more stops than this is a fault of its own. */
const MOST_STOPS = 300;
/** Presses within one control: the parts of a date. */
const MOST_INSIDE = 8;
/** Of a ring 1 px wide all round: a box that scrolls may cut off the longest side. */
const LEAST_RING = 0.4;

/**
 * A check of `visitStories`, the last one of a visit, for a walk opens things and closes others. `walks`: a
 * story, its stops, its targets, what is wrong. The walk is made in the light mode, targets are measured
 * in all.
 */
export class KeysCheck {
  walks = [];

  constructor(read = readImage) {
    this.read = read;
  }

  prepare({ page }) {
    return page.evaluateOnNewDocument(installKeysProbe);
  }

  async look(page, where, again) {
    const walk = { ...where, stops: 0, targets: 0, wrong: [], unsteady: [] };
    const { count, small } = await page.page.evaluate(() => window.storyKeys.smallTargets());
    walk.targets = count;
    for (const { at, width, height, least } of small) {
      walk.wrong.push({ what: 'small', at, text: `${width} × ${height} px, at least ${least}` });
    }
    if (where.mode === 'light') {
      // A page that keeps its tree of names up to date is slow at all else.
      await page.cdp.send('Accessibility.enable');
      await this.walk(page, walk, again);
      await page.cdp.send('Accessibility.disable');
    }
    this.walks.push(walk);
  }

  /** What is wrong in one walk is looked for in another: a picture may come between two frames. */
  async walk(page, walk, again) {
    const first = { stops: 0, wrong: [] };
    await tabThrough(page, first, this.read);
    const isSound = first.wrong.length === 0;
    const last = isSound ? first : { stops: 0, wrong: [] };
    if (!isSound) {
      await again();
      await page.cdp.send('Accessibility.enable');
      await tabThrough(page, last, this.read);
      const isLeft = ({ what, at }) => last.wrong.some(one => one.what === what && one.at === at);
      walk.unsteady.push(...first.wrong.filter(one => !isLeft(one)));
    }
    walk.stops = last.stops;
    walk.wrong.push(...last.wrong);
  }
}

/**
 * Walks through what a page shows and writes down the number of stops and what is wrong. Where the walk
 * itself brought more (the tools of a map come once it has the focus), it is made once more over all.
 *
 * @param {{page: object, cdp: object, width: number}} story
 * @param {{stops: number, wrong: {what: string, at: string, text: string}[]}} walk
 * @param {typeof readImage} read how the pictures of the page are read
 */
export async function tabThrough(story, walk, read = readImage) {
  const first = await walkOnce(story, read);
  const { stops, wrong } = first.grew ? await walkOnce(story, read) : first;
  const isNew = ({ what, at }) => !wrong.some(one => one.what === what && one.at === at);
  // The order of what grew while it was walked over says nothing.
  const early = first.grew ? first.wrong.filter(one => one.what !== 'order' && isNew(one)) : [];
  walk.stops = stops;
  walk.wrong.push(...early, ...wrong);
}

/** There and back; `grew`: on the way back there was more to stop at than on the way there. */
async function walkOnce(story, read) {
  const { page } = story;
  const all = [];
  const wrong = (what, at, text) => all.push({ what, at, text });
  const picture = async clip => read(await shoot(story, clip));
  const rest = await picture();
  const { modal, numbered } = await page.evaluate(() => window.storyKeys.begin());
  numbered.forEach(at => wrong('order', at, 'has a tabindex above 0, and so a place of its own'));
  const there = [];
  const press = async (key = 'Tab', shift = false) => {
    if (shift) await page.keyboard.down('Shift');
    await page.keyboard.press(key);
    if (shift) await page.keyboard.up('Shift');
    return page.evaluate(() => window.storyKeys.here());
  };

  let inside = 0;
  let now = modal ? await page.evaluate(() => window.storyKeys.here()) : await press();
  for (; ; now = await press()) {
    if (now.end === 'after') break;
    if (now.end && (modal || there.length > 0)) {
      // A modal dialog gives the focus to the browser after its last control, and takes it back.
      if (!modal) wrong('trap', there.at(-1)?.at ?? '', 'after this the focus is nowhere');
      break;
    }
    if (now.end) {
      wrong('trap', '', 'Tab from the top leads nowhere');
      break;
    }
    if (now.known) {
      inside = now.stop === there.at(-1)?.stop ? inside + 1 : MOST_INSIDE + 1;
      if (inside <= MOST_INSIDE) continue;
      if (!modal) wrong('trap', there[now.stop].at, 'Tab comes back here instead of going on');
      break;
    }
    inside = 0;
    there.push(now);
    await lookAt({ story, picture, wrong }, now, rest);
    if (there.length >= MOST_STOPS) {
      wrong('trap', now.at, `more than ${MOST_STOPS} stops`);
      break;
    }
  }
  let grew = false;
  if (modal) {
    if (there.length === 0) wrong('trap', '', 'a modal dialog with nothing to focus');
    await press('Escape');
    await page.evaluate(() => window.storyProbe.settle(1000));
    if (await page.evaluate(() => window.storyKeys.modal())) {
      wrong('trap', there[0]?.at ?? '', 'Esc does not close the modal dialog');
    }
  } else if (now.end === 'after') {
    const closed = await page.evaluate(() => window.storyKeys.closed());
    const still = there.filter(({ stop }) => !closed.includes(stop));
    grew = await goBack(press, still, wrong);
  }
  await page.evaluate(() => window.storyKeys.end());
  return { stops: there.length, wrong: all, grew };
}

/** Resolves to whether it met what the way there did not. */
async function goBack(press, there, wrong) {
  const back = [];
  let grew = false;
  for (let presses = 0; presses < there.length * MOST_INSIDE + 2; presses += 1) {
    const now = await press('Tab', true);
    if (now.end) break;
    grew ||= !now.known;
    if (now.stop !== back.at(-1)) back.push(now.stop);
  }
  const expected = there.map(({ stop }) => stop).reverse();
  if (back.join() === expected.join()) return grew;
  const at = expected.findIndex((stop, i) => back[i] !== stop);
  wrong(
    'order',
    there.find(({ stop }) => stop === expected[at])?.at ?? '',
    `Shift+Tab passes ${back.length} stops, Tab ${expected.length}; they part here`,
  );
  return grew;
}

/** Name, role, place and ring of the thing that has the focus. */
async function lookAt({ story, picture, wrong }, now, rest) {
  const { page, cdp } = story;
  const [objectId] = await remoteObjects(cdp, `[storyKeys.stopAt(${now.stop})]`);
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
    objectId,
    fetchRelatives: false,
  });
  await releaseObjects(cdp);
  const [node] = nodes;
  const role = node?.ignored ? '' : (node?.role?.value ?? '');
  const name = node?.name?.value?.trim() ?? '';
  if (!role || ['generic', 'none', 'presentation'].includes(role)) {
    wrong('unnamed', now.at, name ? `no role, its name is “${name}”` : 'no role and no name');
  } else if (!name) wrong('unnamed', now.at, `a ${role} without a name`);
  if (!now.inView) wrong('hidden', now.at, 'has the focus and is covered or out of view');
  if (now.order) wrong('order', now.at, now.order);

  const focused = await picture(now.clip);
  let ring = now.moved ? 0 : contrastOf(rest, now.clip, focused, now.place);
  if (ring < LEAST_RING) {
    // Not where it was at first, or not there: once without the focus, once more with it.
    await page.evaluate(index => window.storyKeys.without(index), now.stop);
    // All that is seen, because the ring of a card's link goes round the card.
    const plain = await picture(now.screen);
    await page.evaluate(index => window.storyKeys.again(index), now.stop);
    ring = contrastOf(plain, { x: 0, y: 0 }, await picture(now.screen), now.place);
  }
  if (ring < LEAST_RING) {
    wrong(
      'invisible',
      now.at,
      `changes by 3:1 or more along ${Math.round(ring * 100)} % of its outline only`,
    );
  }
}

/** PNG of a part of the page, else of all of it. */
async function shoot({ cdp, page, width }, clip) {
  const whole = clip ?? {
    x: 0,
    y: 0,
    width,
    height: await page.evaluate(() => Math.min(6000, document.documentElement.scrollHeight)),
  };
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: !clip,
    clip: { ...whole, scale: 1 },
  });
  return Buffer.from(data, 'base64');
}
