import { aTimeout, expect } from '@open-wc/testing';
import { sampleStudios } from '../../../scripts/lib/sample-people.mjs';
import type { PeopleColumns } from '../../../src/data/generated/types.ts';
import { hang, json, status, type Reply } from '../../helpers/fake-fetch.ts';
import { ROOT, type Table } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { LIST, clearAddress, listed, stand, textOf, wallTable, type Items } from './wall-page.ts';

const MANY = 12_600;
const COLUMNS = `${ROOT}v1/people/columns.json`;

let studios: Items;

/** The columns a server has beside the pages, as far as the tests look at them. */
function columns(items: Items): PeopleColumns {
  const each = (pick: (item: Items[number]) => string | undefined) => {
    const values = [...new Set(items.flatMap(item => pick(item) ?? []))];
    const places = new Map(values.map((value, at) => [value, at + 1]));
    return { values, rows: items.map(item => places.get(pick(item) ?? '') ?? 0) };
  };
  return {
    v: 1,
    n: items.length,
    id: items.map(({ id }) => id),
    name: items.map(({ name }) => name),
    type: each(({ type }) => type),
    sort: items.map(({ sort = '' }) => sort),
    py: items.map(({ py = '' }) => py),
    trade: each(({ trade }) => trade),
    org: each(({ org }) => org),
    region: each(({ region }) => region),
    honour: each(({ honours }) => honours?.[0]?.name),
    level: each(({ honours }) => honours?.[0]?.level),
    year: items.map(({ honours }) => honours?.[0]?.year ?? 0),
  } as PeopleColumns;
}

/** The first page of the studios, with the columns beside it. */
function longTable(): Table {
  const table = wallTable(studios);
  const links = [
    { rel: 'next', href: 'v1/people/i/2.json' },
    { rel: 'columns', href: 'v1/people/columns.json' },
  ];
  table[LIST] = json({ v: 1, numberMatched: MANY, items: studios.slice(0, 100), links });
  table[COLUMNS] = json(columns(studios));
  return table;
}

describe('union-craftsman-wall: 12,600 studios', () => {
  before(() => {
    studios = listed(sampleStudios(MANY));
  });
  beforeEach(clearAddress);
  after(clearAddress);

  it('shows the first page at once, before the rest is here', async () => {
    const table = longTable();
    table[COLUMNS] = hang();
    const { page } = await stand({ table });
    expect(page.names).to.have.length(72);
    expect(page.names[0]).to.contain(studios[0]!.name.replace(/（.*/, ''));
    expect(page.summary).to.equal('第 1–72 条，共 12,600 条');
  });

  it('searches and counts over all of them, by one document', async () => {
    const { client, page } = await stand({ table: longTable() });
    const last = studios[MANY - 1]!;
    await page.search(last.name);
    await until(() => page.names.includes(last.name), 'the last one was not found');
    expect(client.paths.filter(path => path.includes('/people/'))).to.deep.equal([
      '/v1/people/index.json',
      '/v1/people/columns.json',
    ]);
    await page.search('');
    await until(() => page.chips.some(chip => chip.startsWith('省级')), 'no filters');
    const wanted = studios.filter(({ honours }) => honours?.[0]?.level === 'province').length;
    expect(page.chips).to.contain(`省级 ${wanted}`);
    await page.filter('省级');
    expect(page.summary).to.equal(`第 1–72 条，找到 ${wanted.toLocaleString('zh-CN')} 条`);
  });

  it('goes to a page far down, and to a letter of the A–Z', async () => {
    const { page } = await stand({ table: longTable(), attributes: { view: 'directory' } });
    await until(() => page.root.querySelector('.letters'), 'no letters came');
    await page.turn(175);
    expect(page.summary).to.equal('第 12,529–12,600 条，共 12,600 条');
    expect(location.hash).to.equal('#wall?page=175');
    const letters = [...page.root.querySelectorAll<HTMLAnchorElement>('.letter')];
    const m = letters.find(letter => textOf(letter) === 'M')!;
    m.click();
    await page.still();
    expect(page.headings).to.contain('M');
    await until(() => textOf(page.root.activeElement) === 'M', 'the focus is not on the letter');
    // What the letters say is where they lead, in a new window as well.
    expect(new URL(m.href).hash).to.match(/^#wall\?page=\d+$/);
  });

  it('opens with what the address asks for, and shows nothing else before', async () => {
    const wanted = studios.filter(({ honours }) => honours?.[0]?.level === 'national');
    history.replaceState(null, '', '#wall?level=national&page=2');
    const { page } = await stand({ table: longTable() });
    await until(() => page.names.length === 72 && page.summary.includes('找到'), 'not there');
    expect(page.names[0]).to.equal(wanted[72]!.name);
  });

  it('reads page by page where there are no columns: it counts, and can be stopped', async () => {
    const table = wallTable(studios.slice(0, 1000));
    table[`${ROOT}v1/people/i/6.json`] = hang();
    const { client, page } = await stand({ table, width: 360 });
    expect(client.paths.filter(path => path.includes('/people/'))).to.have.length(1);
    await page.search(studios[450]!.name);
    const gather = () => textOf(page.root.querySelector('.gather'));
    await until(() => gather().includes('500 / 1,000 条'), `says ${gather()}`);
    await page.press('停止');
    expect(gather()).to.contain('只读取了 500 条');
    expect(page.names).to.contain(studios[450]!.name);
    table[`${ROOT}v1/people/i/6.json`] = wallTable(studios.slice(0, 1000))[
      `${ROOT}v1/people/i/6.json`
    ]!;
    await page.press('继续读取');
    await until(() => gather() === '', `still says ${gather()}`);
    await page.search(studios[999]!.name);
    expect(page.names).to.contain(studios[999]!.name);
  });

  it('has everyone in the end, each once, where it is moved while they come', async () => {
    const items = studios.slice(0, 400);
    const table = wallTable(items);
    const third = `${ROOT}v1/people/i/3.json`;
    const reply = table[third]!;
    table[third] = hang();
    const { el, client, page } = await stand({ table });
    await until(() => client.paths.includes('/v1/people/i/3.json'), 'page 3 is asked for');
    const box = el.parentElement!;
    el.remove();
    const asked = client.paths.length;
    await aTimeout(50);
    expect(client.paths, 'nothing is asked for meanwhile').to.have.length(asked);
    table[third] = reply;
    box.append(el);
    box.append(el);
    await until(() => client.paths.includes('/v1/people/i/4.json'), 'it goes on');
    await page.search(items[399]!.name);
    await until(() => page.names.includes(items[399]!.name), 'the last one is found');
    await page.search('');
    expect(page.summary).to.equal('第 1–72 条，共 400 条');
    expect(page.root.querySelector('.gather')).to.equal(null);
  });

  it('moves nothing when the rest of it has come', async () => {
    const table = wallTable(studios.slice(0, 200));
    const second = `${ROOT}v1/people/i/2.json`;
    const reply = table[second]!;
    let letCome = (): void => undefined;
    const isHeld = new Promise<void>(done => (letCome = done));
    table[second] = async (asked, signal) => {
      await isHeld;
      return (reply as Reply)(asked, signal);
    };
    const { page } = await stand({ table, width: 328, attributes: { view: 'committees' } });
    const summary = () => textOf(page.root.querySelector('.summary'));
    await until(() => summary().includes('100 / 200 条'), `says ${summary()}`);
    const top = () => page.root.querySelector('.list')!.getBoundingClientRect().top;
    const before = top();
    letCome();
    await until(() => page.root.querySelector('.committees'), 'it never came');
    await page.still();
    expect(summary()).to.equal('共 200 条');
    expect(top()).to.be.closeTo(before, 0.5);
  });

  it('reads no further than the page that is asked for', async () => {
    const { client, page } = await stand({ table: wallTable(studios.slice(0, 1000)), width: 360 });
    await page.turn(2);
    await until(() => page.names.length === 72, 'page 2 never came');
    expect(page.names[0]).to.equal(studios[72]!.name);
    expect(client.paths.filter(path => path.includes('/people/'))).to.have.length(2);
  });

  it('reads page by page where the columns cannot be had, and says where a page is missing', async () => {
    const table = longTable();
    table[COLUMNS] = status(404);
    table[`${ROOT}v1/people/i/3.json`] = status(404);
    const { page } = await stand({ table });
    await page.search('工作室');
    const gather = () => textOf(page.root.querySelector('.gather'));
    await until(() => gather().includes('名录没有读全'), `says ${gather()}`);
    expect(page.summary).to.equal('第 1–72 条，找到 200 条');
  });
});
