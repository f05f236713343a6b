// npm run test:old-engine: every widget in a real Chromium 79, at the width of a phone and of a desk.
import { setTimeout as sleep } from 'node:timers/promises';
import { settled } from '../look.ts';
import { startSite, TAGS, widget } from '../site.ts';
import { startChromium79, whyNot } from './chromium-79.ts';

const why = whyNot();
if (why) {
  console.log(`Chromium 79: not tried, ${why}`);
  process.exit(0);
}
const chromium = await startChromium79();
const site = await startSite();
const failed: string[] = [];
console.log(chromium.version);

/** What a person does, one after the other: a part of the page, by its selector. */
const TASKS: Readonly<Record<string, readonly string[]>> = {
  'union-station-map': ['[data-act=filters]', '[data-act=find]', '[data-act=map]', '.row .name'],
  'union-reading-locator': ['[data-act=filters]', '[data-act=map]', '.row .name'],
  'union-craftsman-card': ['.act[data-part]'],
  'union-craftsman-wall': [],
  'union-contest-leaderboard': [],
  'union-join-form': [],
};

/** Controls that stand side by side, or one above the other, with nothing between them: their words. */
function touching(root: ShadowRoot): string[] {
  const all = [
    ...root.querySelectorAll<HTMLElement>(
      'union-button:not([variant=quiet]), union-field, union-select, .act, .pill',
    ),
  ].map(one => ({ one, box: one.getBoundingClientRect() }));
  const seen = all.filter(({ box }) => box.width > 0 && box.height > 0);
  return seen.flatMap(({ one, box }, at) =>
    seen
      .slice(at + 1)
      .filter(next => next.one.parentElement === one.parentElement)
      .filter(({ box: { left, right, top, bottom } }) => {
        const isBeside = top < box.bottom - 1 && bottom > box.top + 1;
        const isBelow = left < box.right - 1 && right > box.left + 1;
        const [across, down] = [Math.max(left - box.right, box.left - right), top - box.bottom];
        // Quiet buttons are not asked for: they have room of their own within.
        return (isBeside && across < 4) || (isBelow && down < 4 && down > -1);
      })
      .map(next => `${one.outerHTML.slice(0, 80)} | ${next.one.outerHTML.slice(0, 80)}`),
  );
}

for (const width of [390, 1200]) {
  for (const tag of TAGS) {
    const tab = await chromium.open({ width });
    const fail = (what: string) => failed.push(`${tag} at ${width}: ${what}`);
    const meta = '<meta name="viewport" content="width=device-width">';
    await tab.go(site.page(meta + site.snippet() + widget(tag)));
    const host = `document.querySelector('${tag}')`;
    let state = '';
    for (let tries = 0; tries < 600 && !/ready|problem/.test(state); tries += 1) {
      state = await tab.apart<string>(`${host}.dataset.state || ''`);
      await sleep(100);
    }
    if (state !== 'ready') fail(`${state || 'nothing'}: ${tab.said.join(' ').slice(0, 300)}`);
    for (const selector of TASKS[tag]!) {
      // Beside the list, where there is room, the map stands open.
      if (selector === '[data-act=map]' && width > 720) continue;
      const found = await tab.apart<boolean>(`(async () => {
        for (let n = 0; n < 200; n += 1) {
          const one = ${host}.shadowRoot.querySelector(${JSON.stringify(selector)});
          if (one && one.getBoundingClientRect().height) { one.click(); return true }
          await new Promise(done => setTimeout(done, 50));
        }
        return false;
      })()`);
      if (!found) fail(`no ${selector}`);
      await sleep(1500);
    }
    const [look] = await settled(tab, [tag]);
    if (look!.texts.length < 5) fail(`it says no more than: ${look!.texts.join(' ')}`);
    // A name that stands one sign to a line is one nobody reads.
    const narrow = await tab.apart<string[]>(
      `[...${host}.shadowRoot.querySelectorAll('.row .name')].filter(name => { const { width, height } = name.getBoundingClientRect(); return height > 0 && width < 60 }).map(name => name.textContent)`,
    );
    if (narrow.length) fail(`${narrow.length} names are squeezed: ${narrow[0]}`);
    // What one presses does not touch its neighbour, though flexbox knows no gap there.
    const close = await tab.apart<string[]>(`(${touching.toString()})(${host}.shadowRoot)`);
    if (close.length) fail(`${close.length} controls touch: ${close[0]}`);
    for (const line of tab.said) if (/^(pageerror|error: (?!Unrecognized))/.test(line)) fail(line);
    console.log(
      `${failed.some(line => line.startsWith(`${tag} at ${width}:`)) ? '✖' : '✔'} ${tag} at ${width}: ${look!.texts.length} texts`,
    );
    await tab.close();
  }
}
await chromium.close();
await site.close();
for (const line of failed) console.log(line);
console.log(`${2 * TAGS.length} tried, ${failed.length} faults`);
process.exit(failed.length ? 1 : 0);
