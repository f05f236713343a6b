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
        const n = ofLength.get(bytes.toString('latin1', at, at + length));
        if (n !== undefined) found.add(n);
      }
    }
  }
  return found.size;
}

/** Bytes that say whether a longer look is worth it: one pass over a text does for all markers. */
const HEAD = 4;

/** Head → length → disguise as latin1 text → number of the marker. */
function indexed(markers) {
  const wanted = new Map();
  const under = (map, key) => map.get(key) ?? map.set(key, new Map()).get(key);
  markers.forEach((marker, n) => {
    for (const disguise of disguises(marker)) {
      const ofLength = under(under(wanted, disguise.readUInt32LE(0)), disguise.length);
      ofLength.set(disguise.toString('latin1'), n);
    }
  });
  return wanted;
}

/** Bytes: plain, UTF-16, percent-encoded, escaped, hexadecimal, base64. */
function disguises(marker) {
  const bytes = Buffer.from(marker);
  const base64 = [0, 1, 2].map(offset => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    // The first and last characters also depend on the neighbours.
    return text.slice(offset === 0 ? 0 : 4, -4);
  });
  const escaped = [...marker]
    .map(char => (char > '~' ? `\\u${char.charCodeAt(0).toString(16)}` : char))
    .join('');
  return [
    bytes,
    Buffer.from(marker, 'utf16le'),
    Buffer.from(encodeURIComponent(marker)),
    Buffer.from(escaped),
    Buffer.from(bytes.toString('hex')),
    ...base64.filter(text => text.length >= 8).map(text => Buffer.from(text)),
  ];
}
