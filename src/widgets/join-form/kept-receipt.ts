import type { ApplicationReceipt } from '../../data/generated/types.ts';

const PREFIX = 'union-receipt:';
/** As long as a draft, milliseconds. */
const DAY_MS = 86_400_000;

/** What a tab has sent. */
export interface KeptReceipt {
  /** When it was kept, epoch milliseconds. */
  readonly at: number;
  /** The idempotency key it was sent with. */
  readonly key: string;
  readonly receipt: ApplicationReceipt;
}

/**
 * Keeps what this tab has sent: the number, the way to its status and what comes next, nothing that
 * was typed. Another tab has none of it, and it goes with the tab.
 *
 * @param form site and form, as `site/form`
 * @returns false where the browser refuses
 */
export function keepReceipt(form: string, entry: KeptReceipt): boolean {
  return tried(() => {
    sessionStorage.setItem(PREFIX + form, JSON.stringify(entry));
    return true;
  }, false);
}

/**
 * What this tab has sent of a form in the last 24 hours. What is older, of any form, is forgotten.
 *
 * @param now epoch milliseconds
 */
export function keptReceipt(form: string, now: number): KeptReceipt | undefined {
  forgetWhere(({ at }) => !(at <= now && now - at < DAY_MS));
  return tried(() => read(PREFIX + form), undefined);
}

/** Forgets what this tab has sent of a form. */
export function dropReceipt(form: string): void {
  tried(() => sessionStorage.removeItem(PREFIX + form), undefined);
}

/** The same by the application's id, for who has deleted it and knows no form. */
export function forgetApplication(id: string): void {
  forgetWhere(({ receipt }) => receipt.id === id);
}

function forgetWhere(isOver: (entry: KeptReceipt) => boolean): void {
  tried(() => {
    for (const place of Object.keys(sessionStorage)) {
      if (!place.startsWith(PREFIX)) continue;
      const entry = read(place);
      if (!entry || isOver(entry)) sessionStorage.removeItem(place);
    }
  }, undefined);
}

/** Undefined for what is not, or no longer, what this version writes. */
function read(place: string): KeptReceipt | undefined {
  try {
    const entry = JSON.parse(sessionStorage.getItem(place) || '') as KeptReceipt;
    return entry.receipt.id && entry.receipt.receipt ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** Browsers may refuse storage, or have no room. */
function tried<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
