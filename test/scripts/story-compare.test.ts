import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
// @ts-expect-error a plain script without types
import * as comparing from '../../scripts/lib/story-compare.mjs';

interface Picture {
  width: number;
  height: number;
  pixels: Uint32Array;
}

const { compare } = comparing as {
  compare(
    before: Picture,
    after: Picture,
    how?: 'strict' | 'tolerant',
  ): { x: number; y: number; width: number; height: number; why: string }[];
};

const WHITE = 0xffffff;
const LINE = 0x868680;
const INK = 0x171715;
const RED = 0xc8102e;
/** ΔE of some 5 from it. */
const OTHER_RED = 0xd0203a;

function blank(width = 200, height = 80): Picture {
  return { width, height, pixels: new Uint32Array(width * height).fill(WHITE) };
}

function fill(to: Picture, x: number, y: number, width: number, height: number, colour: number) {
  for (let row = y; row < y + height; row += 1) {
    to.pixels.fill(colour, row * to.width + x, row * to.width + x + width);
  }
}

function frame(to: Picture, x: number, y: number, width: number, height: number) {
  fill(to, x, y, width, 1, LINE);
  fill(to, x, y + height - 1, width, 1, LINE);
  fill(to, x, y, 1, height, LINE);
  fill(to, x + width - 1, y, 1, height, LINE);
}

/** Strokes with soft edges; `weight` is how dark the edges are, which rasterisers disagree on. */
function strokes(to: Picture, x: number, y: number, form: readonly string[], weight = 0.5) {
  const soft = Math.round(0xff - (0xff - 0x17) * weight);
  form.forEach((row, dy) => {
    for (let dx = 0; dx < row.length; dx += 1) {
      if (row[dx] === '#') fill(to, x + dx * 2, y + dy * 2, 2, 2, INK);
      if (row[dx] === '+') fill(to, x + dx * 2, y + dy * 2, 2, 2, soft * 0x010101);
    }
  });
}

const GONG = ['+########+', '....##....', '....##....', '....##....', '....##....', '##########'];
const HUI = ['....##....', '..##++##..', '##......##', '.########.', '...##.....', '.####+###.'];

function scene(change: (picture: Picture) => void = () => undefined, weight = 0.5): Picture {
  const picture = blank();
  frame(picture, 10, 10, 120, 44);
  fill(picture, 140, 10, 50, 44, RED);
  strokes(picture, 20, 26, GONG, weight);
  strokes(picture, 46, 26, HUI, weight);
  change(picture);
  return picture;
}

const CHANGES: Record<string, (picture: Picture) => void> = {
  'a border of 1 px that is gone': to => fill(to, 10, 53, 120, 1, WHITE),
  'a control that moved by 4 px': to => {
    fill(to, 140, 10, 4, 44, WHITE);
    fill(to, 190, 10, 4, 44, RED);
  },
  'a colour that is another by ΔE 5': to => fill(to, 140, 10, 50, 44, OTHER_RED),
  'a drawing that is gone': to => fill(to, 20, 26, 20, 12, WHITE),
  'a character that is another': to => {
    fill(to, 20, 26, 20, 12, WHITE);
    strokes(to, 20, 26, HUI);
  },
};

describe('pictures of stories', () => {
  for (const how of ['strict', 'tolerant'] as const) {
    it(`shows no difference where there is none, ${how}`, () => {
      assert.deepEqual(compare(scene(), scene(), how), []);
    });
    for (const [what, change] of Object.entries(CHANGES)) {
      it(`finds ${what}, ${how}`, () => {
        assert.notDeepEqual(compare(scene(), scene(change), how), []);
        assert.notDeepEqual(compare(scene(change), scene(), how), [], 'the other way round');
      });
    }
  }

  it('tells where it is', () => {
    const [block] = compare(scene(), scene(CHANGES['a colour that is another by ΔE 5']));
    assert.ok(block && block.x >= 136 && block.x + block.width <= 196, JSON.stringify(block));
  });

  it('forgives another rasteriser the edges of letters', () => {
    assert.deepEqual(compare(scene(), scene(undefined, 0.75), 'tolerant'), []);
  });

  it('tells of another size', () => {
    const [block] = compare(blank(200, 80), blank(200, 96), 'tolerant');
    assert.match(block!.why, /200 × 96, it was 200 × 80/);
  });
});
