/** What a visitor sees of a map on somebody's page, and what its console says. */
import assert from 'node:assert/strict';
import type { HostPage } from './host-pages.ts';

/** The tag, with content of the page's own. */
export const MAP = '<union-station-map><p>名单在办事大厅。</p></union-station-map>';

/** Waits for the map to be in a state; says what there is instead. */
export async function reaches(shown: HostPage, state: string): Promise<void> {
  const wanted = `union-station-map[data-state=${state}]`;
  await shown.page.waitForSelector(wanted, { timeout: 20_000 }).catch(async () => {
    const html = await shown.page.evaluate(() => document.body.innerHTML);
    assert.fail(`not ${state}: ${html.slice(0, 300)}\n${shown.said.join('\n')}`);
  });
}

/** Waits until the map shows that many stations. */
export async function shows(shown: HostPage, count = 20): Promise<void> {
  await reaches(shown, 'ready');
  assert.equal(await rows(shown), count, shown.said.join('\n'));
}

/** How many names the list of the first map shows. Puppeteer's own waiting breaks on odd pages. */
async function rows({ page }: HostPage): Promise<number> {
  return page.evaluate(async () => {
    const { shadowRoot } = document.querySelector('union-station-map')!;
    for (let frame = 0; frame < 600; frame += 1) {
      const names = [...shadowRoot!.querySelectorAll('.name')];
      const shown = names.filter(name => name.getBoundingClientRect().height > 0).length;
      if (shown > 0) return shown;
      await new Promise(done => requestAnimationFrame(done));
    }
    return 0;
  });
}

/** What the console said, less the browser's word on addresses that do not answer. */
export const complaints = ({ said }: HostPage): string[] =>
  said.filter(line => !/404 \(Not Found\)/.test(line));

/** Waits for the console to say something. */
export async function says({ said }: HostPage, what: RegExp): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (what.test(said.join('\n'))) return;
    await new Promise(done => setTimeout(done, 20));
  }
  assert.fail(`the console never said ${what}: ${said.join('\n')}`);
}

/** Whether the page's own content, the first paragraph, is in sight. */
export const ownContent = ({ page }: HostPage): Promise<boolean> =>
  page.evaluate(() => document.querySelector('p')!.getBoundingClientRect().height > 0);
