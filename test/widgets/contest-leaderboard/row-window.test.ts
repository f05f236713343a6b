import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import { frame, ListRows, MadeRows, rowOf, windowOf } from './window-host.ts';

const name = (position: number) => `示例${position}`;

describe('a window of rows', () => {
  it('draws those in sight and a few more, of a million', async () => {
    const view = await windowOf(new MadeRows(1_000_000));
    expect(view.seen()[0]).to.equal(name(0));
    expect(view.seen()).not.to.include('');
    expect(view.drawn.length).to.be.lessThan(60);
    expect(view.scroller.getAttribute('aria-rowcount')).to.equal('1000001');
    expect(view.drawn[0]!.getAttribute('aria-rowindex')).to.equal('2');
    expect(view.shown).to.match(/^第 1–\d+ 行，共 1000000 行$/);
  });

  it('is as high as its rows where they are few, and has only them', async () => {
    const view = await windowOf(new MadeRows(3));
    expect(view.seen()).to.deep.equal([name(0), name(1), name(2)]);
    expect(view.scroller.scrollHeight).to.equal(view.scroller.clientHeight);
    expect(view.shown).to.equal('第 1–3 行，共 3 行');
  });

  it('without rows has a head and says nothing', async () => {
    const view = await windowOf(new MadeRows(0));
    expect(view.drawn).to.have.length(0);
    expect(view.shown).to.equal('');
    view.rows.scrollTo(5, { focus: true });
  });

  it('has its rows in the order they are read, however it is scrolled', async () => {
    const view = await windowOf(new MadeRows(10_000));
    for (const top of [300, 350, 2000, 1200, 90_000, 0]) {
      await view.scroll(top);
      expect(view.seen(), `at ${top}`).not.to.include('');
      const indexes = view.drawn.map(row => Number(row.getAttribute('aria-rowindex')));
      expect(indexes).to.deep.equal(indexes.map((_, at) => indexes[0]! + at));
    }
  });

  it('uses its elements again for the rows that come as others go', async () => {
    const view = await windowOf(new MadeRows(10_000));
    const { length } = view.drawn;
    await view.scroll(90_000);
    await until(() => view.drawn.length === length, 'the rows around were never drawn');
    const before = new Set(view.drawn);
    const [first] = view.seen();
    for (const top of [90_100, 90_200, 90_400, 90_250, 90_050]) {
      await view.scroll(top);
      expect(view.drawn.length, `at ${top}`).to.equal(length);
      expect(view.drawn.every(row => before.has(row))).to.equal(true);
    }
    expect(view.seen()[0]).not.to.equal(first);
  });

  it('has every row of five million within reach', async () => {
    const size = 5_000_000;
    const view = await windowOf(new MadeRows(size));
    for (const position of [size - 1, 0, 1, 2_499_999, 3_333_333, 4_999_990, 17]) {
      view.rows.scrollTo(position);
      await frame();
      expect(view.seen(), String(position)).to.include(name(position));
      expect(view.seen()).not.to.include('');
    }
  });

  it('goes by the pixel near, and to the ends of five million by the thumb', async () => {
    const view = await windowOf(new MadeRows(5_000_000));
    view.rows.scrollTo(2_000_000);
    await frame();
    const [first] = view.seen();
    const row = view.drawn.find(one => one.textContent.includes(first!))!;
    const { top } = row.getBoundingClientRect();
    await view.scroll(view.scroller.scrollTop + 10);
    expect(row.getBoundingClientRect().top).to.be.closeTo(top - 10, 1);
    await view.scroll(view.scroller.scrollHeight);
    expect(view.seen()).to.include(name(4_999_999));
    await view.scroll(0);
    expect(view.seen()[0]).to.equal(name(0));
  });

  it('keeps rows in sight when it was scrolled far and nothing is drawn yet', async () => {
    const view = await windowOf(new MadeRows(10_000));
    view.scroller.scrollTop = 100_000;
    // The scroll event comes with the next frame; the browser may paint before.
    expect(view.seen()).not.to.include('');
    view.scroller.scrollTop = 0;
    expect(view.seen()).not.to.include('');
  });

  it('draws what is seen first when it is thrown far, the rows around it once it rests', async () => {
    const view = await windowOf(new MadeRows(100_000));
    await frame();
    const { length } = view.drawn;
    /** As in the frame of a scroll event, before anything else has come. */
    const scrolled = (top: number) => {
      view.scroller.scrollTop = top;
      view.scroller.dispatchEvent(new Event('scroll'));
    };
    for (const top of [90_000, 900_000, 20_000]) {
      scrolled(top);
      expect(view.seen(), `at ${top}`).not.to.include('');
      expect(view.drawn.length).to.be.lessThan(length - 10);
    }
    // Going on from there, each frame brings a few.
    const { length: few } = view.drawn;
    scrolled(20_030);
    expect(view.seen()).not.to.include('');
    expect(view.drawn.length).to.be.within(few + 1, few + 8);
    scrolled(800_000);
    await until(() => view.drawn.length === length, 'the rows around were never drawn');
    const indexes = view.drawn.map(row => Number(row.getAttribute('aria-rowindex')));
    expect(indexes).to.deep.equal(indexes.map((_, at) => indexes[0]! + at));
    expect(view.seen()).not.to.include('');
  });

  it('draws going up as it does going down', async () => {
    const view = await windowOf(new MadeRows(100_000));
    await view.scroll(1_000_000);
    for (let top = 999_900; top > 999_000; top -= 100) {
      await view.scroll(top);
      expect(view.seen(), `at ${top}`).not.to.include('');
    }
  });

  it('is right when its rows become others of another number, without being measured', async () => {
    const view = await windowOf(new MadeRows(100_000));
    for (const size of [50_000, 40, 100_000, 3, 100_000, 0, 1000]) {
      view.rows.source = new MadeRows(size);
      view.rows.scrollTo(0);
      view.host.requestUpdate();
      await view.host.updateComplete;
      await frame();
      const { clientHeight, scrollHeight } = view.scroller;
      if (size > 40) {
        expect(view.seen(), String(size)).not.to.include('');
        expect(scrollHeight).to.be.greaterThan(clientHeight * 10);
      }
      expect(view.drawn.length, String(size)).to.be.at.least(Math.min(size, 20));
      view.rows.scrollTo(size - 1);
      await frame();
      if (size > 0) expect(view.seen()).to.include(name(size - 1));
    }
  });

  it('cuts only words that may be too long for their column', async () => {
    const rows = [
      rowOf(0),
      { ...rowOf(1), unit: '示例单位的名称很长很长很长很长很长很长很长很长很长' },
    ];
    const view = await windowOf(new ListRows(rows));
    const overflow = (row: number, cell: string) =>
      getComputedStyle(view.drawn[row]!.querySelector(`.${cell}`)!).overflowX;
    expect(overflow(0, 'rank')).to.equal('visible');
    expect(overflow(0, 'unit, .text')).to.equal('visible');
    expect(overflow(1, 'unit, .text')).to.equal('hidden');
    for (const cell of view.drawn[0]!.querySelectorAll('.fits')) {
      expect(cell.scrollWidth, cell.textContent).to.be.at.most(cell.clientWidth);
    }
  });

  it('shows a row asked for before it was there', async () => {
    const view = await windowOf(new MadeRows(0));
    view.rows.source = new MadeRows(1000);
    view.rows.scrollTo(500);
    await frame();
    expect(view.seen()).to.include(name(500));
  });

  it('goes on at the same row after it was taken out of the page and put back', async () => {
    const view = await windowOf(new MadeRows(1000));
    view.rows.scrollTo(700);
    await frame();
    const before = view.rows.first;
    const parent = view.host.parentElement!;
    view.host.remove();
    parent.append(view.host);
    await view.host.updateComplete;
    await frame();
    expect(view.seen()).to.include(name(700));
    expect(Math.abs(view.rows.first - before)).to.be.lessThan(10);
  });

  it('gives rows more room with larger words and keeps its place', async () => {
    const view = await windowOf(new MadeRows(1000));
    view.rows.scrollTo(600);
    await frame();
    const { first } = view.rows;
    const { height } = view.drawn[0]!.getBoundingClientRect();
    view.host.style.setProperty('--union-text-body', '64px');
    await until(() => view.drawn[0]!.getBoundingClientRect().height > height, 'rows grow');
    expect(view.rows.first).to.be.closeTo(first, 1);
    expect(view.seen()).not.to.include('');
    const cell = view.drawn[10]!.querySelector('.total')!;
    expect(cell.scrollHeight).to.be.at.most(cell.clientHeight + 1);
  });

  it('leaves columns out where it is narrow, and its rows have two lines', async () => {
    const view = await windowOf(new MadeRows(1000));
    const { height } = view.drawn[0]!.getBoundingClientRect();
    view.rows.narrow = true;
    view.host.requestUpdate();
    await until(() => view.drawn[0]!.children.length === 3);
    await until(() => view.drawn[0]!.getBoundingClientRect().height > height);
    expect(view.seen()).not.to.include('');
    expect(view.scroller.getAttribute('aria-colcount')).to.equal('3');
  });

  it('lines head and rows up, and they go sideways together', async () => {
    const view = await windowOf(new MadeRows(1000));
    view.host.style.width = '300px';
    await frame();
    const lefts = (row: Element) =>
      [...row.children].map(cell => Math.round(cell.getBoundingClientRect().left));
    const head = view.host.renderRoot.querySelector('.row-head .row')!;
    expect(lefts(view.drawn[0]!)).to.deep.equal(lefts(head));
    view.scroller.scrollLeft = 60;
    await frame();
    expect(view.scroller.scrollLeft).to.equal(60);
    expect(lefts(view.drawn[0]!)).to.deep.equal(lefts(head));
  });

  it('shows words from a new list of columns in the same elements', async () => {
    const view = await windowOf(new MadeRows(100));
    const [row] = view.drawn;
    view.rows.columns = view.rows.columns.map(column =>
      column.id === 'unit' ? { ...column, cell: () => '另一个' } : column,
    );
    view.host.requestUpdate();
    await view.host.updateComplete;
    expect(view.drawn[0]).to.equal(row);
    expect(row!.textContent).to.include('另一个');
  });

  it('draws again when it is told that rows have changed', async () => {
    const source = new ListRows(Array.from({ length: 50 }, (_, at) => rowOf(at)));
    const view = await windowOf(source);
    source.rows.reverse();
    view.rows.refresh();
    expect(view.seen()[0]).to.equal(name(49));
    source.rows = source.rows.slice(0, 2);
    view.rows.refresh();
    expect(view.seen()).to.deep.equal([name(49), name(48)]);
  });
});
