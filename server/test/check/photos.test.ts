import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { imageOf } from '../../src/check/image-header.ts';
import { judgePhoto } from '../../src/check/photo.ts';
import { png } from './good-site.ts';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? ascii(part) : Buffer.from(part))));

/** Beginnings of pictures of 31 by 47 pixels, byte by byte as their formats say. */
const made: Record<string, Uint8Array> = {
  png: png(31, 47),
  gif: bytes('GIF89a', [31, 0, 47, 0]),
  // SOI; APP0 of four bytes; DHT, which is no frame; a baseline frame of height and width.
  jpeg: bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 0],
    [0xff, 0xc0, 0, 11, 8, 0, 47, 0, 31, 1, 1, 0x11, 0],
  ),
  'progressive jpeg': bytes([0xff, 0xd8, 0xff, 0xc2, 0, 11, 8, 0, 47, 0, 31, 1, 1, 0x11, 0]),
  // RFC 9649: a key frame with its start code and two 14-bit sizes, two scaling bits above each.
  webp: bytes(
    'RIFF',
    [0, 0, 0, 0],
    'WEBPVP8 ',
    [0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 31, 0x40, 47, 0],
  ),
  // The sizes less one in 14 bits each.
  'lossless webp': bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x1e, 0x80, 0x0b, 0]),
  // The sizes of the canvas less one in 24 bits each.
  'extended webp': bytes(
    'RIFF',
    [0, 0, 0, 0],
    'WEBPVP8X',
    [10, 0, 0, 0, 0x10, 0, 0, 0, 30, 0, 0, 46, 0, 0],
  ),
};

describe('pictures are told by their first bytes', () => {
  for (const [name, start] of Object.entries(made)) {
    it(`${name}, with its dimensions`, () => {
      const image = imageOf(start);
      assert.ok(name.includes(image?.type ?? 'none'), image?.type);
      assert.deepEqual([image?.width, image?.height], [31, 47]);
    });
  }

  it('AVIF and SVG, without', () => {
    assert.deepEqual(imageOf(bytes([0, 0, 0, 28], 'ftypavif', [0])), { type: 'avif' });
    const svg = '<?xml version="1.0"?>\n<!-- 示例 -->\n<svg xmlns="http://www.w3.org/2000/svg"/>';
    assert.deepEqual(imageOf(ascii(svg)), { type: 'svg' });
  });

  it('what is none, or was cut short', () => {
    const none = ['', 'x', '<html><svg>', 'GIF8', '\u0000\u0000\u0000\u0018ftypheic'];
    for (const text of none) assert.equal(imageOf(ascii(text)), undefined, text);
    for (const start of Object.values(made)) {
      for (let length = 0; length < 10; length += 1) {
        assert.equal(imageOf(start.subarray(0, length))?.width, undefined);
      }
    }
  });

  it('a photo that its taker turned has its sides exchanged, and that is fine', () => {
    const named = { document: 'x', pointer: '/photo' };
    const codes = (w: number, h: number): string[] =>
      [...judgePhoto(named, { w, h }, { url: '', bytes: made['jpeg']! })].map(({ code }) => code);
    assert.deepEqual([codes(31, 47), codes(47, 31), codes(47, 47)], [[], [], ['photo-dimensions']]);
  });
});
