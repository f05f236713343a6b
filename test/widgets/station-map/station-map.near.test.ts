import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { fakePosition, type Answer } from '../../helpers/fake-position.ts';
import { hear, stand, textOf, type StandOptions } from '../../helpers/station-page.ts';

/** A street in Shanghai; no station of the sample has any of these digits. */
const HERE = { lon: 121.497_318, lat: 31.242_679 };
const SIGNS = ['121.49', '31.24'];

let restore: (() => void) | undefined;

afterEach(() => {
  restore?.();
  restore = undefined;
});

async function locate(answer: Answer, options: StandOptions = {}) {
  const device = fakePosition(answer);
  restore = device;
  const standing = await stand(options);
  const askedBefore = device.asked;
  await standing.page.press('我附近');
  await until(() => standing.page.buttons.includes('我附近'), 'the answer');
  await standing.page.still();
  return { ...standing, askedBefore, device };
}

describe('union-station-map: near me', () => {
  it('asks the device only after a tap', async () => {
    const { askedBefore, device } = await locate(HERE);
    expect(askedBefore).to.equal(0);
    expect(device.asked).to.equal(1);
  });

  it('puts the nearest first, with the distance', async () => {
    const { page } = await locate(HERE);
    expect(page.names.slice(0, 3)).to.deep.equal([
      '陆家嘴商城路爱心接力站',
      '职工24小时读书站',
      '临平区爱心驿站(换电点)',
    ]);
    const far = page.rows.map(row => textOf(row.querySelector('.far')));
    expect(far[0]).to.equal('2.3 公里');
    expect(far[1]).to.equal('82 公里');
    expect(page.names).to.have.length(20);
  });

  it('keeps the order when filters change, and ends it with "show all"', async () => {
    const { page } = await locate(HERE);
    await page.search('驿站');
    expect(page.names[0]).to.equal('临平区爱心驿站(换电点)');
    await page.press('显示全部');
    expect(textOf(page.root.querySelector('.summary'))).to.include('开放中的在前');
    expect(page.root.querySelectorAll('.far')).to.have.length(0);
  });

  it('offers the divisions when it is refused', async () => {
    const { page } = await locate('denied');
    expect(page.notices.join()).to.contain('无法获取您的位置');
    await page.pick('330726');
    expect(page.names).to.deep.equal(['浦江县总工会服务窗口']);
  });

  it('says so when the device does not find it, and can be asked again', async () => {
    const { page } = await locate('timeout');
    expect(page.notices.join()).to.contain('定位没有成功');
    restore?.();
    restore = fakePosition(HERE);
    await page.press('我附近');
    await until(() => page.names[0] === '陆家嘴商城路爱心接力站');
    expect(page.notices).to.deep.equal([]);
  });

  it('says so where the browser has no position to give', async () => {
    Object.defineProperty(navigator, 'geolocation', { configurable: true, value: undefined });
    restore = () => void Reflect.deleteProperty(navigator, 'geolocation');
    const { page } = await stand();
    await page.press('我附近');
    await page.still();
    expect(page.notices.join()).to.contain('不能定位');
  });
});

describe('union-station-map: the position stays on the device', () => {
  const traces = (what: unknown) => SIGNS.filter(sign => String(what).includes(sign));

  for (const width of [400, 900]) {
    it(`is in no request, event, address, storage or attribute (${width} px)`, async () => {
      const events = ['union-station-select', 'union-filter-change', 'union-ready'].map(type =>
        hear<Event & { station?: unknown; query?: unknown }>(document, type),
      );
      const { el, page, client } = await locate(HERE, { width });
      await page.search('站');
      await page.choose('陆家嘴商城路爱心接力站');
      await page.loaded();
      await el.reload();
      await page.until('ready');
      await page.press('返回列表');

      const sent = client.fetch.asked.flatMap(({ url, headers, init }) => [
        url,
        ...[...headers].flat(),
        String(init.body),
      ]);
      expect(sent.length).to.be.greaterThan(8);
      expect(sent.flatMap(traces)).to.deep.equal([]);
      const resources = performance.getEntriesByType('resource').map(({ name }) => name);
      expect(resources.flatMap(traces)).to.deep.equal([]);
      const told = events.flat().map(({ station, query }) => JSON.stringify([station, query]));
      expect(told.length).to.be.greaterThan(3);
      expect(told.flatMap(traces)).to.deep.equal([]);
      const links = [...page.root.querySelectorAll('union-link-button')].map(({ href }) => href);
      const kept = [location.href, document.cookie, el.outerHTML, ...links];
      kept.push(...Object.values(localStorage), ...Object.values(sessionStorage));
      expect(kept.flatMap(traces)).to.deep.equal([]);
      expect(await databases()).to.deep.equal([]);
    });
  }

  /** Everything the page's databases hold that shows a sign of the position. */
  async function databases(): Promise<string[]> {
    const found: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        const all = await done(db.transaction(store).objectStore(store).getAll());
        found.push(...all.map(value => JSON.stringify(value)).filter(text => traces(text).length));
      }
      db.close();
    }
    return found;
  }

  function done<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
});
