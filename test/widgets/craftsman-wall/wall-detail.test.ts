import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { clearAddress, ofTheYear, stand } from './wall-page.ts';

const back = async () => {
  const gone = new Promise(done => addEventListener('popstate', done, { once: true }));
  history.back();
  await gone;
};

describe('union-craftsman-wall: the card of an entry', () => {
  beforeEach(clearAddress);
  after(clearAddress);

  it('opens over the page, in the wall’s own content, where the page’s loader sees it', async () => {
    const { page } = await stand();
    const [first] = ofTheYear();
    page.links[0]!.focus();
    page.links[0]!.click();
    await until(() => page.sheet?.open, 'no sheet came');
    expect(page.card!.getAttribute('person')).to.equal(first!.id);
    expect(page.card!.slot).to.equal('detail');
    expect(page.card!.parentElement).to.equal(page.el);
    expect(page.card!.assignedSlot!.closest('union-sheet')).to.equal(page.sheet);
    expect(location.hash).to.equal(`#wall?person=${first!.id}`);
    // What the list knows stands there until the card is there.
    expect(page.card!.textContent).to.contain(first!.trade);
  });

  it('shuts by its button: the focus goes back to the tile, the address to what it was', async () => {
    const { page } = await stand();
    page.links[3]!.focus();
    page.links[3]!.click();
    await until(() => page.sheet?.open, 'no sheet came');
    const shut = new Promise(done => addEventListener('popstate', done, { once: true }));
    page.sheet!.close('button');
    await shut;
    await page.still();
    expect(page.sheet!.open).to.equal(false);
    expect(page.card).to.equal(null);
    expect(page.root.activeElement).to.equal(page.links[3]);
    expect(location.hash).to.equal('');
  });

  it('shuts by Back, and opens again by Forward', async () => {
    const { page } = await stand();
    page.links[1]!.click();
    await until(() => page.sheet?.open, 'no sheet came');
    await back();
    await until(() => !page.sheet!.open, 'still open');
    const again = new Promise(done => addEventListener('popstate', done, { once: true }));
    history.forward();
    await again;
    await until(() => page.sheet!.open, 'not open again');
    expect(page.card!.getAttribute('person')).to.equal(ofTheYear()[1]!.id);
    await back();
  });

  it('opens what a link names, and stays on the page when that is shut', async () => {
    const { id } = ofTheYear()[4]!;
    history.replaceState(null, '', `#wall?level=national&person=${id}`);
    const { page } = await stand();
    await until(() => page.sheet?.open, 'no sheet came');
    expect(page.card!.getAttribute('person')).to.equal(id);
    page.sheet!.close('button');
    await page.still();
    expect(location.hash).to.equal('#wall?level=national');
    expect(page.summary).to.match(/^找到/);
  });

  it('follows a link on the page itself', async () => {
    const { page } = await stand();
    const { id } = ofTheYear()[5]!;
    location.hash = `#wall?person=${id}`;
    await until(() => page.sheet?.open, 'no sheet came');
    expect(page.card!.getAttribute('person')).to.equal(id);
  });

  it('leaves other anchors of the page alone', async () => {
    const { page } = await stand();
    await page.filter('国家级');
    const { summary } = page;
    location.hash = '#contact';
    await new Promise(done => setTimeout(done, 50));
    expect(page.summary).to.equal(summary);
  });

  it('opens nothing where the page calls it off', async () => {
    const { el, page } = await stand();
    el.addEventListener('union-craftsman-select', event => event.preventDefault());
    page.links[0]!.click();
    await page.still();
    expect(page.card).to.equal(null);
    expect(location.hash).to.equal('');
  });

  it('writes nothing where the page wants its address for itself', async () => {
    const { page } = await stand({ attributes: { address: 'false' } });
    await page.filter('国家级');
    page.links[0]!.click();
    await until(() => page.sheet?.open, 'no sheet came');
    expect(location.hash).to.equal('');
    page.sheet!.close('button');
    await page.still();
    expect(page.card).to.equal(null);
  });

  it('keeps out of the address of a page that routes by it', async () => {
    history.replaceState(null, '', '#/people');
    const { page } = await stand();
    await page.filter('国家级');
    expect(location.hash).to.equal('#/people');
    expect(page.names.length).to.be.lessThan(70);
  });

  it('has one address a name: a second wall goes without', async () => {
    const one = await stand();
    const other = await stand();
    await other.page.filter('国家级');
    expect(location.hash).to.equal('');
    await one.page.filter('省级');
    expect(location.hash).to.equal('#wall?level=province');
    expect(other.page.chips.some(chip => chip.endsWith('✓') && chip.startsWith('国家级'))).to.equal(
      true,
    );
  });

  it('gives the card what the page gave whole', async () => {
    const whole = { id: 'p-1', type: 'person', name: '甲', story: '从学徒做起。' };
    const { page } = await stand({ data: [whole] });
    page.links[0]!.click();
    await until(() => page.card, 'no card came');
    expect((page.card as unknown as { data: unknown }).data).to.equal(whole);
  });
});
