import type { FastifyReply, FastifyRequest } from 'fastify';
import { omit } from '../books/omit.ts';
import { languageLinks, readLook } from '../form-pages/look.ts';
import type { Language } from '../../../src/locale/languages.ts';
import { originOf } from '../http/origin.ts';
import { ServedDocument } from '../snapshot/document.ts';
import { chooseCoding } from '../http/negotiate.ts';
import type { LiveSnapshot } from '../snapshot/live.ts';
import type { Place } from './address.ts';
import { HoursLines } from './hours-lines.ts';
import { placePage, placePolicy, placeStyle, type PlaceContent } from './place-page.ts';
import type { PlaceWords } from './place-words.ts';

export interface PlacePagesOptions {
  live: LiveSnapshot;
  publicUrl?: string | undefined;
  /** Origins whose pages may frame these; every one when absent. */
  embedHosts?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** What all pieces of a page are drawn with. */
export interface PlaceDrawing<Words extends PlaceWords> extends Place {
  words: Words;
  hours: HoursLines;
  /** Path of the server's root, ending in a slash. */
  base: string;
}

/** A page to be sent. */
export interface SentContent extends Omit<PlaceContent, 'languages'> {
  status?: number;
}

/** Parameters that stay when another language is chosen. */
const KEPT = ['region', 'page', 'station', 'q', 'at'];

/** What pages of places share. They have no script at all, and their policy allows none. */
export class PlacePages<Words extends PlaceWords> {
  readonly options: PlacePagesOptions;
  readonly #path: string;
  readonly #wordsOf: (language: Language) => Promise<Words>;

  /**
   * @param path of the list, below the server's root: `embed/reading`
   * @param wordsOf the words of a language
   */
  constructor(
    options: PlacePagesOptions,
    path: string,
    wordsOf: (language: Language) => Promise<Words>,
  ) {
    this.options = options;
    this.#path = path;
    this.#wordsOf = wordsOf;
  }

  /** How to draw for a request. */
  async drawingFor(request: FastifyRequest, search: URLSearchParams): Promise<PlaceDrawing<Words>> {
    const { live, now = Date.now } = this.options;
    const { site } = live.current.site;
    // They stand by themselves, or in a frame that shows all of them.
    const look = omit(readLook(search, site.lang ?? ''), 'host');
    const words = await this.#wordsOf(look.language);
    const hours = new HoursLines(words, site.tz ?? 'Asia/Shanghai', now());
    const base = new URL(this.rootOf(request)).pathname;
    return { look, words, hours, base, list: base + this.#path };
  }

  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { look }: PlaceDrawing<Words>,
    { title, body, status = 200 }: SentContent,
  ): Promise<FastifyReply> {
    const { site } = this.options.live.current;
    const search = new URL(request.url, 'http://page.invalid').searchParams;
    const languages = languageLinks(search, KEPT);
    const text = await placePage(site, look, { title, body, languages });
    const { hash } = placeStyle(site.theme, look);
    reply.headers({ ...this.#headers(hash), ...PRIVATE });
    return sendHtml(request, reply.code(status), text);
  }

  /** Site root as visitors address it, ending in a slash. */
  rootOf(request: FastifyRequest): string {
    return this.options.publicUrl ?? originOf(request);
  }

  #headers(styleHash: string): Record<string, string> {
    const { embedHosts } = this.options;
    const ancestors = embedHosts ? ["'self'", ...embedHosts].join(' ') : '*';
    return {
      'content-security-policy': [...placePolicy(styleHash), `frame-ancestors ${ancestors}`].join(
        '; ',
      ),
      'permissions-policy': 'geolocation=(), microphone=(), camera=()',
    };
  }
}

/** What is open changes by the minute, and what was searched for is nobody's to keep. */
const PRIVATE = { 'cache-control': 'no-store' };

/** Sends HTML made for one request. */
export async function sendHtml(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
): Promise<FastifyReply> {
  const document = new ServedDocument({
    type: 'text/html; charset=utf-8',
    pieces: [Buffer.from(text)],
    lastModified: new Date(),
    compressible: true,
    once: true,
  });
  const coding = document.varies ? chooseCoding(request.headers['accept-encoding']) : 'identity';
  if (coding !== 'identity') reply.header('content-encoding', coding);
  reply.headers({
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding',
  });
  return reply.send(await document.body(coding));
}
