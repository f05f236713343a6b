import type { Answer } from '../document.ts';

/** What an address is wanted for: how much of it is read depends on it. */
export type Wanted = 'document' | 'picture' | 'page';

/** Where documents come from. Asks only; never writes. Never rejects. */
export interface Source {
  readonly kind: 'folder' | 'web';
  /** Address of the site document. */
  readonly start: string;
  /** Tells the source where the site root is, once the site document said so. */
  rootIs(root: string): void;
  get(url: string, wanted: Wanted): Promise<Answer>;
}

/** Stands for a folder where addresses are reckoned with; no such host exists (RFC 6761). */
export const FOLDER_HOST = 'http://folder.invalid/';

/** Documents above 8 MiB are refused by the widgets; this is read at most, to say how large. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** The origin requests are made from: a site that is not this one, as partners are. */
export const ASKED_FROM = 'https://example.org';
