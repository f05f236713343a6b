import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { unreachable } from '../../helpers/fake-fetch.ts';
import { SITE } from '../../helpers/station-client.ts';
import { stand, textOf, type Stand, type StationPage } from '../../helpers/station-page.ts';
import { atRest } from './map-picture.ts';

/** What has the focus, by its name. */
function stop({ root }: StationPage): string {
  const at = root.activeElement;
  if (!at) return document.activeElement?.localName ?? '';
  const { label } = at as Element & { label?: string };
  return label || textOf(at);
}

describe('union-station-map: for everyone', () => {
  const looks: [string, (standing: Stand) => Promise<unknown> | unknown][] = [
    ['the list', () => undefined],
    ['the filters', ({ page }) => page.press('筛选')],
    ['a station', ({ page }) => page.choose('陆家嘴商城路爱心接力站').then(() => page.loaded())],
    ['nothing found', ({ page }) => page.search('火星')],
    ['dark', ({ el }) => (el.theme = 'dark')],
    ['contrast', ({ el }) => (el.theme = 'contrast')],
    ['large', ({ el }) => (el.size = 'large')],
  ];
  for (const width of [360, 900]) {
    for (const [name, prepare] of looks) {
      it(`passes the rules of axe: ${name}, ${width} px`, async () => {
        const standing = await stand({ width });
        await prepare(standing);
        // A change of theme takes a moment.
        await aTimeout(250);
        await expect(standing.el).to.be.accessible();
      });
    }
  }

  it('can be read on a light page when the reader’s system is dark', async function () {
    if (!PRETENDS) this.skip();
    await emulateMedia({ colorScheme: 'dark' });
    try {
      const { el, page } = await stand();
      await aTimeout(250);
      const ink = getComputedStyle(page.root.querySelector('.name')!).color;
      expect(Number(/\d+/.exec(ink)![0]), 'the ink is light').to.be.greaterThan(128);
      await expect(el).to.be.accessible();
    } finally {
      await emulateMedia({ colorScheme: 'light' });
    }
  });

  it('passes the rules of axe when there is a problem', async () => {
    const { el } = await stand({ table: { [SITE]: unreachable() }, until: 'problem' });
    await expect(el).to.be.accessible();
  });

  it('is walked with Tab: near me, open now, search, filters, the map, the list', async () => {
    const { el, page } = await stand({ width: 360 });
    const before = document.createElement('button');
    el.before(before);
    before.focus();
    const stops: string[] = [];
    for (let press = 0; press < 7; press += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push(stop(page));
    }
    expect(stops).to.deep.equal([
      '我附近',
      '开放中',
      '查找',
      '筛选',
      '地图',
      // Which are open, and so stand first, depends on the hour.
      ...page.names.slice(0, 2),
    ]);
  });

  it('is used with the keyboard alone: find, choose, read, go back', async () => {
    const { page } = await stand({ width: 360 });
    page.button('查找').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => page.field, 'the search');
    expect(stop(page), 'the button stays where it was').to.equal('查找');
    await page.still();
    page.field.focus();
    await sendKeys({ type: 'zg24' });
    await until(() => page.names.length === 1);
    expect(page.names).to.deep.equal(['职工24小时读书站']);
    page.rows[0]!.querySelector<HTMLElement>('.name')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => page.title, 'the station');
    // WebDriver has no key that is held down, so no Shift+Tab: the button is reached by hand.
    page.button('返回列表').focus();
    await sendKeys({ press: 'Enter' });
    await page.still();
    expect(stop(page)).to.equal('职工24小时读书站');
  });

  it('is walked by keys alone from the search to the map app that leads there', async () => {
    const { el, page } = await stand({ width: 360 });
    const gone: string[] = [];
    el.addEventListener('click', event => {
      const [link] = event.composedPath();
      if (!(link instanceof HTMLAnchorElement) || link.target !== '_blank') return;
      gone.push(new URL(link.href).host);
      event.preventDefault();
    });
    const before = document.createElement('button');
    el.before(before);
    before.focus();
    /** Presses Tab until it is there: not farther than the page has stops. */
    const tabTo = async (name: string) => {
      for (let press = 0; press < 20 && !stop(page).startsWith(name); press += 1) {
        await sendKeys({ press: 'Tab' });
      }
      expect(stop(page)).to.match(new RegExp(`^${name}`));
    };
    await tabTo('查找');
    await sendKeys({ press: 'Enter' });
    await until(() => page.root.querySelector('.panel.find'), 'the search');
    await page.still();
    await tabTo('站点、地区或地点');
    await sendKeys({ type: 'zg24' });
    await until(() => page.names.length === 1, 'the station');
    await sendKeys({ press: 'Enter' });
    await until(() => stop(page).includes('找到 1 个站点'), 'the line above the list');
    await tabTo('职工24小时读书站');
    await sendKeys({ press: 'Enter' });
    await until(() => stop(page) === '职工24小时读书站' && page.detail, 'its name has the focus');
    await page.loaded();
    await tabTo('去这里');
    await sendKeys({ press: 'Enter' });
    await until(() => stop(page).startsWith('高德地图'), 'the first of the map apps');
    await sendKeys({ press: 'Enter' });
    await until(() => gone.length, 'off to the map app');
    expect(gone).to.deep.equal(['uri.amap.com']);
    await sendKeys({ press: 'Escape' });
    await until(() => !page.detail, 'back to the list');
    await page.still();
    expect(stop(page)).to.equal('职工24小时读书站');
  });

  it('leaves a station and the filters with Escape', async () => {
    const { page } = await stand({ width: 360 });
    await page.choose('职工24小时读书站');
    await until(() => page.title);
    await sendKeys({ press: 'Escape' });
    await page.still();
    expect(page.detail === null).to.equal(true);
    expect(stop(page)).to.equal('职工24小时读书站');
    await page.press('筛选');
    page.root.querySelector<HTMLElement>('union-chip')!.focus();
    await sendKeys({ press: 'Escape' });
    await page.still();
    expect(page.root.querySelectorAll('.panel')).to.have.length(0);
    expect(stop(page)).to.equal('筛选');
  });

  it('keeps the focus in the widget when the button that was pressed goes', async () => {
    const { page } = await stand({ width: 360 });
    await page.search('火星');
    await page.press('查找');
    await until(() => page.buttons.includes('清除筛选'), 'nothing to clear');
    page.button('清除筛选').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => page.names.length === 20, 'not all stations again');
    await until(() => page.focused?.getAttribute('role') === 'status', 'the focus is elsewhere');
  });

  it('announces how many were found', async () => {
    const { page } = await stand();
    const line = page.root.querySelector('.summary [role="status"]');
    await page.search('书屋');
    expect(page.root.querySelector('.summary [role="status"]') === line).to.equal(true);
    expect(textOf(line)).to.contain('找到 1 个站点');
  });
});

describe('union-station-map: languages and looks', () => {
  it('speaks another language as soon as the page does', async () => {
    const { el, page } = await stand({ width: 900 });
    const wrapper = page.root.querySelector<HTMLElement>('.root')!;
    for (const [lang, words, dir] of [
      ['en', '20 stations', 'ltr'],
      ['zh-Hant', '共 20 個', 'ltr'],
      ['ug', '20', 'rtl'],
      ['zh-Hans', '共 20 个站点', 'ltr'],
    ] as const) {
      el.parentElement!.lang = lang;
      await until(() => wrapper.lang === lang, lang);
      await page.still();
      expect(page.summary, lang).to.contain(words);
      expect(wrapper.dir, lang).to.equal(dir);
      expect(getComputedStyle(wrapper).direction, lang).to.equal(dir);
    }
  });

  it('names kinds and states in the language of the page', async () => {
    const { el, page } = await stand();
    el.lang = 'en';
    await until(() => page.buttons.includes('Near me'));
    await page.choose('职工24小时读书站');
    await until(() => page.buttons.includes('Back to the list'));
    expect(page.text).to.contain('Open 24 hours');
  });

  it('keeps what it shows inside a narrow page, also from right to left and large', async () => {
    const { el, page } = await stand({ width: 320 });
    for (const [lang, size] of [
      ['zh-Hans', 'standard'],
      ['en', 'large'],
      ['ug', 'large'],
    ] as const) {
      Object.assign(el, { lang, size });
      await until(() => page.root.querySelector<HTMLElement>('.root')!.lang === lang);
      page.root.querySelector<HTMLElement>('[data-act="filters"]')!.click();
      await page.still();
      const box = el.getBoundingClientRect();
      const wide = [...page.root.querySelectorAll('*')].filter(one => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 1 && (left < box.left - 1 || right > box.right + 1);
      });
      expect(
        wide.map(one => one.localName),
        `${lang} ${size}`,
      ).to.deep.equal([]);
    }
  });

  it('takes theme and size', async () => {
    const { el, page } = await stand();
    const name = () => getComputedStyle(page.root.querySelector('.name')!);
    const ink = name().color;
    const size = parseFloat(name().fontSize);
    el.theme = 'dark';
    el.size = 'large';
    await page.still();
    expect(name().color).to.not.equal(ink);
    expect(parseFloat(name().fontSize)).to.be.greaterThan(size).and.at.least(18);
    expect(page.button('我附近').getBoundingClientRect().height).to.be.at.least(60);
  });

  it('moves the map at once where the person wants no motion', async function () {
    if (!PRETENDS) this.skip();
    await emulateMedia({ reducedMotion: 'reduce' });
    try {
      const { el, page } = await stand({ width: 900 });
      await until(() => page.canvas.width > 0);
      await atRest(page);
      el.focusOn(125.1, 46.59);
      await frames(3);
      const after = page.canvas.toDataURL();
      await atRest(page);
      expect(page.canvas.toDataURL() === after).to.equal(true);
    } finally {
      await emulateMedia({ reducedMotion: 'no-preference' });
    }
  });
});

/** Only Chromium's driver can pretend a reader's settings. */
const PRETENDS = /Chrome\//.test(navigator.userAgent);

async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await new Promise(requestAnimationFrame);
}
