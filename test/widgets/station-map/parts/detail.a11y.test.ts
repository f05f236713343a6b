import { expect } from '@open-wc/testing';
import { leaveNone, openDetail, type Properties } from './detail-stand.ts';

const WHOLE: Properties = {
  facilities: ['drinking_water', 'charging', 'microwave'],
  services: [{ name: '法律咨询', hours: 'We 14:00-16:00', book: 'book' }],
  specialHours: [{ date: '2026-11-27', hours: 'off', note: '检修' }],
  validThrough: '2026-12-31',
};

const MORE: Properties = {
  phones: ['021-0000 0000', '12351'],
  access: { who: '户外劳动者', how: '刷脸' },
  areaM2: 100.5,
  operator: '示例区总工会',
  donors: ['示例公司'],
  honours: [{ name: '最美站点', level: '全国', year: 2023 }],
  timetable: [{ place: '示例广场', hours: 'Fr 18:00-20:00' }],
  standard: [
    { name: '有统一的标识名称', met: true },
    { name: '有健全的服务设施', met: false, note: '微波炉在修' },
    { name: '有地图可查' },
  ],
  provenance: { source: '示例', checked: '2026-11-01' },
};

describe('the detail of a station, for everybody', () => {
  afterEach(leaveNone);

  for (const lang of ['zh-Hans', 'zh-Hant', 'en', 'ug']) {
    it(`passes axe in ${lang}, and says nothing in another language`, async () => {
      const { el } = await openDetail(WHOLE, {
        lang,
        detail: MORE,
        context: { metresTo: () => 650 },
      });
      await expect(el).to.be.accessible({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      expect(el.one('.root').dir).to.equal(lang === 'ug' ? 'rtl' : 'ltr');
      if (lang.startsWith('zh')) {
        const said = el.text.replace(/示例|Wi-Fi/g, '');
        expect(said).not.to.match(/[A-Za-z]{3,}/);
      }
    });
  }

  it('is read from the top: name, then sections under headings one deeper', async () => {
    const { el } = await openDetail(WHOLE, { detail: MORE });
    const levels = el.all('[role="heading"]').map(one => one.getAttribute('aria-level'));
    expect(levels[0]).to.equal('4');
    expect(new Set(levels.slice(1))).to.deep.equal(new Set(['5']));
    const names = el.all('section').map(one => one.getAttribute('aria-labelledby'));
    for (const name of names) expect(el.all(`[id="${name}"]`), name!).to.have.length(1);
  });

  it('fits a phone of 320 px, and one with large text', async () => {
    for (const [width, size] of [
      [320, 'standard'],
      [360, 'large'],
    ] as const) {
      const { el } = await openDetail(WHOLE, { detail: MORE });
      el.setAttribute('size', size);
      el.style.width = `${width}px`;
      el.style.display = 'block';
      el.act('去这里').click();
      await el.still();
      for (const one of el.all('.detail *')) {
        if (one.closest('.photos, .visually-hidden')) continue;
        const { left, right } = one.getBoundingClientRect();
        const edge = el.getBoundingClientRect();
        expect(right, one.className).to.be.at.most(edge.right + 0.5);
        expect(left, one.className).to.be.at.least(edge.left - 6.5);
      }
      leaveNone();
    }
  });
});
