import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import {
  makeAgents,
  openOnce,
  requestOnce,
  type RequestOptions,
  type Response,
} from '../check/source/web-request.ts';
import { SourceFault } from './book-source.ts';
import { fileHeaders, fileOf, type FileAnswer } from './file-stream.ts';
import { Lanes } from './lanes.ts';

/** How a catalogue may be called; every limit is the configuration's or a usual one. */
export interface UpstreamOptions {
  /** Origins of its own addresses. */
  own: readonly string[];
  /** Others that redirects and links may lead to; never any beside these. */
  origins: readonly string[];
  /** The webmaster said that it stands in a private network. */
  allowPrivate: boolean;
  /** Bytes of an answer at most, packed and unpacked. */
  mostBytes: number;
  /** Milliseconds of one request at most. */
  milliseconds: number;
  /** Requests under way at once. */
  lanes: number;
  /** Headers such as a key; they go to `own` alone, not along with a redirect. */
  headers?: Readonly<Record<string, string>>;
}

const MOST_REDIRECTS = 3;
/** Requests that may wait for a lane; more would only grow old there. */
const MOST_WAITING = 32;
const LONGEST_RETRY = 60_000;
const AGENT = 'union-widgets-books/1';

/** Asks one catalogue by HTTP, and nobody else. */
export class Upstream {
  readonly #options: UpstreamOptions;
  readonly #lanes: Lanes;
  readonly #agents: ReturnType<typeof makeAgents>;

  constructor(options: UpstreamOptions) {
    this.#options = options;
    this.#agents = makeAgents(options.lanes);
    this.#lanes = new Lanes(options.lanes, MOST_WAITING);
  }

  /** Lets go of idle connections. */
  close(): void {
    this.#agents.http.destroy();
    this.#agents.https.destroy();
  }

  /** Whether an address is one that may be called. */
  mayCall(address: string): boolean {
    if (!URL.canParse(address)) return false;
    const { origin, username, password } = new URL(address);
    const { own, origins } = this.#options;
    return [...own, ...origins].includes(origin) && username === '' && password === '';
  }

  /**
   * A JSON document.
   * @param isType whether a media type is one of such documents
   * @throws SourceFault
   */
  async json(address: string, signal: AbortSignal, isType = isJson): Promise<unknown> {
    const { body, headers } = await this.#lanes.run(signal, () => this.#follow(address, signal));
    const text = body.toString('utf8').replace(/^\uFEFF/, '');
    // A firewall answers with its page and status 200; some catalogues send JSON as text/plain.
    const type = headers['content-type'] ?? '';
    if (
      /^\s*</.test(text) ||
      !(isType(type) || type === '' || /^text\/(?:plain|javascript)/i.test(type))
    ) {
      throw new SourceFault('invalid', `not JSON: ${type.slice(0, 60)}`);
    }
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new SourceFault('invalid', 'the JSON is broken');
    }
  }

  /**
   * A file, as it comes: it is never held whole. Its lane is free again when its body has ended.
   * @param range the part that is asked for, as the header says it
   * @throws SourceFault
   */
  file(address: string, signal: AbortSignal, range?: string): Promise<FileAnswer> {
    return new Promise((give, fail) => {
      const pass = async (): Promise<void> => {
        const response = await this.#open(address, signal, fileHeaders(range));
        const closed = once(response, 'close');
        try {
          give(fileOf(response, this.#options.mostBytes));
        } catch (error) {
          response.destroy();
          throw error;
        }
        await closed;
      };
      this.#lanes.run(signal, pass).catch(fail);
    });
  }

  async #follow(address: string, signal: AbortSignal): Promise<Extract<Response, { ok: true }>> {
    return this.#walk(address, signal, async target => {
      const { mostBytes } = this.#options;
      const response = await requestOnce(target, { ...this.#asking(target, signal), mostBytes });
      if (!response.ok) throw faultOfFailure(response.failure.why);
      return { answer: response, ...response };
    });
  }

  async #open(
    address: string,
    signal: AbortSignal,
    more: Record<string, string>,
  ): Promise<IncomingMessage> {
    return this.#walk(address, signal, async target => {
      const asking = this.#asking(target, signal);
      const opened = await openOnce(target, { ...asking, headers: { ...asking.headers, ...more } });
      if (!opened.ok) throw faultOfFailure(opened.failure.why);
      const { statusCode: status = 0, headers } = opened.response;
      // Its body is read by the one who asked for it, or not at all.
      if (status < 200 || status >= 300) opened.response.destroy();
      return { answer: opened.response, status, headers };
    });
  }

  /** Goes where the answers lead, as far as that may be called. */
  async #walk<T>(
    address: string,
    signal: AbortSignal,
    step: (target: string) => Promise<Step<T>>,
  ): Promise<T> {
    let target = address;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      if (!this.mayCall(target)) throw new SourceFault('failed', 'led to another host');
      if (signal.aborted) throw new SourceFault('slow', 'out of time');
      const { answer, status, headers } = await step(target);
      const location = headers['location'];
      if (status >= 300 && status < 400 && location && URL.canParse(location, target)) {
        target = new URL(location, target).href;
        continue;
      }
      if (status >= 200 && status < 300) return answer;
      throw faultOfStatus(status, headers['retry-after']);
    }
    throw new SourceFault('failed', 'too many redirects');
  }

  #asking(target: string, signal: AbortSignal): Omit<RequestOptions, 'mostBytes'> {
    const { milliseconds, allowPrivate, headers, own } = this.#options;
    const keyed = own.includes(new URL(target).origin) ? headers : {};
    return {
      milliseconds,
      publicOnly: !allowPrivate,
      agents: this.#agents,
      headers: { accept: ACCEPT, ...keyed, 'user-agent': AGENT },
      signal,
    };
  }
}

/** One answer on the way: what it is, and where it leads. */
interface Step<T> {
  answer: T;
  status: number;
  headers: { readonly [name: string]: string | string[] | undefined; location?: string };
}

const ACCEPT = 'application/json, application/opds+json, */*;q=0.1';

/** `application/json`, and whatever ends in `+json`. */
export function isJson(type: string): boolean {
  return /^[^;]*\/(?:[^;]*\+)?json\s*(?:;|$)/i.test(type);
}

function faultOfFailure(why: string): SourceFault {
  if (why === 'timeout') return new SourceFault('slow', 'out of time');
  if (why === 'too-large') return new SourceFault('invalid', 'the answer is too large');
  return new SourceFault('failed', why);
}

function faultOfStatus(status: number, retryAfter: unknown): SourceFault {
  const seconds = Number(retryAfter ?? NaN);
  const wait = seconds > 0 ? Math.min(seconds * 1000, LONGEST_RETRY) : undefined;
  const state = status === 429 || status === 503 ? 'busy' : 'failed';
  return new SourceFault(state, `status ${status}`, wait);
}
