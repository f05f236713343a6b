import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/button/index.ts';
import '../../../src/elements/card/index.ts';
import type { UnionCard } from '../../../src/elements/card/card.ts';

const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

const full = (href = '#activity') =>
  html`<union-card heading="开放日报名" href=${href}>
    <img slot="media" alt="" src=${PICTURE} />
    <span slot="meta">2026-04-28</span>
    <p>参观车间，名额 30 人。</p>
    <union-button slot="actions">收藏</union-button>
  </union-card>`;

const link = (card: Element) => card.shadowRoot!.querySelector('a');

/** Counts what the link would have followed. */
function followed(card: Element) {
  const presses: MouseEvent[] = [];
  card.shadowRoot!.addEventListener('click', event => {
    if (event.target !== link(card)) return;
    presses.push(event as MouseEvent);
    event.preventDefault();
  });
  return presses;
}

const middle = (element: Element): [number, number] => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
};

describe('union-card', () => {
  it('is a heading of its level with words under it', async () => {
    const card = await fixture<UnionCard>(
      html`<union-card heading="读书月"><p>每周六</p></union-card>`,
    );
    const heading = card.shadowRoot!.querySelector('[role="heading"]')!;
    expect(heading.textContent!.trim()).to.equal('读书月');
    expect(heading.getAttribute('aria-level')).to.equal('3');
    card.level = 2;
    await card.updateComplete;
    expect(heading.getAttribute('aria-level')).to.equal('2');
    expect(link(card)).to.equal(null);
    await expect(card).to.be.accessible();
  });

  it('is one link, named by its heading', async () => {
    const card = await fixture<UnionCard>(full());
    expect(card.shadowRoot!.querySelectorAll('a')).to.have.length(1);
    expect(link(card)!.textContent).to.equal('开放日报名');
    card.focus();
    expect(card.shadowRoot!.activeElement === link(card)).to.equal(true);
    await expect(card).to.be.accessible();
  });

  it('makes no link of an address that would run script, nor without a heading', async () => {
    const card = await fixture<UnionCard>(full('javascript:alert(1)'));
    expect(link(card)).to.equal(null);
    card.href = '#a';
    card.heading = '';
    await card.updateComplete;
    expect(link(card)).to.equal(null);
  });

  it('is pressed on its picture and its edge', async () => {
    const card = await fixture(full());
    const { left, bottom } = card.getBoundingClientRect();
    const hit = (x: number, y: number) => card.shadowRoot!.elementFromPoint(x, y);
    expect(hit(...middle(card.querySelector('img')!)) === link(card), 'picture').to.equal(true);
    expect(hit(left + 4, bottom - 4) === link(card), 'edge').to.equal(true);
  });

  it('is pressed on its words too, which lie above so that they can be selected', async () => {
    const card = await fixture(full());
    const presses = followed(card);
    const words = card.querySelector('p')!;
    expect(document.elementFromPoint(...middle(words)) === words).to.equal(true);
    words.click();
    words.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }));
    expect(presses.map(({ ctrlKey }) => ctrlKey)).to.deep.equal([false, true]);
  });

  it('does not leave while a person selects its words', async () => {
    const card = await fixture(full());
    const presses = followed(card);
    const words = card.querySelector('p')!;
    document.getSelection()!.selectAllChildren(words);
    words.click();
    expect(presses).to.have.length(0);
    document.getSelection()!.removeAllRanges();
    words.click();
    expect(presses).to.have.length(1);
  });

  it('lets a button on it do its own thing, and a page call a press off', async () => {
    const card = await fixture(full());
    const presses = followed(card);
    const button = card.querySelector('union-button')!;
    expect(document.elementFromPoint(...middle(button)) === button).to.equal(true);
    let own = 0;
    button.addEventListener('click', () => (own += 1));
    button.click();
    expect([own, presses.length]).to.deep.equal([1, 0]);
    const words = card.querySelector('p')!;
    words.addEventListener('click', event => event.preventDefault());
    words.click();
    expect(presses).to.have.length(0);
  });

  it('gives no room to what is not there, and takes it in when it comes', async () => {
    const card = await fixture<UnionCard>(html`<union-card heading="读书月"></union-card>`);
    const bare = card.offsetHeight;
    expect(bare).to.be.below(80);
    const button = document.createElement('union-button');
    button.slot = 'actions';
    button.textContent = '收藏';
    card.append(button);
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(card.offsetHeight).to.be.at.least(bare + 44);
  });

  it('has its picture beside the words where there is room, above them where not', async () => {
    const card = await fixture<UnionCard>(full());
    const sides = () => {
      const media = card.shadowRoot!.querySelector('.media')!.getBoundingClientRect();
      const body = card.shadowRoot!.querySelector('.body')!.getBoundingClientRect();
      return { above: body.top >= media.bottom - 1, width: media.width };
    };
    card.style.width = '700px';
    expect(sides().above).to.equal(false);
    card.style.width = '328px';
    expect(sides().above).to.equal(true);
    expect(sides().width).to.be.above(320);
  });

  it('breaks a long heading inside the card', async () => {
    const card = await fixture<HTMLElement>(
      html`<union-card
        heading=${'示例市快递外卖网约车货运司机联合工会委员会'.repeat(4)}
      ></union-card>`,
    );
    card.style.width = '280px';
    expect(card.scrollWidth).to.be.at.most(280);
  });
});
