import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { clearAddress, readingTable, room, stand, textOf } from './locator-page.ts';

const HOSTILE = '"><img src=x onerror="window.broken=1">';

/** Every element of a tree, shadow roots included. */
function deep(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap(one => [
    one,
    ...(one.shadowRoot ? deep(one.shadowRoot) : []),
  ]);
}

describe('union-reading-locator: what a page or a document gets wrong', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('shows hostile words as words', async () => {
    const reading = { entry: ['qr'], badges: [HOSTILE], programmes: [{ name: HOSTILE }] };
    const features = [room('a', { name: HOSTILE, address: HOSTILE, hours: HOSTILE, reading })];
    const { page } = await stand({ features });
    expect(page.names).to.deep.equal([HOSTILE]);
    await page.openPanel('filters');
    page.link('a').click();
    await page.detail();
    expect(
      deep(page.root).filter(one => one.localName === 'img' && one.getAttribute('src') === 'x'),
    ).to.be.empty;
    expect((window as { broken?: 1 }).broken).to.equal(undefined);
  });

  it('stands on a page whose style sheets reach for everything', async () => {
    const { page: plain } = await stand({ features: [room('a')] });
    const before = plain.row('a').getBoundingClientRect();
    const style = document.createElement('style');
    style.textContent =
      '*{font-size:40px!important;line-height:3!important;letter-spacing:9px!important}' +
      'html{font-size:100px}a,button,li,p{padding:40px!important;display:inline!important}' +
      ':host,union-reading-locator{text-transform:uppercase;text-align:center;direction:ltr}';
    document.head.append(style);
    try {
      const { page } = await stand({ features: [room('a')] });
      const after_ = page.row('a').getBoundingClientRect();
      expect([after_.width, after_.height]).to.deep.equal([before.width, before.height]);
    } finally {
      style.remove();
    }
  });

  it('keeps nothing of a page that sets members on every object', async () => {
    const proto = Object.prototype as Record<string, unknown>;
    Object.defineProperty(proto, 'extra', { value: 'x', enumerable: true, configurable: true });
    try {
      const { page } = await stand({ features: [room('a')] });
      await page.openPanel('filters');
      expect(page.ids).to.deep.equal(['a']);
      expect(page.chips.join()).to.not.contain('extra');
    } finally {
      delete proto['extra'];
    }
  });

  it('takes what an address says that cannot be as not said', async () => {
    history.replaceState(null, '', '#reading?on=constructor&region=abc&entry=&station=%2F..%2F');
    const { page } = await stand({ features: [room('a')] });
    await until(() => page.notice.includes('没有找到这家书屋'), 'says nothing');
    expect(page.ids).to.deep.equal(['a']);
  });

  it('is used by both of two on a page, pasted twice', async () => {
    const table = readingTable([room('a'), room('b', { hours: 'off' })]);
    const [one, two] = [await stand({ table }), await stand({ table })];
    await one.page.press('open');
    expect(one.page.ids).to.deep.equal(['a']);
    expect(two.page.ids).to.deep.equal(['a', 'b']);
    await two.page.press('open');
    expect(textOf(two.page.act('open'))).to.equal('开放中');
    expect(two.page.ids).to.deep.equal(['a']);
  });

  it('does not throw into the page, whatever data it is given', async () => {
    const errors: string[] = [];
    const hear = (event: ErrorEvent) => errors.push(event.message);
    addEventListener('error', hear);
    const { error } = console;
    console.error = () => undefined;
    try {
      for (const data of [5, 'x', [1, 2], {}, { type: 'FeatureCollection', features: 'many' }]) {
        const { el, page } = await stand({ data, until: '' });
        await until(() => /problem|empty/.test(el.dataset['state']!), JSON.stringify(data));
        await until(() => page.notice, 'no words');
        el.remove();
      }
    } finally {
      console.error = error;
      removeEventListener('error', hear);
    }
    expect(errors).to.deep.equal([]);
  });
});
