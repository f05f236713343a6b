import type { Validate } from '../../../src/data/generated/validators/validate.d.ts';
import type { DocumentKind, ReadDocument } from './document.ts';
import type { Finding } from './finding.ts';
import type { Whole } from './whole.ts';

/** What a rule over one document may know besides the document. */
export interface Context {
  now: Date;
  /** The site document's members; empty while it is the one judged. */
  site: Readonly<Record<string, unknown>>;
  /** The generated validators by the name of their file. */
  validators: ReadonlyMap<string, Validate<unknown>>;
}

/**
 * A rule over one document. To add one: write a function that yields findings, give it a code in
 * `codes/`, and put it into the list in `rules/index.ts`. Rules only look: no clock, no file, no
 * network of their own.
 */
export interface DocumentRule {
  /** Kinds of document it judges. */
  of: readonly DocumentKind[] | 'every';
  judge(document: ReadDocument, context: Context): Iterable<Finding>;
}

/** A rule over all that was read. */
export type WholeRule = (whole: Whole) => Iterable<Finding>;
