import { aTimeout, expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { json, type Reply } from '../../helpers/fake-fetch.ts';
import {
  ROOT,
  sample,
  scriptedClient,
  SITE,
  siteDocument,
  siteTable,
  STATIONS,
  type Table,
} from '../../helpers/station-client.ts';
import { stand } from '../../helpers/station-page.ts';

function settings(value: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = typeof value === 'string' ? value : JSON.stringify(value);
  return script;
}

/** The same answers, a moment later. */
function slowly(table: Table): Table {
  const late = (reply: Reply): Reply => {
    return (...asked) => aTimeout(50).then(() => reply(...asked));
  };
  return Object.fromEntries(
    Object.entries(table).map(([url, reply]) => [url, late(reply as Reply)]),
  );
}

/** What the console was told while `act` ran. */
async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const told: string[] = [];
  console.warn = (...words: unknown[]) => void told.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return told;
}

describe('union-station-map: where its settings come from', () => {
  const site = { widgets: { 'station-map': { kinds: ['heritage'], region: '440104' } } };

  it('takes the site document’s entry before the defaults', async () => {
    const { page } = await stand({ site });
    await until(() => page.names.length, 'what filters');
    expect(page.names).to.deep.equal(['中华全国总工会旧址', '省港罢工委员会旧址']);
  });

  it('takes the JSON inside the tag before the site’s entry, member by member', async () => {
    const { page } = await stand({ site, content: [settings({ region: '330000' })] });
    // The kinds are still the site's: no heritage in Zhejiang.
    expect(page.names).to.deep.equal([]);
    const both = await stand({
      site,
      content: [settings({ kinds: ['training'], region: '330000' })],
    });
    expect(both.page.names).to.have.length(4);
  });

  it('takes attributes before both', async () => {
    const { page } = await stand({
      site,
      attributes: { site: SITE, kinds: 'driver，rider', region: '420982' },
      content: [settings({ kinds: ['training'], region: '330000' })],
    });
    expect(page.names).to.deep.equal(['安陆服务区司机之家']);
  });

  it('leaves out what is wrong, says where, once, and keeps the rest', async () => {
    const content = [settings({ pageSize: 4, facilities: ['projector'] })];
    const told = await warnings(async () => {
      const { page } = await stand({ content });
      expect(page.names).to.deep.equal(['陆家嘴商城路爱心接力站']);
      await stand({ content: [content[0]!.cloneNode(true)] });
    });
    expect(told.filter(line => line.includes('/pageSize'))).to.have.length(1);
  });

  it('says so when the JSON inside the tag is none, and works without it', async () => {
    const told = await warnings(async () => {
      const { page } = await stand({ content: [settings('{view: map}')] });
      expect(page.names).to.have.length(20);
    });
    expect(told.join()).to.contain('application/json').and.to.contain('is not JSON');
  });

  it('shows as many rows at a time as it is set to', async () => {
    const { page } = await stand({ content: [settings({ pageSize: 8 })] });
    expect(page.names).to.have.length(8);
    await page.press('再显示 8 个');
    expect(page.names).to.have.length(16);
    await page.press('再显示 4 个');
    expect(page.names).to.have.length(20);
    expect(page.buttons.join()).to.not.contain('再显示');
  });

  it('shows only the kinds it is limited to, in the list, the count and the filters', async () => {
    const { page } = await stand({ attributes: { site: SITE, kinds: 'reading' } });
    expect(page.summary).to.equal('共 3 个站点');
    await page.press('筛选');
    expect([...page.root.querySelectorAll('union-chip')].map(({ value }) => value)).to.not.include(
      'rest',
    );
  });
});

describe('union-station-map: where its stations come from', () => {
  it('loads a collection by its own address, without a site document', async () => {
    const { page, client } = await stand({ attributes: { src: STATIONS } });
    expect(page.names).to.have.length(20);
    expect(client.paths).to.deep.equal(['/v1/stations/index.json']);
  });

  it('shows a document given by the page, and asks nobody', async () => {
    const { el, page, client } = await stand({ attributes: {}, until: '' });
    el.data = sample().collection;
    await page.until('ready');
    expect(page.names).to.have.length(20);
    expect(client.paths).to.deep.equal([]);
  });

  it('leaves a document given by the page as it is', async () => {
    const { collection } = sample();
    collection.features[2]!.properties.kinds = ['Nicht richtig', 'reading'];
    const before = structuredClone(collection);
    const { el, page } = await stand({ attributes: {}, until: '' });
    el.data = collection;
    await page.until('ready');
    expect(collection).to.deep.equal(before);
  });

  it('follows another site', async () => {
    const other = `${ROOT}other/.well-known/union-widgets.json`;
    const few = sample();
    few.collection.features.length = 2;
    const table = {
      ...siteTable(sample()),
      [other]: json({ ...siteDocument(), api: { base: `${ROOT}other/v1/`, mode: 'static' } }),
      [`${ROOT}other/v1/stations/index.json`]: json(few.collection),
    };
    const { el, page } = await stand({ table });
    expect(page.names).to.have.length(20);
    el.site = other;
    await until(() => page.names.length === 2, 'the other site’s stations');
    expect(page.summary).to.equal('共 2 个站点');
  });

  it('waits to load until it comes near the visible part of the page', async () => {
    const { el, client, page } = await stand({
      attributes: { site: SITE, loading: 'lazy' },
      until: '',
    });
    // Where it stood at first is in sight.
    await page.until('ready');
    const away = document.createElement('div');
    away.style.height = '4000px';
    const far = await stand({
      client: scriptedClient(siteTable(sample())),
      attributes: { site: SITE, loading: 'lazy' },
      until: '',
    });
    far.el.before(away);
    await aTimeout(150);
    expect(far.page.state).to.equal('loading');
    expect(far.client.paths).to.deep.equal([]);
    far.el.scrollIntoView();
    await far.page.until('ready');
    expect(far.page.names).to.have.length(20);
    scrollTo(0, 0);
    expect(client.paths.length).to.be.greaterThan(0);
    el.remove();
  });

  it('shares its requests with a second map on the page', async () => {
    const client = scriptedClient(slowly(siteTable(sample())));
    const [one, two] = await Promise.all([stand({ client }), stand({ client })]);
    expect(one.page.names).to.deep.equal(two.page.names);
    const asked = (path: string) => client.paths.filter(one => one === path).length;
    expect(asked('/.well-known/union-widgets.json')).to.equal(1);
    expect(asked('/v1/stations/index.json')).to.equal(1);
    await one.page.search('书');
    expect(two.page.names).to.have.length(20);
  });

  it('lives on when it is moved in the page', async () => {
    const { el, page, client } = await stand();
    await page.search('读书站');
    const asked = client.paths.length;
    const home = el.parentElement!;
    el.remove();
    await aTimeout(0);
    home.append(el);
    await page.still();
    expect(page.state).to.equal('ready');
    expect(page.names).to.deep.equal(['职工24小时读书站']);
    expect(client.paths).to.have.length(asked);
    await page.press('显示全部');
    expect(page.names).to.have.length(20);
  });

  it('loads when it comes back after it was removed too early', async () => {
    const { el, page } = await stand({ until: '' });
    const home = el.parentElement!;
    el.remove();
    await aTimeout(20);
    expect(page.state).to.not.equal('ready');
    home.append(el);
    await page.until('ready');
    expect(page.names).to.have.length(20);
  });
});
