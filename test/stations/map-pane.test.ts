import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { until } from '../helpers/until.ts';
import { css, html as template } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../src/base/define.ts';
import { LocaleController } from '../../src/base/locale-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';
import type { BaseMap } from '../../src/data/generated/types.ts';
import { stationStage } from '../../src/locale/station-stage/namespace.ts';
import { stations } from '../../src/locale/stations/namespace.ts';
import type { MapSelection } from '../../src/map/index.ts';
import { MapPane } from '../../src/stations/map-pane.ts';
import type { MapSync } from '../../src/stations/map-sync.ts';
import type { MapShown } from '../../src/stations/map-sync.ts';
import type { Box } from '../../src/stations/shard-set.ts';
import type { StationModel } from '../../src/stations/station-model.ts';
import { wholeModel } from '../../src/stations/whole-model.ts';
import { FakeClient } from '../widgets/station-map/fake-client.ts';
import { ROOT, site, station } from '../widgets/station-map/samples.ts';

const client = new FakeClient();
const never = new AbortController().signal;

class PaneHost extends UnionElement {
  static override styles = [
    UnionElement.styles,
    css`
      .box {
        width: 300px;
        height: 200px;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
      }
    `,
  ];

  @property({ type: Boolean }) listed = false;

  readonly words = new LocaleController(this, stations, stationStage);
  readonly views: { box: Box; byPerson: boolean }[] = [];
  readonly selections: MapSelection[] = [];
  readonly pane = new MapPane(this, {
    words: this.words,
    glyphs: [],
    onView: (box, byPerson) => this.views.push({ box, byPerson }),
    onSelect: selection => this.selections.push(selection),
    onHover: () => undefined,
  });
  model = modelOf();
  /** All of them; the same columns while there are as many. */
  get shown(): MapShown {
    const { size } = this.model.table;
    if (this.#shown?.mask.length !== size) {
      const [mask, open] = [new Uint8Array(size).fill(1), new Uint8Array(size)];
      this.#shown = { kinds: [], mask, open };
    }
    return this.#shown;
  }

  #shown: MapShown | undefined;

  protected override render() {
    return template`<div class="box">
      ${
        this.listed
          ? ''
          : template`<canvas @pointerdown=${this.pane.touched} @keydown=${this.pane.key}></canvas>`
      }
    </div>`;
  }

  protected override updated() {
    this.pane.show(this.surface ?? undefined);
    this.pane.update(this.model, this.shown, '', '');
  }

  get surface() {
    return this.renderRoot.querySelector('canvas');
  }
}

function modelOf(map?: BaseMap): StationModel {
  const features = [station('a', {}, [121.4, 31.2]), station('b', {}, [121.6, 31.3])];
  return wholeModel(
    client,
    { kind: 'collection', features, regions: [], issues: [] },
    { changed: () => undefined, site: map && site({ map }) },
  );
}
define('union-test-pane', PaneHost);

/** A pane whose list is shown (`listed`: no canvas yet), or whose first view is at rest. */
async function paneHost(listed = false): Promise<PaneHost> {
  const host = await fixture<PaneHost>(html`<union-test-pane .listed=${listed}></union-test-pane>`);
  if (!listed) await until(() => host.views.some(showsAll), 'all stations should show');
  return host;
}

async function nextView({ views }: PaneHost) {
  const before = views.length;
  await until(() => views.length > before, 'the map should come to rest');
  return views[views.length - 1]!;
}

const inside = ({ west, south, east, north }: Box, lon: number, lat: number) =>
  west <= lon && lon <= east && south <= lat && lat <= north;

/** All stations and little else: a map that knows none yet shows the whole country. */
const showsAll = ({ box }: { box: Box }) =>
  inside(box, 121.4, 31.2) && inside(box, 121.6, 31.3) && box.east - box.west < 2;

describe('MapPane', () => {
  // Short waits are a tenth as long, and the map is where it goes at once.
  const { setTimeout, matchMedia } = window;
  beforeEach(() => {
    window.setTimeout = ((act: () => void, ms = 0) =>
      setTimeout(act, ms <= 200 ? ms / 10 : ms)) as typeof setTimeout;
    window.matchMedia = query => {
      const list = matchMedia.call(window, query);
      if (query.includes('reduced-motion')) Object.defineProperty(list, 'matches', { value: true });
      return list;
    };
  });
  afterEach(() => {
    Object.assign(window, { setTimeout, matchMedia });
  });

  it('tells the view at rest, at first as nobody’s doing', async () => {
    const { views } = await paneHost();
    expect(views.map(({ byPerson }) => byPerson)).not.to.include(true);
    const { length } = views;
    await aTimeout(200);
    expect(views, 'and no more while it rests').to.have.length(length);
  });

  it('tells who moved the map', async () => {
    const host = await paneHost();
    const { pane } = host;
    pane.zoom(1);
    expect((await nextView(host)).byPerson, 'the zoom button').to.equal(true);
    host.surface!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
    expect((await nextView(host)).byPerson, 'a key').to.equal(true);
    pane.move(sync => sync.showPlace(121.5, 31.25));
    expect((await nextView(host)).byPerson, 'moved for the person').to.equal(false);
    host.surface!.dispatchEvent(new PointerEvent('pointerdown'));
    pane.zoom(-1);
    expect((await nextView(host)).byPerson, 'a finger').to.equal(true);
  });

  it('keeps to itself the keys that move the map, and no others', async () => {
    const host = await paneHost();
    const pressed = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, cancelable: true });
      host.surface!.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(['ArrowUp', '+', '-', 'Tab', 'Escape', 'a'].map(pressed)).to.deep.equal([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('does what it was asked while the list was shown, once the map is', async () => {
    const host = await paneHost(true);
    const moves: string[] = [];
    const move = (name: string, to: [number, number]) =>
      host.pane.move((sync: MapSync) => {
        moves.push(name);
        sync.showPlace(...to);
      });
    move('first', [100, 25]);
    move('last', [116.4, 39.9]);
    host.listed = false;
    await until(() => host.views.some(({ box }) => inside(box, 116.4, 39.9)));
    expect(moves, 'the last wish').to.deep.equal(['last']);
  });

  it('shows where the person stands, though they asked from the list', async () => {
    const host = await paneHost(true);
    // Away from all stations, so that nothing but the dot is in the middle.
    const [lon, lat] = [121.43, 31.27];
    host.pane.setHere({ lon, lat, accuracy: 0 });
    host.pane.move(sync => sync.showPlace(lon, lat));
    host.listed = false;
    await nextView(host);
    const canvas = host.surface!;
    const pen = canvas.getContext('2d')!;
    const centre = () => {
      const { data } = pen.getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
      return `#${[...data.subarray(0, 3)].map(byte => byte.toString(16).padStart(2, '0')).join('')}`;
    };
    const token = (name: string) => getComputedStyle(host).getPropertyValue(name).trim();
    await until(() => centre() === token('--union-info'), 'the dot should show');
    host.pane.setHere(undefined);
    await until(() => centre() === token('--union-paper-sunken'), 'the dot should go');
  });

  it('says how to move the map, for a moment', async () => {
    const host = await paneHost();
    const { setTimeout } = window;
    const later: (() => void)[] = [];
    window.setTimeout = ((act: () => void) => later.push(act)) as unknown as typeof setTimeout;
    try {
      host.surface!.dispatchEvent(new WheelEvent('wheel', { deltaY: 100, cancelable: true }));
      expect(host.pane.hint).to.contain('Ctrl');
      later.forEach(act => act());
      expect(host.pane.hint).to.equal('');
    } finally {
      window.setTimeout = setTimeout;
    }
  });

  it('comes to rest when it is removed, and starts again where it is put', async () => {
    const host = await paneHost();
    const place = host.parentElement!;
    host.pane.zoom(1);
    await nextFrame();
    const { length } = host.views;
    host.remove();
    await aTimeout(200);
    expect(host.views, 'nobody is told').to.have.length(length);
    place.append(host);
    await until(() => host.views.length > length, 'it comes to rest again');
  });

  describe('a map that comes back', () => {
    /** Shows the list in place of the map, and the map again. */
    async function awayAndBack(host: PaneHost): Promise<Box> {
      host.listed = true;
      await host.updateComplete;
      host.listed = false;
      return (await nextView(host)).box;
    }
    const middle = ({ west, east, south, north }: Box) => [(west + east) / 2, (south + north) / 2];

    it('is where the person left it', async () => {
      const host = await paneHost();
      host.pane.zoom(2);
      const { box } = await nextView(host);
      const back = await awayAndBack(host);
      expect(back.east - back.west).to.be.closeTo(box.east - box.west, 1e-6);
      middle(back).forEach((at, n) => expect(at).to.be.closeTo(middle(box)[n]!, 1e-6));
    });

    it('shows all again where nobody has moved it', async () => {
      const host = await paneHost();
      expect(showsAll({ box: await awayAndBack(host) })).to.equal(true);
    });

    it('shows all of other stations', async () => {
      const host = await paneHost();
      host.pane.zoom(4);
      await nextView(host);
      host.pane.startOver(host.model, host.shown);
      await until(() => host.views.slice(-1).some(showsAll), 'they are shown');
      expect(host.views.pop()!.byPerson).to.equal(false);
    });
  });

  it('shows the person and what is near, not what is far off as well', async () => {
    const host = await paneHost();
    host.pane.move(sync => sync.showNear(host.model, [121.41, 31.2], [0, 1]));
    const { box } = await nextView(host);
    expect([inside(box, 121.4, 31.2), inside(box, 121.6, 31.3)]).to.deep.equal([true, false]);
    host.pane.move(sync => sync.showNear(host.model, [121.5, 31.25], [0, 1]));
    await until(() => host.views.slice(-1).some(showsAll), 'both are about as far');
  });

  describe('notes', () => {
    const { error } = console;
    const errors: string[] = [];
    beforeEach(() => {
      errors.length = 0;
      console.error = (...words: unknown[]) => errors.push(words.join(' '));
    });
    afterEach(() => {
      console.error = error;
    });

    async function notesWith(map: BaseMap) {
      const host = await paneHost();
      await host.pane.setBase(modelOf(map), client, never);
      return host.pane.notes;
    }

    it('are none without a base', async () => {
      expect(await notesWith({})).to.deep.equal([]);
      expect(await notesWith({ base: 'none', attribution: '无' })).to.deep.equal([]);
    });

    it('credit the base map that is shown', async () => {
      client.answers[`${ROOT}outline.json`] = {
        type: 'LineString',
        coordinates: [
          [120, 30],
          [122, 32],
        ],
      };
      const named = { attribution: '示例测绘院', approvalNo: 'GS(2024)0000号' };
      expect(await notesWith({ base: 'outline', outline: 'outline.json', ...named })).to.deep.equal(
        ['示例测绘院', 'GS(2024)0000号'],
      );
      expect(errors).to.deep.equal([]);
    });

    it('refuse a base without an approval number, in the console too', async () => {
      const [note] = await notesWith({ base: 'tiles', tiles: 't/{z}/{x}/{y}.png' });
      expect(note).to.contain('审图号');
      expect(errors[0]).to.contain('/map');
      expect(client.asked.join()).not.to.contain('t/');
    });

    it('go when the next site has no base', async () => {
      const host = await paneHost();
      await host.pane.setBase(modelOf({ base: 'tiles', tiles: 't/{z}/{x}/{y}' }), client, never);
      expect(host.pane.notes).to.have.length(1);
      await host.pane.setBase(modelOf(), client, never);
      expect(host.pane.notes).to.deep.equal([]);
    });

    describe('of tiles that do not come', () => {
      const { fetch } = window;
      afterEach(() => {
        window.fetch = fetch;
      });
      const named = { attribution: '示例地图', approvalNo: 'GS(2024)0000号' };

      async function notesOf(answer: () => Promise<Response>, map: BaseMap) {
        const asked: string[] = [];
        window.fetch = ((url: string) => {
          asked.push(url);
          return answer();
        }) as typeof fetch;
        const host = await paneHost();
        await host.pane.setBase(modelOf({ base: 'tiles', ...named, ...map }), client, never);
        await until(() => errors.length > 0, 'the webmaster should be told');
        await host.updateComplete;
        return { notes: host.pane.notes, asked };
      }
      const tiles = `${location.origin}/no-such-tiles/{z}/{x}/{y}?tk=0123456789secret`;

      it('say that the key may be wrong where the server refuses', async () => {
        for (const status of [403, 418]) {
          errors.length = 0;
          const answer = () => Promise.resolve(new Response('', { status }));
          const { notes, asked } = await notesOf(answer, { tiles });
          expect(notes.slice(0, 2)).to.deep.equal(['示例地图', 'GS(2024)0000号']);
          expect(notes[2]).to.contain('密钥可能不对');
          expect(asked, 'it is looked into once').to.have.length(1);
          expect(errors[0]).to.contain('/map/key').and.contain(String(status));
          expect(errors[0], 'keys are in no log').not.to.contain('secret');
        }
      });

      it('say no more than that they did not come where the server has other trouble', async () => {
        const answer = () => Promise.resolve(new Response('', { status: 500 }));
        const { notes } = await notesOf(answer, { tiles });
        expect(notes[2]).to.contain('底图没有载入，');
      });

      it('and where nobody answers', async () => {
        const { notes, asked } = await notesOf(() => Promise.reject(new TypeError()), { tiles });
        expect(notes[2]).to.contain('底图没有载入，');
        expect(asked).to.have.length(2);
      });

      it('say it of a server that answers, and lets no page read it', async () => {
        const opaque = Object.defineProperty(new Response(), 'type', { value: 'opaque' });
        const answers = [() => Promise.reject(new TypeError()), () => Promise.resolve(opaque)];
        const { notes } = await notesOf(() => answers.shift()!(), { tiles });
        expect(notes[2]).to.contain('密钥可能不对');
      });
    });

    it('say that a base did not load', async () => {
      const approvalNo = 'GS(2024)0000号';
      const missing = await notesWith({ base: 'outline', outline: 'none.json', approvalNo });
      expect(missing.join()).to.contain('底图没有载入');
      client.answers[`${ROOT}odd.json`] = { type: 'Hexagon' };
      const odd = await notesWith({ base: 'outline', outline: 'odd.json', approvalNo });
      expect(odd.join()).to.contain('底图没有载入');
    });

    it('say that no map could be drawn', async () => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = () => null;
      try {
        const host = await paneHost(true);
        host.listed = false;
        await until(() => host.pane.notes.length > 0);
        expect(host.pane.notes.join()).to.contain('地图没有载入');
      } finally {
        HTMLCanvasElement.prototype.getContext = getContext;
      }
    });
  });
});
