/** Geohash cells (G. Niemeyer, 2008): the names of station shards. WGS-84 degrees. */

const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz';
/** 60 bits; finer cells than a double can tell apart have no use. */
const MAX_PRECISION = 12;

/**
 * The cell of a point. Cells hold their west and south edges; the date line's and the pole's last
 * cells hold both.
 * @throws RangeError for a point off the globe or a precision outside 1–12.
 */
export function encodeGeohash(lon: number, lat: number, precision: number): string {
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
    throw new RangeError(`not a point on the globe: ${lon}, ${lat}`);
  }
  if (!(Number.isInteger(precision) && precision >= 1 && precision <= MAX_PRECISION)) {
    throw new RangeError(`geohash precision must be 1 to ${MAX_PRECISION}: ${precision}`);
  }
  const x = { value: lon, low: -180, high: 180 };
  const y = { value: lat, low: -90, high: 90 };
  let hash = '';
  let bits = 0;
  for (let bit = 0; bit < precision * 5; bit += 1) {
    // Longitude and latitude take turns, longitude first.
    const axis = bit % 2 === 0 ? x : y;
    const middle = (axis.low + axis.high) / 2;
    const upper = axis.value >= middle;
    if (upper) axis.low = middle;
    else axis.high = middle;
    bits = (bits << 1) | Number(upper);
    if (bit % 5 === 4) {
      hash += ALPHABET[bits];
      bits = 0;
    }
  }
  return hash;
}

/**
 * The edges of a cell; of the empty name, the whole globe. Capitals are read as small letters.
 * @throws RangeError for a letter no geohash has.
 */
export function geohashBounds(gh: string): {
  west: number;
  south: number;
  east: number;
  north: number;
} {
  const x = { low: -180, high: 180 };
  const y = { low: -90, high: 90 };
  let axis = x;
  for (const letter of gh.toLowerCase()) {
    const bits = ALPHABET.indexOf(letter);
    if (bits < 0) throw new RangeError(`not a geohash: ${gh}`);
    for (let mask = 16; mask > 0; mask >>= 1) {
      const middle = (axis.low + axis.high) / 2;
      if (bits & mask) axis.low = middle;
      else axis.high = middle;
      axis = axis === x ? y : x;
    }
  }
  return { west: x.low, south: y.low, east: x.high, north: y.high };
}
