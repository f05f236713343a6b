import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/progress/index.ts';
import type { UnionProgress } from '../../../src/elements/progress/progress.ts';

const native = (element: Element) =>
  element.shadowRoot!.querySelector<HTMLProgressElement | HTMLMeterElement>('progress, meter')!;
const figures = (element: Element) =>
  element.shadowRoot!.querySelector('.figures')?.textContent ?? '';
const part = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();

describe('union-progress', () => {
  it('is a native progress bar with its label and figures', async () => {
    const element = await fixture(
      html`<union-progress label="已上传" value="3" max="5" unit="张"></union-progress>`,
    );
    const bar = native(element) as HTMLProgressElement;
    expect(bar.localName).to.equal('progress');
    expect([bar.value, bar.max, bar.position]).to.deep.equal([3, 5, 0.6]);
    expect(bar.labels[0]!.textContent).to.equal('已上传');
    expect(figures(element)).to.equal('3 / 5 张');
    expect(bar.getAttribute('aria-valuetext')).to.equal('3 / 5 张');
    await expect(element).to.be.accessible();
  });

  it('draws what it says', async () => {
    const element = await fixture<UnionProgress>(
      html`<union-progress label="已上传" max="4" value="1"></union-progress>`,
    );
    for (const [value, fraction] of [
      [1, 0.25],
      [4, 1],
      [9, 1],
      [0, 0],
    ] as const) {
      element.value = value;
      await element.updateComplete;
      const target = element.shadowRoot!.querySelector<HTMLElement>('.fill')!.style.width;
      expect(target).to.equal(`${fraction * 100}%`);
    }
  });

  it('starts at the side where one starts to read', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const element = await fixture(
        html`<union-progress dir=${dir} label="已上传" value="50"></union-progress>`,
      );
      const [track, fill] = [part(element, '.track'), part(element, '.fill')];
      const gap = dir === 'rtl' ? track.right - fill.right : fill.left - track.left;
      expect(gap, dir).to.be.below(3);
    }
  });

  it('runs while nobody knows how long, and says no figures', async () => {
    const element = await fixture<UnionProgress>(
      html`<union-progress label="正在核对"></union-progress>`,
    );
    expect((native(element) as HTMLProgressElement).position).to.equal(-1);
    expect(figures(element)).to.equal('');
    const running = () => element.shadowRoot!.querySelector('.running') !== null;
    expect(running()).to.equal(true);
    await expect(element).to.be.accessible();
    element.value = 10;
    await element.updateComplete;
    expect(running()).to.equal(false);
  });

  it('is a native meter for a share of a whole', async () => {
    const element = await fixture(
      html`<union-progress kind="share" label="名额" value="68" unit="人"></union-progress>`,
    );
    expect(native(element).localName).to.equal('meter');
    expect(native(element).value).to.equal(68);
    expect(figures(element)).to.equal('68 / 100 人');
    await expect(element).to.be.accessible();
  });

  it('tells a percentage, or leaves the figures to the words around', async () => {
    const element = await fixture<UnionProgress>(
      html`<union-progress label="完整度" value="3" max="5" figures="percent"></union-progress>`,
    );
    expect(figures(element)).to.equal('60%');
    element.figures = 'none';
    await element.updateComplete;
    expect(figures(element)).to.equal('');
    expect(native(element).hasAttribute('aria-valuetext')).to.equal(false);
  });

  it('keeps a hidden label for screen readers', async () => {
    const element = await fixture(
      html`<union-progress label="已上传" label-hidden value="60" figures="none"></union-progress>`,
    );
    expect(native(element).labels[0]!.textContent).to.equal('已上传');
    expect((element as HTMLElement).offsetHeight).to.be.at.most(10);
    await expect(element).to.be.accessible();
  });
});
