import { loadPerson, personUrl } from '../../../data/person.ts';
import { kinIds, type KinPerson } from '../../../rules/people/kin-people.ts';
import type { PartContext } from '../part.ts';
import { shownPerson } from '../../../rules/people/shown.ts';

/** Documents that are read for one tree, at most, besides the person's own. */
export const MOST_PEOPLE = 60;
/** Requests at a time. */
const AT_ONCE = 4;

/**
 * Reads the documents of those a person is related to, and of their mentors and apprentices in turn,
 * nearest first, a few at a time. Who was withdrawn or has no document is left out; who could not be
 * asked for may be asked for again.
 */
export class KinWalk {
  /** As `kinOf` wants them. */
  readonly people = new Map<string, KinPerson | undefined>();
  isBusy = false;
  /** Those whose document did not come. */
  readonly failed = new Set<string>();
  /** There are more than are read. */
  isCut = false;

  private context: PartContext;
  private asked = new Set<string>();
  private focus: string;

  constructor(context: PartContext) {
    this.context = context;
    this.focus = context.id ?? '';
    this.people.set(this.focus, context.person);
  }

  /** Goes on until nobody is missing; again after a failure. */
  async run(): Promise<void> {
    for (const id of this.failed) this.asked.delete(id);
    this.failed.clear();
    this.isBusy = true;
    const { signal } = this.context;
    await new Promise<void>(done => {
      let running = 0;
      const next = (): void => {
        const waiting = signal.aborted ? [] : this.missing();
        for (const id of waiting.slice(0, AT_ONCE - running)) {
          running += 1;
          this.asked.add(id);
          void this.read(id).then(() => {
            running -= 1;
            this.context.requestUpdate();
            next();
          });
        }
        if (running === 0) done();
      };
      next();
    });
    this.isBusy = false;
    if (!signal.aborted) this.context.requestUpdate();
  }

  /** Who is to be read next: all that the focus names, and in lines of teaching whoever those name. */
  private missing(): string[] {
    const met = new Set([this.focus]);
    for (const id of met) {
      const person = this.people.get(id);
      const relations = (person?.relations ?? []).filter(
        ({ rel }) => id === this.focus || rel === 'mentor' || rel === 'apprentice',
      );
      for (const other of kinIds({ relations })) met.add(other);
    }
    const waiting = [...met].filter(id => !this.asked.has(id) && !this.people.has(id));
    const room = MOST_PEOPLE - this.asked.size;
    this.isCut = waiting.length > room;
    return waiting.slice(0, Math.max(0, room));
  }

  private async read(id: string): Promise<void> {
    const { client, resolve, signal, today } = this.context;
    const url = personUrl(id, resolve);
    if (url === undefined) return void this.people.set(id, undefined);
    try {
      const result = await loadPerson(client, url, { id, resolve, today, signal });
      if (result.ok) this.people.set(id, shownPerson(result.data, today));
      else if (isGone(result.problem.status)) this.people.set(id, undefined);
      else this.failed.add(id);
    } catch {
      // The part was closed meanwhile.
    }
  }
}

const isGone = (status: number | undefined): boolean => status === 404 || status === 410;
