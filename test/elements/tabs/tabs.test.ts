import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../../src/elements/tabs/index.ts';
import type { TabSelectEvent, UnionTabs } from '../../../src/elements/tabs/tabs.ts';

const buttons = (tabs: Element) => [
  ...tabs.shadowRoot!.querySelectorAll<HTMLButtonElement>('[role="tab"]'),
];
const chosen = (tabs: Element) =>
  buttons(tabs)
    .filter(button => button.getAttribute('aria-selected') === 'true')
    .map(button => button.textContent!.trim());
/** What of the pages one sees. */
const seen = (tabs: Element) =>
  [...tabs.querySelectorAll('p')].filter(p => p.offsetHeight > 0).map(p => p.textContent);

async function settled(tabs: UnionTabs) {
  await aTimeout(0);
  await tabs.updateComplete;
  await Promise.all([...tabs.querySelectorAll('union-tab')].map(tab => tab.updateComplete));
}

async function stand(selected = '', dir: 'ltr' | 'rtl' = 'ltr') {
  const page = await fixture(
    html`<div dir=${dir}>
      <button>前</button>
      <union-tabs label="职工书屋" selected=${selected}>
        <union-tab label="简介" value="intro"><p>一</p></union-tab>
        <union-tab label="开放时间" value="hours"><p>二</p></union-tab>
        <union-tab label="怎么去" value="way"><p>三</p></union-tab>
      </union-tabs>
      <button>后</button>
    </div>`,
  );
  const tabs = page.querySelector('union-tabs')!;
  await settled(tabs);
  page.querySelector('button')!.focus();
  return tabs;
}

/** The row is measured in one frame and drawn in the next. */
async function laidOut() {
  for (let frame = 0; frame < 4; frame += 1) await nextFrame();
}

function heard(tabs: Element) {
  const values: string[] = [];
  tabs.addEventListener('union-tab-select', event => values.push((event as TabSelectEvent).value));
  return values;
}

async function press(tabs: UnionTabs, ...keys: string[]) {
  const stops: string[] = [];
  for (const key of keys) {
    await sendKeys({ press: key });
    await settled(tabs);
    stops.push(tabs.shadowRoot!.activeElement?.textContent?.trim() ?? 'outside');
  }
  return stops;
}

describe('union-tabs', () => {
  it('shows the first page until another is chosen', async () => {
    const tabs = await stand();
    expect(chosen(tabs)).to.deep.equal(['简介']);
    expect(seen(tabs)).to.deep.equal(['一']);
    await expect(tabs).to.be.accessible();
  });

  it('names the row and every page', async () => {
    const tabs = await stand();
    const list = tabs.shadowRoot!.querySelector('[role="tablist"]')!;
    expect(list.getAttribute('aria-label')).to.equal('职工书屋');
    const panels = [...tabs.querySelectorAll('union-tab')].map(tab =>
      tab.shadowRoot!.querySelector('[role="tabpanel"]')!.getAttribute('aria-label'),
    );
    expect(panels).to.deep.equal(['简介', '开放时间', '怎么去']);
  });

  it('turns to the page a person presses, tells it once, and is silent when the page sets it', async () => {
    const tabs = await stand();
    const values = heard(tabs);
    buttons(tabs)[1]!.click();
    buttons(tabs)[1]!.click();
    await settled(tabs);
    expect(seen(tabs)).to.deep.equal(['二']);
    expect(tabs.selected).to.equal('hours');
    tabs.selected = 'way';
    await settled(tabs);
    expect(seen(tabs)).to.deep.equal(['三']);
    expect(values).to.deep.equal(['hours']);
  });

  it('is one stop of the Tab key, then the page', async () => {
    const tabs = await stand('hours');
    expect(await press(tabs, 'Tab')).to.deep.equal(['开放时间']);
    await sendKeys({ press: 'Tab' });
    const panel = tabs.querySelectorAll('union-tab')[1]!;
    expect(document.activeElement === panel).to.equal(true);
  });

  it('is one stop in a row too long for its place, too', async () => {
    const tabs = await stand();
    tabs.style.width = '160px';
    await laidOut();
    expect(await press(tabs, 'Tab')).to.deep.equal(['简介']);
  });

  it('is walked with the arrows, Home and End, which choose at once', async () => {
    const tabs = await stand();
    const values = heard(tabs);
    const keys = ['Tab', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'];
    expect(await press(tabs, ...keys)).to.deep.equal([
      '简介',
      '开放时间',
      '怎么去',
      '简介',
      '怎么去',
      '简介',
      '怎么去',
    ]);
    expect(values).to.deep.equal(['hours', 'way', 'intro', 'way', 'intro', 'way']);
    expect(seen(tabs)).to.deep.equal(['三']);
  });

  it('is walked the other way round where one reads from right to left', async () => {
    const tabs = await stand('', 'rtl');
    expect(await press(tabs, 'Tab', 'ArrowLeft', 'ArrowLeft', 'ArrowRight')).to.deep.equal([
      '简介',
      '开放时间',
      '怎么去',
      '开放时间',
    ]);
  });

  it('leaves other keys, and keys of the browser, alone', async () => {
    const tabs = await stand();
    for (const init of [{ key: 'ArrowDown' }, { key: 'ArrowRight', altKey: true }]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      buttons(tabs)[0]!.dispatchEvent(event);
      expect(event.defaultPrevented, init.key).to.equal(false);
    }
    expect(chosen(tabs)).to.deep.equal(['简介']);
  });

  it('follows tabs that come, go and are renamed', async () => {
    const tabs = await stand('way');
    const more = document.createElement('union-tab');
    more.label = '读者活动';
    tabs.append(more);
    await settled(tabs);
    tabs.children[1]!.setAttribute('label', '时间');
    tabs.children[2]!.remove();
    await settled(tabs);
    const words = buttons(tabs).map(button => button.textContent!.trim());
    expect(words).to.deep.equal(['简介', '时间', '读者活动']);
    expect(chosen(tabs), 'the one chosen is gone').to.deep.equal(['简介']);
    buttons(tabs)[2]!.click();
    expect(tabs.selected, 'its label names it').to.equal('读者活动');
  });

  it('gives a page that is taken out back to its page, to be seen', async () => {
    const tabs = await stand();
    const tab = tabs.children[2]! as HTMLElement;
    tabs.after(tab);
    await aTimeout(0);
    expect(tab.querySelector('p')!.offsetHeight).to.be.above(0);
    tab.remove();
  });

  it('keeps the chosen tab in sight where the row is too long, without moving the page', async () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      const tabs = await stand('', dir);
      tabs.style.width = '160px';
      await laidOut();
      const row = tabs.shadowRoot!.querySelector('.row')!;
      const [end, start] =
        dir === 'ltr' ? ['more-right', 'more-left'] : ['more-left', 'more-right'];
      expect([...row.classList], `${dir} at the start`)
        .to.include(end)
        .and.not.include(start);
      tabs.selected = 'way';
      await settled(tabs);
      await laidOut();
      const [box, tab] = [row, buttons(tabs)[2]!].map(part => part.getBoundingClientRect());
      expect(tab!.left, dir).to.be.at.least(box!.left - 1);
      expect(tab!.right, dir).to.be.at.most(box!.right + 1);
      expect([...row.classList], `${dir} at the end`)
        .to.include(start)
        .and.not.include(end);
    }
  });

  it('brings a chosen tab into sight that comes later', async () => {
    const tabs = await stand('late');
    tabs.style.width = '160px';
    await laidOut();
    const tab = document.createElement('union-tab');
    Object.assign(tab, { label: '往期回顾', value: 'late' });
    tabs.append(tab);
    await settled(tabs);
    await laidOut();
    expect(chosen(tabs)).to.deep.equal(['往期回顾']);
    const row = tabs.shadowRoot!.querySelector('.row')!.getBoundingClientRect();
    expect(buttons(tabs)[3]!.getBoundingClientRect().right).to.be.at.most(row.right + 1);
  });

  it('never makes its page wider, in a grid or a flexbox either', async () => {
    for (const display of ['grid', 'flex']) {
      const tabs = await stand();
      tabs.parentElement!.style.cssText = `display: ${display}; width: 160px`;
      tabs.parentElement!.querySelectorAll('button').forEach(button => button.remove());
      await laidOut();
      expect(tabs.offsetWidth, display).to.equal(160);
    }
  });

  it('has no tab for a page that is hidden', async () => {
    const tabs = await stand();
    const first = tabs.querySelector('union-tab')!;
    first.hidden = true;
    await settled(tabs);
    expect(buttons(tabs)).to.have.length(2);
    expect(seen(tabs)).to.deep.equal(['二']);
    first.hidden = false;
    await settled(tabs);
    expect(seen(tabs)).to.deep.equal(['一']);
  });

  it('keeps to its own tabs where tabs stand in tabs', async () => {
    const tabs = await stand();
    const inner = document.createElement('union-tabs');
    inner.innerHTML = `<union-tab label="甲"><p>内一</p></union-tab><union-tab label="乙"><p>内二</p></union-tab>`;
    tabs.querySelector('union-tab')!.append(inner);
    await settled(tabs);
    await settled(inner);
    buttons(inner)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled(inner);
    expect(chosen(inner)).to.deep.equal(['乙']);
    expect(chosen(tabs)).to.deep.equal(['简介']);
    expect(seen(tabs)).to.deep.equal(['一', '内二']);
    await expect(tabs).to.be.accessible();
  });

  it('fades nothing where all tabs fit', async () => {
    const tabs = await stand();
    await laidOut();
    const { classList } = tabs.shadowRoot!.querySelector('.row')!;
    expect([...classList]).to.deep.equal(['row']);
  });

  it('does not move when another tab is chosen', async () => {
    const tabs = await stand();
    const lefts = () =>
      buttons(tabs).map(button => Math.round(button.getBoundingClientRect().left));
    const before = lefts();
    tabs.selected = 'hours';
    await settled(tabs);
    expect(lefts()).to.deep.equal(before);
  });

  it('has full targets in either size', async () => {
    const tabs = await stand();
    expect(buttons(tabs)[0]!.offsetHeight).to.be.at.least(44);
    tabs.size = 'large';
    await settled(tabs);
    expect(buttons(tabs)[0]!.offsetHeight).to.be.at.least(60);
  });
});
