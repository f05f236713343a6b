// axe over every story, in every theme and in the large size.
/* global document, window */
import { createRequire } from 'node:module';

export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** A check of `visitStories`. `unsure`: colour contrast that axe could not measure. */
export class AxeCheck {
  violations = [];
  unsure = [];
  runs = 0;

  prepare({ page }) {
    const { source } = createRequire(import.meta.url)('axe-core');
    return page.evaluateOnNewDocument(source);
  }

  async look({ page }, where, again) {
    let found = await page.evaluate(examine, TAGS);
    if (found.violations.length > 0) {
      // What another story left behind is not this one's: once more in a page that has shown nothing.
      await again();
      found = await page.evaluate(examine, TAGS);
    }
    this.runs += 1;
    const isMeant = item => where.mode !== 'narrow' || !isScrolledBelow(item);
    this.violations.push(...found.violations.filter(isMeant).map(item => ({ ...where, ...item })));
    this.unsure.push(...found.unsure.map(item => ({ ...where, ...item })));
  }
}

/**
 * Whether a target is small only because it is half below a bar that stands still, as a long list in a
 * sheet always is on a short screen: it scrolls out, and the keyboard's walk measures it.
 */
const isScrolledBelow = ({ rule, todo }) =>
  rule === 'target-size' && todo.includes('partially obscured');

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
