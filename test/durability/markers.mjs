// Words that stand nowhere else, and a search that finds them in any dress.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A name no other text holds: a rare character, and the number in words. */
export function rareName(n) {
  return `龘${[...String(n)].map(digit => '零壹贰叁肆伍陆柒捌玖'[Number(digit)]).join('')}龖`;
}

/** Every file below a folder; what is packed, unpacked too. */
export function filesOf(at) {
  if (statSync(at).isFile()) return unpacked(readFileSync(at));
  return readdirSync(at).flatMap(name => filesOf(join(at, name)));
}

function unpacked(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return [bytes];
  return [bytes, gunzipSync(bytes)];
}

/** How many of the markers are found, in any of the forms they could hide in. */
export function countHits(buffers, markers) {
  const wanted = indexed(markers);
  const found = new Set();
  for (const bytes of buffers) {
    for (let at = 0; at + HEAD <= bytes.length; at += 1) {
      for (const [length, ofLength] of wanted.get(bytes.readUInt32LE(at)) ?? []) {
        ofLength.get(bytes.toString('latin1', at, at + length))?.forEach(n => found.add(n));
      }
    }
  }
  return found.size;
}

/** A text in each of the forms that are searched: its name → its bytes. */
export function dresses(text) {
  const bytes = Buffer.from(text);
  const base64 = [0, 1, 2].map(offset => [
    `base64, ${offset} bytes before`,
    Buffer.from(Buffer.concat([Buffer.alloc(offset, '.'), bytes]).toString('base64')),
  ]);
  return new Map([...plainDresses(text), ...base64]);
}

/** Bytes that say whether a longer look is worth it: one pass over a text does for all markers. */
const HEAD = 4;

/** Head → length → disguise as latin1 text → numbers of the markers that may look so. */
function indexed(markers) {
  const wanted = new Map();
  const under = (map, key, made) => map.get(key) ?? map.set(key, made).get(key);
  markers.forEach((marker, n) => {
    for (const disguise of disguises(marker)) {
      const ofHead = under(wanted, disguise.readUInt32LE(0), new Map());
      const ofLength = under(ofHead, disguise.length, new Map());
      under(ofLength, disguise.toString('latin1'), []).push(n);
    }
  });
  return wanted;
}

function disguises(marker) {
  const bytes = Buffer.from(marker);
  const base64 = [0, 1, 2].flatMap(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // A character holds six bits; those that the neighbours have a part in are left out.
    const [from, to] = [Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6)];
    const own = text.slice(from, to);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
  const all = [...plainDresses(marker).values(), ...base64.map(text => Buffer.from(text))];
  return new Map(all.map(disguise => [disguise.toString('latin1'), disguise])).values();
}

/** Those in which a part of a text looks the same wherever it stands. */
function plainDresses(text) {
  const bytes = Buffer.from(text);
  const wide = Buffer.from(text, 'utf16le');
  const percent = encodeURIComponent(text);
  const escaped = [...text]
    .map(char => (char > '~' ? `\\u${char.charCodeAt(0).toString(16)}` : char))
    .join('');
  return new Map([
    ['plain', bytes],
    ['UTF-16, low byte first', wide],
    ['UTF-16, high byte first', Buffer.from(wide).swap16()],
    ['percent-encoded', Buffer.from(percent)],
    ['percent-encoded, small', Buffer.from(percent.toLowerCase())],
    ['escaped', Buffer.from(escaped)],
    ['escaped, capital', Buffer.from(escaped.replace(/[a-f]/g, char => char.toUpperCase()))],
    ['hexadecimal', Buffer.from(bytes.toString('hex'))],
    ['hexadecimal, capital', Buffer.from(bytes.toString('hex').toUpperCase())],
  ]);
}
