import { Damaged } from './damaged.ts';
import { orientationOf, orientationTiff } from './orientation.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;

const EXIF = 'Exif\0\0';
const ICC = 'ICC_PROFILE\0';
/** A JFIF header without a thumbnail. */
const JFIF_LENGTH = 14;
const ADOBE_LENGTH = 12;

/**
 * A JPEG (ITU-T T.81) without what a camera or program wrote about it: EXIF with place and serial
 * number, XMP, IPTC, comments, thumbnails, further pictures and films behind the end. The picture's
 * own bytes stay as they are: nothing is encoded anew. Colour profile, Adobe's colour transform and
 * the orientation stay.
 * @throws Damaged
 */
export function stripJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [];
  let orientation: number | undefined;
  for (let at = afterFill(bytes, 2); ; at = afterFill(bytes, at)) {
    const marker = markerAt(bytes, at);
    if (marker === EOI) break;
    const end = segmentEnd(bytes, at);
    const payload = bytes.subarray(at + 4, end);
    if (marker === APP1) orientation ??= exifOrientation(payload);
    const segment = keptSegment(marker, bytes.subarray(at, end), payload);
    if (segment) kept.push(segment);
    at = marker === SOS ? scanEnd(bytes, end) : end;
    if (marker === SOS) kept.push(bytes.subarray(end, at));
  }
  const start = Buffer.from([0xff, SOI]);
  const turned = orientation === undefined ? [] : [exifSegment(orientation)];
  return Buffer.concat([start, ...withTurn(kept, turned), Buffer.from([0xff, EOI])]);
}

/** EXIF follows the JFIF header, where there is one. */
function withTurn(kept: readonly Buffer[], turned: readonly Buffer[]): Buffer[] {
  const heads = kept[0]?.[1] === APP0 ? 1 : 0;
  return [...kept.slice(0, heads), ...turned, ...kept.slice(heads)];
}

/** A marker may have fill bytes before it (T.81 §B.1.1.2), which say nothing. */
function afterFill(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
  return at;
}

/** Code of the marker at a place. */
function markerAt(bytes: Buffer, at: number): number {
  const marker = bytes[at + 1];
  if (bytes[at] !== 0xff || marker === undefined || marker < 0xc0 || marker === SOI) {
    throw new Damaged();
  }
  return marker;
}

function segmentEnd(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) throw new Damaged();
  const length = bytes.readUInt16BE(at + 2);
  const end = at + 2 + length;
  // Something has to follow: the next marker, or the scan.
  if (length < 2 || end + 2 > bytes.length) throw new Damaged();
  return end;
}

/** Where the coded data that begins at a place ends: at a marker that is no restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    const isData = next === 0 || (next >= 0xd0 && next <= 0xd7) || next === 0xff;
    if (!isData) return at;
  }
  throw new Damaged();
}

function keptSegment(marker: number, segment: Buffer, payload: Buffer): Buffer | undefined {
  const says = (name: string): boolean => payload.toString('latin1', 0, name.length) === name;
  if (marker === APP0) return says('JFIF\0') ? bareJfif(payload) : undefined;
  if (marker === APP2) return says(ICC) ? segment : undefined;
  if (marker === APP14) return says('Adobe') ? bareAdobe(payload) : undefined;
  // Comments, data of applications, and what T.81 keeps for extensions: no decoder needs it.
  return marker >= APP0 ? undefined : segment;
}

/** Adobe's colour transform, and nothing behind it. */
function bareAdobe(payload: Buffer): Buffer {
  if (payload.length < ADOBE_LENGTH) throw new Damaged();
  return segmentOf(APP14, payload.subarray(0, ADOBE_LENGTH));
}

function bareJfif(payload: Buffer): Buffer {
  if (payload.length < JFIF_LENGTH) throw new Damaged();
  const header = Buffer.from(payload.subarray(0, JFIF_LENGTH));
  header.fill(0, JFIF_LENGTH - 2);
  return segmentOf(APP0, header);
}

function exifOrientation(payload: Buffer): number | undefined {
  if (payload.toString('latin1', 0, EXIF.length) !== EXIF) return undefined;
  return orientationOf(payload.subarray(EXIF.length));
}

function exifSegment(orientation: number): Buffer {
  const exif = Buffer.from(EXIF, 'latin1');
  return segmentOf(APP1, Buffer.concat([exif, orientationTiff(orientation)]));
}

function segmentOf(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}
