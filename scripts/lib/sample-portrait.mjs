// Portraits of people who do not exist: calm drawn busts, plainly no photographs, each from a seed.
// Shapes are signed distances (negative inside), so that edges come out smooth without a canvas.
import { randomFrom } from './random.mjs';

/** Units of the drawing: 96 wide, 120 high, as a 4:5 photo. */
const WIDE = 96;
const HIGH = 120;

const BACKGROUNDS = [
  'e9e4d8',
  'dde4e6',
  'e6dfe0',
  'dfe5da',
  'e8e0d0',
  'd9e0ea',
  'ece7df',
  'dcdfe2',
];
const SKINS = ['f0c9a4', 'e8b98f', 'dca77a', 'd39c70', 'f3d3b5', 'ebc19a', 'c98f63'];
const HAIRS = ['26221f', '2e2723', '3a3029', '6b6763', '1d1b1a', '9a9792', '2a2523'];
const CLOTHES = ['2f4b66', '3f5a4b', '6a3a35', '4a4a52', '7a5b32', '31525b', '5a4a66', '8a3b2e'];
const HELMETS = ['d9a521', 'e8e6e0', '2f6a9e', 'b5402f'];
const COLLARS = ['f4f1ea', 'c9cfd6', '1f2a35'];
const STRIPE = 'e3d86a';

/**
 * @typedef {object} Portrait
 * @property {number} w pixels @property {number} h pixels
 * @property {number[]} palette colours as 0xRRGGBB, at most 256
 * @property {Uint8Array} pixels places in the palette, row by row
 */

/**
 * @param {number} seed
 * @param {{w?: number, woman?: boolean, headgear?: 'helmet' | 'cap' | 'doppa' | 'chef' | 'none'}} [wish]
 * @returns {Portrait}
 */
export function drawPortrait(seed, wish = {}) {
  const { w = 300 } = wish;
  const looks = looksOf(seed, wish);
  return paint(looks.background, layersOf(looks), w, Math.round((w * HIGH) / WIDE));
}

const HEADGEAR = { helmet: '戴安全帽', cap: '戴工作帽', doppa: '戴绣花小帽', chef: '戴厨师帽' };

/** What the drawing shows, as the end of a sentence: a text alternative. */
export function portraitWords({ seed, ...wish }) {
  const { woman, headgear, glasses, style } = looksOf(seed, wish);
  const hair = woman ? ['长发', '齐耳短发', '盘发'][style] : '短发';
  const said = [HEADGEAR[headgear] ?? hair, glasses && '戴眼镜', '穿工装'];
  return said.filter(Boolean).join('，');
}

/** Every choice is made in the same order, so that a wish changes only what it names. */
function looksOf(seed, { woman = false, headgear } = {}) {
  const random = randomFrom(seed * 7919 + 13);
  const pick = list => list[Math.floor(random() * list.length)];
  const looks = {
    skin: pick(SKINS),
    hair: pick(HAIRS),
    clothes: pick(CLOTHES),
    collar: pick(COLLARS),
    helmet: pick(HELMETS),
    style: Math.floor(random() * 3),
    top: random(),
    stripes: random() < 0.35,
    glasses: random() < 0.25,
    // Where the light comes from, and how broad the person is.
    side: random() < 0.5 ? -1 : 1,
    broad: 0.92 + random() * 0.16,
    background: pick(BACKGROUNDS),
  };
  const usual = looks.top < 0.3 ? 'helmet' : looks.top < 0.38 ? 'cap' : 'none';
  return { ...looks, woman, headgear: headgear ?? usual };
}

/** From back to front: `{colour, at}`. */
function layersOf(looks) {
  const { clothes, side, broad } = looks;
  const shoulders = union(box(48, 125, 39 * broad, 36, 26), box(48, 117, 25 * broad, 34, 12));
  return [
    // A lighter disc behind the head keeps dark hair apart from the ground.
    layer('ffffff', ellipse(48, 46, 41, 41), 0.28),
    ...hairBehind(looks),
    layer(clothes, shoulders),
    layer('000000', both(shoulders, ellipse(48 - side * 46, 124, 44, 52)), 0.1),
    ...(looks.stripes ? vest(shoulders) : []),
    ...head(looks),
    ...hairInFront(looks),
    ...onTop(looks),
  ];
}

function head({ skin, collar, side, glasses, woman }) {
  const neck = box(48, 81, 8.8, 13, 6);
  const face = union(ellipse(48, 50, 18.6, 21), ellipse(48, 58, woman ? 14.4 : 16.4, 19));
  const ears = union(ellipse(29.6, 54, 3.2, 5), ellipse(66.4, 54, 3.2, 5));
  const lens = x => ring(ellipse(x, 53, 6.2, 5.2), 0.9);
  return [
    layer(
      collar,
      polygon([
        [31, 94],
        [40, 83],
        [48, 97],
        [56, 83],
        [65, 94],
        [48, 113],
      ]),
    ),
    layer(
      skin,
      union(
        neck,
        polygon([
          [39.2, 84],
          [56.8, 84],
          [48, 99],
        ]),
      ),
    ),
    layer('000000', both(neck, ellipse(48, 76, 14, 13)), 0.14),
    layer(skin, union(face, ears)),
    layer('000000', both(face, ellipse(48 + side * 24, 58, 17, 32)), 0.07),
    // Brows, nose and mouth are hinted at: a person, and nobody in particular.
    layer('3b2c24', union(line(37, 47.6, 43, 46.8, 0.8), line(53, 46.8, 59, 47.6, 0.8)), 0.72),
    layer('2a211c', union(ellipse(40.4, 53, 1.5, 1.8), ellipse(55.6, 53, 1.5, 1.8)), 0.85),
    layer(
      '7a4b33',
      union(line(48, 55, 48 + side * 1.2, 61, 0.6), line(48 + side * 1.2, 61, 48, 61.6, 0.6)),
      0.5,
    ),
    layer('8f4538', both(ellipse(48, 66.4, 5.6, 2.6), box(48, 70, 10, 3.4, 0)), 0.8),
    ...(glasses
      ? [layer('2b2f33', union(lens(40.2), lens(55.8), line(46, 52.4, 50, 52.4, 0.7)))]
      : []),
  ];
}

function hairBehind({ woman, hair, style, headgear }) {
  if (!woman) return [];
  const long = style === 0 ? box(48, 66, 23, 28, 18) : box(48, 56, 22.6, 22, 17);
  const bun = headgear === 'none' ? [layer(hair, ellipse(48, 23, 9.6, 8.4))] : [];
  return style === 2 ? [...bun, layer(hair, ellipse(48, 46, 21, 22))] : [layer(hair, long)];
}

function hairInFront({ woman, hair, style, headgear }) {
  const crown = both(ellipse(48, 46, 20.6, 22), box(48, 30, 30, woman ? 15 : 13, 0));
  const parting = style === 0 ? ellipse(55, 54, 17, 13.4) : ellipse(48, 57, 18, 16);
  const hairline = both(crown, not(style === 1 ? ellipse(41, 55, 17, 14) : parting));
  const sides = both(
    both(union(ellipse(30.4, 46, 3.6, 9), ellipse(65.6, 46, 3.6, 9)), box(48, 40, 30, 14, 0)),
    not(ellipse(48, 53, 17.2, 22)),
  );
  if (headgear !== 'none') return [layer(hair, sides)];
  return [layer(hair, union(hairline, sides))];
}

function onTop({ headgear, helmet, clothes, side }) {
  const dome = (y, ry) => both(ellipse(48, y, 22.6, ry), box(48, y - 30, 40, 30, 0));
  switch (headgear) {
    case 'helmet': {
      const shell = dome(40, 25);
      return [
        layer(helmet, union(shell, box(48, 40.6, 26.4, 2.6, 2.4))),
        layer('000000', both(shell, ellipse(48 + side * 24, 32, 17, 30)), 0.12),
        layer('ffffff', both(shell, box(48, 26, 2.2, 16, 2)), 0.4),
        layer('000000', box(48, 43.6, 22, 1, 0.8), 0.25),
      ];
    }
    case 'cap': {
      const top = dome(39, 21);
      const peak = both(ellipse(48 + side * 6, 40, 24, 5.4), box(48, 44, 40, 5, 0));
      return [
        layer(clothes, top),
        layer(clothes, peak),
        layer('000000', peak, 0.4),
        layer('ffffff', both(top, box(48, 38, 30, 1, 0)), 0.3),
      ];
    }
    case 'doppa': {
      const band = box(48, 31, 20, 8.6, 5);
      return [
        layer('2c4a3c', band),
        ...[34, 41, 48, 55, 62].map(x =>
          layer('f2ead2', union(ellipse(x, 31, 1.5, 4), ellipse(x, 31, 3, 1.3))),
        ),
        layer('d9b44a', box(48, 38.6, 20.4, 1, 0.9)),
      ];
    }
    case 'chef':
      return [
        layer(
          'f7f5f0',
          union(
            ellipse(36, 21, 11, 10),
            ellipse(60, 21, 11, 10),
            ellipse(48, 17, 13, 12),
            box(48, 31, 19, 9, 3),
          ),
        ),
        layer('000000', box(48, 39.4, 19.4, 1, 0.8), 0.14),
      ];
    default:
      return [];
  }
}

/** The bands of a safety vest, on what is worn. */
function vest(shoulders) {
  const bands = union(line(26, 96, 33, 124, 2.2), line(70, 96, 63, 124, 2.2));
  return [layer(STRIPE, both(shoulders, bands), 0.92)];
}

const layer = (colour, at, strength = 1) => ({ colour: Number.parseInt(colour, 16), at, strength });

// Distances: each takes a place and says how far it lies outside.
const length = (x, y) => Math.sqrt(x * x + y * y);
const union =
  (...shapes) =>
  (x, y) => {
    let nearest = Infinity;
    for (const shape of shapes) nearest = Math.min(nearest, shape(x, y));
    return nearest;
  };
const both = (a, b) => (x, y) => Math.max(a(x, y), b(x, y));
const not = shape => (x, y) => -shape(x, y);
const ring = (shape, thick) => (x, y) => Math.abs(shape(x, y)) - thick / 2;

function ellipse(cx, cy, rx, ry) {
  return (x, y) => {
    const [px, py] = [(x - cx) / rx, (y - cy) / ry];
    const near = length(px, py);
    if (near < 1e-6) return -Math.min(rx, ry);
    // First order: exact on the edge, which is where it matters.
    return (near * (near - 1)) / length(px / rx, py / ry);
  };
}

function box(cx, cy, halfWide, halfHigh, round) {
  return (x, y) => {
    const dx = Math.abs(x - cx) - halfWide + round;
    const dy = Math.abs(y - cy) - halfHigh + round;
    return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
  };
}

function line(x1, y1, x2, y2, half) {
  const [ex, ey] = [x2 - x1, y2 - y1];
  return (x, y) => {
    const along = ((x - x1) * ex + (y - y1) * ey) / (ex * ex + ey * ey);
    const t = Math.min(1, Math.max(0, along));
    return length(x - x1 - t * ex, y - y1 - t * ey) - half;
  };
}

/** Inside by how often its edges are crossed, outside by the nearest of them. */
function polygon(points) {
  const edges = points.map((from, at) => [...from, ...points[(at + 1) % points.length]]);
  const lines = edges.map(([x1, y1, x2, y2]) => line(x1, y1, x2, y2, 0));
  const [xs, ys] = [0, 1].map(axis => points.map(point => point[axis]));
  const [left, right, top, bottom] = [xs, ys].flatMap(of => [Math.min(...of), Math.max(...of)]);
  const around = box(
    (left + right) / 2,
    (top + bottom) / 2,
    (right - left) / 2,
    (bottom - top) / 2,
    0,
  );
  return (x, y) => {
    const far = around(x, y);
    // No place so far away is nearer to an edge than to the box around all.
    if (far > 2) return far;
    let isInside = false;
    for (const [x1, y1, x2, y2] of edges) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
    }
    let near = Infinity;
    for (const edge of lines) near = Math.min(near, edge(x, y));
    return isInside ? -near : near;
  };
}

/** Steps of an edge's smoothness: enough for the eye, and few colours. */
const STEPS = 4;

/** Side of a tile, pixels. Where no edge runs through a tile it has one colour. */
const TILE = 8;

function paint(background, layers, w, h) {
  const scale = w / WIDE;
  const ground = Number.parseInt(background, 16);
  const pixels = new Uint8Array(w * h);
  const places = new Map();
  for (let top = 0; top < h; top += TILE) {
    for (let left = 0; left < w; left += TILE) {
      const near = layersNear(layers, left, top, scale);
      const flat = near.every(({ isWhole }) => isWhole)
        ? placeOf(colourAt(near, ground, 0, 0, scale), places)
        : undefined;
      for (let row = top; row < Math.min(top + TILE, h); row += 1) {
        for (let column = left; column < Math.min(left + TILE, w); column += 1) {
          const x = (column + 0.5) / scale;
          const y = (row + 0.5) / scale;
          pixels[row * w + column] = flat ?? placeOf(colourAt(near, ground, x, y, scale), places);
        }
      }
    }
  }
  return { w, h, palette: [...places.keys()], pixels };
}

/** The layers that a tile has something of, from the last that hides all below it. */
function layersNear(layers, left, top, scale) {
  // With room for distances that are only of first order.
  const reach = (2.2 * TILE) / scale;
  let near = [];
  for (const layer of layers) {
    const outside = layer.at((left + TILE / 2) / scale, (top + TILE / 2) / scale);
    if (outside > reach) continue;
    const isWhole = outside < -reach;
    if (isWhole && layer.strength === 1) near = [];
    near.push({ ...layer, isWhole });
  }
  return near;
}

/** @param {number} scale pixels a unit */
function colourAt(layers, ground, x, y, scale) {
  let colour = ground;
  for (const { at, strength, colour: own, isWhole } of layers) {
    const cover = isWhole ? 1 : Math.min(1, Math.max(0, 0.5 - at(x, y) * scale));
    const share = (Math.round(cover * STEPS) / STEPS) * strength;
    if (share > 0) colour = share === 1 ? own : mix(colour, own, share);
  }
  return colour;
}

/** Rare colours beyond what a palette holds become the nearest one in it. */
function placeOf(colour, places) {
  const known = places.get(colour);
  if (known !== undefined) return known;
  if (places.size < 256) {
    places.set(colour, places.size);
    return places.size - 1;
  }
  const near = [...places.keys()].reduce((best, one) =>
    apart(one, colour) < apart(best, colour) ? one : best,
  );
  return places.get(near);
}

function apart(one, other) {
  const part = bits => Math.abs(((one >> bits) & 255) - ((other >> bits) & 255));
  return part(16) + part(8) + part(0);
}

function mix(under, over, share) {
  const part = bits => {
    const below = (under >> bits) & 255;
    return Math.round(below + (((over >> bits) & 255) - below) * share) << bits;
  };
  return part(16) | part(8) | part(0);
}
