import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/tabs/index.ts';
import type { UnionTab } from '../../../src/elements/tabs/tab.ts';

describe('union-tab', () => {
  it('shows what is on it while no union-tabs says otherwise', async () => {
    const tab = await fixture<UnionTab>(html`<union-tab label="简介"><p>一</p></union-tab>`);
    expect(tab.querySelector('p')!.offsetHeight).to.be.above(0);
    expect(tab.shadowRoot!.querySelector('[role]')).to.equal(null);
  });

  it('is a page that can be focused and has its tab’s name', async () => {
    const tabs = await fixture(
      html`<union-tabs label="书屋"
        ><union-tab label="简介"><p>一</p></union-tab></union-tabs
      >`,
    );
    const tab = tabs.querySelector('union-tab')!;
    await tab.updateComplete;
    const panel = tab.shadowRoot!.querySelector<HTMLElement>('[role="tabpanel"]')!;
    expect(panel.tabIndex).to.equal(0);
    tab.label = '介绍';
    await tab.updateComplete;
    expect(panel.getAttribute('aria-label')).to.equal('介绍');
    await expect(tab).to.be.accessible();
  });

  it('stands on paper with its name, chosen or not', async () => {
    const tabs = await fixture(
      html`<union-tabs
        ><union-tab label="简介"></union-tab><union-tab label="怎么去"></union-tab
      ></union-tabs>`,
    );
    const hidden = tabs.querySelectorAll('union-tab')[1]!;
    await hidden.updateComplete;
    const printed = [...hidden.shadowRoot!.adoptedStyleSheets]
      .flatMap(sheet => [...sheet.cssRules])
      .filter(rule => rule instanceof CSSMediaRule && rule.conditionText === 'print')
      .flatMap(rule => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[])
      .filter(rule => hidden.shadowRoot!.querySelector(rule.selectorText));
    expect(printed.map(({ style }) => style.display)).to.include('block');
    const name = hidden.shadowRoot!.querySelector('.name')!;
    expect(name.textContent).to.equal('怎么去');
    expect(printed.some(({ selectorText }) => name.matches(selectorText))).to.equal(true);
  });
});
