import { openStamps } from '../../../data/stamp-store.ts';
import {
  mayStamp,
  progressOf,
  reachOf,
  type Progress,
  type Stamps,
} from '../../../rules/stamps.ts';
import { findPosition } from '../../../stations/position.ts';
import type { MapContext } from '../part.ts';
import type { PlacedStop } from './trail-stops.ts';
import { stampWords } from './stamps-words.ts';

/** What was said last, and at which stop; '' for the trail as a whole. */
export interface StampWord {
  readonly id: string;
  readonly text: string;
  readonly ok: boolean;
}

/** A trail as stamps know it. */
export interface Stamped {
  /** What its stamps are kept under: site and trail. */
  readonly key: string;
  readonly ids: readonly string[];
  readonly order: 'free' | 'given';
}

/**
 * Stamps of the trail that is open. The device is asked where it is once, after a press; the answer is
 * compared with the stop and forgotten. Kept are trail, stop and day.
 */
export class StampDesk {
  /** The stop that is being stamped. */
  busy = '';
  word: StampWord | undefined;

  private context: () => MapContext;
  private store = openStamps();
  private trail: Stamped;
  private stamps: Stamps = new Map();
  private unwatch: (() => void) | undefined;
  /** A press of a trail that was left is answered to nobody. */
  private asked = 0;

  constructor(context: () => MapContext, trail: Stamped) {
    this.context = context;
    this.trail = trail;
    this.wake();
  }

  get progress(): Progress {
    return progressOf(this.trail.ids, this.stamps);
  }

  /** Whether what was put last outlives the page. */
  get kept(): boolean {
    return this.store.kept();
  }

  dayOf(id: string): string | undefined {
    return this.stamps.get(id);
  }

  may(id: string): boolean {
    return mayStamp(this.trail.ids, this.stamps, id, this.trail.order);
  }

  wake(): void {
    this.unwatch ??= this.store.watch(() => this.read());
    this.read();
  }

  sleep(): void {
    this.asked += 1;
    this.busy = '';
    this.unwatch?.();
    this.unwatch = undefined;
  }

  /** Stamps a stop if the person stands there, and says how it went. */
  async stamp({ id, place, title }: PlacedStop): Promise<void> {
    if (!place || this.busy || !this.may(id)) return;
    const asked = (this.asked += 1);
    this.say(id, '', true);
    this.busy = id;
    const fix = await findPosition();
    if (asked !== this.asked) return;
    this.busy = '';
    const words = stampWords(this.context());
    const reach = fix.ok ? reachOf(place, fix) : undefined;
    if (reach?.ok) {
      this.put(id);
      this.say(id, words.t('well', { name: title }), true);
    } else if (!fix.ok) {
      this.say(id, words.t(fix.why), false);
    } else if (reach?.why === 'far') {
      this.say(id, words.t('far', { distance: words.distance(reach.metres) }), false);
    } else if (reach) {
      this.say(id, words.t('rough', { distance: words.distance(reach.accuracy) }), false);
    }
  }

  /** Forgets the stamps of this trail. */
  clear(): void {
    const gone = this.store.clear(this.trail.key);
    this.read();
    const words = stampWords(this.context());
    this.say('', words.t(gone ? 'cleared' : 'clearFailed'), gone);
  }

  private put(id: string): void {
    const { model, now } = this.context();
    const day = stampWords(this.context()).date(now, { style: 'numeric', zone: model.tz });
    this.store.put(this.trail.key, id, day);
    this.read();
  }

  private read(): void {
    this.stamps = this.store.read(this.trail.key);
    this.context().requestUpdate();
  }

  private say(id: string, text: string, ok: boolean): void {
    this.word = { id, text, ok };
    this.context().requestUpdate();
  }
}
