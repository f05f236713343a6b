import { randomKey } from './random-key.ts';

const placeOf = (site: string, form: string): string => `union-form:${site}/${form}`;

/** The random name this tab gave its draft of a form; none where the form is new to it. */
export function tabName(site: string, form: string): string | undefined {
  return read(() => sessionStorage.getItem(placeOf(site, form)));
}

/** Gives this tab a new name for its draft of a form. */
export function nameTab(site: string, form: string): string {
  const name = randomKey();
  // Where it is refused, the draft holds for this page, and the next is offered it.
  read(() => sessionStorage.setItem(placeOf(site, form), name));
  return name;
}

/** Whether some tab has written a draft of the form: the form looks for it then, and only then. */
export function hasDraft(site: string, form: string): boolean {
  return read(() => localStorage.getItem(placeOf(site, form))) !== undefined;
}

/** Notes that there is a draft, or none any more. Nothing of it: not even when. */
export function noteDraft(site: string, form: string, there: boolean): void {
  const place = placeOf(site, form);
  read(() => (there ? localStorage.setItem(place, '1') : localStorage.removeItem(place)));
}

/** Browsers may refuse storage to a page in a frame. */
function read<T>(from: () => T | null): T | undefined {
  try {
    return from() || undefined;
  } catch {
    return undefined;
  }
}
