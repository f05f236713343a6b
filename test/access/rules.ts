/** axe's rules on what stands in a page, and what leaves the page sideways. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
// @ts-expect-error a plain script without types
import { TAGS } from '../../scripts/lib/story-axe.mjs';
import type { Probes } from './page.ts';

/** Its text, for a page to have before its own scripts. */
export const axeSource = (): string =>
  readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: Node,
    options: object,
  ): Promise<{
    passes: { id: string }[];
    violations: {
      id: string;
      help: string;
      nodes: { target: (string | string[])[]; failureSummary?: string }[];
    }[];
  }>;
}

/** What breaks a rule of WCAG 2.0 to 2.2, A and AA; a rule that axe could not run is one as well. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { passed, broken } = await page.evaluate(async tags => {
    const { axe } = window as unknown as { axe: Axe };
    const options = { runOnly: tags, resultTypes: ['violations', 'passes'] };
    const { passes, violations } = await axe.run(document.documentElement, options);
    const broken = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => ({
        id,
        help,
        at: target.flat().join(' » '),
        why: failureSummary.replace(/\s*\n\s*/g, ' '),
      })),
    );
    return { passed: passes.length, broken };
  }, TAGS as string[]);
  const faults = broken
    // Half below a bar that stands still: it scrolls out, and the walk by keyboard measures it.
    .filter(({ id, why }) => id !== 'target-size' || !why.includes('partially obscured'))
    .map(({ id, at, why }) => `axe ${id}: ${at}: ${why.slice(0, 200)}`);
  return passed ? faults : [...faults, 'axe found nothing to look at'];
}

/** What runs out of the page sideways. */
export async function sideways(page: Page): Promise<string[]> {
  const lost = await page.evaluate(() => (window as unknown as Probes).reflow.sideways());
  return lost.map(({ at, words }) => `${words} wider than the window: ${at}`);
}

/** Words that are whole until lines, letters and words stand as far apart as WCAG 1.4.12 says. */
export async function cutBySpacing(page: Page): Promise<string[]> {
  const lost = await page.evaluate(async () => {
    const { reflow, storyProbe } = window as unknown as Probes;
    const known = new Set(reflow.cut().map(({ at, words }) => `${at}\n${words}`));
    reflow.space();
    await storyProbe.settle();
    const cut = [...reflow.cut(), ...reflow.sideways()];
    reflow.unspace();
    await storyProbe.settle();
    return cut.filter(({ at, words }) => !known.has(`${at}\n${words}`));
  });
  return lost.map(({ kind, at, words }) => `wider text: ${kind} in ${at}: “${words}”`);
}
