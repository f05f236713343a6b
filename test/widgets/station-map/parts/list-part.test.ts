import { expect } from '@open-wc/testing';
import type { UnionSheet } from '../../../../src/elements/sheet/sheet.ts';
import type { StationFeature } from '../../../../src/data/generated/types.ts';
import type { StationModel } from '../../../../src/stations/station-model.ts';
import { ListPart, styles } from '../../../../src/widgets/station-map/parts/list-part.ts';
import { styles as mapStyles } from '../../../../src/widgets/station-map/station-map.styles.ts';
import { until } from '../../../helpers/until.ts';
import { station } from '../samples.ts';
import { leaveNone, standPanel, textOf, type PanelStand, type StandOptions } from './find-stand.ts';

const WHOLE = 180_000;

/** Made once: all are the same but for name, id and place. */
const made = new Map<number, StationFeature[]>();
function many(count: number): StationFeature[] {
  const known = made.get(count);
  if (known) return known;
  const features = Array.from({ length: count }, (_, at) =>
    station(
      `s${at}`,
      {
        name:
          at % 7 ? `示例驿站${at}号` : `名字很长的示例户外劳动者爱心接力服务驿站${at}号（东门）`,
        hours: at % 3 ? '24/7' : 'Mo-Fr 09:00-17:00',
        address: at % 2 ? '示例路 1 号' : undefined,
      } as Partial<StationFeature['properties']>,
      [80 + (at % 500) / 10, 20 + Math.floor(at / 500) / 20],
    ),
  );
  made.set(count, features);
  return features;
}

/** The list as it stands beside a map: in a column that scrolls. */
async function stand(count: number, more: StandOptions = {}) {
  const standing = await standPanel(
    { make: context => new ListPart(context), styles },
    { stations: many(count), wide: true, width: 360, ...more },
  );
  const { el } = standing;
  el.root.adoptedStyleSheets = [
    ...mapStyles.map(one => one.styleSheet!),
    ...el.root.adoptedStyleSheets,
  ];
  const scroller = el.root.querySelector<HTMLElement>('.root')!;
  Object.assign(scroller.style, { height: '600px', overflowY: 'auto', display: 'block' });
  el.panel!.updated!(el.root);
  await el.still();
  return { ...standing, scroller };
}

const rows = (el: PanelStand) => el.all('.whole .row');
const places = (el: PanelStand) => rows(el).map(row => Number(row.getAttribute('aria-posinset')));

/** What of the window no row covers, px. */
function blank(el: PanelStand, scroller: HTMLElement): number {
  const box = scroller.getBoundingClientRect();
  const seen = rows(el)
    .filter(row => !row.classList.contains('kept'))
    .map(row => row.getBoundingClientRect());
  const top = Math.min(...seen.map(one => one.top));
  const bottom = Math.max(...seen.map(one => one.bottom));
  return Math.max(0, top - box.top) + Math.max(0, box.bottom - bottom);
}

async function scrollTo(scroller: HTMLElement, top: number): Promise<void> {
  scroller.scrollTop = top;
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}

const active = (el: PanelStand) => el.root.activeElement?.closest('li');
const key = (el: PanelStand, name: string) =>
  el.root.activeElement!.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true }),
  );

describe('the whole list', () => {
  afterEach(leaveNone);

  it('draws what is in sight of 180,000, and says each row its place', async () => {
    const { el } = await stand(WHOLE);
    expect(rows(el).length).to.be.within(6, 60);
    expect(places(el)[0]).to.equal(1);
    expect(rows(el)[0]!.getAttribute('aria-setsize')).to.equal(String(WHOLE));
    await expect(el).shadowDom.to.be.accessible();
  });

  it('leaves nothing blank wherever one scrolls, and ends with the last', async () => {
    const { el, scroller } = await stand(WHOLE);
    let seed = 7;
    for (let step = 0; step < 40; step += 1) {
      seed = (seed * 16807) % 2147483647;
      const to =
        step % 3
          ? scroller.scrollTop + (seed % 1200) - 500
          : (seed / 2147483647) * scroller.scrollHeight;
      await scrollTo(scroller, to);
      expect(blank(el, scroller), `step ${step} at ${scroller.scrollTop}`).to.be.below(1);
      const all = places(el);
      expect(all).to.deep.equal(all.map((_, at) => all[0]! + at));
    }
    await scrollTo(scroller, scroller.scrollHeight);
    expect(places(el).pop()).to.equal(WHOLE);
    expect(blank(el, scroller)).to.be.below(1);
    await scrollTo(scroller, 0);
    expect(places(el)[0]).to.equal(1);
  });

  it('is one stop of the Tab key, and arrows go on', async () => {
    const { el, done } = await stand(WHOLE);
    const stops = () => el.all<HTMLAnchorElement>('.whole a').filter(link => link.tabIndex === 0);
    expect(stops()).to.have.length(1);
    stops()[0]!.focus();
    for (const [name, place] of [
      ['ArrowDown', 2],
      ['ArrowDown', 3],
      ['ArrowUp', 2],
      ['End', WHOLE],
      ['ArrowUp', WHOLE - 1],
      ['Home', 1],
    ] as const) {
      key(el, name);
      await el.still();
      expect(active(el)?.getAttribute('aria-posinset'), name).to.equal(String(place));
      expect(stops()).to.have.length(1);
    }
    key(el, 'PageDown');
    expect(Number(active(el)!.getAttribute('aria-posinset'))).to.be.within(4, 12);
    el.root.activeElement!.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true }),
    );
    expect(done[done.length - 1]![0]).to.equal('choose');
  });

  it('keeps the focus on its station while the list is scrolled away, and goes on from there', async () => {
    const { el, scroller } = await stand(5000);
    el.all<HTMLAnchorElement>('.whole a')[2]!.focus();
    const name = textOf(el.root.activeElement);
    await scrollTo(scroller, 90_000);
    expect(textOf(el.root.activeElement)).to.equal(name);
    key(el, 'ArrowDown');
    await el.still();
    expect(active(el)!.getAttribute('aria-posinset')).to.equal('4');
    expect(scroller.scrollTop).to.be.below(600);
  });

  it('keeps a button below it in sight, whatever it learns of its heights', async () => {
    const { el, scroller } = await stand(55);
    const below = document.createElement('button');
    below.textContent = '分享';
    scroller.append(below);
    el.all<HTMLAnchorElement>('.whole a')[0]!.focus();
    below.focus();
    await scrollTo(scroller, scroller.scrollTop);
    const height = scroller.scrollHeight;
    await until(() => scroller.scrollHeight !== height, 'nothing was learnt of heights');
    const isSeen = (): boolean =>
      below.getBoundingClientRect().bottom <= scroller.getBoundingClientRect().bottom + 1;
    await until(isSeen, 'it is out of sight');
  });

  it('has whoever left it with Tab back at the station where they were', async () => {
    const { el, scroller } = await stand(5000);
    el.all<HTMLAnchorElement>('.whole a')[2]!.focus();
    (el.root.activeElement as HTMLElement).blur();
    await scrollTo(scroller, 90_000);
    expect(places(el).pop()).to.be.above(500);
    const stops = el.all<HTMLAnchorElement>('.whole a').filter(link => link.tabIndex === 0);
    expect(stops).to.have.length(1);
    stops[0]!.focus();
    await el.still();
    expect(active(el)!.getAttribute('aria-posinset')).to.equal('3');
    expect(active(el)!.classList.contains('kept')).to.equal(false);
    expect(scroller.scrollTop).to.be.below(600);
    expect(blank(el, scroller)).to.be.below(1);
  });

  it('goes from near to far where a place is known', async () => {
    const { el, context, set } = await stand(5000);
    await set({ here: [100, 20.3] });
    await until(() => textOf(rows(el)[0]).length > 0);
    const metres = context.rows.map(row => context.metresTo(row)!);
    expect(metres).to.deep.equal([...metres].sort((a, b) => a - b));
    const first = context.model.table.feature(context.rows[0]!)!.properties.name;
    expect(textOf(rows(el)[0])).to.include(first);
  });

  it('begins anew for another question, and shows just what is left', async () => {
    const { el, scroller, context } = await stand(5000);
    await scrollTo(scroller, 200_000);
    context.ask({ openNow: true });
    await el.still();
    await scrollTo(scroller, scroller.scrollTop);
    expect(places(el)[0]).to.equal(1);
    expect(rows(el)[0]!.getAttribute('aria-setsize')).to.equal(String(context.count));
  });

  it('shows bones and asks for names once it rests, each once', async () => {
    const asked: number[][] = [];
    let give: () => void = () => undefined;
    const nameless = (model: StationModel) => {
      const { table } = model;
      const feature = table.feature.bind(table);
      let named = 1000;
      Object.assign(table, { feature: (row: number) => (row < named ? feature(row) : undefined) });
      Object.assign(model, {
        hasNames: (row: number) => row < named,
        loadNames: (all: readonly number[]) =>
          new Promise<void>(done => {
            asked.push([...all]);
            give = () => ((named = 5000), done());
          }),
      });
    };
    const { el, scroller } = await stand(5000, { model: nameless });
    await scrollTo(scroller, 300_000);
    expect(el.all('.whole .bones').length).to.be.greaterThan(5);
    await until(() => asked.length === 1, 'names are asked for');
    await scrollTo(scroller, 301_000);
    await new Promise(done => setTimeout(done, 300));
    expect(asked).to.have.length(1);
    give();
    await until(() => el.all('.whole .bones').length === 0, 'names are drawn');
    expect(blank(el, scroller)).to.be.below(1);
  });

  it('looks at what is in sight alone, wherever the row with the focus is', async () => {
    let asked = 0;
    const counting = (model: StationModel) => {
      Object.assign(model, { hasNames: () => (asked += 1) > 0 });
    };
    const { el, scroller } = await stand(WHOLE, { model: counting });
    el.all<HTMLAnchorElement>('.whole a')[2]!.focus();
    await until(() => asked > 0, 'the first rows');
    asked = 0;
    await scrollTo(scroller, scroller.scrollHeight / 2);
    await until(() => asked > 0, 'rows in the middle');
    expect(asked).to.be.below(100);
  });

  it('brings the columns when what is not here is scrolled to', async () => {
    let asked = 0;
    const { scroller } = await stand(500, {
      model: model => {
        Object.defineProperties(model, {
          pending: { value: [{ n: 9, kinds: {} }] },
          columns: { value: 'offered' },
        });
        Object.assign(model, { loadColumns: () => ((asked += 1), Promise.resolve(false)) });
      },
    });
    await scrollTo(scroller, 9000);
    await until(() => asked === 1, 'columns are asked for');
  });

  it('opens over the page of a phone, and comes back after the station that was opened', async () => {
    const { el, part, context, done } = await stand(5000, { wide: false });
    expect(el.all('.whole')).to.have.length(0);
    part.open();
    await el.still();
    const sheet = el.root.querySelector<UnionSheet>('union-sheet')!;
    expect(sheet.open).to.equal(true);
    await until(() => rows(el).length > 5, 'rows in the panel');
    const body = sheet.shadowRoot!.querySelector<HTMLElement>('.body')!;
    await scrollTo(body, 50_000);
    const before = places(el);
    rows(el)[10]!.querySelector('a')!.click();
    expect(done[done.length - 1]![0]).to.equal('choose');
    Object.assign(context, { selected: 's1' });
    el.requestUpdate();
    await el.still();
    expect(sheet.open).to.equal(false);
    Object.assign(context, { selected: '' });
    el.requestUpdate();
    await until(() => sheet.open && rows(el).length > 5, 'the panel is back');
    await scrollTo(body, body.scrollTop);
    expect(places(el)).to.include(before[10]!);
    part.shut();
    await el.still();
    expect(sheet.open).to.equal(false);
  });

  it('holds no more of 180,000 than it shows', async () => {
    const { el, scroller } = await stand(WHOLE);
    for (let step = 0; step < 30; step += 1) await scrollTo(scroller, step * 250_000);
    expect(el.all('.whole .row').length).to.be.below(60);
    el.panel!.sleep!();
  });
});
