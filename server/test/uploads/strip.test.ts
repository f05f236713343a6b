import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '../../../test/helpers/fc.ts';
import { Damaged } from '../../src/uploads/damaged.ts';
import { mediaTypeOf, type MediaType } from '../../src/uploads/media-type.ts';
import { orientationOf, orientationTiff } from '../../src/uploads/orientation.ts';
import { strip } from '../../src/uploads/strip.ts';
import * as images from './images.ts';

function withoutSecrets(bytes: Buffer): void {
  for (const secret of images.SECRETS) assert.equal(bytes.includes(secret), false, secret);
}

const MAKERS: readonly (readonly [MediaType, (orientation: number) => Buffer])[] = [
  ['image/jpeg', images.jpeg],
  ['image/png', images.png],
  ['image/webp', images.webp],
];

test('a JPEG keeps its picture to the byte, profile and colour transform; all else is gone', () => {
  const clean = strip('image/jpeg', images.jpeg(1));
  const expected = [
    Buffer.from([0xff, 0xd8]),
    images.BARE_JFIF,
    images.ICC,
    images.ADOBE,
    images.picture(),
    Buffer.from([0xff, 0xd9]),
  ];
  assert.deepEqual(clean, Buffer.concat(expected));
});

test('a PNG keeps what makes it look as it does, and nothing behind its end', () => {
  assert.deepEqual(strip('image/png', images.png(1)), images.plainPng());
});

test('a WebP keeps its picture; its header no longer announces what is gone', () => {
  const expected = images.riff(
    images.extended(0x20),
    images.webpChunk('ICCP', 'profile'),
    images.VP8L,
  );
  assert.deepEqual(strip('image/webp', images.webp(1)), expected);
});

test('how the camera was held is the one thing kept, for each orientation and type', () => {
  for (const [type, make] of MAKERS) {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const clean = strip(type, make(orientation));
      withoutSecrets(clean);
      const tiff = orientationTiff(orientation);
      assert.equal(clean.includes(tiff), orientation > 1, `${type} ${orientation}`);
      assert.equal(mediaTypeOf(clean), type);
      // What was stripped already is left as it is.
      assert.deepEqual(strip(type, clean), clean);
    }
  }
});

test('an orientation is read in both byte orders, and a nonsense one is none', () => {
  assert.equal(orientationOf(images.tiff(6, 'II')), 6);
  assert.equal(orientationOf(images.tiff(6, 'MM')), 6);
  assert.equal(orientationOf(orientationTiff(8)), 8);
  for (const value of [0, 1, 9, 65535]) {
    assert.equal(orientationOf(images.tiff(value)), undefined, String(value));
  }
  const cut = images.tiff(6);
  for (let length = 0; length < 30; length += 1) {
    assert.equal(orientationOf(cut.subarray(0, length)), undefined, String(length));
  }
});

test('a file that ends before its end is damaged, wherever it is cut', () => {
  for (const [type, make] of MAKERS) {
    const clean = strip(type, make(6));
    for (let length = 12; length < clean.length; length += 1) {
      assert.throws(() => strip(type, clean.subarray(0, length)), Damaged, `${type} ${length}`);
    }
  }
  const wrongSum = Buffer.from(images.plainPng());
  wrongSum[wrongSum.length - 1]! ^= 1;
  assert.throws(() => strip('image/png', wrongSum), Damaged);
});

test('whatever the bytes: stripped, or said to be damaged', () => {
  for (const [type, make] of MAKERS) {
    const whole = make(6);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255))), changes => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          assert.ok(strip(type, bytes).length <= bytes.length + 64);
        } catch (error) {
          assert.ok(error instanceof Damaged, String(error));
        }
      }),
    );
  }
});

test('types are told by the first bytes', () => {
  assert.equal(mediaTypeOf(images.PDF), 'application/pdf');
  assert.equal(mediaTypeOf(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1')), 'image/heic');
  assert.equal(mediaTypeOf(Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1')), undefined);
  assert.equal(mediaTypeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')), undefined);
  assert.equal(mediaTypeOf(Buffer.from('GIF89a')), undefined);
  assert.equal(mediaTypeOf(Buffer.alloc(0)), undefined);
});

test('nothing hides behind what is kept, or where no decoder looks', () => {
  const [secret = ''] = images.SECRETS;
  const inner = images.webpChunk('EXIF', secret);
  const frame = Buffer.concat([Buffer.alloc(16), images.VP8L, inner]);
  const header = Buffer.concat([images.extended(0x02).subarray(8), Buffer.from(secret)]);
  const film = images.riff(
    images.webpChunk('VP8X', header),
    images.webpChunk('ANIM', Buffer.alloc(6)),
    images.webpChunk('ANMF', frame),
  );
  const bare = strip('image/webp', film);
  withoutSecrets(bare);
  assert.ok(bare.includes(images.VP8L), 'the picture of the frame stays');
  const segment = (marker: number, text: string) => {
    const body = Buffer.from(text);
    const head = Buffer.from([0xff, marker, 0, 0]);
    head.writeUInt16BE(body.length + 2, 2);
    return Buffer.concat([head, body]);
  };
  const odd = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xee, `Adobe\0\x64\0\0\0\0\x01${secret}`),
    segment(0xf3, secret),
    images.picture(),
    Buffer.from([0xff, 0xd9]),
  ]);
  withoutSecrets(strip('image/jpeg', odd));
});
