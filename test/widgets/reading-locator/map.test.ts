import { expect, fixture, html as page, nextFrame } from '@open-wc/testing';
import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { adopt } from '../../../src/base/dress.ts';
import { define } from '../../../src/base/define.ts';
import { LocaleController } from '../../../src/base/locale-controller.ts';
import { UnionElement } from '../../../src/base/union-element.ts';
import type { ShardEntry, StationFeature } from '../../../src/data/generated/types.ts';
import { reading } from '../../../src/locale/reading/namespace.ts';
import { stations } from '../../../src/locale/stations/namespace.ts';
import { covers, type Box } from '../../../src/stations/shard-set.ts';
import type { StationModel } from '../../../src/stations/station-model.ts';
import { wholeModel } from '../../../src/stations/whole-model.ts';
import type { ReadingContext } from '../../../src/widgets/reading-locator/part.ts';
import { MapPart, styles } from '../../../src/widgets/reading-locator/parts/map.ts';
import {
  EVERYTHING,
  type ReadingQuery,
} from '../../../src/widgets/reading-locator/reading-query.ts';
import { DEFAULTS } from '../../../src/widgets/reading-locator/settings.ts';
import { until } from '../../helpers/until.ts';
import { FakeClient, Held } from '../station-map/fake-client.ts';
import { at, collection, entry, site, station } from '../station-map/samples.ts';

const NOON = at('2026-03-02 12:00');

/** As little of a locator as the map needs: a list of names, and what it asks for. */
class ListHost extends UnionElement {
  @property({ type: Boolean }) shut = false;

  readonly words = new LocaleController(this, stations, reading);
  readonly chosen: string[] = [];
  readonly limits: (Box | undefined)[] = [];
  fake = new FakeClient();
  model: StationModel = modelOf();
  query: ReadingQuery = EVERYTHING;
  here: ReadingContext['here'];
  accuracy: number | undefined;
  selected = '';
  now = NOON;
  map: MapPart | undefined;

  get context(): ReadingContext {
    const { model, query, here, accuracy, selected, words, now } = this;
    const rows = [...Array(model.table.size).keys()];
    return {
      ...{ host: this, words, model, query, here, accuracy, selected, now, rows },
      settings: DEFAULTS,
      bounds: undefined,
      books: undefined,
      place: undefined,
      mask: this.mask,
      client: async () => this.fake,
      metresTo: () => undefined,
      ask: () => undefined,
      choose: id => {
        this.chosen.push(id);
        this.selected = id;
        this.requestUpdate();
      },
      within: box => {
        this.limits.push(box);
        this.requestUpdate();
      },
      close: () => undefined,
      locate: async () => false,
      searchBooks: () => undefined,
      pageOf: id => `#${id}`,
      requestUpdate: () => this.requestUpdate(),
    };
  }

  /** All of them; the same column while there are as many. */
  get mask(): Uint8Array {
    const { size } = this.model.table;
    if (this.#mask.length !== size) this.#mask = new Uint8Array(size).fill(1);
    return this.#mask;
  }

  #mask = new Uint8Array(0);

  protected override render() {
    if (!this.shut) this.map ??= new MapPart(() => this.context);
    const { table } = this.model;
    const ids = Array.from({ length: table.size }, (_, row) => table.idOf(row));
    return html`${this.shut ? '' : this.map!.draw()}
      <ul>
        ${ids.map(id => html`<li class="row" data-id=${id}><a href="#${id}">${id}</a></li>`)}
      </ul>`;
  }

  protected override updated() {
    this.map?.updated();
  }

  protected override firstUpdated() {
    adopt(this.shadowRoot!, styles);
  }

  async reload(): Promise<void> {
    this.requestUpdate();
  }

  $<T extends Element = HTMLElement>(selector: string) {
    return this.renderRoot.querySelector<T>(selector);
  }
}
define('union-test-list', ListHost);

function modelOf(
  features: readonly StationFeature[] = [
    station('a', { hours: '24/7' }, [121.4, 31.2]),
    station('b', { hours: 'Mo-Su 18:00-20:00' }, [121.6, 31.3]),
  ],
): StationModel {
  const list = { kind: 'collection' as const, features: [...features], regions: [], issues: [] };
  return wholeModel(new FakeClient(), list, { changed: () => undefined, site: site() });
}

function shardsOf(client: FakeClient, entries: ShardEntry[], host: () => ListHost | undefined) {
  const index = { kind: 'index' as const, total: 2, kinds: {}, entries, issues: [] };
  return wholeModel(client, index, { changed: () => host()?.requestUpdate(), site: site() });
}

async function shown(more: Partial<ListHost> = {}): Promise<ListHost> {
  const host = await fixture<ListHost>(page`<union-test-list></union-test-list>`);
  Object.assign(host, more);
  host.requestUpdate();
  await until(() => engineIsIn(host), 'the map should be drawn');
  return host;
}

/** Something is drawn: a canvas without an engine is as large as browsers make it. */
const engineIsIn = (host: ListHost) => {
  const canvas = host.$<HTMLCanvasElement>('canvas');
  return canvas !== null && canvas.style.touchAction !== '';
};

const button = (host: ListHost, words: string) =>
  [...host.renderRoot.querySelectorAll('button')].find(
    one => one.textContent?.trim() === words || one.getAttribute('aria-label') === words,
  );

const press = (host: ListHost, key: string) =>
  host.$('canvas')!.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

/** Clicks the middle of the map. */
function clickMiddle(host: ListHost) {
  const canvas = host.$('canvas')!;
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const clientX = left + width / 2;
  const clientY = top + height / 2;
  canvas.dispatchEvent(new MouseEvent('click', { clientX, clientY, bubbles: true }));
}

describe('the map of a reading locator', () => {
  const { matchMedia } = window;
  before(() => {
    window.matchMedia = query => {
      const list = matchMedia.call(window, query);
      if (query.includes('reduced-motion')) Object.defineProperty(list, 'matches', { value: true });
      return list;
    };
  });
  after(() => {
    window.matchMedia = matchMedia;
  });

  it('is beside a list that stays whole, and says what its signs mean', async () => {
    const host = await shown();
    expect(host.renderRoot.querySelectorAll('li a')).to.have.length(2);
    const words = [...host.renderRoot.querySelectorAll('.legend li')].map(li =>
      li.textContent?.trim(),
    );
    expect(words).to.deep.equal(['开放中', '未开放', '时间待定']);
    await expect(host).shadowDom.to.be.accessible();
  });

  it('limits the list to what it shows only when asked to', async () => {
    const host = await shown();
    await until(() => host.map!['area'].box !== undefined);
    expect(button(host, '在这一带查找'), 'nobody has moved it').to.equal(undefined);
    press(host, '+');
    await until(() => button(host, '在这一带查找'));
    expect(host.limits).to.deep.equal([]);
    button(host, '在这一带查找')!.click();
    await host.updateComplete;
    expect(host.limits).to.have.length(1);
    const { west, east } = host.limits[0]!;
    expect(east - west).to.be.within(0.01, 1);
    expect(button(host, '在这一带查找'), 'it is done').to.equal(undefined);
    expect(host.shadowRoot!.activeElement, 'who pressed by key is at the map').to.equal(
      host.$('canvas'),
    );
    button(host, '显示全部书屋')!.click();
    expect(host.limits).to.have.length(2);
    expect(host.limits[1]).to.equal(undefined);
  });

  it('shows the chosen station, and chooses by its pins', async () => {
    const host = await shown();
    host.selected = 'b';
    host.requestUpdate();
    const { area } = host.map as unknown as { area: { box?: Box } };
    const centre = ({ west, east }: Box) => (west + east) / 2;
    await until(() => area.box && Math.abs(centre(area.box) - 121.6) < 0.01, 'the map goes there');
    clickMiddle(host);
    expect(host.chosen).to.deep.equal(['b']);
    expect(button(host, '在这一带查找'), 'nobody moved it').to.equal(undefined);
  });

  it('marks the row whose pin is pointed at', async () => {
    const host = await shown({ model: modelOf([station('only', {}, [121.5, 31.2])]) });
    const canvas = host.$('canvas')!;
    const mouse = (type: string, { left, top, width, height } = canvas.getBoundingClientRect()) =>
      canvas.dispatchEvent(
        new PointerEvent(type, {
          pointerType: 'mouse',
          clientX: left + width / 2,
          clientY: top + height / 2,
        }),
      );
    await until(() => {
      mouse('pointermove');
      return host.$('li[data-pointed]');
    }, 'the pin in the middle');
    expect(host.$('li[data-pointed] a')!.textContent).to.equal('only');
    mouse('pointerleave');
    expect(host.$('[data-pointed]')).to.equal(null);
  });

  it('marks the pin whose row is pointed at or has the focus', async () => {
    const host = await shown();
    const { hover } = host.map as unknown as { hover: { id: string } };
    const over = (selector: string, type = 'pointerover') =>
      host.$(selector)!.dispatchEvent(new Event(type, { bubbles: true }));
    over('[data-id="b"]');
    expect(hover.id).to.equal('b');
    over('canvas');
    expect(hover.id, 'the mouse is elsewhere').to.equal('');
    over('[data-id="a"]', 'focusin');
    expect(hover.id).to.equal('a');
    over('[data-id="a"]', 'focusout');
    expect(hover.id).to.equal('');
  });

  it('loads the shards that it looks at', async () => {
    const client = new FakeClient();
    const near = entry('near', 1, { bbox: [121.4, 31.1, 121.5, 31.3], center: [121.45, 31.2] });
    const held = new Held();
    client.answers[near.href] = held;
    const found: { host?: ListHost } = {};
    const model = shardsOf(client, [near], () => found.host);
    const host = (found.host = await shown({ model, fake: client }));
    await until(() => host.$('.here.busy'), 'it says that it is loading');
    held.send(collection([station('n', { kinds: ['reading'] }, [121.45, 31.2])]));
    await until(() => model.table.rowOf('n') === 0);
    await until(() => !host.$('.here'));
  });

  it('goes to the person, and on to what is near once that is known', async () => {
    const host = await shown();
    Object.assign(host, { here: [121.41, 31.2], accuracy: 30 });
    host.requestUpdate();
    const { area } = host.map as unknown as { area: { box?: Box } };
    const here: Box = { west: 121.4, east: 121.41, south: 31.2, north: 31.2 };
    await until(() => area.box && covers(area.box, here) && area.box.east < 121.55);
    expect(button(host, '在这一带查找')).to.equal(undefined);
  });

  it('ends with its canvas, and begins again', async () => {
    const host = await shown();
    const before = host.$('canvas')!;
    host.shut = true;
    await until(() => before.style.touchAction === '', 'the engine lets go of it');
    host.shut = false;
    await until(() => engineIsIn(host));
    host.map!.sleep();
    host.map!.wake();
    await nextFrame();
    expect(engineIsIn(host)).to.equal(true);
  });

  it('leaves the list and a word where no map can be drawn, and tries again', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    const { error } = console;
    HTMLCanvasElement.prototype.getContext = () => null;
    console.error = () => undefined;
    try {
      const host = await fixture<ListHost>(page`<union-test-list></union-test-list>`);
      await until(() => host.$('.map-failed'));
      expect(host.$('.map-failed')!.textContent).to.contain('书屋都在列表里');
      expect(host.$('canvas')).to.equal(null);
      HTMLCanvasElement.prototype.getContext = getContext;
      button(host, '重试')!.click();
      await until(() => engineIsIn(host), 'it works the second time');
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
      console.error = error;
    }
  });
});
