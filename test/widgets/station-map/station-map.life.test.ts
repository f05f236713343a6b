import { aTimeout, expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { json } from '../../helpers/fake-fetch.ts';
import { manyStations } from '../../helpers/many-stations.ts';
import { ROOT, sample, SITE, siteTable, STATIONS } from '../../helpers/station-client.ts';
import { stand, type Stand } from '../../helpers/station-page.ts';

const SHANGHAI = { id: 'st-4v56nmqfjats', name: '陆家嘴商城路爱心接力站' };
const ONE = `${ROOT}v1/stations/one.json`;

/** A gate in front of an answer. */
function gate() {
  let open!: () => void;
  const opened = new Promise<void>(resolve => (open = resolve));
  return { open, opened };
}

/** The sample site, and a collection of one station beside it that comes when told. */
function siteWithOne(held = gate()) {
  const { collection } = sample();
  const one = { ...collection, features: collection.features.slice(0, 1) };
  const table = siteTable(sample());
  const reply = json(one);
  table[ONE] = async (...asked) => {
    await held.opened;
    return reply(...asked);
  };
  return { table, held };
}

const title = ({ page }: Stand) => page.title;

describe('union-station-map: a page that moves it about', () => {
  it('goes on with a load that was under way when it is moved', async () => {
    const { table, held } = siteWithOne();
    const { el, page, client } = await stand({ table });
    el.src = ONE;
    await until(() => client.paths.includes('/v1/stations/one.json'));
    document.body.append(el);
    held.open();
    await until(() => page.names.length === 1, 'the new stations');
    el.remove();
  });

  it('loads nothing more once it is removed, and goes on where it is put back', async () => {
    const table = manyStations(24_000);
    const held = gate();
    for (const [url, reply] of Object.entries(table)) {
      if (!url.includes('/stations/s/') || typeof reply !== 'function') continue;
      table[url] = async (...asked) => {
        await held.opened;
        return reply(...asked);
      };
    }
    const attributes = { site: SITE, region: '330000' };
    const { el, page, client } = await stand({ table, attributes });
    const shards = () => client.paths.filter(path => path.includes('/stations/s/')).length;
    await until(() => shards() > 0, 'the first shards are asked for');
    const place = el.parentElement!;
    el.remove();
    const before = client.paths.length;
    held.open();
    await aTimeout(50);
    expect(client.paths).to.have.length(before);
    place.append(el);
    await until(() => page.names.length > 0, 'the stations of the division');
  });

  it('keeps list, search and station where it is moved when it is ready', async () => {
    const standing = await stand();
    const { el, page, client } = standing;
    await page.search('陆家嘴');
    await page.choose(SHANGHAI.name);
    await page.loaded();
    const lists = () => client.paths.filter(path => path.endsWith('index.json')).length;
    const before = lists();
    document.body.append(el);
    await page.still();
    expect([page.state, title(standing), page.focused === null]).to.deep.equal([
      'ready',
      SHANGHAI.name,
      false,
    ]);
    expect(lists(), 'nothing is loaded again').to.equal(before);
    el.remove();
  });
});

describe('union-station-map: methods before the stations are here', () => {
  it('shows the station that was named first', async () => {
    const standing = await stand({ until: '' });
    expect(standing.el.select(SHANGHAI.id)).to.equal(false);
    await standing.page.until('ready');
    expect(title(standing)).to.equal(SHANGHAI.name);
  });

  it('shows a station of the source that is on its way', async () => {
    const { table, held } = siteWithOne();
    const standing = await stand({ table, attributes: { src: ONE }, until: 'loading' });
    held.open();
    await standing.page.until('ready');
    standing.el.src = STATIONS;
    standing.el.select(SHANGHAI.id);
    await until(() => title(standing) === SHANGHAI.name);
  });

  it('takes focusOn and reload, in any number', async () => {
    const { el, page } = await stand({ until: '' });
    el.focusOn(121.5, 31.2);
    await Promise.all([el.reload(), el.reload(), el.reload()]);
    await page.until('ready');
    expect(page.names).to.have.length(20);
  });

  it('says what is wrong with a place, and throws nothing into the page', async () => {
    const told: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => told.push(line);
    try {
      const { el } = await stand({ width: 900 });
      for (const [lon, lat] of [
        [31.2, 121.5],
        [NaN, 31],
        [undefined, undefined],
      ]) {
        el.focusOn(lon as number, lat as number);
      }
    } finally {
      console.warn = warn;
    }
    expect(told).to.have.length(3);
    expect(told[0]).to.contain('focusOn(31.2, 121.5)').and.to.contain('先经度');
  });

  it('does not load twice where a lazy one was told to load', async () => {
    const above = document.createElement('div');
    above.style.height = '5000px';
    document.body.prepend(above);
    try {
      const attributes = { site: SITE, loading: 'lazy' };
      const { el, page, client } = await stand({ attributes, until: '' });
      await el.updateComplete;
      await el.reload();
      await page.until('ready');
      const before = client.paths.length;
      const seen = new Promise(resolve => new IntersectionObserver(resolve).observe(el));
      el.scrollIntoView();
      await seen;
      await page.still();
      expect(client.paths).to.have.length(before);
    } finally {
      above.remove();
    }
  });
});

describe('union-station-map: another source', () => {
  it('begins anew: search, position and part of the map belong to the old one', async () => {
    const { table, held } = siteWithOne();
    const { el, page } = await stand({ table });
    await page.search('苏州');
    expect(page.names).to.have.length(1);
    el.src = ONE;
    held.open();
    await until(() => page.summary === '共 1 个站点');
    expect(page.field?.value ?? '').to.equal('');
  });

  it('keeps the search where the page gives other data for the same map', async () => {
    const { collection } = sample();
    const { el, page } = await stand({ attributes: {}, until: '' });
    el.data = collection;
    await page.until('ready');
    await page.search('驿站');
    const found = page.names.length;
    el.data = { ...collection, features: collection.features.slice(0, 19) };
    await until(() => page.summary.startsWith('找到'));
    await page.still();
    expect(page.field.value).to.equal('驿站');
    expect(page.names.length).to.be.within(found - 1, found);
  });
});

describe('union-station-map: the look its settings give', () => {
  const look = (el: HTMLElement) => [el.getAttribute('theme'), el.getAttribute('size')];
  const child = (settings: object) => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(settings);
    return [script];
  };

  it('comes from the site, the tag’s JSON going first and the page’s attribute before it', async () => {
    const site = { widgets: { 'station-map': { theme: 'dark', size: 'large' } } };
    const { el } = await stand({ site });
    expect(look(el)).to.deep.equal(['dark', 'large']);
    const { el: second } = await stand({
      site,
      content: child({ theme: 'contrast' }),
      attributes: { site: SITE, size: 'standard' },
    });
    expect(look(second)).to.deep.equal(['contrast', 'standard']);
  });

  it('goes with the site it came from, and never over what the page has set since', async () => {
    const site = { widgets: { 'station-map': { theme: 'dark', size: 'large' } } };
    const { el, page } = await stand({ table: siteTable(sample(), site) });
    el.theme = 'light';
    await el.reload();
    await page.until('ready');
    expect(look(el)).to.deep.equal(['light', 'large']);
  });

  it('takes the site from the tag’s JSON too', async () => {
    const { page } = await stand({ attributes: {}, content: child({ site: SITE }) });
    expect(page.names).to.have.length(20);
  });
});
