// A contest while it runs, end to end: the real server, a referee who enters scores, and a page of
// another site that shows them as they come.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { ScoreItem, StandingsPage, StandingsRow } from '../../src/data/generated/types.ts';
import { sampleDocuments } from '../../scripts/lib/sample-contests.mjs';
import { boardHas, boardText, press } from '../helpers/board-checks.ts';
import {
  boardTag,
  startBoardHosts,
  type BoardHostPage,
  type BoardHosts,
  type OpenOptions,
} from '../helpers/board-hosts.ts';

const CONTEST = 'c-2026-yongjia';
/** The event that still runs. */
const EVENT = 'courier';
const NAME = `${CONTEST}/${EVENT}`;
const FIRST_PAGE = `v1/contests/${NAME}/p1.json`;

/** That the board says it is up to date. */
const FOLLOWED = "root.querySelector('.live').textContent.includes('成绩随时更新')";

let hosts: BoardHosts;
let shown: BoardHostPage | undefined;

before(async () => {
  const all = sampleDocuments().map(({ kind, path, name, document }) => {
    return { kind, path, name, body: JSON.stringify(document) };
  });
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

/** Opens the running event, and waits until it is followed. */
async function follow(options: OpenOptions = {}): Promise<BoardHostPage> {
  const html = boardTag(hosts.server.api, `contest="${CONTEST}" event="${EVENT}"`);
  shown = await hosts.open(html, options);
  await boardHas(shown.page, "root.querySelector('.live')");
  // A page that was loaded anew would have forgotten this.
  await shown.page.evaluate(() => Object.assign(globalThis, { stayed: true }));
  return shown;
}

const rows = async (): Promise<StandingsRow[]> =>
  (await hosts.server.json<StandingsPage>(FIRST_PAGE)).rows;

/** Enters the scores of one entrant, as all of them are now. */
async function enter(item: ScoreItem, server = hosts.server): Promise<void> {
  const answer = await server.put(NAME, { items: [item], reason: '示例更正' });
  assert.equal(answer.status, 200, await answer.text());
}

/** Waits until a row has that rank on the page. */
const hasRank = ({ page }: BoardHostPage, id: string, rank: number, timeout?: number) =>
  boardHas(
    page,
    `/^\\s*${rank}\\b/.test(root.querySelector('tr[data-row="${id}"] .cell.rank')?.textContent)`,
    timeout,
  );

const rankWords = ({ page }: BoardHostPage, id: string) =>
  page.evaluate(row => {
    const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
    return root.querySelector(`tr[data-row="${row}"] .cell.rank`)!.textContent;
  }, id);

const stayed = ({ page }: BoardHostPage) =>
  page.evaluate(() => (globalThis as { stayed?: boolean }).stayed === true);

const pagesAsked = ({ asked }: BoardHostPage) =>
  asked.filter(url => url.endsWith(`/${FIRST_PAGE}`)).length;

describe('the sample contest on a page of another site', () => {
  it('shows the fifteen events, and the entrants of one', async () => {
    shown = await hosts.open(boardTag(hosts.server.api, `contest="${CONTEST}"`));
    await boardHas(shown.page, "root.querySelector('union-select.event')");
    const { events, names } = await shown.page.evaluate(() => {
      const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
      const textOf = (one: Element) => one.textContent!.trim();
      return {
        events: [...root.querySelectorAll('.event option')].map(textOf),
        names: [...root.querySelectorAll('tbody .entrant')].map(textOf),
      };
    });
    assert.equal(new Set(events).size, 15);
    assert.match(events[0]!, /^焊工/);
    assert.equal(names.length, 48);
    assert.deepEqual(shown.said, []);
  });
});

describe('while scores are entered', () => {
  it('a stranger’s are refused, a referee’s show their new rank without a reload', async () => {
    const board = await follow();
    const before = await rows();
    const last = before.findLast(({ total }) => total !== undefined)!;
    const first = before[0]!;
    const stranger = await hosts.server.put(NAME, { items: [{ id: last.id }] }, 'stranger');
    assert.equal(stranger.status, 401);

    await enter({ id: last.id, scores: [100, 100] });
    await hasRank(board, last.id, 1);
    assert.match(await rankWords(board, last.id), /^\s*1\s*▲(\d+)上升 \1 名\s*$/);
    assert.match(await rankWords(board, first.id), /^\s*2\s*▼1下降 1 名\s*$/);
    assert.equal(await stayed(board), true);
    assert.equal(pagesAsked(board), 1, 'the change came alone');
  });

  it('speech is told at once, then once in half a minute', async () => {
    const clock = 20;
    const board = await follow({ clock });
    await board.page.evaluate(() => {
      const said: [number, string][] = [];
      Object.assign(globalThis, { heard: said });
      const root = document.querySelector('union-contest-leaderboard')!.shadowRoot!;
      const region = root.querySelector('union-announcer')!.shadowRoot!;
      const hear = (): void => {
        const text = region.textContent!.trim();
        if (text && text !== said.at(-1)?.[1]) said.push([performance.now(), text]);
        if (!text && said.at(-1)?.[1]) said.push([performance.now(), '']);
      };
      new MutationObserver(hear).observe(region, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    const heard = async () => {
      const all = await board.page.evaluate(
        () => (globalThis as unknown as { heard: [number, string][] }).heard,
      );
      return all.filter(([, text]) => text !== '');
    };
    const hears = async (times: number): Promise<void> => {
      for (let tries = 0; (await heard()).length < times; tries += 1) {
        assert.ok(tries < 300, `heard ${JSON.stringify(await heard())}`);
        await new Promise(done => setTimeout(done, 20));
      }
    };
    const { id } = (await rows())[5]!;
    for (const theory of [61, 62, 63, 64]) {
      await enter({ id, scores: [theory, 70] });
      // A busy machine may bring several at once: then there is nothing to say a second time.
      await hears(1);
    }
    await hears(2);
    const all = await heard();
    for (const [, text] of all) assert.match(text, /^\d+ 行有变化$/);
    // Less than thirty seconds of the page's by what a busy machine may be late with the first.
    const gaps = all.slice(1).map(([at], before) => (at - all[before]![0]) * clock);
    assert.ok(Math.min(...gaps) > 20_000, `${gaps.join(', ')} ms between two of them`);
  });

  it('who asks for peace has it, and all of the news afterwards', async () => {
    const board = await follow();
    await press(board.page, '暂停更新');
    const { id } = (await rows()).at(-1)!;
    await enter({ id, scores: [99.5, 100] });
    assert.match(await boardText(board.page), /已暂停更新/);
    await press(board.page, '继续更新');
    const rank = (await rows()).find(row => row.id === id)!.rank!;
    await hasRank(board, id, rank);
  });
});

describe('when something is in the way', () => {
  it('of the server: killed and back, the feed goes on and nothing was missed', async () => {
    // Down for long, it is asked less and less often.
    const board = await follow({ clock: 5 });
    await boardHas(board.page, FOLLOWED);
    const { id } = (await rows()).at(-2)!;
    await hosts.server.kill();
    // Another instance takes scores meanwhile.
    await hosts.other.start();
    await enter({ id, scores: [0, 1] }, hosts.other);
    await enter({ id, scores: [99, 99] }, hosts.other);
    await hosts.other.kill();
    await hosts.server.start();
    const { rank } = (await rows()).find(row => row.id === id)!;
    await hasRank(board, id, rank!, 40_000);
    await boardHas(board.page, FOLLOWED, 40_000);
    assert.equal(await stayed(board), true);
    assert.equal(pagesAsked(board), 1, 'nothing had to be read anew');
  });

  it('of the feed: news are asked for', async () => {
    const board = await follow({
      clock: 5,
      first: () => Object.defineProperty(globalThis, 'EventSource', { value: undefined }),
    });
    const { id } = (await rows()).at(-3)!;
    await enter({ id, scores: [98, 98.5] });
    const { rank } = (await rows()).find(row => row.id === id)!;
    await hasRank(board, id, rank!);
    assert.equal(
      board.asked.some(url => url.includes('/feed')),
      false,
    );
    assert.ok(board.asked.some(url => url.includes('/delta?since=')));
  });

  it('of the truth: a board that is not the server’s any more is read anew', async () => {
    const board = await follow({
      // Something on the way loses a row of the second change.
      first: () => {
        const Real = globalThis.EventSource;
        let changes = 0;
        class Lossy extends Real {
          override set onmessage(hear: ((event: MessageEvent<string>) => void) | null) {
            super.onmessage = event => {
              const delta = JSON.parse(event.data as string) as { items: unknown[] };
              if (delta.items.length > 0) changes += 1;
              if (changes === 2) delta.items.pop();
              hear?.(new MessageEvent('message', { data: JSON.stringify(delta) }));
            };
          }
        }
        globalThis.EventSource = Lossy;
      },
    });
    const { id } = (await rows()).at(-1)!;
    await enter({ id, scores: [97, 97] });
    await hasRank(board, id, (await rows()).find(row => row.id === id)!.rank!);
    assert.equal(pagesAsked(board), 1);
    const lowest = (await rows()).at(-1)!.id;
    await enter({ id: lowest, scores: [96, 100] });
    for (let tries = 0; pagesAsked(board) < 2; tries += 1) {
      assert.ok(tries < 300, 'it was never read anew');
      await new Promise(done => setTimeout(done, 50));
    }
    for (const row of await rows()) if (row.rank) await hasRank(board, row.id, row.rank);
    assert.equal(await stayed(board), true);
  });
});
