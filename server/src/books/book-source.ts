import type { Book, BookSource as SourceAnswer } from '../../../src/data/generated/types.ts';

/** What a catalogue is asked. */
export interface BookQuery {
  /** Words as typed, trimmed, 1–100 characters. */
  q: string;
  /** Titles wanted at most. */
  most: number;
}

/** What a catalogue answered. */
export interface FoundBooks {
  items: Book[];
  /** There are more that match than were given. */
  more: boolean;
  /** Some of what was asked after the list itself failed; what that would have told is left out. */
  fault?: SourceFault;
}

/** One catalogue, of whatever make. Adding a make is writing this. */
export interface BookSource {
  /** Lower-case word for machines. */
  readonly id: string;
  /** Its name, for people. */
  readonly title?: string;
  /** Ids of the stations it is for; all when absent. */
  readonly stations?: readonly string[];
  /**
   * Titles that match, best first. Availability is there where the catalogue told it, and never guessed.
   * @throws SourceFault
   */
  search(query: BookQuery, signal: AbortSignal): Promise<FoundBooks>;
}

/** What a source can be when it did not answer. */
export type FaultState = Exclude<SourceAnswer['state'], 'ok' | 'stale'>;

/** A catalogue did not answer as it should. Its message holds nothing of what was searched for. */
export class SourceFault extends Error {
  override readonly name = 'SourceFault';
  readonly state: FaultState;
  /** Milliseconds after which it may be asked again, where it said so. */
  readonly retryAfter: number | undefined;

  constructor(state: FaultState, why: string, retryAfter?: number) {
    super(why);
    this.state = state;
    this.retryAfter = retryAfter;
  }
}

/**
 * It was not asked at all: too many of our own readers stood in line. That says nothing of the
 * catalogue, and it is not left alone for it.
 */
export class Crowded extends SourceFault {}

/** Whatever went wrong, as a fault; a bug of ours is one of the catalogue's conditions too. */
export function faultOf(error: unknown): SourceFault {
  if (error instanceof SourceFault) return error;
  return new SourceFault('failed', error instanceof Error ? error.name : 'unknown');
}
