import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/link-button/index.ts';
import type { UnionLinkButton } from '../../../src/elements/link-button/link-button.ts';

const link = (element: Element) => element.shadowRoot!.querySelector('a')!;

describe('union-link-button', () => {
  it('leads where it says', async () => {
    const element = await fixture(
      html`<union-link-button href="tel:12351">拨打 12351</union-link-button>`,
    );
    expect(link(element).getAttribute('href')).to.equal('tel:12351');
    await expect(element).to.be.accessible();
  });

  it('is followed by Enter, and is a full target in both sizes', async () => {
    const element = await fixture<UnionLinkButton>(
      html`<union-link-button href="#there">去那里</union-link-button>`,
    );
    let followed = 0;
    element.addEventListener('click', event => {
      event.preventDefault();
      followed += 1;
    });
    element.focus();
    await sendKeys({ press: 'Enter' });
    expect(followed).to.equal(1);
    expect(element.offsetHeight).to.be.at.least(44);
    element.size = 'large';
    await element.updateComplete;
    expect(element.offsetHeight).to.be.at.least(60);
  });

  it('leads nowhere with an address that would run script', async () => {
    const element = await fixture(
      html`<union-link-button href="javascript:alert(1)">不会打开</union-link-button>`,
    );
    expect(link(element).hasAttribute('href')).to.equal(false);
    expect(link(element).getAttribute('aria-disabled')).to.equal('true');
    await expect(element).to.be.accessible();
  });

  it('says when it opens a new window, and gives that page no hold on this one', async () => {
    const element = await fixture(
      html`<union-link-button href="https://example.com/" external>办事大厅</union-link-button>`,
    );
    expect(link(element).target).to.equal('_blank');
    expect(link(element).rel).to.equal('noopener noreferrer');
    expect(link(element).textContent).to.contain('在新窗口打开');
  });

  it('says so in its name too when it shows an icon alone', async () => {
    const element = await fixture<UnionLinkButton>(
      html`<union-link-button
        href="https://example.com/"
        external
        label="高德地图"
      ></union-link-button>`,
    );
    expect(link(element).getAttribute('aria-label')).to.equal('高德地图（在新窗口打开）');
    expect(element.offsetWidth).to.be.at.least(44);
  });
});
