import { expect } from '@open-wc/testing';
import {
  createMap,
  LIGHT,
  projectPoints,
  type MapEngine,
  type MapHover,
  type MapSelection,
} from '../../src/map/index.ts';
import { until } from '../helpers/until.ts';
import { fakeFrames, makeMouse } from './fake-frames.ts';

const HOME = [113.65, 34.76] as const;
const PALETTE = { ...LIGHT, paper: '#00ff00', accent: '#ff0000', surface: '#ffffff' };

describe('map layers', () => {
  let canvas: HTMLCanvasElement;
  let map: MapEngine;
  let frames: ReturnType<typeof fakeFrames>;
  let mouse: ReturnType<typeof makeMouse>;
  let selections: MapSelection[];
  let aims: (MapHover | undefined)[];
  let stops: number[];

  beforeEach(() => {
    canvas = document.createElement('canvas');
    canvas.tabIndex = 0;
    canvas.style.cssText = 'position: fixed; left: 0; top: 0; width: 600px; height: 400px';
    document.body.append(canvas);
    mouse = makeMouse(canvas);
    frames = fakeFrames();
    [selections, aims, stops] = [[], [], []];
    map = createMap(canvas, {
      palette: PALETTE,
      onSelect: selection => selections.push(selection),
      onAim: aim => aims.push(aim),
      onStop: at => stops.push(at),
    });
    map.resize(600, 400, 1);
  });

  afterEach(() => {
    map.destroy();
    frames.restore();
    canvas.remove();
  });

  const colourAt = (x: number, y: number) =>
    canvas.getContext('2d')!.getImageData(x, y, 1, 1).data.slice(0, 3).join();
  const press = (key: string) => map.handleKey(new KeyboardEvent('keydown', { key }));

  /** Three stations on one place in the middle, and one far off. */
  function heap(): void {
    map.setPoints({ length: 4, lon: [113, 113, 113, 120], lat: [34, 34, 34, 34] });
    map.flyTo([113, 34], 9, { animate: false });
    map.draw();
  }

  it('opens stations on one place as a fan, of which each can be chosen', async () => {
    heap();
    mouse.click(300, 200);
    expect(selections[0]).to.have.deep.property('members', [0, 1, 2]);
    await until(() => frames.waiting > 0, 'the fan has come');
    frames.settle();
    // The first stands above the place.
    mouse.click(300, 162);
    expect(selections[1]).to.deep.equal({ index: 0 });
    map.panBy(0, 1, { animate: false });
    map.draw();
    mouse.click(300, 162);
    expect(selections, 'a move closes it').to.have.length(2);
  });

  it('closes the fan by a click beside it', async () => {
    heap();
    mouse.click(300, 200);
    await until(() => frames.waiting > 0, 'the fan has come');
    frames.settle();
    mouse.click(40, 40);
    frames.settle();
    mouse.click(300, 162);
    expect(selections).to.have.length(1);
  });

  it('counts by division far off, enlarges what is chosen, and by distance near by', async () => {
    map.setPoints({ length: 4, lon: [113, 113.5, 114, 117], lat: [34, 34.5, 34, 32] });
    map.flyTo([114, 33.5], 5, { animate: false });
    const groups = [
      { name: '甲省', lon: 113.5, lat: 34 },
      { name: '乙省', lon: 117, lat: 32, more: 5 },
    ];
    await map.setGroups({ rows: [0, 0, 0, 1], levels: [{ until: 6.5, of: [0, 1], groups }] });
    map.draw();
    const { x, y } = onScreen(113.5, 34);
    mouse.click(x, y);
    expect(selections[0]).to.have.nested.property('cluster.name', '甲省');
    expect(selections[0]).to.have.nested.property('cluster.count', 3);
    expect(selections[0]).not.to.have.property('members');
    frames.settle();
    expect(map.view().zoom).to.be.above(6.5);
    map.draw();
    mouse.click(...(map.screenOf(0)!.map(Math.round) as [number, number]));
    expect(selections[1], 'single stations now').to.deep.equal({ index: 0 });
  });

  it('ends divisions with the points they were for', async () => {
    map.setPoints({ length: 2, lon: [113, 113.1], lat: [34, 34] });
    map.flyTo([113, 34], 5, { animate: false });
    const groups = [{ name: '甲省', lon: 113, lat: 34 }];
    await map.setGroups({ rows: [0, 0], levels: [{ until: 6.5, of: [0], groups }] });
    map.draw();
    map.setPoints({ length: 2, lon: [113, 113.1], lat: [34, 34] });
    frames.settle();
    mouse.click(301, 200);
    expect(selections[0]).not.to.have.nested.property('cluster.name');
  });

  it('draws a route and tells which of its stops is chosen', async () => {
    map.flyTo(HOME, 12, { animate: false });
    const stop = (text: string, east: number) => ({ lon: HOME[0] + east, lat: HOME[1], text });
    await map.setRoute({
      stops: [{ ...stop('1', -0.05), done: true }, stop('2', 0), stop('3', 0.05)],
      line: [
        [HOME[0] - 0.05, HOME[1]],
        [HOME[0] + 0.05, HOME[1]],
      ],
    });
    map.draw();
    expect(colourAt(275, 200), 'the line').to.equal('255,0,0');
    mouse.click(300, 200);
    mouse.click(300, 250);
    expect(stops).to.deep.equal([1]);
    await map.setRoute(null);
    map.draw();
    expect(colourAt(275, 200)).to.equal('0,255,0');
    mouse.click(300, 200);
    expect(stops).to.have.length(1);
  });

  it('outlines a division, and no longer when there is none', async () => {
    map.flyTo(HOME, 8, { animate: false });
    const ring = [
      [113, 30],
      [113, 40],
      [HOME[0], 40],
      [HOME[0], 30],
      [113, 30],
    ];
    await map.setOutlines({ type: 'Polygon', coordinates: [ring] });
    map.draw();
    expect(colourAt(300, 100)).not.to.equal('0,255,0');
    await map.setOutlines(null);
    map.draw();
    expect(colourAt(299, 100)).to.equal('0,255,0');
  });

  it('rings the mark nearest to the middle for keys, says it, and chooses it by Enter', async () => {
    map.setPoints({ length: 2, lon: [HOME[0], HOME[0] + 0.1], lat: [HOME[1], HOME[1]] });
    map.flyTo(HOME, 12, { animate: false });
    map.draw();
    expect(press('Enter'), 'shows first what it would choose').to.equal(true);
    expect(selections).to.deep.equal([]);
    frames.settle();
    await until(() => frames.waiting > 0, 'the ring has come');
    frames.settle();
    expect(aims).to.deep.equal([{ index: 0 }]);
    expect(colourAt(300, 182), 'the ring').to.equal('255,0,0');
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowRight');
    frames.settle();
    expect(aims.at(-1)).to.deep.equal({ index: 1 });
    press('Enter');
    expect(selections).to.deep.equal([{ index: 1 }]);
    mouse.mouse('mousedown', 10, 10);
    frames.settle();
    expect(aims.at(-1), 'the mouse ends it').to.equal(undefined);
  });

  it('writes the names of single stations where it is near, and finds room for each', async () => {
    const asked = new Set<number>();
    map.destroy();
    map = createMap(canvas, {
      palette: { ...PALETTE, ink: '#0000ff' },
      nameOf: index => {
        asked.add(index);
        return ['示例路爱心接力站', '', '示例二站', '示例三站'][index];
      },
    });
    map.resize(600, 400, 1);
    // One alone, one without a name, two at one place.
    map.setPoints({
      length: 4,
      lon: [HOME[0], HOME[0] + 0.006, HOME[0] - 0.006, HOME[0] - 0.006],
      lat: [HOME[1], HOME[1], HOME[1], HOME[1]],
    });
    map.flyTo(HOME, 14, { animate: false });
    map.draw();
    const blue = (left: number, top: number, width: number, height: number) => {
      const { data } = canvas.getContext('2d')!.getImageData(left, top, width, height);
      let count = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (data[at + 2]! > 150 && data[at]! < 100 && data[at + 1]! < 120) count += 1;
      }
      return count;
    };
    expect(asked.size, 'too far off').to.equal(0);
    map.flyTo(HOME, 15, { animate: false });
    map.draw();
    await until(() => {
      map.draw();
      return blue(240, 215, 120, 40) > 20;
    }, 'the name under its pin');
    expect([...asked].sort(), 'of a cluster no name is asked').to.deep.equal([0, 1]);
    expect(blue(0, 0, 600, 180), 'none above').to.equal(0);
    // Another right below: the names stand beside.
    map.setPoints({ length: 2, lon: [HOME[0], HOME[0]], lat: [HOME[1], HOME[1] - 0.0012] });
    map.flyTo(HOME, 15, { animate: false });
    map.draw();
    expect(blue(316, 185, 120, 30), 'to the right of the upper pin').to.be.greaterThan(20);
  });

  it('takes points that are given projected, too', () => {
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.flyTo(HOME, 12, { animate: false });
    map.draw();
    mouse.click(300, 200);
    expect(selections).to.deep.equal([{ index: 0 }]);
  });

  /** Where a place lies on the canvas now, CSS pixels. */
  function onScreen(lon: number, lat: number): { x: number; y: number } {
    const { bbox } = map.view();
    const y = (at: number) => Math.asinh(Math.tan((at * Math.PI) / 180));
    return {
      x: Math.round((600 * (lon - bbox.west)) / (bbox.east - bbox.west)),
      y: Math.round((400 * (y(bbox.north) - y(lat))) / (y(bbox.north) - y(bbox.south))),
    };
  }
});
