import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/badge/index.ts';

const shape = (element: Element) => {
  const svg = element.shadowRoot!.querySelector('svg')!;
  return `${svg.getAttribute('class')} ${svg.querySelector('path')!.getAttribute('d')}`;
};

describe('union-badge', () => {
  it('has a shape of its own for every tone', async () => {
    const shapes = new Set<string>();
    for (const tone of ['neutral', 'success', 'warning', 'danger', 'accent']) {
      const element = await fixture(html`<union-badge tone=${tone}>开放中</union-badge>`);
      shapes.add(shape(element));
      await expect(element).to.be.accessible();
    }
    expect(shapes.size).to.equal(5);
  });

  it('keeps its shape beside the first line of a text that wraps', async () => {
    const page = await fixture(
      html`<div .style=${'width: 120px'}>
        <union-badge tone="warning">国庆节期间开放时间有调整，请先打电话</union-badge>
      </div>`,
    );
    const badge = page.querySelector('union-badge')!;
    const mark = badge.shadowRoot!.querySelector('svg')!.getBoundingClientRect();
    expect(badge.offsetHeight).to.be.at.least(44);
    expect(mark.bottom - badge.getBoundingClientRect().top).to.be.below(22);
  });

  it('shows an unknown tone as neutral', async () => {
    const neutral = await fixture(html`<union-badge>甲</union-badge>`);
    const odd = await fixture(html`<union-badge tone="纯绿">甲</union-badge>`);
    expect(shape(odd).split(' ').at(-1)).to.equal(shape(neutral).split(' ').at(-1));
  });
});
