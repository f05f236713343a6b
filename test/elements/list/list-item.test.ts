import { sendKeys } from '@web/test-runner-commands';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/list/index.ts';
import type { ItemSelectEvent, UnionListItem } from '../../../src/elements/list/list-item.ts';

const press = (element: Element) => element.shadowRoot!.querySelector('button');

describe('union-list-item', () => {
  it('tells its value when a person chooses it, and selects nothing by itself', async () => {
    const item = await fixture<UnionListItem>(
      html`<union-list-item value="a1" selectable>人民路驿站</union-list-item>`,
    );
    setTimeout(() => press(item)!.click());
    const event = (await oneEvent(item, 'union-item-select')) as ItemSelectEvent;
    expect(event.value).to.equal('a1');
    expect(event.composed && event.bubbles).to.equal(true);
    expect(item.selected).to.equal(false);
  });

  it('is chosen by Enter and Space', async () => {
    const item = await fixture<UnionListItem>(
      html`<union-list label="站点"
        ><union-list-item value="a1" selectable>人民路驿站</union-list-item></union-list
      >`,
    ).then(list => list.querySelector('union-list-item')!);
    const told: string[] = [];
    item.addEventListener('union-item-select', event =>
      told.push((event as ItemSelectEvent).value),
    );
    item.focus();
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: ' ' });
    expect(told).to.deep.equal(['a1', 'a1']);
  });

  it('says which row is the current one', async () => {
    const item = await fixture<UnionListItem>(
      html`<union-list-item selectable selected>人民路驿站</union-list-item>`,
    );
    expect(press(item)!.getAttribute('aria-current')).to.equal('true');
  });

  it('is no button when there is nothing to choose', async () => {
    const item = await fixture(html`<union-list-item>人民路驿站</union-list-item>`);
    expect(press(item)).to.equal(null);
  });

  it('is pressed anywhere on the row, except on what stands at its end', async () => {
    const item = await fixture<UnionListItem>(
      html`<union-list-item selectable
        >人民路驿站<button slot="trailing">电话</button></union-list-item
      >`,
    );
    const { left, right, top, bottom } = item.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const hit = (x: number, y: number) => item.shadowRoot!.elementFromPoint(x, y);
    expect(hit(left + 2, middle)).to.equal(press(item));
    expect(hit((left + right) / 2, bottom - 2)).to.equal(press(item));
    const call = item.querySelector('button')!;
    const box = call.getBoundingClientRect();
    expect(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)).to.equal(call);
  });

  it('is high enough for a finger', async () => {
    const item = await fixture<UnionListItem>(
      html`<union-list-item selectable>人民路驿站</union-list-item>`,
    );
    expect(item.offsetHeight).to.be.at.least(44);
    item.size = 'large';
    await item.updateComplete;
    expect(item.offsetHeight).to.be.at.least(60);
  });
});
