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

  it('shows an unknown tone as neutral', async () => {
    const neutral = await fixture(html`<union-badge>甲</union-badge>`);
    const odd = await fixture(html`<union-badge tone="纯绿">甲</union-badge>`);
    expect(shape(odd).split(' ').at(-1)).to.equal(shape(neutral).split(' ').at(-1));
  });
});
