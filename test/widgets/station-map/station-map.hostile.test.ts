import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { json } from '../../helpers/fake-fetch.ts';
import { ROOT, sample, siteTable } from '../../helpers/station-client.ts';
import { stand } from '../../helpers/station-page.ts';

const HOSTILE = '"><img src=x onerror="window.broken=1">';

/** Every element of a tree, shadow roots included. */
function deep(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(one => [
    one,
    ...(one.shadowRoot ? deep(one.shadowRoot) : []),
  ]);
}

describe('union-station-map: what a page or a document gets wrong', () => {
  const cyclic: Record<string, unknown> = { type: 'FeatureCollection' };
  cyclic.features = [cyclic];
  cyclic.self = cyclic;
  const throwing = {
    get type(): string {
      throw new Error('a trap');
    },
  };
  const garbage = {
    'a number': 5,
    'a text': 'stations',
    'a list': [1, 2],
    'an empty object': {},
    'a collection without features': { type: 'FeatureCollection' },
    'features that are no list': { type: 'FeatureCollection', features: 'many' },
    'another GeoJSON object': { type: 'Point', coordinates: [1, 2] },
    'an object that throws': throwing,
    'a function': () => undefined,
  };

  for (const [what, data] of Object.entries(garbage)) {
    it(`says that the data is wrong when it is ${what}`, async () => {
      const { error } = console;
      console.error = () => undefined;
      try {
        const { el, page } = await stand({ attributes: {}, until: '' });
        el.data = data;
        await until(() => page.notices.join().match(/收到的数据有误|出了点问题/));
        expect(page.state).to.equal('problem');
      } finally {
        console.error = error;
      }
    });
  }

  it('takes null for "not here yet", as frameworks mean it', async () => {
    const { el, page } = await stand({ attributes: {}, until: '' });
    el.data = null;
    await until(() => page.notices.join().includes('没有设置数据地址'));
  });

  it('is not held up by an object that holds itself many times', async () => {
    const knot: Record<string, unknown> = {};
    for (let at = 0; at < 40; at += 1) knot[`again${at}`] = knot;
    const { el, page } = await stand({ attributes: {}, until: '' });
    el.data = knot;
    await until(() => page.notices.join().includes('收到的数据有误'));
  });

  it('takes what is good out of an object that holds itself', async () => {
    const { el, page } = await stand({ attributes: {}, until: '' });
    el.data = cyclic;
    await page.until('empty');
  });

  it('loads nothing from an address that is none of http and https', async () => {
    for (const src of ['javascript:alert(1)', 'data:application/json,{}', 'file:///etc/passwd']) {
      const { page, client } = await stand({ attributes: { src }, until: 'problem' });
      expect(client.paths, src).to.deep.equal([]);
      await until(() => page.notices.length === 1, src);
    }
  });

  it('shows the good stations where some are faulty, and says how many are not shown', async () => {
    const faulty = sample();
    const [first, second, third] = faulty.collection.features;
    first!.geometry.coordinates = [31.2, 121.5];
    Object.assign(second!.properties, { name: 7 });
    Object.assign(third!, { id: '../secret' });
    const { page } = await stand({ table: siteTable(faulty) });
    expect(page.names).to.have.length(17);
    expect(page.text).to.contain('有 3 个站点的数据有误');
  });
});

describe('union-station-map: a document that means harm', () => {
  async function hostile() {
    const wrong = sample();
    const [feature] = wrong.collection.features;
    const id = 'st-hostile';
    Object.assign(feature!, { id });
    Object.assign(feature!.properties, {
      name: HOSTILE,
      address: HOSTILE,
      hours: HOSTILE,
      zone: HOSTILE,
      facilities: [HOSTILE],
      services: [{ name: HOSTILE }, { name: '理发', book: 'javascript:alert(1)' }],
    });
    const more = {
      phones: ['javascript:alert(1)', HOSTILE, '0371-1234'],
      operator: HOSTILE,
      donors: [HOSTILE],
      notes: HOSTILE,
      access: { who: HOSTILE, how: HOSTILE },
      honours: [{ name: HOSTILE }],
      photos: [{ src: 'javascript:alert(1)', alt: HOSTILE, w: 1, h: 1 }],
      provenance: { source: HOSTILE },
    };
    const properties = { ...feature!.properties, ...more };
    const table = siteTable(wrong, { license: HOSTILE });
    table[`${ROOT}v1/stations/${id}.json`] = json({ v: 1, ...feature, properties });
    return stand({ table });
  }

  it('is shown letter by letter, in the list and in the detail', async () => {
    const { page } = await hostile();
    expect(page.names).to.include(HOSTILE);
    await page.choose(HOSTILE);
    await page.loaded();
    expect(page.title).to.equal(HOSTILE);
    await until(() => page.text.split(HOSTILE).length > 5, 'what the detail says');
    const images = deep(page.root).filter(({ localName }) => localName === 'img');
    expect(images).to.have.length(0);
    expect('broken' in window).to.equal(false);
  });

  it('can be searched for without harm', async () => {
    const { page } = await hostile();
    await page.search(HOSTILE);
    expect(page.names).to.deep.equal([HOSTILE]);
  });

  it('has no link that runs code', async () => {
    const { page } = await hostile();
    await page.choose(HOSTILE);
    await page.loaded();
    const linksOf = () =>
      deep(page.root).flatMap(one => (one instanceof HTMLAnchorElement ? one : []));
    await until(() => page.text.split(HOSTILE).length > 5, 'what the detail says');
    await page.press('去这里');
    await until(() => linksOf().length > 3, 'the way there');
    const links = linksOf();
    const live = links.filter(({ href }) => href).map(({ protocol }) => protocol);
    expect(live.filter(protocol => !/^(https?|tel):$/.test(protocol))).to.deep.equal([]);
    expect(page.text).to.contain('javascript:alert(1)');
  });
});
