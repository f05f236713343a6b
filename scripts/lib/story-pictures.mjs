// Pictures of every story in every mode, against those accepted in test/snapshots/.
/* global document, Image, window */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './node.mjs';
import { StoryPage } from './story-browser.mjs';
import { compare } from './story-compare.mjs';
import { fewColours } from './story-colours.mjs';
import { readImage, writeImage } from './story-images.mjs';
import { releaseObjects, remoteObjects } from './story-remote.mjs';
import { forEachStory } from './story-run.mjs';

export const ACCEPTED = join(ROOT, 'test', 'snapshots');
/** The mode whose picture stands for every mode that looks the same. */
const FIRST = 'light';
/** Lower down a story repeats itself, unless its own screen is higher. CSS pixels. */
const HIGHEST = 900;
const MARGIN = 24;
/** Modes in which every letter is looked up: one for each script. */
const LETTER_MODES = ['light', 'rtl'];

/** @typedef {import('./story-colours.mjs').Picture} Picture */

/** Accepted pictures as files: `<story>/<mode>.webp`, and the specimen of how letters are drawn. */
export class Accepted {
  constructor(root = ACCEPTED) {
    this.root = root;
  }

  stories() {
    if (!existsSync(this.root)) return [];
    return readdirSync(this.root, { withFileTypes: true })
      .filter(entry => entry.isDirectory())
      .map(({ name }) => name);
  }

  /** @returns {Promise<Picture | undefined>} */
  async read(story, mode) {
    const own = this.#path(story, mode);
    const path = existsSync(own) ? own : this.#path(story, FIRST);
    return existsSync(path) ? readImage(readFileSync(path)) : undefined;
  }

  /** A mode that looks like the first one needs no file; the first one is to be written first. */
  async write(story, mode, picture) {
    const path = this.#path(story, mode);
    mkdirSync(join(this.root, story), { recursive: true });
    const first = mode === FIRST ? undefined : await this.read(story, FIRST);
    if (first && samePixels(first, picture)) rmSync(path, { force: true });
    else writeFileSync(path, await writeImage(picture));
  }

  remove(story) {
    rmSync(join(this.root, story), { recursive: true });
  }

  get specimenPath() {
    return join(this.root, 'specimen.webp');
  }

  #path(story, mode) {
    return join(this.root, story, `${mode}.webp`);
  }
}

/**
 * `strict` where letters are drawn as they were when the pictures were accepted, else `tolerant`;
 * nothing where none was accepted yet.
 */
export async function handOf(browser, origin, accepted) {
  const page = await StoryPage.open(browser, origin);
  await page.view({ width: 640, height: 400 });
  await page.page.goto(`${origin}/-specimen.html`);
  await page.page.evaluate(() => document.fonts.ready);
  const picture = await shoot(page, 400);
  await page.close();
  if (!existsSync(accepted.specimenPath)) return { picture };
  const known = await readImage(readFileSync(accepted.specimenPath));
  return { picture, how: samePixels(known, picture) ? 'strict' : 'tolerant' };
}

const samePixels = (a, b) =>
  a.width === b.width &&
  a.pixels.length === b.pixels.length &&
  a.pixels.every((p, i) => p === b.pixels[i]);

/**
 * @returns {Promise<{pictures: object[], faults: object[], strange: object[]}>} a picture: story, mode,
 *   `state` (same, new, different, unsteady, restless), `before`, `after` and `blocks` where they differ;
 *   `strange`: letters drawn by a face of the system
 */
export async function runPictures(browser, origin, stories, modes, accepted, how) {
  const result = { pictures: [], faults: [], strange: [] };
  await forEachStory(browser, origin, stories, modes, act);
  return result;

  async function act(page, story, mode, crash) {
    const where = { story: story.id, title: story.title, name: story.name, mode };
    if (crash) {
      result.faults.push({ ...where, text: `the page did not answer: ${crash.message}` });
      return;
    }
    const { there, faults } = await page.show(story.id, mode);
    result.faults.push(...faults.map(text => ({ ...where, text })));
    if (!there) return;
    const before = await accepted.read(story.id, mode);
    let after = await shootStory(page);
    let [blocks, state] = look(before, after);
    // Perhaps it was still moving, another story left something behind, or a caret was between blinks.
    for (let pause = 0, steady = state === 'same'; !steady && pause <= 900; pause += 300) {
      const earlier = after;
      await page.fresh();
      await page.show(story.id, mode);
      await page.page.evaluate(ms => window.storyProbe.pause(ms), pause);
      after = await shootStory(page);
      [blocks, state] = look(before, after);
      steady = state === 'same' || (pause > 300 && samePixels(earlier, after));
      if (state === 'same') state = 'unsteady';
      // What never looks the same twice is no picture to be accepted.
      else if (pause === 900 && !steady) state = 'restless';
    }
    result.pictures.push({ ...where, state, before, after, blocks });
    if (LETTER_MODES.includes(mode)) {
      const strange = await systemLetters(page);
      result.strange.push(...strange.map(found => ({ ...where, ...found })));
    }
  }

  function look(before, after) {
    if (!before) return [[], 'new'];
    const blocks = compare(before, after, how);
    return [blocks, blocks.length > 0 ? 'different' : 'same'];
  }
}

async function shootStory(page) {
  const drawn = await page.page.evaluate(() => window.storyProbe.extent());
  const height = Math.min(Math.max(HIGHEST, page.height), drawn + MARGIN);
  if (height > page.height) await page.page.evaluate(keepCanvases);
  await page.page.evaluate(hideCaret);
  return shoot(page, height);
}

/** A field that only reads has no caret, forced colours or not; a transparent one is drawn at times. */
async function hideCaret() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (!at || !('readOnly' in at)) return;
  at.readOnly = true;
  await window.storyProbe.frame();
  await window.storyProbe.frame();
}

/**
 * What is painted on canvases, as a background of theirs too: a picture higher than the window finds some
 * of them empty, for the browser makes the window higher for it and does not wait until they are painted.
 * Runs in the page.
 */
async function keepCanvases() {
  const canvases = window.storyProbe.drawn().filter(({ localName }) => localName === 'canvas');
  const kept = canvases.map(async canvas => {
    const image = new Image();
    image.src = canvas.toDataURL();
    await image.decode();
    canvas.style.background = `url(${image.src}) 0 0 / 100% 100%`;
  });
  // One without pixels, or that may not be read.
  await Promise.allSettled(kept);
  await window.storyProbe.frame();
  await window.storyProbe.frame();
}

/** The upper part of the page, in few colours. */
async function shoot({ cdp, width, height: seen }, height) {
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: height > seen,
    clip: { x: 0, y: 0, width, height, scale: 1 },
  });
  return fewColours(await readImage(Buffer.from(data, 'base64')));
}

/** Text that no face of the tests has. */
async function systemLetters(page) {
  const { cdp } = page;
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  await cdp.send('DOM.getDocument', { depth: 0 });
  const found = [];
  const texts = await remoteObjects(cdp, '(window.storyTexts = storyProbe.texts())');
  for (const [index, objectId] of texts.entries()) {
    const { nodeId } = await cdp.send('DOM.requestNode', { objectId });
    const { fonts } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
    const own = fonts.filter(font => !font.isCustomFont && font.glyphCount > 0);
    if (own.length === 0) continue;
    const at = await page.page.evaluate(nameText, index);
    found.push({ at, text: own.map(font => `${font.familyName} (${font.glyphCount})`).join(', ') });
  }
  await releaseObjects(cdp);
  await cdp.send('CSS.disable');
  await cdp.send('DOM.disable');
  return found;
}

function nameText(index) {
  const element = window.storyTexts[index];
  return `${window.storyProbe.pathOf(element)} “${element.textContent.trim().slice(0, 40)}”`;
}
