import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/skeleton/index.ts';

describe('union-skeleton', () => {
  it('takes exactly the room of the lines that will come', async () => {
    const element = await fixture<HTMLElement>(html`<union-skeleton lines="4"></union-skeleton>`);
    expect(element.offsetHeight).to.equal(4 * 26);
  });

  it('is as high as the page makes it when a box', async () => {
    const element = await fixture<HTMLElement>(
      html`<union-skeleton shape="box" .style=${'height: 240px'}></union-skeleton>`,
    );
    expect(element.shadowRoot!.querySelector<HTMLElement>('.box')!.offsetHeight).to.equal(240);
  });

  it('says nothing to screen readers', async () => {
    const element = await fixture(html`<union-skeleton></union-skeleton>`);
    expect(element.shadowRoot!.querySelector('[aria-hidden="true"]')).to.exist;
    await expect(element).to.be.accessible();
  });
});
