/**
 * What a list holds, each with its place, as the `entries` of an array. Prototype 1.7 puts an `entries`
 * of its own on every array, which gives no places.
 */
export function* numbered<T>(list: Iterable<T>): Generator<[place: number, item: T]> {
  let place = 0;
  for (const item of list) yield [place++, item];
}
