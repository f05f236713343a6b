// axe over every story, in every theme and in the large size.
/* global document, window */
import { createRequire } from 'node:module';
import { forEachStory } from './story-run.mjs';

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * @returns {Promise<{violations: object[], unsure: object[], faults: object[], runs: number}>}
 *   `unsure`: colour contrast that axe could not measure
 */
export async function runAxe(browser, origin, stories, modes) {
  const { source } = createRequire(import.meta.url)('axe-core');
  const result = { violations: [], unsure: [], faults: [], runs: 0 };
  const prepare = page => page.page.evaluateOnNewDocument(source);
  await forEachStory(browser, origin, stories, modes, act, { prepare });
  return result;

  async function act(page, story, mode, crash) {
    const where = { story: story.id, title: story.title, mode };
    if (crash) {
      result.faults.push({ ...where, text: `the page did not answer: ${crash.message}` });
      return;
    }
    const { there, faults } = await page.show(story.id, mode);
    result.faults.push(...faults.map(text => ({ ...where, text })));
    if (!there) return;
    let found = await page.page.evaluate(examine, TAGS);
    if (found.violations.length > 0) {
      // What another story left behind is not this one's: once more in a page that has shown nothing.
      await page.fresh();
      await page.show(story.id, mode);
      found = await page.page.evaluate(examine, TAGS);
    }
    result.runs += 1;
    result.violations.push(...found.violations.map(item => ({ ...where, ...item })));
    result.unsure.push(...found.unsure.map(item => ({ ...where, ...item })));
  }
}

/** Runs in the page. */
async function examine(tags) {
  const context = { include: document.body, exclude: ['.sb-wrapper', '.sb-preparing-story'] };
  const options = { runOnly: tags, resultTypes: ['violations', 'incomplete'] };
  const { violations, incomplete } = await window.axe.run(context, options);
  const nodesOf = rule =>
    rule.nodes.map(({ target, failureSummary = '', any }) => ({
      rule: rule.id,
      impact: rule.impact,
      help: rule.help,
      at: target.flat().join(' » '),
      todo: failureSummary.replace(/\s*\n\s*/g, ' '),
      reason: any[0]?.data?.messageKey ?? '',
    }));
  return {
    violations: violations.flatMap(nodesOf),
    unsure: incomplete.filter(({ id }) => id === 'color-contrast').flatMap(nodesOf),
  };
}
