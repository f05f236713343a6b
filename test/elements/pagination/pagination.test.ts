import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../../src/elements/pagination/index.ts';
import type { PageSelectEvent } from '../../../src/elements/pagination/pagination.ts';

const all = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.press, .gap, .place'),
];
const seen = (element: Element) =>
  all(element)
    .filter(part => part.offsetWidth > 0)
    .map(part => part.textContent!.trim());
const control = (element: Element, words: string) =>
  all(element).find(part => part.textContent!.trim() === words)!;
const current = (element: Element) =>
  element.shadowRoot!.querySelector('[aria-current="page"]')?.textContent?.trim();

async function stand(content: unknown) {
  const page = await fixture<HTMLElement>(html`<div style="width: 800px">${content}</div>`);
  return page.querySelector('union-pagination')!;
}

function heard(element: Element, callOff = false) {
  const pages: number[] = [];
  element.addEventListener('union-page-select', event => {
    pages.push((event as PageSelectEvent).page);
    if (callOff) event.preventDefault();
  });
  return pages;
}

describe('union-pagination', () => {
  it('is a named landmark whose current page is marked and said', async () => {
    const element = await stand(html`<union-pagination page="5" pages="12"></union-pagination>`);
    expect(seen(element)).to.deep.equal(['上一页', '1', '…', '4', '5', '6', '…', '12', '下一页']);
    expect(current(element)).to.equal('5');
    expect(control(element, '4').getAttribute('aria-label')).to.equal('第 4 页');
    const nav = element.shadowRoot!.querySelector('nav')!;
    expect(nav.getAttribute('aria-label')).to.equal('分页');
    await expect(element).to.be.accessible();
  });

  it('counts its pages from the things and how many a page shows', async () => {
    const element = await stand(
      html`<union-pagination total="61" page-size="20"></union-pagination>`,
    );
    expect(seen(element)).to.deep.equal(['上一页', '1', '2', '3', '4', '下一页']);
  });

  it('shows nothing when there is one page', async () => {
    const element = await stand(html`<union-pagination pages="1"></union-pagination>`);
    expect(all(element)).to.have.length(0);
    element.pages = undefined;
    element.total = 20;
    await element.updateComplete;
    expect(all(element)).to.have.length(0);
  });

  it('tells the page a person chooses, goes there, and is silent when the page sets it', async () => {
    const element = await stand(html`<union-pagination page="2" pages="9"></union-pagination>`);
    const pages = heard(element);
    control(element, '下一页').click();
    await element.updateComplete;
    control(element, '5').click();
    await element.updateComplete;
    control(element, '5').click();
    element.page = 7;
    await element.updateComplete;
    expect(pages).to.deep.equal([3, 5]);
    expect(current(element)).to.equal('7');
  });

  it('stays where it is when the event is called off', async () => {
    const element = await stand(html`<union-pagination page="2" pages="9"></union-pagination>`);
    const pages = heard(element, true);
    control(element, '3').click();
    await element.updateComplete;
    expect(pages).to.deep.equal([3]);
    expect(element.page).to.equal(2);
  });

  it('leads nowhere at its ends, and keeps the focus there', async () => {
    const element = await stand(html`<union-pagination page="8" pages="9"></union-pagination>`);
    const pages = heard(element);
    const next = control(element, '下一页');
    next.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await sendKeys({ press: 'Enter' });
    expect(pages).to.deep.equal([9]);
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot!.activeElement === next).to.equal(true);
  });

  it('keeps the focus with the page one chose, as the row of numbers moves on', async () => {
    const element = await stand(html`<union-pagination page="1" pages="30"></union-pagination>`);
    control(element, '5').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await aTimeout(0);
    const focused = element.shadowRoot!.activeElement!;
    expect(focused.textContent!.trim()).to.equal('5');
    expect(focused.getAttribute('aria-current')).to.equal('page');
  });

  it('takes a page that is not there for the nearest one', async () => {
    const element = await stand(html`<union-pagination page="99" pages="9"></union-pagination>`);
    expect(current(element)).to.equal('9');
    element.page = NaN;
    await element.updateComplete;
    expect(current(element)).to.equal('1');
  });

  it('is real links with an address, which the page may take over', async () => {
    const element = await stand(
      html`<union-pagination page="2" pages="9" href="#p={page}&again={page}"></union-pagination>`,
    );
    const pages = heard(element, true);
    const third = control(element, '3');
    expect(third.getAttribute('href')).to.equal('#p=3&again=3');
    third.click();
    expect(pages).to.deep.equal([3]);
    expect(location.hash).to.not.contain('p=3');
    element.page = 1;
    await element.updateComplete;
    expect(control(element, '上一页').hasAttribute('href')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('leaves a press for a new window to the browser', async () => {
    const element = await stand(
      html`<union-pagination page="2" pages="9" href="#p={page}"></union-pagination>`,
    );
    const pages = heard(element);
    const press = new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true });
    let calledOff: boolean | undefined;
    element.shadowRoot!.addEventListener('click', event => {
      calledOff = event.defaultPrevented;
      event.preventDefault();
    });
    control(element, '3').dispatchEvent(press);
    expect(calledOff).to.equal(false);
    expect(pages).to.deep.equal([]);
  });

  it('makes no link of an address that would run script', async () => {
    const element = await stand(
      html`<union-pagination pages="9" href="javascript:go({page})"></union-pagination>`,
    );
    expect(element.shadowRoot!.querySelector('[href]')).to.equal(null);
  });

  it('says only where one is on a phone', async () => {
    const element = await stand(html`<union-pagination page="3" pages="12"></union-pagination>`);
    element.parentElement!.style.width = '328px';
    await nextFrame();
    expect(seen(element)).to.deep.equal(['上一页', '第 3 / 12 页', '下一页']);
    await expect(element).to.be.accessible();
  });

  it('has a line of its own for where one is, where that is long or the place narrow', async () => {
    const element = await stand(
      html`<union-pagination page="6300" pages="12600"></union-pagination>`,
    );
    element.parentElement!.style.width = '288px';
    for (const size of ['standard', 'large'] as const) {
      element.size = size;
      await element.updateComplete;
      const [place, previous, next] = ['第 6,300 / 12,600 页', '上一页', '下一页'].map(words =>
        control(element, words).getBoundingClientRect(),
      );
      expect(place!.bottom, size).to.be.at.most(previous!.top + 1);
      expect(previous!.top, size).to.equal(next!.top);
      expect(place!.height, size).to.be.below(40);
      expect(next!.right, size).to.be.at.most(element.getBoundingClientRect().right);
    }
  });

  it('has a width of its own where the page gives it none', async () => {
    const element = await stand(html`<union-pagination page="3" pages="12"></union-pagination>`);
    const place = element.parentElement!;
    place.style.cssText = 'display: flex; justify-content: center; width: 800px';
    expect(element.offsetWidth).to.be.above(160);
    place.style.width = '120px';
    expect(element.offsetWidth).to.equal(120);
  });

  it('has full targets in either size', async () => {
    const element = await stand(html`<union-pagination page="3" pages="12"></union-pagination>`);
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      element.size = size;
      await element.updateComplete;
      for (const press of element.shadowRoot!.querySelectorAll<HTMLElement>('.press')) {
        const { width, height } = press.getBoundingClientRect();
        if (width > 0) expect(Math.min(width, height), size).to.be.at.least(target);
      }
    }
  });
});
