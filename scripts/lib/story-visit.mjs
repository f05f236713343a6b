// One visit to each story in each mode, and all checks that are made in that mode: what is on the screen
// is the same for each of them, and to bring it there takes longer than most of them.
import { forEachStory } from './story-run.mjs';

/**
 * @typedef {{
 *   prepare: (page: object) => Promise<unknown>,
 *   look: (page: object, where: {story: string, title: string, mode: string},
 *     again: () => Promise<unknown>) => Promise<unknown>
 * }} Check `prepare`: once for a new page; `look`: at a story that stands there, which it leaves as it
 *   found it unless it is the last; `again` shows the story anew, in a page that has shown nothing else
 * @typedef {{check: Check, modes: string[], of?: (story: object) => boolean}} Wish a check, the modes it
 *   is made in, and of which stories (else of all)
 */

/**
 * Makes each check in its modes, in the order of `wishes`.
 *
 * @param {Wish[]} wishes
 * @returns {Promise<{faults: object[]}>} what went wrong while stories were shown
 */
export async function visitStories(browser, origin, stories, wishes) {
  const faults = [];
  const modes = [...new Set(wishes.flatMap(wish => wish.modes))];
  const prepare = async page => {
    for (const check of new Set(wishes.map(wish => wish.check))) await check.prepare(page);
  };
  await forEachStory(browser, origin, stories, modes, visit, { prepare });
  return { faults };

  async function visit(page, story, mode, crash) {
    const checks = checksIn(wishes, story, mode);
    if (checks.length === 0) return;
    const where = { story: story.id, title: story.title, mode };
    if (crash) {
      faults.push({ ...where, text: `the page did not answer: ${crash.message}` });
      return;
    }
    const shown = await page.show(story.id, mode);
    faults.push(...shown.faults.map(text => ({ ...where, text })));
    if (!shown.there) return;
    const again = async () => {
      await page.fresh();
      await page.show(story.id, mode);
    };
    for (const check of checks) await check.look(page, where, again);
  }
}

/** @returns {Check[]} those a story is to have in a mode, in their order */
export function checksIn(wishes, story, mode) {
  return wishes
    .filter(({ modes, of }) => modes.includes(mode) && (of?.(story) ?? true))
    .map(({ check }) => check);
}
