import { Deflate, strToU8 } from 'fflate';
import { fold } from '../../../rules/fold.ts';

/**
 * One file of an archive, packed as it comes. Its size and checksum are to stand before its bytes:
 * archives that tell them behind, as streaming packers write them, are refused by some readers, our
 * own importer's among them.
 */
export class ZipEntry {
  readonly name: Uint8Array;
  readonly packed: Uint8Array[] = [];
  size = 0;
  crc = 0;
  #deflate = new Deflate({ level: 4 }, piece => this.packed.push(piece));

  constructor(name: string) {
    this.name = strToU8(name);
  }

  push(text: string, isLast = false): this {
    const bytes = strToU8(text);
    this.size += bytes.length;
    this.crc = crcOn(this.crc, bytes);
    this.#deflate.push(bytes, isLast);
    return this;
  }
}

const VERSION = 20;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;
/** 1 January 1980, as archives count days: the same table makes the same file. */
const DAY = 0x21;

/** An archive (PKWARE APPNOTE 6.3, without ZIP64: below 4 GB) of entries that have their last piece. */
export function* zipPieces(entries: readonly ZipEntry[]): Generator<Uint8Array> {
  const directory: number[][] = [];
  let at = 0;
  for (const { name, packed, size, crc } of entries) {
    const packedSize = fold(packed, (sum, { length }) => sum + length, 0);
    const about = [
      ...[VERSION, UTF8_NAMES, DEFLATED, 0, DAY].flatMap(uint16),
      ...[crc, packedSize, size].flatMap(uint32),
      ...[name.length, 0].flatMap(uint16),
    ];
    const head = [...uint32(0x04034b50), ...about, ...name];
    directory.push([
      ...uint32(0x02014b50),
      ...uint16(VERSION),
      ...about,
      ...[0, 0, 0].flatMap(uint16),
      ...[0, at].flatMap(uint32),
      ...name,
    ]);
    yield Uint8Array.from(head);
    yield* packed;
    at += head.length + packedSize;
  }
  const listed = directory.flat();
  const end = [
    ...uint32(0x06054b50),
    ...[0, 0, entries.length, entries.length].flatMap(uint16),
    ...[listed.length, at].flatMap(uint32),
    ...uint16(0),
  ];
  yield Uint8Array.from([...listed, ...end]);
}

const uint16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];
const uint32 = (value: number): number[] => [...uint16(value), ...uint16(value >>> 16)];

/** CRC-32 (ISO 3309) by table. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of what came before and these bytes. */
function crcOn(before: number, bytes: Uint8Array): number {
  let crc = ~before;
  for (const byte of bytes) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255]!;
  return ~crc >>> 0;
}
