import { Readable } from 'node:stream';
import type { StandingsDelta } from '../../../src/data/generated/types.ts';
import { deltaSince, emptyDelta } from './deltas.ts';
import type { EventReader } from './event-reader.ts';
import type { EventState } from './event-state.ts';
import { eventFolder, type EventName } from './paths.ts';

export interface FeedLimits {
  /** Most connections to one event, and to all. */
  perEvent: number;
  inAll: number;
  /** How often the store is asked for news of the events that are followed, milliseconds. */
  interval: number;
  /** How often something is sent so that nobody takes the line for dead, milliseconds. */
  heartbeat: number;
}

export const FEED_LIMITS: FeedLimits = {
  perEvent: 2000,
  inAll: 5000,
  interval: 2000,
  heartbeat: 15_000,
};

/** Bytes waiting for one reader, after which it is let go: it comes back and goes on from there. */
const MOST_WAITING = 1024 * 1024;
/** How long a browser waits before it comes back, milliseconds. */
const RETRY = 3000;

/** Who follows an event, and what they know. */
interface Channel {
  name: EventName;
  state: EventState;
  readers: Set<Readable>;
}

/**
 * Tells those who follow standings what changed (HTML standard, server-sent events): each message is
 * a delta, its id the revision. One look at the store serves all who follow an event, and whoever
 * entered the scores, on whichever instance.
 */
export class FeedHub {
  readonly #reader: EventReader;
  readonly #limits: FeedLimits;
  readonly #channels = new Map<string, Channel>();
  readonly #timers: NodeJS.Timeout[];
  #count = 0;

  /** @param onError Told when the store could not be asked; those who follow wait on. */
  constructor(reader: EventReader, limits: FeedLimits, onError: (error: unknown) => void) {
    this.#reader = reader;
    this.#limits = limits;
    this.#timers = [
      setInterval(() => void this.look().catch(onError), limits.interval),
      setInterval(() => this.#beat(), limits.heartbeat),
    ].map(timer => timer.unref());
  }

  /** How many follow. */
  get size(): number {
    return this.#count;
  }

  /**
   * A stream that begins with what is missing since a revision; undefined where there are too many
   * already. Ending or destroying it takes the reader off.
   *
   * @param since The revision at hand, as text; empty where none is.
   */
  open(state: EventState, since: string): Readable | undefined {
    const key = eventFolder(state);
    const channel = this.#channels.get(key) ?? this.#channelOf(key, state);
    // Whoever opens it may have read what the others were not told of yet.
    this.#tell(key, channel, state);
    const isFull = channel.readers.size >= this.#limits.perEvent;
    if (isFull || this.#count >= this.#limits.inAll) {
      this.#dropIfEmpty(key, channel);
      return undefined;
    }
    const stream = new Readable({ read: () => undefined });
    channel.readers.add(stream);
    this.#count += 1;
    stream.once('close', () => {
      channel.readers.delete(stream);
      this.#count -= 1;
      this.#dropIfEmpty(key, channel);
    });
    stream.push(`retry: ${RETRY}\n\n${messageOf(sinceOf(channel.state, since))}`);
    return stream;
  }

  /** Asks for news of every event that is followed, and passes it on. */
  async look(): Promise<void> {
    for (const [key, channel] of [...this.#channels]) {
      const state = await this.#reader.state(channel.name);
      if (!state) this.#end(key);
      else this.#tell(key, channel, state);
    }
  }

  /** Ends all streams; browsers come back, to whichever instance there is. */
  close(): void {
    for (const timer of this.#timers) clearInterval(timer);
    for (const key of [...this.#channels.keys()]) this.#end(key);
  }

  #channelOf(key: string, state: EventState): Channel {
    const { contest, event } = state;
    const channel: Channel = { name: { contest, event }, state, readers: new Set() };
    this.#channels.set(key, channel);
    return channel;
  }

  #dropIfEmpty(key: string, channel: Channel): void {
    const isMine = this.#channels.get(key) === channel;
    if (isMine && channel.readers.size === 0) this.#channels.delete(key);
  }

  #tell(key: string, channel: Channel, state: EventState): void {
    const before = channel.state;
    // Two looks may come back in the other order.
    if (state.lastModified < before.lastModified) return;
    channel.state = state;
    // An import may bring other rows under the same revision.
    const isNews = before.head.rev !== state.head.rev || before.head.asOf !== state.head.asOf;
    if (isNews) this.#send(channel, messageOf(sinceOf(state, String(before.head.rev))));
    // Whoever comes back is told that there is nothing more to come.
    if (state.isOver) this.#end(key);
  }

  #beat(): void {
    for (const channel of this.#channels.values()) this.#send(channel, ':\n\n');
  }

  #send({ readers }: Channel, text: string): void {
    const bytes = Buffer.from(text);
    for (const stream of [...readers]) {
      if (stream.readableLength > MOST_WAITING) stream.destroy();
      else stream.push(bytes);
    }
  }

  #end(key: string): void {
    const channel = this.#channels.get(key);
    this.#channels.delete(key);
    for (const stream of channel?.readers ?? []) stream.push(null);
  }
}

/** What leads on from a revision; where that is not known, what makes its holder read anew. */
function sinceOf(state: EventState, since: string): StandingsDelta {
  return deltaSince(state.head, since, state.steps) ?? emptyDelta(state.head);
}

function messageOf(delta: StandingsDelta): string {
  // JSON of one line; an id with a line break in it would be another field.
  const id = String(delta.rev).replace(/[\r\n\0]/g, '');
  return `id: ${id}\ndata: ${JSON.stringify(delta)}\n\n`;
}
