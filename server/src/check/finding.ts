import { bilingual, type Bilingual } from '../user-error.ts';
import { CODES, type Code, type Severity } from './codes/index.ts';
import { calm } from './words.ts';

/** Something a rule has to say about one place of one document. */
export interface Finding {
  code: Code;
  /** Name of the document: its path below the site root, else its address. */
  document: string;
  /** JSON pointer (RFC 6901); empty for the document as a whole. */
  pointer: string;
  /** What was expected and what is there. */
  message: Bilingual;
  /** What to do about it. */
  mend?: Bilingual;
  /** A value that can be put in as it is. */
  propose?: string | number | boolean | readonly number[];
  /** Name of the station, person, contest or entrant it is about. */
  subject?: string;
  /** Line and column from 1, where the document is a text at hand. */
  line?: number;
  column?: number;
}

/** A finding as reported: with its weight, and the findings like it that were only counted. */
export interface Reported extends Finding {
  severity: Severity;
  /** Further findings of the same code in the same document. */
  more?: number;
}

/** What is quoted from documents must not steer a terminal, whichever rule quotes it. */
function wordsOf({ message, mend }: Finding): Pick<Finding, 'message' | 'mend'> {
  const quiet = ({ zh, en }: Bilingual): Bilingual => bilingual(calm(zh), calm(en));
  return { message: quiet(message), ...(mend && { mend: quiet(mend) }) };
}

/** Findings of one code in one document that are told one by one; the rest is counted. */
const TOLD = 50;

/** Gathers findings; a document with the same fault ten thousand times does not fill the memory. */
export class Findings {
  readonly #groups = new Map<string, Reported[]>();
  readonly #seen = new Set<string>();
  readonly counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };

  add(finding: Finding): void {
    const key = `${finding.document}\n${finding.code}`;
    const group = this.#groups.get(key) ?? [];
    // Two rules may meet at one place, such as a page that two collections share.
    const place = `${key}\n${finding.pointer}`;
    if (this.#seen.has(place)) return;
    const { severity } = CODES[finding.code];
    this.counts[severity] += 1;
    if (group.length < TOLD) {
      this.#seen.add(place);
      group.push({ severity, ...finding, ...wordsOf(finding) });
      this.#groups.set(key, group);
    } else {
      const last = group.at(-1) as Reported;
      last.more = (last.more ?? 0) + 1;
    }
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** Takes back what `isEcho` says only repeats another finding. */
  drop(isEcho: (finding: Reported) => boolean): void {
    for (const [key, group] of this.#groups) {
      const kept = group.filter(finding => !isEcho(finding));
      const [first, last, lastKept] = [group[0], group.at(-1), kept.at(-1)];
      if (!first || !last || kept.length === group.length) continue;
      this.#groups.set(key, kept);
      // Those that were only counted go with the last one told, or with all of them.
      const { more = 0 } = last;
      if (lastKept && more > 0) lastKept.more = more;
      this.counts[first.severity] -= group.length - kept.length + (lastKept ? 0 : more);
    }
  }

  list(): Reported[] {
    return [...this.#groups.values()].flat();
  }
}
