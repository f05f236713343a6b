import { expect } from '@open-wc/testing';
import { fakePosition } from '../../helpers/fake-position.ts';
import { SITE } from '../../helpers/station-client.ts';
import { stand, textOf, type StationPage } from '../../helpers/station-page.ts';
import { until } from '../../helpers/until.ts';
// Here before a test's time begins to run.
import '../../../src/widgets/station-map/parts/list-part.ts';
import '../../../src/widgets/station-map/parts/share-part.ts';

const page = location.href.split('#')[0]!;

/** A map of its own name, so that no other test's address is taken for its. */
const standAt = (hash = '') => {
  history.replaceState(null, '', page + hash);
  return stand({ attributes: { site: SITE, id: 'mine' } });
};

/** The link that is copied. */
async function shared(at: StationPage): Promise<URL> {
  let copied = '';
  const value = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value });
  await at.press('分享');
  await until(() => at.root.querySelector('.share union-button'), 'the panel');
  at.root.querySelector<HTMLElement>('.share union-button')!.click();
  await until(() => copied !== '', 'the link');
  Reflect.deleteProperty(navigator, 'clipboard');
  return new URL(copied);
}

const told = (at: StationPage) => textOf(at.root.querySelector('.summary p'));

describe('union-station-map: finding, and passing on what was found', () => {
  afterEach(() => history.replaceState(null, '', page));

  it('opens a shared link as it was', async () => {
    const { page: first, el } = await standAt();
    await first.search('驿站');
    const { names } = first;
    expect(names.length).to.be.within(1, 19);
    const link = await shared(first);
    expect(new URLSearchParams(link.hash.slice('#mine?'.length)).get('q')).to.equal('驿站');
    expect(location.hash, 'what was typed is in no address').to.not.include('q=');
    el.remove();
    const { page: again } = await standAt(link.hash);
    await until(() => again.names.length === names.length, 'the same stations');
    expect(again.names).to.deep.equal(names);
    expect(told(again)).to.equal(told(first));
  });

  it('has filters in the address, and takes them from it', async () => {
    const { page: at } = await standAt('#mine?facility=drinking_water&on=bogus&region=zz&view=x');
    await until(() => /找到/.test(told(at)), told(at));
    expect(at.names.length).to.be.within(1, 19);
    await at.press('开放中');
    await until(() => location.hash === '#mine?on=openNow&facility=drinking_water', location.hash);
  });

  it('shuts a station with the back button', async () => {
    const { page: at } = await standAt();
    const { names } = at;
    at.root.querySelector<HTMLElement>('.row .name')!.click();
    await until(() => location.hash.includes('station='), 'the station is in the address');
    await until(() => at.root.querySelector('#station-title'), 'the station');
    history.back();
    await until(() => at.names.length === names.length, 'the list is back');
    expect(location.hash).to.equal('');
  });

  it('puts nobody’s position into address or link', async () => {
    const device = fakePosition({ lon: 121.497_318, lat: 31.242_679 });
    const { page: at } = await standAt();
    await at.press('我附近');
    await until(() => at.root.querySelector('.far'), 'near to far');
    const link = await shared(at);
    for (const text of [link.href, location.href, JSON.stringify({ ...localStorage })]) {
      expect(text).to.not.match(/121\.4|31\.2/);
    }
    device();
  });
});
