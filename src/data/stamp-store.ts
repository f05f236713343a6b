/** Day of each stop's stamp, YYYY-MM-DD. */
export type StoredStamps = ReadonlyMap<string, string>;

/** The stamps of trails, on this device alone. No method ever throws. */
export interface StampStore {
  /** The stamps of a trail; empty where there are none. */
  read(trail: string): StoredStamps;
  /** Keeps a stamp; false where it only lives as long as the page. */
  put(trail: string, stop: string, day: string): boolean;
  /** Forgets the stamps of a trail; false where the browser did not let go of them. */
  clear(trail: string): boolean;
  /** Whether what was put last outlives the page. */
  kept(): boolean;
  /** Calls whenever another tab changed something; returns the function that ends that. */
  watch(changed: () => void): () => void;
}

/** What stands before a trail in the names of what is kept. */
const PREFIX = 'union-trail:';
const DAY = /^\d{4}-\d\d-\d\d$/;

/** Where the browser keeps nothing, for as long as the page lives, whatever comes and goes on it. */
const visit = new Map<string, Map<string, string>>();

/**
 * Stamps in the local storage of the page's origin, one record a trail: stops and days, nothing else;
 * no position is ever among them. Where the browser refuses storage (private windows, frames that are
 * locked in) they are in memory, and `kept()` is false: the trail says so.
 *
 * @param storage gives the page's; may throw, as the browser's own does
 */
export function openStamps(storage: () => Storage = () => localStorage): StampStore {
  let isKept = true;

  /** What is there, with what the storage did not take. */
  function read(trail: string): Map<string, string> {
    const stored = quietly(() => stampsIn(storage().getItem(PREFIX + trail)));
    return new Map([...(stored ?? []), ...(visit.get(trail) ?? [])]);
  }

  return {
    read,
    put(trail, stop, day) {
      // Read again: another tab may have stamped meanwhile.
      const all = read(trail);
      if (!all.has(stop)) all.set(stop, day);
      const text = JSON.stringify([...all]);
      isKept = quietly(() => (storage().setItem(PREFIX + trail, text), true)) ?? false;
      if (isKept) visit.delete(trail);
      else visit.set(trail, all);
      return isKept;
    },
    clear(trail) {
      visit.delete(trail);
      return quietly(() => (storage().removeItem(PREFIX + trail), true)) ?? !isKept;
    },
    kept: () => isKept,
    watch(changed) {
      const heard = ({ key }: StorageEvent): void => {
        // No key: all was cleared.
        if (key === null || key.startsWith(PREFIX)) changed();
      };
      addEventListener('storage', heard);
      return () => removeEventListener('storage', heard);
    },
  };
}

/** What is no record of ours, a fault or another version, is none. */
function stampsIn(text: string | null): Map<string, string> {
  const found: unknown = JSON.parse(text ?? '[]');
  const pairs = Array.isArray(found) ? (found as unknown[]) : [];
  const good = pairs.filter(
    (pair): pair is [string, string] =>
      Array.isArray(pair) && typeof pair[0] === 'string' && DAY.test(String(pair[1])),
  );
  return new Map(good.map(([stop, day]) => [stop, String(day)]));
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
