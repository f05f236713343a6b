// A board on somebody's page: under a strict policy, with texts that mean harm, on paper, in private.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { sampleContests, sampleDocuments } from '../../scripts/lib/sample-contests.mjs';
import { boardHas, pressEach } from '../helpers/board-checks.ts';
import {
  boardTag,
  startBoardHosts,
  type BoardHostPage,
  type BoardHosts,
  type OpenOptions,
} from '../helpers/board-hosts.ts';

const CONTEST = 'c-2026-yongjia';
/** Markup, the ends of attributes and scripts, and what template languages would work out. */
const HARM = `<img src=x onerror=alert(1)>"'></td><script>alert(2)</script>{{7*7}}\${7*7}`;

/** A document with harm behind every text; ids, addresses, dates and codes have no Chinese in them. */
function harmful(value: unknown): unknown {
  if (typeof value === 'string') return /\p{Script=Han}/u.test(value) ? value + HARM : value;
  if (Array.isArray(value)) return value.map(harmful);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, harmful(member)]));
}

/** The same contest under an id of its own. */
const renamed = (text: string) => text.replaceAll('"c-', '"x-').replaceAll('/c-', '/x-');

let hosts: BoardHosts;
let shown: BoardHostPage | undefined;

before(async () => {
  const all = sampleDocuments().flatMap(({ kind, path, name, document }) => [
    { kind, path, name, body: JSON.stringify(document) },
    { kind, path: renamed(path), name, body: renamed(JSON.stringify(harmful(document))) },
  ]);
  hosts = await startBoardHosts({
    contests: all.filter(({ kind }) => kind === 'contests'),
    standings: all.filter(({ kind }) => kind === 'standings'),
  });
});
after(() => hosts?.close());
afterEach(async () => {
  await shown?.page.close();
  shown = undefined;
});

async function open(attributes: string, options: OpenOptions = {}): Promise<BoardHostPage> {
  shown = await hosts.open(boardTag(hosts.server.api, attributes), options);
  await boardHas(shown.page, "root.host.dataset.state === 'ready'");
  return shown;
}

/** Counts what the page's policy would not have. */
const spy = (): void => {
  const breaches: string[] = [];
  Object.assign(globalThis, { breaches });
  document.addEventListener('securitypolicyviolation', event =>
    breaches.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
  );
};
const breachesOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { breaches: string[] }).breaches);

const strict = (): OpenOptions => ({
  csp:
    `default-src 'none'; script-src ${hosts.server.api}; connect-src ${hosts.server.api}; ` +
    `img-src ${hosts.server.api} data:; base-uri 'none'; form-action 'none'; ` +
    `require-trusted-types-for 'script'; trusted-types union-widgets`,
  first: spy,
});

const click = (page: Page, selector: string) =>
  page.evaluate(wanted => {
    const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
    root.querySelector<HTMLElement>(wanted)!.click();
  }, selector);

/** What of the harm has come to life, in any shadow tree of the page or in a frame it made. */
const alive = (page: Page) =>
  page.evaluate(() => {
    const found: string[] = [];
    const search = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.matches('img[src=x], script:not([src]), [onerror]'))
          found.push(element.outerHTML);
        if (element.shadowRoot) search(element.shadowRoot);
        if (element instanceof HTMLIFrameElement) search(element.contentDocument!);
      }
    };
    search(document);
    return found;
  });

describe('a page with a strict policy, and texts that mean harm', () => {
  for (const { id, contest, standings } of sampleContests()) {
    it(`show ${id} and all its parts, as text`, async () => {
      const { page, said } = await open(`contest="${id.replace('c-', 'x-')}"`, strict());
      await boardHas(page, `root.textContent.includes(${JSON.stringify(contest.name + HARM)})`);
      if (Object.keys(standings).length > 0) {
        const panels = await pressEach(page, '.panels union-button');
        assert.ok(panels.includes('保存和打印'), panels.join());
        await pressEach(page, '.save union-button');
        await click(page, 'tbody .entrant');
        const acts = await pressEach(page, '.details .actions union-button:not([variant=quiet])');
        assert.ok(acts.includes('固定在上方'), acts.join());
      }
      assert.deepEqual(await alive(page), []);
      assert.deepEqual(await breachesOf(page), []);
      assert.deepEqual(said, []);
    });
  }

  for (const attributes of [
    '',
    `contest="x-2026-yongjia" screen`,
    'contest="x-2026-yongjia" view="units"',
  ]) {
    it(`show the board with ${attributes || 'no contest: the list'}`, async () => {
      const { page, said } = await open(attributes, strict());
      await boardHas(page, `root.textContent.includes('<img src=x onerror=alert(1)>')`);
      assert.deepEqual(await alive(page), []);
      assert.deepEqual(await breachesOf(page), []);
      assert.deepEqual(said, []);
    });
  }
});

describe('a board on paper', () => {
  it('is all there: its heading, and every row of the event', async () => {
    const { page } = await open(`contest="${CONTEST}" event="welding"`);
    await boardHas(page, "root.querySelector('.panels')");
    const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
    // The structure of a tagged document (ISO 32000-1 §14.8.4), as what is printed has it.
    const count = (type: string) => pdf.match(new RegExp(`/S\\s*/${type}\\b`, 'g'))?.length ?? 0;
    const { heads, cells } = await page.evaluate(() => {
      const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
      const shown = (selector: string) =>
        [...root.querySelectorAll(selector)].filter(cell => cell.getClientRects().length > 0);
      return { heads: shown('tbody th').length, cells: shown('tbody td').length };
    });
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)!.length;
    assert.ok(sheets >= 2 && sheets <= 4, `${sheets} pages`);
    assert.equal(heads, 48);
    assert.equal(count('TD'), cells);
    assert.equal(count('H2'), 1);
  });
});

describe('what a visitor looks for', () => {
  it('stays on the page: in no address, no store and no console', async () => {
    const { page, said, asked } = await open(`contest="${CONTEST}" event="welding"`);
    const { name, id } = sampleContests()[0]!.standings['welding']!.rows[3]!;
    await boardHas(page, "root.querySelector('union-field')");
    await page.evaluate(() => {
      const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
      root.querySelector('union-field')!.focus();
    });
    await page.keyboard.type(name);
    await boardHas(page, "root.querySelector('.summary').textContent.includes('找到 1 行')");
    await page.keyboard.press('Enter');
    await boardHas(page, "root.querySelector('.details')");
    await pressEach(page, '.details .actions union-button:not([variant=quiet])');
    await pressEach(page, '.panels union-button');
    await page.evaluate(
      row => document.querySelector('union-contest-leaderboard')!.jumpTo(row),
      id,
    );

    for (const url of asked.map(decodeURIComponent)) {
      assert.ok(!url.includes(name) && !url.includes(id), url);
    }
    const { documents, others } = await keptBy(page);
    // The documents as they were published are kept for when there is no network, and nothing else.
    assert.ok(documents.length > 0);
    for (const url of documents) assert.match(url, PUBLISHED);
    assert.ok(!others.includes(name) && !others.includes(id), others);
    assert.deepEqual(said, []);
  });
});

/** A document that is the same for all who ask. */
const PUBLISHED = /^[^?]+\/(?:union-widgets|index|[\w-]+|[\w-]+\/p\d+)\.json$/;

/** The addresses of the documents that the page's origin keeps, and all else it keeps, as text. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const done = (request: IDBRequest): Promise<unknown> =>
      new Promise(resolve => (request.onsuccess = () => resolve(request.result)));
    const documents: string[] = [];
    const others: unknown[] = [document.cookie, { ...localStorage }, { ...sessionStorage }];
    others.push(location.href, history.state, await caches.keys());
    for (const { name } of await indexedDB.databases()) {
      const base = (await done(indexedDB.open(name!))) as IDBDatabase;
      for (const store of base.objectStoreNames) {
        const all = await done(base.transaction(store).objectStore(store).getAll());
        for (const { url, body, ...rest } of all as Record<string, string>[]) {
          if (store === 'documents' && url && body) documents.push(url);
          others.push(store === 'documents' ? rest : { url, body, ...rest });
        }
      }
      base.close();
    }
    return { documents, others: JSON.stringify(others) };
  });
