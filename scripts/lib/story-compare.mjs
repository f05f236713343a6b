// Whether two pictures of a story show the same. Plain arrays in, plain objects out.
//
// Rasterisers differ inside letters and along curves, never on a plain surface. So a difference counts
// where one of the two pictures is plain around it: a border or an icon gone or new, a thing moved
// further than its own edge, another colour. Inside text, where both have edges, what counts is whether
// the strokes still lie alike: the correlation of small windows, each allowed to slide by one pixel.

import { lab } from './story-colours.mjs';

/** @typedef {import('./story-colours.mjs').Picture} Picture */
/** @typedef {{x: number, y: number, width: number, height: number, area: number, why: string}} Block */

/**
 * How much may differ: ΔE (CIE 1976) of a surface, how much of an edge's own ΔE is added to that, how
 * alike strokes are, and how many pixels make a block. `strict`: text is drawn by the same rasteriser,
 * which still sets a round corner now so and now so. `tolerant`: by another one.
 */
export const TOLERANCE = {
  strict: { plain: 2, edge: 0.1, alike: undefined, area: 8 },
  tolerant: { plain: 2.5, edge: 1, alike: 0.86, area: 16 },
};

/** How far from a pixel an edge excuses it. */
const EDGE_REACH = 2;
/** Windows in which strokes are compared: side, distance from one to the next, how far each may slide. */
const WINDOW = 18;
const STEP = 4;
const SLIDE = 1;
/** A window with less contrast than this (variance of L*) has no strokes to compare. */
const LEAST_INK = 60;
/** Blocks are told as one when they touch on a grid of this many pixels. */
const CELL = 8;

/**
 * @param {Picture} before
 * @param {Picture} after
 * @param {keyof typeof TOLERANCE} how
 * @returns {Block[]} where they differ, largest first; empty when they show the same
 */
export function compare(before, after, how = 'strict') {
  if (before.width !== after.width || Math.abs(before.height - after.height) > 1) {
    const { width, height } = after;
    const why = `the picture is ${width} × ${height}, it was ${before.width} × ${before.height}`;
    return [{ x: 0, y: 0, width, height, area: width * height, why }];
  }
  const height = Math.min(before.height, after.height);
  const region = differing(before, after, height);
  if (!region) return [];
  const tolerance = TOLERANCE[how];
  const [a, b] = [labOf(before, region), labOf(after, region)];
  const surfaces = blocks(plainMarks(a, b, tolerance), region.width, region.height)
    .filter(({ area }) => area >= tolerance.area)
    .map(block => ({ ...block, why: 'a surface, a line or a place' }));
  const strokes = tolerance.alike === undefined ? [] : otherStrokes(a, b, tolerance.alike);
  return gather([...surfaces, ...strokes], region)
    .map(block => ({ ...block, x: block.x + region.x, y: block.y + region.y }))
    .sort((p, q) => q.area - p.area);
}

/** The part that holds every differing pixel, with room for the windows round it; nothing if none differs. */
function differing(before, after, height) {
  const { width } = before;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 1) {
      if (before.pixels[i] === after.pixels[i]) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  const x = Math.max(0, left - WINDOW);
  const y = Math.max(0, top - WINDOW);
  return {
    x,
    y,
    width: Math.min(width, right + WINDOW) - x,
    height: Math.min(height, bottom + WINDOW) - y,
  };
}

/** Planes L*, a*, b* of a region. */
function labOf(picture, { x, y, width, height }) {
  const planes = [0, 1, 2].map(() => new Float32Array(width * height));
  const known = new Map();
  for (let row = 0, i = 0; row < height; row += 1) {
    let at = (y + row) * picture.width + x;
    for (let column = 0; column < width; column += 1, i += 1, at += 1) {
      const colour = picture.pixels[at];
      let value = known.get(colour);
      if (!value) known.set(colour, (value = lab(colour)));
      for (let plane = 0; plane < 3; plane += 1) planes[plane][i] = value[plane];
    }
  }
  return { width, height, planes };
}

/** Pixels that differ by more than the edges which both pictures have there can explain. */
function plainMarks(a, b, { plain, edge }) {
  const { width, height } = a;
  const marks = new Uint8Array(width * height);
  const differences = a.planes.map((plane, k) => {
    const other = b.planes[k];
    return mean(
      plane.map((value, i) => value - other[i]),
      width,
      height,
    );
  });
  const [edgesA, edgesB] = [edges(a), edges(b)];
  const [l, u, v] = differences;
  for (let i = 0; i < marks.length; i += 1) {
    const difference = Math.sqrt(l[i] * l[i] + u[i] * u[i] + v[i] * v[i]);
    const excuse = edge * Math.min(edgesA[i], edgesB[i]);
    if (difference > plain + excuse) marks[i] = 1;
  }
  return marks;
}

/** Mean of the 3 × 3 pixels round each one; outside, the picture goes on as its rim. */
function mean(plane, width, height) {
  const across = sweep(plane, width, height, (p, q, r) => (p + q + r) / 3, 1);
  return sweep(across, width, height, (p, q, r) => (p + q + r) / 3, width);
}

/** How much L*, a* and b* range round each pixel, as one ΔE. */
function edges({ planes, width, height }) {
  const squares = new Float32Array(width * height);
  for (const plane of planes) {
    const spread = (values, pick) => {
      let now = values;
      for (let n = 0; n < EDGE_REACH; n += 1) {
        now = sweep(sweep(now, width, height, pick, 1), width, height, pick, width);
      }
      return now;
    };
    const high = spread(plane, (p, q, r) => (p > q ? (p > r ? p : r) : q > r ? q : r));
    const low = spread(plane, (p, q, r) => (p < q ? (p < r ? p : r) : q < r ? q : r));
    for (let i = 0; i < squares.length; i += 1) squares[i] += (high[i] - low[i]) ** 2;
  }
  return squares.map(Math.sqrt);
}

/** Each pixel from itself and its two neighbours along a row (`step` 1) or a column (`step` width). */
function sweep(plane, width, height, pick, step) {
  const out = new Float32Array(plane.length);
  for (let y = 0, i = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, i += 1) {
      const first = step === 1 ? x === 0 : y === 0;
      const last = step === 1 ? x === width - 1 : y === height - 1;
      out[i] = pick(plane[first ? i : i - step], plane[i], plane[last ? i : i + step]);
    }
  }
  return out;
}

/** Connected marks (8 neighbours) as rectangles. */
export function blocks(marks, width, height) {
  const seen = new Uint8Array(marks.length);
  const found = [];
  for (let start = 0; start < marks.length; start += 1) {
    if (!marks[start] || seen[start]) continue;
    const open = [start];
    seen[start] = 1;
    let [left, right, top, bottom, area] = [width, 0, height, 0, 0];
    while (open.length > 0) {
      const i = open.pop();
      const [x, y] = [i % width, Math.floor(i / width)];
      area += 1;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      for (let dy = -1; dy <= 1; dy += 1) {
        for (let dx = -1; dx <= 1; dx += 1) {
          const next = i + dy * width + dx;
          if (x + dx < 0 || x + dx >= width || y + dy < 0 || y + dy >= height) continue;
          if (!marks[next] || seen[next]) continue;
          seen[next] = 1;
          open.push(next);
        }
      }
    }
    found.push({ x: left, y: top, width: right - left + 1, height: bottom - top + 1, area });
  }
  return found;
}

/** Windows whose strokes do not lie alike in the two pictures. */
function otherStrokes(a, b, alike) {
  const { width, height } = a;
  const [p, q] = [mean(a.planes[0], width, height), mean(b.planes[0], width, height)];
  const found = [];
  for (let y = SLIDE; y + WINDOW + SLIDE <= height; y += STEP) {
    for (let x = SLIDE; x + WINDOW + SLIDE <= width; x += STEP) {
      if (correlation(p, q, width, x, y) >= alike) continue;
      found.push({
        x,
        y,
        width: WINDOW,
        height: WINDOW,
        area: STEP * STEP,
        why: 'the strokes of a text',
      });
    }
  }
  return found;
}

/** Best correlation of a window of `p` with one of `q` that slides; 1 where there is nothing to compare. */
function correlation(p, q, width, x, y) {
  const n = WINDOW * WINDOW;
  let [sum, squares, differs] = [0, 0, false];
  for (let row = 0; row < WINDOW; row += 1) {
    for (let i = (y + row) * width + x, end = i + WINDOW; i < end; i += 1) {
      sum += p[i];
      squares += p[i] * p[i];
      if (Math.abs(p[i] - q[i]) > 6) differs = true;
    }
  }
  const variance = squares / n - (sum / n) ** 2;
  if (!differs || variance < LEAST_INK) return 1;
  let best = -1;
  for (let dy = -SLIDE; dy <= SLIDE; dy += 1) {
    for (let dx = -SLIDE; dx <= SLIDE; dx += 1) {
      let [other, otherSquares, both] = [0, 0, 0];
      for (let row = 0; row < WINDOW; row += 1) {
        const shift = dy * width + dx;
        for (let i = (y + row) * width + x, end = i + WINDOW; i < end; i += 1) {
          const value = q[i + shift];
          other += value;
          otherSquares += value * value;
          both += value * p[i];
        }
      }
      const otherVariance = Math.max(1, otherSquares / n - (other / n) ** 2);
      const covariance = both / n - (sum / n) * (other / n);
      best = Math.max(best, covariance / Math.sqrt(variance * otherVariance));
    }
  }
  return best;
}

/** Blocks that lie close together as one. */
function gather(all, region) {
  const columns = Math.ceil(region.width / CELL);
  const rows = Math.ceil(region.height / CELL);
  const cells = new Uint8Array(columns * rows);
  for (const { x, y, width, height } of all) {
    const [right, bottom] = [
      Math.floor((x + width - 1) / CELL),
      Math.floor((y + height - 1) / CELL),
    ];
    for (let row = Math.floor(y / CELL); row <= bottom; row += 1) {
      cells.fill(1, row * columns + Math.floor(x / CELL), row * columns + right + 1);
    }
  }
  return blocks(cells, columns, rows).map(group => {
    const inside = all.filter(
      ({ x, y }) =>
        x >= group.x * CELL &&
        y >= group.y * CELL &&
        x < (group.x + group.width) * CELL &&
        y < (group.y + group.height) * CELL,
    );
    const [x, y] = [Math.min(...inside.map(b => b.x)), Math.min(...inside.map(b => b.y))];
    return {
      x,
      y,
      width: Math.max(...inside.map(b => b.x + b.width)) - x,
      height: Math.max(...inside.map(b => b.y + b.height)) - y,
      area: inside.reduce((sum, { area }) => sum + area, 0),
      why: [...new Set(inside.map(({ why }) => why))].join('; '),
    };
  });
}
