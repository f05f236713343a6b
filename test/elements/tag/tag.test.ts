import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/icon/index.ts';
import '../../../src/elements/tag/index.ts';
import type { TagRemoveEvent, UnionTag } from '../../../src/elements/tag/tag.ts';

const button = (element: Element) => element.shadowRoot!.querySelector('button');
const name = (element: Element) => button(element)!.getAttribute('aria-label');

describe('union-tag', () => {
  for (const tone of ['neutral', 'accent']) {
    it(`is words alone when ${tone}, nothing to press`, async () => {
      const tag = await fixture(html`<union-tag tone=${tone}>全国劳动模范</union-tag>`);
      expect(button(tag)).to.equal(null);
      await expect(tag).to.be.accessible();
    });
  }

  it('is taken off by hand and by key, and says which; it goes only when the page says so', async () => {
    const tag = await fixture<UnionTag>(
      html`<union-tag removable value="yuhang">余杭区</union-tag>`,
    );
    setTimeout(() => button(tag)!.click());
    const event = (await oneEvent(tag, 'union-tag-remove')) as TagRemoveEvent;
    expect(event.value).to.equal('yuhang');
    expect(event.bubbles && event.composed).to.equal(true);
    expect(tag.isConnected).to.equal(true);
    let told = 0;
    tag.addEventListener('union-tag-remove', () => (told += 1));
    tag.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(told).to.equal(2);
  });

  it('names its button by its word, also a word written anew, without the sign before it', async () => {
    const tag = await fixture<UnionTag>(
      html`<union-tag removable
        ><span slot="icon">（略）</span>
        余杭区
      </union-tag>`,
    );
    expect(name(tag)).to.equal('拿掉“余杭区”');
    await expect(tag).to.be.accessible();
    tag.lastChild!.nodeValue = '临平区';
    await aTimeout(0);
    await tag.updateComplete;
    expect(name(tag)).to.equal('拿掉“临平区”');
  });

  it('speaks the language around it', async () => {
    const page = await fixture(html`<p lang="en"><union-tag removable>Yuhang</union-tag></p>`);
    const tag = page.querySelector('union-tag')!;
    await until(() => name(tag) === 'Remove “Yuhang”');
    expect(button(tag)!.lang).to.equal('en');
  });

  it('has a button of a full target, and a larger one in large', async () => {
    const tag = await fixture<UnionTag>(html`<union-tag removable>水</union-tag>`);
    const sides = () => [button(tag)!.offsetWidth, button(tag)!.offsetHeight];
    expect(Math.min(...sides())).to.be.at.least(44);
    expect(tag.offsetHeight, 'the button is inside the host').to.be.at.least(44);
    tag.size = 'large';
    await tag.updateComplete;
    expect(Math.min(...sides())).to.be.at.least(60);
    expect(tag.offsetHeight).to.be.at.least(60);
  });

  it('wraps a long text and keeps the button inside', async () => {
    const page = await fixture<HTMLElement>(
      html`<div .style=${'width: 160px'}>
        <union-tag removable>国家级技能大师工作室领办人、浙江省首席技师</union-tag>
      </div>`,
    );
    const tag = page.querySelector('union-tag')!;
    expect(tag.offsetWidth).to.be.at.most(160);
    const [inner, outer] = [button(tag)!.getBoundingClientRect(), tag.getBoundingClientRect()];
    expect(inner.right).to.be.at.most(outer.right);
    expect(tag.offsetHeight).to.be.above(60);
  });

  it('hands the focus to the next tag when it goes, the last one to the tag before', async () => {
    const page = await fixture(
      html`<div @union-tag-remove=${(e: Event) => (e.target as Element).remove()}>
        ${['a', 'b', 'c'].map(id => html`<union-tag removable value=${id}>${id}</union-tag>`)}
      </div>`,
    );
    const here = () => (document.activeElement as UnionTag).value;
    page.querySelectorAll('union-tag')[1]!.focus();
    await sendKeys({ press: 'Enter' });
    expect(here()).to.equal('c');
    await sendKeys({ press: 'Enter' });
    expect(here()).to.equal('a');
    await sendKeys({ press: 'Enter' });
    expect(page.querySelector('union-tag')).to.equal(null);
  });

  it('takes no focus from elsewhere when it goes', async () => {
    const page = await fixture(
      html`<div>
        <input aria-label="甲" />
        <union-tag removable>一</union-tag><union-tag removable>二</union-tag>
      </div>`,
    );
    const tag = page.querySelector('union-tag')!;
    button(tag)!.click();
    page.querySelector('input')!.focus();
    tag.remove();
    expect(document.activeElement === page.querySelector('input')).to.equal(true);
  });
});
