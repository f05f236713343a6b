import { expect } from '@open-wc/testing';
import { hang, json, status, unreachable } from '../../helpers/fake-fetch.ts';
import { ROOT, SITE } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { contestTable, stand, textOf, YONGJIA } from './board-page.ts';

const CONTEST = `${ROOT}v1/contests/${YONGJIA}.json`;

const notice = (root: ShadowRoot): string => {
  const found = root.querySelector('union-notice');
  return `${found?.getAttribute('heading') ?? ''} ${textOf(found)}`.trim();
};

describe('union-contest-leaderboard: states', () => {
  it('shows a skeleton while the standings are on their way, and says so', async () => {
    const { page, el } = await stand({ table: { [SITE]: hang() }, until: 'loading' });
    expect(page.root.querySelectorAll('.bone').length).to.be.greaterThan(10);
    expect(textOf(page.root.querySelector('[role="status"]'))).to.equal('正在加载…');
    el.remove();
  });

  it('keeps the page’s own content until it is ready', async () => {
    const own = document.createElement('p');
    own.textContent = '名次见公告';
    const { page } = await stand({ content: [own], until: '' });
    expect(page.root.querySelector('slot')).to.not.equal(null);
    await page.until('ready');
    expect(page.root.querySelector('slot')).to.equal(null);
  });

  it('says what is wrong and tries again on request', async () => {
    const table = contestTable();
    const contest = table[CONTEST]!;
    table[CONTEST] = [unreachable(), ...(Array.isArray(contest) ? contest : [contest])];
    const { page, el } = await stand({ table, until: 'problem' });
    expect(notice(page.root)).to.contain('没有连上服务器');
    await until(() => customElements.get('union-button'), 'the button never came');
    await page.press('重试');
    await page.until('ready');
    expect(page.rows).to.have.length(48);
    expect(el.shadowRoot!.querySelector('union-notice')).to.equal(null);
  });

  it('tells the page of a problem', async () => {
    const el = document.createElement('union-contest-leaderboard');
    const told = new Promise<string>(done =>
      el.addEventListener('union-problem', ({ problem }) => done(problem.code)),
    );
    el.client = (await stand({ table: { [SITE]: status(500) }, until: 'problem' })).client;
    el.site = SITE;
    document.body.append(el);
    expect(await told).to.equal('http');
    el.remove();
  });

  it('names an event that the contest does not have', async () => {
    const attributes = { contest: YONGJIA, event: 'nothing' };
    const { page } = await stand({ attributes, until: 'problem' });
    expect(notice(page.root)).to.contain('这场竞赛没有这个赛项');
  });

  it('says that there are no standings yet, and offers the events that have some', async () => {
    const data = {
      contest: { name: '示例竞赛', kind: 'points', events: [{ id: 'a', name: '甲' }] },
    };
    const { page } = await stand({ data, attributes: {}, until: 'empty' });
    expect(notice(page.root)).to.contain('还没有成绩');
    expect(textOf(page.root.querySelector('h2'))).to.equal('示例竞赛 甲');
  });

  it('says of claims that there are none yet, and of contests', async () => {
    const claims = { contest: { name: '揭榜挂帅（示例）', kind: 'projects' } };
    const { page } = await stand({ data: claims, attributes: {}, until: 'empty' });
    expect(notice(page.root)).to.contain('还没有榜单项目').and.not.to.contain('成绩');
    const list = await stand({ data: { v: 1, items: [] }, attributes: {}, until: 'empty' });
    expect(notice(list.page.root)).to.contain('还没有竞赛').and.not.to.contain('成绩');
  });

  it('shows the list of contests where none is named, and the one that is chosen', async () => {
    const { page } = await stand({ attributes: {} });
    await until(() => page.root.querySelector('.contests'), 'the list never came');
    expect(page.root.querySelectorAll('union-list-item').length).to.equal(20);
  });

  it('shows who held a moving title', async () => {
    const { page } = await stand({ attributes: { contest: 'c-red-flag' } });
    await until(() => page.root.querySelector('.holders'), 'the holders never came');
    expect(textOf(page.root)).to.contain('流动红旗');
  });

  it('takes a page of standings by its own address, with the contest two folders up', async () => {
    const src = `${ROOT}v1/contests/${YONGJIA}/welding/p1.json`;
    const { page, client } = await stand({ attributes: { src } });
    expect(page.rows).to.have.length(48);
    expect(page.heads).to.include('理论');
    expect(client.paths).to.include(`/v1/contests/${YONGJIA}.json`);
  });

  it('shows plain data that the page gives, and bad rows cost only themselves', async () => {
    const data = {
      contest: { name: '示例竞赛', kind: 'points' },
      standings: {
        rev: 1,
        asOf: '2026-05-10T08:00:00+08:00',
        rows: [
          { id: 'a', rank: 1, name: '示例甲', total: 9 },
          { id: 'b', rank: 'second', name: '示例乙', total: 8 },
          null,
          { id: 'c', rank: 3, name: '<b>示例丙</b>', total: 7 },
        ],
      },
    };
    const { page } = await stand({ data, attributes: {} });
    await page.tools();
    expect(page.names[0]).to.equal('示例甲');
    expect(page.names).to.include('<b>示例丙</b>');
    expect(textOf(page.root)).to.match(/有 \d 行的数据有误/);
  });

  it('asks for nothing beyond the site, the contest and one page', async () => {
    const { page, client } = await stand();
    await page.tools();
    expect(client.paths).to.deep.equal([
      '/.well-known/union-widgets.json',
      `/v1/contests/${YONGJIA}.json`,
      `/v1/contests/${YONGJIA}/welding/p1.json`,
    ]);
  });

  it('reads anew on request and stays where the person was', async () => {
    const { page, el } = await stand();
    await page.tools();
    await page.search('示例');
    const { length } = page.names;
    await el.reload();
    await page.still();
    expect(page.names).to.have.length(length);
  });

  it('takes the language, and the direction that goes with it', async () => {
    const { page, el } = await stand();
    el.lang = 'ug';
    await until(() => page.root.querySelector('.root')?.getAttribute('dir') === 'rtl', 'stayed');
    await until(() => page.heads[0] === 'دەرىجە', 'the words never came');
  });

  it('answers with a page that no script could have put there', async () => {
    const rows = [{ id: 'x', name: '示例', project: { href: 'javascript:alert(1)' } }];
    const standings = { rev: 1, asOf: '2026-05-10T08:00:00+08:00', rows };
    const contest = { name: '示例', kind: 'projects' };
    const { page } = await stand({ data: { contest, standings }, attributes: {} });
    await page.tools();
    await page.open('示例');
    expect(page.details!.querySelector('a')).to.equal(null);
  });
});

describe('union-contest-leaderboard: a table that is given as JSON', () => {
  it('keeps the site’s time zone for the moment it tells', async () => {
    const site = { site: { id: 'zz', name: '示例', lang: 'zh-Hans', tz: 'UTC' } };
    const { page } = await stand({ table: { ...contestTable(site), unused: json({}) } });
    expect(textOf(page.root.querySelector('.head .fine'))).to.contain('10:00');
  });
});
