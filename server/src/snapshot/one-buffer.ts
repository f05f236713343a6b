/** Typed arrays are put on addresses that suit the widest of them. */
const ALIGNMENT = 8;

/**
 * The same value with all its typed arrays in one new buffer, in which it can move to another
 * thread, and go back to the system, as a whole. Arrays made one by one in a thread that ends lie
 * scattered between what it leaves behind, and keep all of that in memory.
 */
export function inOneBuffer<T>(value: T): { value: T; buffer: ArrayBuffer } {
  const views = new Map<ArrayBufferView, number>();
  let end = 0;
  collect(value, view => {
    if (views.has(view)) return;
    views.set(view, end);
    end += Math.ceil(view.byteLength / ALIGNMENT) * ALIGNMENT;
  });
  const buffer = new ArrayBuffer(end);
  for (const [view, at] of views) {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    new Uint8Array(buffer).set(bytes, at);
  }
  return { value: moved(value, buffer, views) as T, buffer };
}

function collect(value: unknown, found: (view: ArrayBufferView) => void): void {
  if (ArrayBuffer.isView(value)) found(value);
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) collect(inner, found);
  }
}

/** A copy of plain objects and arrays whose typed arrays lie in `buffer`. */
function moved(
  value: unknown,
  buffer: ArrayBuffer,
  views: ReadonlyMap<ArrayBufferView, number>,
): unknown {
  if (ArrayBuffer.isView(value)) {
    const at = views.get(value) as number;
    const { length, constructor } = value as Uint8Array;
    return new (constructor as Uint8ArrayConstructor)(buffer, at, length);
  }
  if (Array.isArray(value)) return value.map(inner => moved(inner, buffer, views));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, moved(inner, buffer, views)]),
  );
}
