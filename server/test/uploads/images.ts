/** Small pictures with everything in them that a camera or program adds. */

import { crc32, deflateSync } from 'node:zlib';

/** What must be nowhere in a stripped file: as a camera's serial number, a place, a name. */
export const SECRETS = [
  'SERIAL-示例-4711',
  'GPS 34.7472N',
  'XMP 张示例',
  'Photoshop IPTC',
  'MP4 film',
];

/** A TIFF structure with an orientation, a camera's words and a GPS pointer. */
export function tiff(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const little = order === 'II';
  const bytes = Buffer.alloc(8 + 2 + 3 * 12 + 4);
  const u16 = (value: number, at: number) =>
    little ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    little ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at);
  bytes.write(order, 0, 'latin1');
  u16(42, 2);
  u32(8, 4);
  u16(3, 8);
  const entries = [
    [0x010f, 2, 4, 0],
    [0x0112, 3, 1, orientation],
    [0x8825, 4, 1, 0],
  ] as const;
  for (const [n, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + 12 * n;
    u16(tag, at);
    u16(type, at + 2);
    u32(count, at + 4);
    if (type === 3) u16(value, at + 8);
  }
  return Buffer.concat([bytes, Buffer.from(SECRETS.slice(0, 2).join(' '))]);
}

function segment(marker: number, payload: Buffer | string): Buffer {
  const body = typeof payload === 'string' ? Buffer.from(payload) : payload;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** What makes the picture: tables, frame, two scans with stuffed bytes and a restart marker. */
export function picture(): Buffer {
  return Buffer.concat([
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.alloc(20, 2)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    segment(0xc4, Buffer.alloc(20, 3)),
    segment(0xda, Buffer.from([1, 1, 0, 1, 63, 0])),
    Buffer.from([0x78, 0xff, 0x00, 0x9a]),
  ]);
}

export const ICC = segment(
  0xe2,
  Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), Buffer.alloc(40)]),
);
export const ADOBE = segment(0xee, Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1'));
const JFIF_HEAD = 'JFIF\0\x01\x01\0\0\x01\0\x01';
export const BARE_JFIF = segment(0xe0, Buffer.from(`${JFIF_HEAD}\0\0`, 'latin1'));

/** A JPEG as a phone writes it: all of this about the picture, and a film behind its end. */
export function jpeg(orientation = 6): Buffer {
  const thumbnail = Buffer.concat([
    Buffer.from(`${JFIF_HEAD}\x01\x01`, 'latin1'),
    Buffer.alloc(3, 9),
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, thumbnail),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation)])),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${SECRETS[2]}`),
    ICC,
    segment(0xe2, 'MPF\0 further pictures'),
    segment(0xed, SECRETS[3]!),
    ADOBE,
    Buffer.from([0xff, 0xff]),
    segment(0xfe, SECRETS[0]!),
    picture(),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(SECRETS[4]!),
  ]);
}

export function pngChunk(type: string, data: Buffer | string): Buffer {
  const body = typeof data === 'string' ? Buffer.from(data) : data;
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(type, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4);
  return chunk;
}

export const PNG_HEAD = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const IHDR = pngChunk('IHDR', Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]));
const IDAT = pngChunk('IDAT', deflateSync(Buffer.from([0, 200])));
const IEND = pngChunk('IEND', '');
const GAMMA = pngChunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f]));

export function png(orientation = 8): Buffer {
  return Buffer.concat([
    PNG_HEAD,
    IHDR,
    GAMMA,
    pngChunk('tEXt', `Author\0${SECRETS[2]}`),
    pngChunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${SECRETS[2]}`),
    pngChunk('tIME', Buffer.alloc(7)),
    IDAT,
    pngChunk('eXIf', tiff(orientation, 'MM')),
    pngChunk('prVt', SECRETS[0]!),
    IEND,
    Buffer.from(SECRETS[4]!),
  ]);
}

/** The same without all that, upright. */
export function plainPng(): Buffer {
  return Buffer.concat([PNG_HEAD, IHDR, GAMMA, IDAT, IEND]);
}

export function webpChunk(type: string, data: Buffer | string): Buffer {
  const body = typeof data === 'string' ? Buffer.from(data) : data;
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}

export function riff(...chunks: Buffer[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}

export const VP8L = webpChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0x10, 7, 0x10, 0x11, 0x11]));

/** Flags of the extended header: colour profile, EXIF, XMP. */
export function extended(flags: number): Buffer {
  return webpChunk('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
}

export function webp(orientation = 3): Buffer {
  const chunks = [
    extended(0x2c),
    webpChunk('ICCP', 'profile'),
    VP8L,
    webpChunk('EXIF', Buffer.concat([Buffer.from('Exif\0\0'), tiff(orientation)])),
    webpChunk('XMP ', SECRETS[2]!),
    webpChunk('JUNK', SECRETS[0]!),
  ];
  return Buffer.concat([riff(...chunks), Buffer.from(SECRETS[4]!)]);
}

export const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
