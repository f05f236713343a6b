import { expect } from '@open-wc/testing';
import { a11ySnapshot, findAccessibilityNode } from '@web/test-runner-commands';
import { until } from '../../helpers/until.ts';
import type { Standing } from '../../../src/board/types.ts';
import { frame, ListRows, MadeRows, rowOf, windowOf, type WindowTester } from './window-host.ts';

const name = (position: number) => `示例${position}`;
const stops = (view: WindowTester) =>
  [...view.host.renderRoot.querySelectorAll<HTMLElement>('[role="row"][tabindex="0"]')].map(row =>
    row.getAttribute('aria-rowindex'),
  );
/** Only Chromium's driver tells its accessibility tree. */
const TELLS = /Chrome\//.test(navigator.userAgent);
/** The row's place in the whole board, as told to assistive technology. */
const focusedIndex = (view: WindowTester) => view.focused?.getAttribute('aria-rowindex');

describe('the keyboard in a window of rows', () => {
  it('has one row in the tab order, and walks with the arrows', async () => {
    const view = await windowOf(new MadeRows(1_000_000));
    expect(stops(view)).to.deep.equal(['2']);
    view.drawn[0]!.focus();
    view.press('ArrowDown');
    view.press('ArrowDown');
    expect(focusedIndex(view)).to.equal('4');
    view.press('ArrowUp');
    expect(focusedIndex(view)).to.equal('3');
    expect(stops(view)).to.deep.equal(['3']);
  });

  it('goes by the page and to either end', async () => {
    const view = await windowOf(new MadeRows(1_000_000));
    view.drawn[0]!.focus();
    view.press('PageDown');
    const page = Number(focusedIndex(view)) - 2;
    expect(page).to.be.within(5, 20);
    expect(view.seen()).to.include(name(page));
    view.press('End');
    await frame();
    expect(focusedIndex(view)).to.equal('1000001');
    expect(view.seen()).to.include(name(999_999));
    view.press('ArrowDown');
    expect(focusedIndex(view), 'there is no row after the last').to.equal('1000001');
    view.press('Home');
    await frame();
    expect(focusedIndex(view)).to.equal('2');
    expect(view.seen()[0]).to.equal(name(0));
  });

  it('walks down a long way without a gap', async () => {
    const view = await windowOf(new MadeRows(5_000_000));
    view.rows.scrollTo(2_500_000, { focus: true });
    for (let step = 1; step <= 60; step += 1) {
      view.press('ArrowDown');
      expect(view.seen()).to.include(name(2_500_000 + step));
      if (step % 20 === 0) await frame();
    }
    expect(view.focused!.textContent).to.include(name(2_500_060));
  });

  it('keeps the focus on a row that is scrolled out of sight, and walks on from it', async () => {
    const view = await windowOf(new MadeRows(100_000));
    view.rows.scrollTo(40, { focus: true });
    await view.scroll(500_000);
    expect(view.focused!.textContent).to.include(name(40));
    expect(stops(view)).to.deep.equal(['42']);
    await view.scroll(1000);
    await view.scroll(800_000);
    expect(view.focused!.textContent).to.include(name(40));
    view.press('ArrowDown');
    expect(view.focused!.textContent).to.include(name(41));
    expect(view.seen()).to.include(name(41));
    expect(view.drawn.some(row => row.classList.contains('row-parked'))).to.equal(false);
  });

  it('lets go of that row once the focus is elsewhere', async () => {
    const view = await windowOf(new MadeRows(100_000));
    view.drawn[1]!.focus();
    await view.scroll(500_000);
    view.focused!.blur();
    expect(view.drawn.some(row => row.classList.contains('row-parked'))).to.equal(false);
    await view.scroll(600_000);
    expect(stops(view)).to.have.length(1);
  });

  it('follows a row to its new rank', async () => {
    const source = new ListRows(Array.from({ length: 1000 }, (_, at) => rowOf(at)));
    const view = await windowOf(source);
    view.rows.scrollTo(3, { focus: true });
    const [moved] = source.rows.splice(3, 1);
    source.rows.splice(6, 0, moved!);
    view.rows.refresh();
    expect(view.focused!.textContent).to.include(name(3));
    expect(focusedIndex(view)).to.equal('8');
    source.rows.splice(6, 1);
    source.rows.splice(900, 0, moved!);
    view.rows.refresh();
    expect(view.focused!.textContent, 'also out of sight').to.include(name(3));
    expect(view.seen()[0]).to.equal(name(0));
    view.rows.selected = moved!.id;
    view.rows.refresh();
    expect(view.seen()[0], 'chosen, and still out of sight').to.equal(name(0));
    expect(view.focused!.getBoundingClientRect().height).to.be.greaterThan(0);
    view.press('ArrowDown');
    expect(view.seen()).to.include(view.focused!.querySelector('.name')!.textContent);
    expect(focusedIndex(view)).to.equal('903');
  });

  it('chooses by Enter, by the space bar and by a click; marks what is chosen', async () => {
    const chosen: [Standing, number][] = [];
    const view = await windowOf(new MadeRows(1000), { onSelect: (...row) => chosen.push(row) });
    view.rows.scrollTo(2, { focus: true });
    view.press('Enter');
    view.press(' ');
    view.drawn[5]!.querySelector<HTMLElement>('.unit, .text')!.click();
    expect(chosen.map(([{ id }, position]) => [id, position])).to.deep.equal([
      ['n-2', 2],
      ['n-2', 2],
      ['n-5', 5],
    ]);
    view.rows.selected = 'n-5';
    view.rows.refresh();
    const marked = () => view.drawn.filter(row => row.getAttribute('aria-selected') === 'true');
    expect(marked().map(row => row.textContent)).to.have.length(1);
    await view.scroll(20_000);
    expect(marked()).to.have.length(0);
    await view.scroll(0);
    expect(marked()[0]!.textContent).to.include(name(5));
  });

  it('leaves keys that are not for it', async () => {
    const view = await windowOf(new MadeRows(1000));
    view.drawn[0]!.focus();
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    view.focused!.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(focusedIndex(view)).to.equal('2');
  });

  it('is a grid with its size to assistive technology, at the top, in the middle, at the end', async () => {
    const view = await windowOf(new MadeRows(1_000_000));
    for (const position of [0, 500_000, 999_999]) {
      view.rows.scrollTo(position, { focus: true });
      await frame();
      await until(() => view.focused);
      await expect(view.host).to.be.accessible({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa'] });
    }
    if (!TELLS) return;
    const row = findAccessibilityNode<{ role: string; name: string; focused?: boolean }>(
      (await a11ySnapshot({})) as never,
      ({ focused }) => focused === true,
    );
    expect(row?.role).to.equal('row');
    expect(row?.name).to.include(name(999_999));
  });
});

describe('rows that are not there', () => {
  it('say that they are on their way, or that they did not come and can be asked for again', async () => {
    const asked: number[] = [];
    const wanted: [number, number][] = [];
    const source = Object.assign(new MadeRows(1000), {
      at: (position: number) => (position < 3 ? rowOf(position) : undefined),
      failed: (position: number) => position > 5,
      retry: (position: number) => asked.push(position),
      want: (from: number, to: number) => wanted.push([from, to]),
    });
    const chosen: unknown[] = [];
    const view = await windowOf(source, { onSelect: row => chosen.push(row) });
    expect(view.drawn[4]!.textContent.trim()).to.equal('载入中');
    view.drawn[4]!.click();
    expect(view.drawn[7]!.textContent).to.include('没有取到');
    view.drawn[7]!.querySelector<HTMLElement>('.retry')!.click();
    view.drawn[8]!.focus();
    view.press('Enter');
    expect(asked).to.deep.equal([7, 8]);
    expect(chosen, 'there is nothing to choose').to.deep.equal([]);
    expect(wanted[0]).to.deep.equal([0, view.drawn.length]);
    view.rows.scrollTo(500);
    const [from, to] = wanted[wanted.length - 1]!;
    expect(from <= 500 && to > 500).to.equal(true);
  });
});
