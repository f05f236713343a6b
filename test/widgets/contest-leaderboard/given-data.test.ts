import { expect } from '@open-wc/testing';
import { sampleContests } from '../../../scripts/lib/sample-contests.mjs';
import { json } from '../../helpers/fake-fetch.ts';
import { ROOT } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { contestTable, stand, textOf, YONGJIA, type BoardPage } from './board-page.ts';

const { contest, standings } = sampleContests().find(({ id }) => id === YONGJIA)!;
const title = (page: BoardPage) => textOf(page.root.querySelector('h2'));
const notice = (page: BoardPage) => {
  const found = page.root.querySelector('union-notice');
  return `${found?.getAttribute('heading') ?? ''} ${textOf(found)}`;
};

describe('union-contest-leaderboard: data that the page gives', () => {
  it('takes a page of standings alone', async () => {
    const { page } = await stand({ data: standings['welding'], attributes: {} });
    expect(page.rows).to.have.length(48);
  });

  it('takes a contest with one page, and shows it under its own event', async () => {
    const data = { contest, standings: standings['fire'] };
    const { page } = await stand({ data, attributes: {} });
    const { name } = contest.events!.find(({ id }) => id === 'fire')!;
    expect(title(page)).to.contain(name);
  });

  it('takes pages by event, and goes from one to the other without asking a server', async () => {
    const { page, client } = await stand({ data: { contest, standings }, attributes: {} });
    await page.tools();
    const [, second] = contest.events!;
    await page.choose('event', second!.id);
    await until(() => title(page).endsWith(second!.name), 'stayed');
    expect(page.rows).to.have.length(standings[second!.id]!.rows.length);
    expect(client.paths).to.deep.equal([]);
  });

  it('loads what a contest refers to and the page did not give', async () => {
    const events = contest.events!.map(event => ({
      ...event,
      href: `v1/contests/${YONGJIA}/${event.id}/p1.json`,
    }));
    const at = new URL(events[0]!.href, document.baseURI).href;
    const table = { ...contestTable(), [at]: json(standings['welding']) };
    const { page, client } = await stand({
      table,
      data: { ...contest, events },
      attributes: {},
    });
    expect(page.rows).to.have.length(48);
    expect(client.fetch.asked.map(({ url }) => url)).to.deep.equal([at]);
  });

  it('names an event that the contest does not have', async () => {
    const data = { contest, standings: { ...standings['welding'], event: undefined } };
    const attributes = { event: 'nothing' };
    const { page } = await stand({ data, attributes, until: 'problem' });
    expect(notice(page)).to.contain('这场竞赛没有这个赛项');
  });

  for (const [what, data] of [
    ['words', 'a table'],
    ['a number', 7],
    ['an empty object', {}],
    ['standings without rows', { contest, standings: { rev: 1, rows: 7 } }],
  ] as const) {
    it(`says that it cannot read ${what}`, async () => {
      const { page } = await stand({ data, attributes: {}, until: 'problem' });
      expect(notice(page).trim()).to.not.equal('');
      expect(page.rows).to.deep.equal([]);
    });
  }

  it('waits where a framework has nothing yet, then shows what comes', async () => {
    const { page, el } = await stand({ data: null, attributes: {}, until: '' });
    el.data = { contest, standings };
    await page.until('ready');
    expect(page.rows).to.have.length(48);
  });

  it('goes on to other events from a page that has an address of its own', async () => {
    const src = `${ROOT}v1/contests/${YONGJIA}/welding/p1.json`;
    const { page } = await stand({ attributes: { src } });
    await page.tools();
    const [, second] = contest.events!;
    await page.choose('event', second!.id);
    await until(() => title(page).endsWith(second!.name), 'stayed');
  });
});
