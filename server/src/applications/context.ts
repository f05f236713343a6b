import { whenAt, type When } from '../../../src/form/index.ts';
import type { FormDocument } from '../../../src/data/generated/types.ts';
import { isDocumentId } from '../documents/paths.ts';
import type { KeyRing } from '../keys/key-ring.ts';
import type { LiveSnapshot } from '../snapshot/live.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Store } from '../store/store.ts';
import type { SubmitLimits } from './limits.ts';

/** What everything about applications shares: routes, form pages, the desk and its commands. */
export interface FormsContext {
  store: Store;
  siteId: string;
  live: LiveSnapshot;
  keys: KeyRing;
  /** Site root visitors use, ending in a slash, where it is known beforehand. */
  publicUrl?: string | undefined;
  now(): Date;
  limits: SubmitLimits;
  /** Days that answers are kept after settlement where the form says nothing. */
  retainDays: number;
  /** The name of a union in the directory, by its id. */
  orgName?: ((id: string) => string | undefined) | undefined;
  /** Told what became of each submission, by a word of a short list; never of whom. */
  tally?: ((outcome: string) => void) | undefined;
}

/** What it takes to open, seal and erase what people wrote; no form is asked. */
export type SealedContext = Pick<FormsContext, 'store' | 'siteId' | 'keys' | 'now'>;

/** Forms already parsed, by snapshot. */
const forms = new WeakMap<Snapshot, Map<string, Promise<FormDocument | undefined>>>();
/** Whoever invents ids shall not fill the memory. */
const MOST_FORMS = 200;

/** The form document of an id as it is published now. */
export async function formOf(
  { live }: Pick<FormsContext, 'live'>,
  id: string,
): Promise<FormDocument | undefined> {
  if (!isDocumentId(id)) return undefined;
  const snapshot = live.current;
  const known = forms.get(snapshot) ?? new Map<string, Promise<FormDocument | undefined>>();
  forms.set(snapshot, known);
  const found = known.get(id);
  if (found) return found;
  if (known.size >= MOST_FORMS) known.clear();
  const made = readForm(snapshot, id);
  known.set(id, made);
  // A database that does not answer is asked again next time.
  made.catch(() => known.delete(id));
  return made;
}

async function readForm(snapshot: Snapshot, id: string): Promise<FormDocument | undefined> {
  const document = await snapshot.read(`v1/forms/${id}.json`);
  if (!document) return undefined;
  return JSON.parse((await document.body('identity')).toString('utf8')) as FormDocument;
}

/** Today and now at the site. */
export function whenOf(context: Pick<FormsContext, 'live' | 'now'>): When {
  const now = context.now().getTime();
  try {
    return whenAt(now, context.live.current.site.site.tz);
  } catch (error) {
    // A time zone nobody knows counts as China's, as everywhere in this server.
    if (error instanceof RangeError) return whenAt(now);
    throw error;
  }
}
