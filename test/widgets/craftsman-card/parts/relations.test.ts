import { expect } from '@open-wc/testing';
import { createClient, type Client } from '../../../../src/data/client.ts';
import { memoryStore } from '../../../../src/data/saved-document.ts';
import type { PersonRecord, Relation } from '../../../../src/rules/people/person.ts';
import * as part from '../../../../src/widgets/craftsman-card/parts/relations.ts';
import { fakeSite, json, status, type FakeFetch, type Reply } from '../../../helpers/fake-fetch.ts';
import { until } from '../../../helpers/until.ts';
import { leaveNoHost, partHost, ROOT, type HostOptions, type PartHost } from './part-host.ts';
import { person } from './samples.ts';

type Table = Record<string, Partial<PersonRecord> | Reply>;

/** A client for a site with these people, all else is 404; `asked` lists the ids asked for. */
function siteOf(people: Table): { client: Client; fetch: FakeFetch; asked(): string[] } {
  const table = Object.entries(people).map(([id, one]): [string, Reply] => [
    `${ROOT}v1/people/${id}.json`,
    typeof one === 'function' ? one : json({ type: 'person', id, name: id, ...one }),
  ]);
  const fetch = fakeSite(Object.fromEntries(table));
  const client = createClient({ fetch, retries: 0, store: memoryStore() });
  return {
    client,
    fetch,
    asked: () => fetch.asked.map(({ url }) => /([^/]+)\.json$/.exec(url)![1]!),
  };
}

const withRelations = (relations: Relation[], more: Partial<PersonRecord> = {}) =>
  person({ relations, ...more });

/** Four generations: 师祖 → 师傅 → 单晓林 → 徒弟, and a fellow apprentice. */
const LINE: Table = {
  'm-0': { name: '师祖（示例）', relations: [] },
  'm-1': {
    name: '师傅（示例）',
    trade: '锻工',
    relations: [
      { rel: 'mentor', id: 'm-0' },
      { rel: 'apprentice', id: 'p-0007', from: '2003', to: '2008' },
      { rel: 'apprentice', name: '师弟（示例）' },
    ],
  },
  'a-1': { name: '徒弟（示例）', relations: [] },
};
const OWN: Relation[] = [
  { rel: 'mentor', id: 'm-1' },
  { rel: 'apprentice', id: 'a-1', from: '2015-03' },
];

describe('part: relations', () => {
  afterEach(leaveNoHost);

  async function shown(
    people: Table,
    options: HostOptions = {},
  ): Promise<PartHost & { site: ReturnType<typeof siteOf> }> {
    const site = siteOf(people);
    const context = { client: site.client, ...options.context };
    const host = await partHost('relations', part, {
      person: withRelations(OWN),
      ...options,
      context,
    });
    await until(
      () => !host.text.includes('正在查找') && !host.text.includes('ئىزدىلىۋاتىدۇ'),
      host.text,
    );
    return Object.assign(host, { site });
  }

  /** The nested list as a person hears it: names by depth. */
  const told = (host: PartHost): string[] =>
    host.all('.lines .kin-name').map(name => {
      let depth = -1;
      for (let at = name.closest('ul'); at; at = at.parentElement!.closest('ul')) depth += 1;
      return `${'>'.repeat(depth)}${name.textContent!.replace(/\s/g, '')}`;
    });

  it('reads line by line from the first mentor to the last apprentice', async () => {
    const host = await shown(LINE);
    expect(told(host)).to.deep.equal([
      '师祖（示例）',
      '>师傅（示例）',
      '>>单晓林（示例）（本页人物）',
      '>>>徒弟（示例）',
      '>>师弟（示例）',
    ]);
    expect(host.text)
      .to.contain('5 人，4 代')
      .and.to.contain('2003年—2008年')
      .and.to.contain('2015年3月起');
    expect(host.site.asked().sort()).to.deep.equal(['a-1', 'm-0', 'm-1']);
  });

  it('says the same as a tree and as a list', async () => {
    const host = await shown(LINE);
    const asTree = told(host);
    expect(host.all('.links path')).to.have.length(4);
    const [, list] = host.all('.views input') as HTMLInputElement[];
    list!.click();
    await host.updateComplete;
    expect(told(host)).to.deep.equal(asTree);
    expect(host.all('.links')).to.have.length(0);
    expect(getComputedStyle(host.one('.node')).position).to.equal('static');
    (host.all('.views input')[0] as HTMLInputElement).click();
    await host.updateComplete;
    expect(getComputedStyle(host.one('.node')).position).to.equal('absolute');
  });

  for (const [width, lang] of [
    [320, 'zh-Hans'],
    [320, 'ug'],
    [900, 'zh-Hans'],
    [900, 'ug'],
  ] as const) {
    it(`overlaps nobody and stays inside, ${width} px, ${lang}`, async () => {
      const people = {
        ...LINE,
        'a-1': { name: '阿卜杜热合曼·买买提吐尔逊江（示例）', trade: '自动焊操作工' },
      };
      const host = await shown(people, { lang });
      host.style.width = `${width}px`;
      const look = width === 320 ? 'rows' : 'columns';
      await until(() => host.root.querySelector(`.lines.${look}`));
      await host.updateComplete;
      const frame = host.getBoundingClientRect();
      const boxes = host.all('.node .kin-name').map(name => name.getBoundingClientRect());
      for (const [at, box] of boxes.entries()) {
        expect(box.left, 'left').to.be.at.least(frame.left - 1);
        expect(box.right, 'right').to.be.at.most(frame.right + 1);
        for (const other of boxes.slice(at + 1)) {
          const apart =
            box.right <= other.left ||
            other.right <= box.left ||
            box.bottom <= other.top ||
            other.bottom <= box.top;
          expect(apart, `${at}`).to.equal(true);
        }
      }
      const [first, second] = boxes;
      if (lang === 'ug') expect(first!.right, 'from the right').to.be.above(second!.right);
      else expect(first!.left, 'from the left').to.be.below(second!.left);
    });
  }

  it('leaves out who was withdrawn, without a word', async () => {
    const host = await shown({ ...LINE, 'm-1': status(410), 'm-0': status(404) });
    expect(told(host)).to.deep.equal(['单晓林（示例）（本页人物）', '>徒弟（示例）']);
    expect(host.text).not.to.contain('没有载入');
  });

  it('tells how many did not load, and asks again', async () => {
    const people: Record<string, Reply | Reply[]> = {
      [`${ROOT}v1/people/m-1.json`]: [
        status(500),
        json({ type: 'person', id: 'm-1', name: '师傅（示例）' }),
      ],
      [`${ROOT}v1/people/a-1.json`]: json({ type: 'person', id: 'a-1', name: '徒弟（示例）' }),
    };
    const client = createClient({ fetch: fakeSite(people), retries: 0, store: memoryStore() });
    const host = await shown({}, { context: { client } });
    expect(host.text).to.contain('有 1 人的资料没有载入');
    host.act('重新查找').click();
    await until(() => host.text.includes('师傅（示例）'));
    expect(host.text).not.to.contain('没有载入');
  });

  it('asks for sixty at most, nearest first, and four at a time', async () => {
    let running = 0;
    let most = 0;
    const slow =
      (one: object): Reply =>
      async (asked, signal) => {
        most = Math.max(most, (running += 1));
        await new Promise(done => setTimeout(done, 1));
        running -= 1;
        return json(one)(asked, signal);
      };
    const people: Table = {};
    for (let at = 0; at < 90; at += 1) {
      const relations = [{ rel: 'apprentice', id: `a-${at + 1}` }];
      people[`a-${at}`] = slow({ type: 'person', id: `a-${at}`, name: `第${at}人`, relations });
    }
    const relations = Array.from({ length: 70 }, (_, at): Relation => ({
      rel: 'apprentice',
      id: `a-${at}`,
    }));
    const host = await shown(people, { person: withRelations(relations) });
    expect(host.site.asked()).to.have.length(60);
    expect(host.site.asked().slice(0, 4)).to.deep.equal(['a-0', 'a-1', 'a-2', 'a-3']);
    expect(most).to.equal(4);
    expect(host.text).to.contain('这里只列出 60 人');
  });

  it('does not wander off through the members of a team', async () => {
    const host = await shown(
      {
        't-1': { type: 'studio', name: '示例工作室', relations: [{ rel: 'member', id: 'x-1' }] },
      },
      { person: withRelations([{ rel: 'member', id: 't-1' }]) },
    );
    expect(host.site.asked()).to.deep.equal(['t-1']);
    expect(host.text).to.contain('所在的集体和工作室').and.to.contain('示例工作室');
  });

  it('lists a studio’s leader first, then its members', async () => {
    const host = await shown(
      { 'm-1': { name: '带头的（示例）', trade: '冶炼工' } },
      {
        person: withRelations(
          [
            { rel: 'member', name: '成员甲', from: '2013' },
            { rel: 'leader', id: 'm-1' },
            { rel: 'member', name: '成员乙', from: '2014', to: '2020' },
          ],
          { type: 'studio', name: '示例工作室' },
        ),
      },
    );
    expect(host.one('#part-relations').textContent!.trim()).to.equal('成员');
    expect(host.text).to.contain('3 人');
    const rows = host.all('.member').map(row => row.textContent!.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal([
      '带头的（示例） 带头人 · 冶炼工',
      '成员甲 2013年起',
      '成员乙 2014年—2020年',
    ]);
  });

  it('leads to the pages of others where the card knows them, and only of those with an id', async () => {
    const host = await shown(LINE, {
      context: { pageOf: id => `https://site.example.cn/${id}.html` },
    });
    const links = host.all('.lines a').map(link => (link as HTMLAnchorElement).href);
    expect(links.map(href => href.split('/').pop())).to.deep.equal([
      'm-0.html',
      'm-1.html',
      'a-1.html',
    ]);
  });

  it('says so when there is nobody', async () => {
    const host = await shown({}, { person: withRelations([{ rel: 'mentor', id: 'gone' }]) });
    expect(host.text).to.contain('没有公开的师徒或成员关系');
  });

  it('is accessible, as a tree and as a list', async () => {
    const host = await shown(LINE, { context: { pageOf: id => `#${id}` } });
    await expect(host).to.be.accessible();
    (host.all('.views input')[1] as HTMLInputElement).click();
    await host.updateComplete;
    await expect(host).to.be.accessible();
  });
});
