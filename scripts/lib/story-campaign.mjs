// What npm run test:stories and npm run test:visual do.
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { glob } from './glob.mjs';
import { ROOT } from './node.mjs';
import { launchForStories } from './story-browser.mjs';
import { checksOf, PARTS } from './story-checks.mjs';
import { writeImage } from './story-images.mjs';
import { PICTURE_MODES } from './story-modes.mjs';
import { Accepted, handOf, runPictures } from './story-pictures.mjs';
import { writeReport } from './story-report.mjs';
import { BUILT, builtStories, ensureBuilt, serveStories } from './story-site.mjs';
import { visitStories } from './story-visit.mjs';
import {
  axeLines,
  faultLines,
  keysLines,
  letterLines,
  pictureLines,
  reflowLines,
} from './story-words.mjs';

const REPORT = join(ROOT, 'test', 'stories', 'report');

/** @returns {Promise<number>} exit code */
export async function runStories(args) {
  const has = name => args.includes(name);
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : '';
  const folder = args.includes('--site') ? resolve(args[args.indexOf('--site') + 1]) : BUILT;
  if (folder === BUILT) await ensureBuilt(has('--build'));
  sayIfOld(folder);
  const all = builtStories(folder);
  const stories = all.filter(({ id }) => id.includes(only));
  if (stories.length === 0) {
    console.error(`No story has “${only}” in its id.`);
    return 1;
  }
  const site = await serveStories(folder);
  const { browser, name } = await launchForStories();
  console.log(`${stories.length} stories in ${name}`);
  const began = performance.now();
  const step = async (label, body) => {
    const start = performance.now();
    const result = await body();
    console.log(`\n── ${label} (${seconds(start)})`);
    return result;
  };
  const named = PARTS.filter(part => has(`--${part}`));
  const parts = named.length > 0 ? named : PARTS;
  const context = { browser, origin: site.origin, stories, all, only, step, name };
  try {
    const failed = has('pictures')
      ? await pictures(context, { update: has('--update'), anew: has('--all') })
      : await rules(context, parts);
    console.log(`\nstories: ${failed ? `${failed} failed` : 'all passed'} (${seconds(began)})`);
    return failed ? 1 : 0;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** One visit to a story in a mode serves all checks; each has its table. */
async function rules({ browser, origin, stories, step }, parts) {
  const { axe, reflow, keys, wishes } = checksOf(parts);
  const { faults } = await step(parts.join(', '), () =>
    visitStories(browser, origin, stories, wishes),
  );
  let failed = 0;
  if (parts.includes('axe')) failed += print(axeLines(axe));
  if (parts.includes('reflow')) failed += print(reflowLines(reflow));
  if (parts.includes('keys')) failed += print(keysLines(keys.walks));
  return failed + print(faultLines(faults));
}

async function pictures({ browser, origin, stories, all, only, step, name }, { update, anew }) {
  const accepted = new Accepted();
  const hand = await handOf(browser, origin, accepted);
  if (hand.how === 'tolerant') {
    console.log(
      'Letters are drawn otherwise here than in the accepted pictures: compared with tolerance.',
    );
    if (update && !anew) {
      console.error('Accept where letters are drawn as they were, or all anew: --update --all.');
      return 1;
    }
  }
  const how = hand.how ?? 'strict';
  const result = await step('pictures', () =>
    runPictures(browser, origin, stories, PICTURE_MODES, accepted, how),
  );
  const gone = only ? [] : accepted.stories().filter(id => !all.some(story => story.id === id));
  const changed = result.pictures.filter(({ state }) => state === 'new' || state === 'different');
  if (update) {
    const steady = result.pictures.filter(({ state }) => state !== 'restless');
    await accept(accepted, { hand, gone, pictures: anew ? steady : changed });
    const bytes = glob('**/*.webp', accepted.root).map(
      path => statSync(join(accepted.root, path)).size,
    );
    const sum = bytes.reduce((total, size) => total + size, 0);
    console.log(`accepted: ${changed.length} new or changed, ${gone.length} removed;`);
    console.log(`test/snapshots: ${bytes.length} pictures, ${(sum / 1e6).toFixed(2)} MB`);
  }
  const failed = print(pictureLines(result.pictures, gone, update));
  const toSee = [...changed, ...result.pictures.filter(({ state }) => state === 'restless')];
  if (toSee.length > 0) {
    const path = await writeReport(REPORT, toSee, {
      gone,
      checked: result.pictures.length,
      how,
      browser: name,
    });
    console.log(`To look at: ${relative(ROOT, path)}`);
  } else rmSync(REPORT, { recursive: true, force: true });
  return failed + print(letterLines(result.strange)) + print(faultLines(result.faults));
}

async function accept(accepted, { hand, gone, pictures }) {
  gone.forEach(id => accepted.remove(id));
  // The light one first: the others are kept only where they differ from it.
  const order = picture => PICTURE_MODES.indexOf(picture.mode);
  for (const { story, mode, after } of [...pictures].sort((p, q) => order(p) - order(q))) {
    await accepted.write(story, mode, after);
  }
  writeFileSync(accepted.specimenPath, await writeImage(hand.picture));
}

function print({ lines, failed }) {
  if (lines.length > 0) console.log(lines.join('\n'));
  return failed;
}

/** A Storybook built before the sources changed tests what is no longer there. */
function sayIfOld(site) {
  const built = statSync(join(site, 'index.json')).mtimeMs;
  const newer = glob('{src,stories,.storybook}/**/*.{ts,css,json}', ROOT).filter(
    file => statSync(join(ROOT, file)).mtimeMs > built,
  );
  if (newer.length === 0) return;
  console.log(
    `The Storybook is older than ${newer.length} files (${newer[0]} …): add --build for a new one.`,
  );
}

const seconds = since => `${((performance.now() - since) / 1000).toFixed(1)} s`;
