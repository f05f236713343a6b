import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { clearAddress, ofTheYear, stand, textOf } from './wall-page.ts';

describe('union-craftsman-wall: passing it on', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('shows on another screen what was chosen here, but not what was typed', async () => {
    const one = await stand();
    await one.page.filter('国家级');
    await one.page.filter('省级');
    await one.page.choose('显示方式', 'directory');
    await until(() => one.page.headings.length, 'no letters came');
    const { names, chips } = one.page;
    await one.page.search('王小虎');
    const address = location.hash;
    expect(decodeURIComponent(address)).to.not.contain('王小虎');
    one.el.remove();
    const other = await stand();
    await until(() => other.page.headings.length, 'no letters came');
    expect(location.hash).to.equal(address);
    expect(other.page.names).to.deep.equal(names);
    expect(other.page.chips).to.deep.equal(chips);
  });

  it('copies that address after a press, and says so', async () => {
    const copied: string[] = [];
    const { page } = await stand({ attributes: { id: 'craftsmen' } });
    await page.filter('国家级');
    const { clipboard } = navigator;
    const before = clipboard.writeText;
    clipboard.writeText = text => Promise.resolve(void copied.push(text));
    try {
      await page.press('复制链接');
      await until(() => copied.length, 'nothing copied');
    } finally {
      clipboard.writeText = before;
    }
    expect(new URL(copied[0]!).hash).to.equal('#craftsmen?level=national');
    await until(
      () => textOf(page.root.querySelector('.foot')).includes('链接已复制'),
      'says nothing',
    );
  });

  it('has links to pages that work in a new window', async () => {
    const { page } = await stand({ attributes: { 'page-size': '20' } });
    expect(page.names).to.have.length(20);
    expect(page.summary).to.equal('第 1–20 条，共 70 条');
    await page.filter('个人');
    const pages = page.root.querySelector('union-pagination')!;
    await pages.updateComplete;
    const link = pages.shadowRoot!.querySelector<HTMLAnchorElement>('[data-page="3"]')!;
    expect(new URL(link.href).hash).to.equal('#wall?kind=person&page=3');
  });

  it('turns its pages: the focus goes to the line above, Back goes back', async () => {
    const items = ofTheYear();
    const { page } = await stand({ items, attributes: { 'page-size': '20' } });
    await page.turn(2);
    expect(page.names[0]).to.equal(items[20]!.name);
    expect(page.summary).to.equal('第 21–40 条，共 70 条');
    expect(location.hash).to.equal('#wall?page=2');
    await until(
      () => page.root.activeElement?.classList.contains('count'),
      'the focus is elsewhere',
    );
    const gone = new Promise(done => addEventListener('popstate', done, { once: true }));
    history.back();
    await gone;
    await until(() => page.summary.startsWith('第 1–20 条'), 'did not go back');
  });

  it('opens the page that a link names; one that there is not is the last', async () => {
    history.replaceState(null, '', '#wall?page=9');
    const { page } = await stand({ attributes: { 'page-size': '20' } });
    expect(page.summary).to.equal('第 61–70 条，共 70 条');
  });
});
