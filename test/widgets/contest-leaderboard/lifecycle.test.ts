import { expect } from '@open-wc/testing';
import { sampleContests } from '../../../scripts/lib/sample-contests.mjs';
import '../../../src/widgets/contest-leaderboard/parts/correction-log.ts';
import '../../../src/widgets/contest-leaderboard/parts/rules-panel.ts';
import '../../../src/widgets/contest-leaderboard/screen-desk.ts';
import { hang, type Reply } from '../../helpers/fake-fetch.ts';
import { ROOT } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { BoardPage, contestTable, stand, textOf, YONGJIA } from './board-page.ts';

const PAGE = `${ROOT}v1/contests/${YONGJIA}/welding/p1.json`;

describe('union-contest-leaderboard: on a page that changes', () => {
  it('goes on loading where it is moved while it loads', async () => {
    const { el, page } = await stand({ until: '' });
    const other = document.createElement('section');
    el.parentElement!.append(other);
    other.append(el);
    await page.until('ready');
    expect(page.rows).to.have.length(48);
  });

  it('stays as it is where it is moved afterwards, with what a person had asked', async () => {
    const { el, page, client } = await stand();
    await page.tools();
    await page.search('示例技工学校');
    const { names } = page;
    const { length } = client.paths;
    el.parentElement!.prepend(el);
    await page.still();
    expect(page.names).to.deep.equal(names);
    expect(client.paths).to.have.length(length);
  });

  it('calls its requests off when it is taken away, and loads when it comes back', async () => {
    const table = contestTable();
    let given: AbortSignal | undefined;
    const waits: Reply = (asked, signal) => {
      given = signal;
      return hang()(asked, signal);
    };
    const answer = table[PAGE] as Reply;
    const { el, page } = await stand({ table: { ...table, [PAGE]: [waits, answer] }, until: '' });
    await until(() => given, 'the page was never asked for');
    const parent = el.parentElement!;
    el.remove();
    await until(() => given!.aborted, 'it went on loading for nobody');
    parent.append(el);
    await page.until('ready');
    expect(page.rows).to.have.length(48);
  });

  it('answers jumpTo where nothing comes any more', async () => {
    const { el } = await stand({ attributes: { contest: 'c-nowhere' }, until: 'problem' });
    expect(await el.jumpTo('x')).to.equal(false);
  });

  it('stands twice on a page, each with its own', async () => {
    const first = await stand({ attributes: { contest: YONGJIA, event: 'fire' } });
    const second = document.createElement('union-contest-leaderboard');
    second.client = first.client;
    second.site = first.el.site!;
    second.contest = YONGJIA;
    first.el.after(second);
    const other = new BoardPage(second);
    await other.until('ready');
    await first.page.tools();
    await other.tools();
    await first.page.search('没有这样的人');
    expect(first.page.rows).to.have.length(0);
    expect(other.rows).to.have.length(48);
  });

  it('turns into a big screen and back when the page says so', async () => {
    const { el, page } = await stand({ width: 1200 });
    await page.tools();
    el.setAttribute('page-size', '10');
    el.screen = true;
    await until(() => page.root.querySelector('.turn'), 'the pages never came');
    expect(page.root.querySelector('union-field')).to.equal(null);
    expect(page.rows).to.have.length(10);
    el.pageSize = 12;
    await until(() => page.rows.length === 12, 'the size of a page stayed');
    el.screen = false;
    await page.tools();
    expect(page.rows).to.have.length(48);
  });
});

describe('union-contest-leaderboard: hostile words', () => {
  const HOSTILE =
    '"><img src=x onerror="document.title=\'hacked\'"><script>document.title=1</script>';

  /** The same document with hostile words in every text that is no id, day, colour or address. */
  function poisoned(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) return value.map(one => poisoned(one, key));
    if (value !== null && typeof value === 'object') {
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, poisoned(one, name)]),
      );
    }
    const KEPT =
      /^(id|kind|state|rank|from|to|through|at|asOf|updated|href|by|dir|color|division|divisions|rounds?|round|event|region|lang|start|home|away|rel|py|hash|contest|entrantName|v)$/;
    return typeof value === 'string' && !KEPT.test(key) ? `${value}${HOSTILE}` : value;
  }

  for (const { id, contest, standings } of sampleContests()) {
    it(`stay words: ${id}`, async () => {
      const { title } = document;
      const [page] = Object.values(standings);
      const data = poisoned({ contest, ...(page ? { standings: page } : {}) });
      const { page: board } = await stand({ data, attributes: {} });
      await until(() => board.root.querySelector('union-field, .holders'), 'it never came');
      await board.still();
      for (const words of ['筛选', '排名规则', '更正记录']) {
        await board.press(words).catch(() => undefined);
      }
      board.root.querySelector<HTMLElement>('button.entrant')?.click();
      await board.still();
      expect(textOf(board.root)).to.contain('<script>');
      expect(board.root.querySelector('img, script')).to.equal(null);
      expect(document.title).to.equal(title);
    });
  }
});
