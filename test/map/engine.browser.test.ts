import { until } from '../helpers/until.ts';
import { expect } from '@open-wc/testing';
import {
  createMap,
  projectPoints,
  type MapEngine,
  type MapHover,
  type MapOptions,
  type MapSelection,
  type MapView,
} from '../../src/map/index.ts';
import { LIGHT } from '../../src/map/palette.ts';
import { distanceMetres, type LonLat } from '../../src/rules/coordinates.ts';
import { convertDatum } from '../../src/rules/datum-shift.ts';
import { fakeFrames, makeMouse, turns } from './fake-frames.ts';

const HOME: LonLat = [113.65, 34.76];
const PALETTE = { ...LIGHT, paper: '#00ff00', accent: '#ff0000', here: '#0000ff' };

describe('map engine', () => {
  let canvas: HTMLCanvasElement;
  let map: MapEngine;
  let frames: ReturnType<typeof fakeFrames>;
  let mouse: ReturnType<typeof makeMouse>;
  let views: MapView[];
  let selections: MapSelection[];
  let hovers: (MapHover | undefined)[];
  let tiles: { loaded: number; failed: number }[];

  function make(options: MapOptions = {}): MapEngine {
    map?.destroy();
    map = createMap(canvas, {
      palette: PALETTE,
      onView: view => views.push(view),
      onSelect: selection => selections.push(selection),
      onHover: hover => hovers.push(hover),
      onTiles: count => tiles.push(count),
      ...options,
    });
    return map;
  }

  beforeEach(() => {
    canvas = document.createElement('canvas');
    canvas.style.cssText = 'position: fixed; left: 0; top: 0; width: 600px; height: 400px';
    document.body.append(canvas);
    mouse = makeMouse(canvas);
    frames = fakeFrames();
    [views, selections, hovers, tiles] = [[], [], [], []];
    make();
  });

  afterEach(() => {
    map.destroy();
    frames.restore();
    canvas.remove();
  });

  /** Colour of a pixel, CSS pixels from the top left. */
  function colourAt(x: number, y: number): number[] {
    const dpr = canvas.width / 600;
    const { data } = canvas.getContext('2d')!.getImageData(x * dpr, y * dpr, 1, 1);
    return [...data.slice(0, 3)];
  }

  it('fits the first points, and keeps them fitted when the canvas changes its size', () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([113, 114], [34, 35]));
    map.draw();
    expect(map.view().zoom, 'at once: there is nothing to fly from').to.be.above(7);
    const inside = () => {
      const { bbox } = map.view();
      return bbox.west < 113 && bbox.east > 114 && bbox.south < 34 && bbox.north > 35;
    };
    expect(inside()).to.equal(true);
    map.resize(200, 150);
    expect(inside()).to.equal(true);
    map.setPoints(projectPoints([80], [40]));
    expect(inside(), 'later points move nothing').to.equal(true);
  });

  it('draws on a canvas of device pixels, no more than two a CSS pixel', () => {
    map.resize(600, 400, 3);
    expect([canvas.width, canvas.height]).to.deep.equal([1200, 800]);
    map.resize(600, 400, 1.5);
    expect([canvas.width, canvas.height]).to.deep.equal([900, 600]);
    expect(colourAt(1, 1), 'drawn at once, for a resized canvas is blank').to.deep.equal([
      0, 255, 0,
    ]);
  });

  it('follows the density of the window, and not one that it was given', () => {
    const { matchMedia } = window;
    const queries: { media: string; target: EventTarget }[] = [];
    window.matchMedia = media => {
      const target = new EventTarget();
      queries.push({ media, target });
      return Object.assign(target, { media, matches: false }) as unknown as MediaQueryList;
    };
    let dpr = 1;
    const own = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio');
    Object.defineProperty(window, 'devicePixelRatio', { configurable: true, get: () => dpr });
    const change = (to: number) => {
      dpr = to;
      queries.splice(0).forEach(({ target }) => target.dispatchEvent(new Event('change')));
    };
    try {
      make();
      map.resize(600, 400);
      change(1.25);
      expect([canvas.width, canvas.height]).to.deep.equal([750, 500]);
      expect(colourAt(1, 1), 'and is drawn').to.deep.equal([0, 255, 0]);
      change(1.5);
      expect(canvas.width, 'again and again').to.equal(900);
      map.resize(600, 400, 2);
      change(1);
      expect(canvas.width).to.equal(1200);
      map.resize(600, 400);
      map.destroy();
      change(1.75);
      expect(canvas.width, 'a map taken down follows nothing').to.equal(600);
    } finally {
      window.matchMedia = matchMedia;
      if (own) Object.defineProperty(window, 'devicePixelRatio', own);
    }
  });

  it('asks for one frame for many changes, and for none when nothing changes', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.draw();
    expect(frames.waiting).to.equal(0);
    map.panBy(10, 0, { animate: false });
    map.setSelected(0);
    map.setHere({ lon: HOME[0], lat: HOME[1], accuracy: 20 });
    expect(frames.waiting).to.equal(1);
    frames.next();
    expect(frames.waiting).to.equal(0);
  });

  it('refuses to fly to what is no place, and stays where it is', () => {
    map.resize(600, 400);
    map.flyTo(HOME, 9, { animate: false });
    const before = map.view();
    expect(() => map.flyTo([NaN, 34], 9)).to.throw(RangeError, 'NaN');
    expect(() => map.flyTo([34.7, 113.6], 9), 'swapped').to.throw(RangeError, '113.6');
    expect(() => map.flyTo(HOME, NaN)).to.throw(RangeError, 'zoom NaN');
    expect(map.view()).to.deep.equal(before);
  });

  it('asks for no frame while the canvas has no size', async () => {
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.fit({ west: 113, south: 34, east: 114, north: 35 });
    map.flyTo(HOME, 9);
    map.draw();
    expect(frames.asked).to.equal(0);
    expect(views).to.deep.equal([]);
    map.resize(600, 400);
    expect(views).to.have.length(1);
    expect(views[0]!.zoom).to.be.closeTo(9, 1e-9);
  });

  it('tells of the view once a frame, and not when it stays', async () => {
    map.resize(600, 400);
    expect(views).to.have.length(1);
    for (let i = 0; i < 5; i++) map.panBy(1, 1, { animate: false });
    expect(views).to.have.length(1);
    frames.next();
    expect(views).to.have.length(2);
    map.setSelected(-1);
    frames.settle();
    expect(views).to.have.length(2);
  });

  it('says what it shows in WGS-84 degrees', () => {
    map.resize(600, 400);
    map.flyTo(HOME, 10, { animate: false });
    const { center, zoom, bbox, width, height } = map.view();
    expect(distanceMetres(center, HOME)).to.be.below(0.01);
    expect(zoom).to.be.closeTo(10, 1e-9);
    expect([width, height]).to.deep.equal([600, 400]);
    expect((bbox.west + bbox.east) / 2).to.be.closeTo(HOME[0], 1e-6);
    map.fit({ west: 100, south: 30, east: 110, north: 35 }, { animate: false, padding: 0 });
    const fitted = map.view().bbox;
    expect(fitted.west).to.be.at.most(100 + 1e-9);
    expect(fitted.north).to.be.at.least(35 - 1e-9);
    expect(() => map.fit({ west: 2, south: 0, east: 1, north: 1 })).to.throw(RangeError);
  });

  it('flies when asked, adding up steps taken on the way', async () => {
    map.resize(600, 400);
    map.flyTo(HOME, 8, { animate: false });
    map.draw();
    map.zoomBy(1);
    map.zoomBy(1);
    expect(map.view().zoom).to.be.closeTo(8, 1e-9);
    expect(frames.settle()).to.be.within(4, 5);
    expect(map.view().zoom).to.be.closeTo(10, 1e-9);
    expect(views.map(v => v.zoom)).to.deep.equal(views.map(v => v.zoom).sort((a, b) => a - b));
  });

  it('draws the selected pin, the person’s place and paper in their colours', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.flyTo(HOME, 12, { animate: false });
    map.setSelected(0);
    map.setHere({ lon: HOME[0] + 0.05, lat: HOME[1], accuracy: 0 });
    map.draw();
    expect(colourAt(300, 197), 'its own pin stays meanwhile').not.to.deep.equal([0, 255, 0]);
    // What draws both comes with the first of them.
    await until(() => frames.waiting > 0, 'another frame');
    map.draw();
    expect(map.screenOf(0)!.map(Math.round)).to.deep.equal([300, 200]);
    expect(colourAt(300, 197)).to.deep.equal([255, 0, 0]);
    expect(colourAt(300 + Math.round((0.05 / 360) * 256 * 2 ** 12), 200)).to.deep.equal([
      0, 0, 255,
    ]);
    expect(colourAt(20, 20)).to.deep.equal([0, 255, 0]);
    map.setSelected(-1);
    map.draw();
    expect(colourAt(300, 190)).not.to.deep.equal([255, 0, 0]);
    map.setPalette({ ...PALETTE, paper: '#ff00ff' });
    map.draw();
    expect(colourAt(20, 20)).to.deep.equal([255, 0, 255]);
  });

  it('draws other symbols for the same points until there are others', () => {
    const whole = 'M0 0H24V24H0Z';
    make({ glyphs: [whole, 'M0 0'], palette: { ...PALETTE, ink: '#123456' } });
    map.resize(600, 400);
    const points = projectPoints([HOME[0]], [HOME[1]], { symbol: Uint8Array.of(1) });
    /** Whether the pin wears the square: its rim goes through this place. */
    const isSquare = () => {
      map.draw();
      return colourAt(300, 192).join() === '18,52,86';
    };
    map.setPoints(points);
    map.flyTo(HOME, 12, { animate: false });
    expect(isSquare()).to.equal(false);
    map.setSymbols([0]);
    expect(isSquare()).to.equal(true);
    map.setSymbols(null);
    expect(isSquare(), 'the points’ own').to.equal(false);
    map.setSymbols([0]);
    map.setPoints(points);
    expect(isSquare(), 'they end with the points').to.equal(false);
  });

  it('selects a station by a click on its pin, and nothing beside it', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([HOME[0], HOME[0] + 1], [HOME[1], HOME[1]]));
    map.flyTo(HOME, 12, { animate: false });
    map.draw();
    mouse.click(300, 200);
    mouse.click(340, 200);
    expect(selections).to.deep.equal([{ index: 0 }]);
  });

  it('enlarges a cluster that a click falls on until it comes apart', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([113.6, 113.7], [34.75, 34.75]));
    map.flyTo([113.65, 34.75], 6, { animate: false });
    map.draw();
    mouse.click(300, 200);
    frames.settle();
    expect(selections).to.have.length(1);
    const [selection] = selections;
    expect(selection).to.have.nested.property('cluster.count', 2);
    expect(selection).not.to.have.property('members');
    const [a, b] = [map.screenOf(0)!, map.screenOf(1)!];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).to.be.above(60);
    for (const [x, y] of [a, b]) expect(x > 0 && x < 600 && y > 0 && y < 400).to.equal(true);
  });

  it('gives the rows of stations on one place, and stays', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([113, 113, 120], [34, 34, 34]));
    map.flyTo([113, 34], 9, { animate: false });
    map.draw();
    mouse.click(300, 200);
    frames.settle();
    expect(selections).to.have.length(1);
    expect(selections[0]).to.have.deep.property('members', [0, 1]);
    expect(map.view().zoom).to.be.closeTo(9, 1e-9);
  });

  it('tells what the mouse comes upon and leaves', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.flyTo(HOME, 12, { animate: false });
    map.draw();
    mouse.move(301, 202);
    mouse.move(303, 204);
    expect(canvas.style.cursor).to.equal('pointer');
    mouse.move(400, 300);
    expect(hovers).to.deep.equal([{ index: 0 }, undefined]);
    expect(canvas.style.cursor).to.equal('');
  });

  it('shows by the cursor what can be clicked and what is held', () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.flyTo(HOME, 12, { animate: false });
    map.draw();
    mouse.move(300, 200);
    mouse.mouse('mousedown', 300, 200);
    expect(canvas.style.cursor).to.equal('grabbing');
    mouse.mouse('mousemove', 340, 200);
    frames.settle();
    expect(canvas.style.cursor, 'also once the mark has moved off').to.equal('grabbing');
    mouse.mouse('mouseup', 340, 200);
    expect(canvas.style.cursor).to.equal('');
    mouse.move(340, 200);
    expect(canvas.style.cursor).to.equal('pointer');
    mouse.click(340, 200);
    expect(canvas.style.cursor, 'a click ends no pointing').to.equal('pointer');
  });

  it('shows only what is visible, and sums afresh', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([113, 113, 113], [34, 34, 34]));
    map.setVisible(Uint8Array.of(1, 1, 0));
    map.setExtra([1, 0, 1]);
    map.flyTo([113, 34], 9, { animate: false });
    map.draw();
    mouse.move(300, 200);
    const [hover] = hovers;
    expect(hover).to.have.nested.property('cluster.count', 2);
    expect(hover).to.have.nested.property('cluster.extra', 1);
  });

  it('does what keys ask, and says which were its own', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([110, 116], [30, 36]));
    map.flyTo(HOME, 9, { animate: false });
    map.draw();
    const press = (key: string) => map.handleKey(new KeyboardEvent('keydown', { key }));
    expect(press('ArrowRight')).to.equal(true);
    expect(press('+')).to.equal(true);
    expect(press('Escape')).to.equal(false);
    frames.settle();
    expect(map.view().zoom).to.be.closeTo(10, 1e-9);
    expect(map.view().center[0]).to.be.above(HOME[0]);
    expect(press('Home')).to.equal(true);
    frames.settle();
    const { bbox } = map.view();
    expect(bbox.west < 110 && bbox.east > 116 && bbox.south < 30 && bbox.north > 36).to.equal(true);
  });

  it('shows tiles of another datum with the marks moved to them', async () => {
    const bitmap = await createImageBitmap(new ImageData(new Uint8ClampedArray(4).fill(255), 1, 1));
    make({ loadTile: () => Promise.resolve(bitmap) });
    map.resize(600, 400);
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.flyTo(HOME, 16, { animate: false });
    map.draw();
    const url = 'https://tiles.example/{z}/{x}/{y}.png';
    await map.setBase({ kind: 'tiles', url, datum: 'gcj02' });
    map.draw();
    expect(distanceMetres(map.view().center, HOME), 'the place in the middle').to.be.below(0.5);
    expect(map.screenOf(0)!.map(Math.round)).to.deep.equal([300, 200]);
    await turns();
    frames.settle();
    expect(tiles.at(-1)!.loaded).to.be.above(3);
    expect(colourAt(20, 100)).to.deep.equal([255, 255, 255]);
    expect(
      colourAt(20, 20),
      'the scale bar leaves the lower corner to the credits',
    ).not.to.deep.equal([255, 255, 255]);
    const shift = distanceMetres(HOME, convertDatum(HOME, 'wgs84', 'gcj02'));
    expect(shift, 'the test would see it').to.be.above(100);
  });

  it('leaves a usable map when tiles fail', async () => {
    make({ loadTile: () => Promise.reject(new Error('offline')) });
    map.resize(600, 400);
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.flyTo(HOME, 12, { animate: false });
    await map.setBase({ kind: 'tiles', url: 'https://tiles.example/{z}/{x}/{y}.png' });
    frames.settle();
    await turns();
    frames.settle();
    expect(tiles.at(-1)!.loaded).to.equal(0);
    expect(tiles.at(-1)!.failed).to.be.above(3);
    expect(colourAt(20, 20)).to.deep.equal([0, 255, 0]);
    mouse.click(300, 200);
    expect(selections).to.deep.equal([{ index: 0 }]);
  });

  it('draws an outline, and refuses what is none', async () => {
    map.resize(600, 400, 1);
    map.flyTo(HOME, 8, { animate: false });
    const coordinates = [
      [HOME[0], 20],
      [HOME[0], 50],
    ];
    await map.setBase({ kind: 'outline', geojson: { type: 'LineString', coordinates } });
    map.draw();
    const row = Array.from({ length: 9 }, (_, i) => colourAt(296 + i, 100).join());
    expect(new Set(row).size).to.be.above(1);
    let refused: unknown;
    await map.setBase({ kind: 'outline', geojson: {} as never }).catch(error => (refused = error));
    expect(refused).to.be.instanceOf(TypeError);
  });

  it('takes the view of a map of no points for a whole country, not for a fault', () => {
    map.resize(600, 400);
    map.setPoints(null);
    map.fitAll();
    map.draw();
    const { bbox } = map.view();
    expect(bbox.west < 104 && bbox.east > 104).to.equal(true);
    expect(map.screenOf(0)).to.equal(undefined);
  });

  it('leaves nothing behind', async () => {
    map.resize(600, 400);
    map.setPoints(projectPoints([HOME[0]], [HOME[1]]));
    map.flyTo(HOME, 12);
    const told = views.length;
    map.destroy();
    frames.settle();
    map.panBy(5, 5);
    map.setSelected(0);
    mouse.click(300, 200);
    mouse.move(300, 200);
    canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -50, ctrlKey: true }));
    expect(frames.waiting).to.equal(0);
    expect(views).to.have.length(told);
    expect([...selections, ...hovers]).to.deep.equal([]);
    expect(Object.keys(canvas)).to.deep.equal([]);
  });
});
