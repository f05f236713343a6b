import { expect } from '@open-wc/testing';
import { sampleContests } from '../../../scripts/lib/sample-contests.mjs';
import '../../../src/widgets/contest-leaderboard/list-desk.ts';
import { json, unreachable } from '../../helpers/fake-fetch.ts';
import { ROOT } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { contestTable, stand, textOf, type BoardPage, type StandOptions } from './board-page.ts';

const INDEX = `${ROOT}v1/contests/index.json`;
const items = sampleContests().map(({ id, contest }) => ({
  id,
  name: contest.name,
  kind: contest.kind,
  state: contest.state,
  from: '2026-05-01',
  href: `v1/contests/${id}.json`,
}));

const table = () => ({ ...contestTable(), [INDEX]: json({ v: 1, items }) });

async function list(options: StandOptions = {}): Promise<BoardPage> {
  const { page } = await stand({ table: table(), attributes: {}, ...options });
  await until(() => page.root.querySelector('union-list-item'), 'the list never came');
  await page.still();
  return page;
}

async function goTo(page: BoardPage, name: string): Promise<void> {
  const entries = [...page.root.querySelectorAll<HTMLElement>('union-list-item')];
  const entry = entries.find(one => textOf(one).startsWith(name))!;
  entry.focus();
  entry.shadowRoot!.querySelector('button')!.click();
}

const title = (page: BoardPage) => textOf(page.root.querySelector('h2'));

describe('union-contest-leaderboard: from the list to a contest and back', () => {
  it('opens the contest that is chosen, with the focus on its name', async () => {
    const page = await list();
    await goTo(page, '示例市职工程序设计竞赛');
    await until(() => title(page).startsWith('示例市职工程序设计竞赛'), 'it never came');
    await until(() => page.root.activeElement?.matches('h2'), 'the focus stayed behind');
    await page.tools();
    expect(page.rows).to.have.length(24);
  });

  it('goes back to the list as it was left, to the contest it came from', async () => {
    const page = await list();
    await page.search('示例市');
    const found = textOf(page.root.querySelector('.contests [role=status]'));
    await goTo(page, '示例市职工程序设计竞赛');
    await until(() => page.root.querySelector('.back'), 'there is no way back');
    page.root.querySelector<HTMLElement>('.back union-button')!.focus();
    await page.press('全部竞赛');
    await until(() => page.root.querySelector('.contests'), 'the list never came back');
    await page.still();
    expect(textOf(page.root.querySelector('.contests [role=status]'))).to.equal(found);
    await until(() => page.root.activeElement?.matches('union-list-item'), 'the focus was lost');
    expect(textOf(page.root.activeElement)).to.match(/^示例市职工程序设计竞赛/);
    await goTo(page, '示例市职工程序设计竞赛');
    await until(() => title(page).startsWith('示例市职工程序设计竞赛'), 'it went there once only');
  });

  it('does so from a list that has an address of its own, and from one that the page gives', async () => {
    const own = await list({ attributes: { src: INDEX } });
    await goTo(own, '示例市职工程序设计竞赛');
    await until(() => title(own).startsWith('示例市职工程序设计竞赛'), 'it never came from src');
    const given = items.map(item => ({ ...item, href: `${ROOT}${item.href}` }));
    const { page, client } = await stand({ data: { v: 1, items: given }, attributes: {} });
    await until(() => page.root.querySelector('union-list-item'), 'the list never came');
    await goTo(page, '示例市职工程序设计竞赛');
    // No site names that host, so nothing is asked of it: the contest is looked for here.
    await until(() => client.paths.length > 0, 'nothing was asked for');
    expect(client.fetch.asked[0]!.url).to.equal(
      new URL('v1/contests/c-2026-code.json', document.baseURI).href,
    );
  });

  it('says so where the contest cannot be had, and keeps the list', async () => {
    const at = `${ROOT}v1/contests/c-2026-code.json`;
    const page = await list({ table: { ...table(), [at]: unreachable() } });
    await goTo(page, '示例市职工程序设计竞赛');
    await until(() => page.root.querySelector('union-notice'), 'nothing was said');
    expect(textOf(page.root.querySelector('union-notice'))).to.contain('重试');
    expect(page.root.querySelector('.contests')).to.not.equal(null);
  });

  it('offers no way back where the page itself names the contest', async () => {
    const { page } = await stand();
    await page.tools();
    expect(page.root.querySelector('.back')).to.equal(null);
  });
});
