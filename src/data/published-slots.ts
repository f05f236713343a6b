import type { BookingSlot } from './generated/types.ts';
import { isObject, send } from './send.ts';

/**
 * The times a person can be booked for now, past all caches; undefined when they cannot be had. The
 * server of this page shows of a person what may be shown.
 *
 * @param root the site root, with its trailing slash
 */
export async function publishedSlots(root: string, id: string): Promise<BookingSlot[] | undefined> {
  const url = new URL(`v1/people/${encodeURIComponent(id)}.json`, root).href;
  const sent = await send<BookingSlot[]>(url, {
    read: value =>
      isObject(value) && Array.isArray(value['slots']) && value['bookable'] !== false
        ? value['slots'].filter(isSlot)
        : undefined,
  });
  return sent.ok ? sent.data : undefined;
}

function isSlot(value: unknown): value is BookingSlot {
  if (!isObject(value) || typeof value['start'] !== 'string') return false;
  return (
    ['id', 'end', 'place'].every(name => ['string', 'undefined'].includes(typeof value[name])) &&
    ['capacity', 'left'].every(name => ['number', 'undefined'].includes(typeof value[name]))
  );
}
