/**
 * What a list comes to, as the `reduce` of an array: Prototype 1.6 puts a `reduce` of its own on every
 * array, which adds up nothing.
 */
export function fold<T, So>(
  list: Iterable<T>,
  add: (so: So, item: T, place: number) => So,
  start: So,
): So {
  let so = start;
  let place = 0;
  for (const item of list) so = add(so, item, place++);
  return so;
}
