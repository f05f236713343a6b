import { expect } from '@open-wc/testing';
import { json } from '../../helpers/fake-fetch.ts';
import { ROOT, SITE, siteDocument } from '../../helpers/station-client.ts';
import { until } from '../../helpers/until.ts';
import { clearAddress, stand, textOf } from './wall-page.ts';

/** As a content management system of an office exports its people. */
const rows = Array.from({ length: 1000 }, (_, i) => ({
  bh: 1000 + i,
  xm: `示例${'甲乙丙丁'[i % 4]}${i}`,
  gz: i % 2 ? '焊工' : '钳工',
  dw: { mc: `示例${i % 7}厂` },
  ry: [{ mc: '全国劳动模范', jb: i % 5 ? '市级' : '国家级', sj: `20${10 + (i % 15)}年5月` }],
  tx: i % 3 ? '' : `/upload/${i}.jpg`,
}));
const exported = { code: 0, data: { rows } };

const shape = {
  items: '/data/rows',
  members: {
    id: '/bh',
    name: '/xm',
    trade: '/gz',
    org: '/dw/mc',
    honours: {
      each: '/ry',
      members: {
        name: '/mc',
        level: { at: '/jb', words: { 国家级: 'national', 市级: 'city' } },
        year: { at: '/sj', cut: 'year' },
      },
    },
  },
};

describe('union-craftsman-wall: the list of another system', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('shows a thousand profiles by a shape alone', async () => {
    const url = `${ROOT}cms/people.json`;
    const table = { [SITE]: json(siteDocument({})), [url]: json(exported) };
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({ shape, src: url });
    const { page } = await stand({ table, content: [script] });
    expect(page.summary).to.equal('第 1–72 条，共 1,000 条');
    expect(textOf(page.root.querySelector('.tile'))).to.contain('全国劳动模范 2010');
    await until(() => page.chips.includes('国家级 200'), `has ${page.chips.join()}`);
    await page.search('示例甲0');
    expect(page.names).to.deep.equal(['示例甲0']);
  });

  it('gives the card what the shape made of an entry', async () => {
    const { page } = await stand({ data: exported, until: '', content: [] });
    Object.assign(page.el, { shape });
    await page.until('ready');
    page.links[0]!.click();
    await until(() => page.card, 'no card came');
    const { data } = page.card as unknown as { data: Record<string, unknown> };
    expect(data).to.include({ name: '示例甲0', org: '示例0厂' });
  });
});
