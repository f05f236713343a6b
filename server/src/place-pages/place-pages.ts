import type { FastifyReply, FastifyRequest } from 'fastify';
import { omit } from '../books/omit.ts';
import { languageLinks, readLook } from '../form-pages/look.ts';
import type { Language } from '../../../src/locale/languages.ts';
import { originOf } from '../http/origin.ts';
import { ServedDocument } from '../snapshot/document.ts';
import { chooseCoding } from '../http/negotiate.ts';
import type { LiveSnapshot } from '../snapshot/live.ts';
import type { Place } from './address.ts';
import { framePolicy } from '../frame-pages/frame-policy.ts';
import { LoaderFinder } from '../frame-pages/loader-tag.ts';
import { keptNames } from '../frame-pages/widgets.ts';
import { HoursLines } from './hours-lines.ts';
import { isWidget, placePage, placeStyle, type PlaceContent } from './place-page.ts';
import type { PlaceWords } from './place-words.ts';

export interface PlacePagesOptions {
  live: LiveSnapshot;
  /** Folder of the built scripts, served under `/cdn/`: with it a page becomes a widget. */
  cdnDir?: string | undefined;
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

/** What the pages of widgets share: look and words, the widget's script, the policy. */
export class PlacePages<Words extends PlaceWords> {
  readonly options: PlacePagesOptions;
  readonly #path: string;
  readonly #loaders: LoaderFinder | undefined;
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
    this.#loaders = options.cdnDir === undefined ? undefined : new LoaderFinder(options.cdnDir);
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
    { status = 200, ...content }: SentContent,
  ): Promise<FastifyReply> {
    const { site } = this.options.live.current;
    const url = new URL(request.url, this.rootOf(request));
    const root = new URL(this.rootOf(request));
    const names = content.element ? keptNames(content.element.widget) : [];
    const languages = languageLinks(url.searchParams, [...KEPT, ...names]);
    const loader = content.element && (await this.#loaders?.find());
    const means = {
      root: root.pathname,
      loader,
      oembed: content.element && oembedAddress(root, url),
    };
    const text = await placePage(site, look, { ...content, languages }, means);
    const { hash } = placeStyle(site.theme, look, content.kind);
    const policy = framePolicy({
      styleHash: hash,
      site,
      origin: root.origin,
      isWidget: isWidget(content, means),
    });
    reply.headers({ ...this.#headers(policy), ...PRIVATE });
    return sendHtml(request, reply.code(status), text);
  }

  /** Site root as visitors address it, ending in a slash. */
  rootOf(request: FastifyRequest): string {
    return this.options.publicUrl ?? originOf(request);
  }

  #headers(policy: readonly string[]): Record<string, string> {
    const { embedHosts } = this.options;
    const ancestors = embedHosts ? ["'self'", ...embedHosts].join(' ') : '*';
    return {
      'content-security-policy': [...policy, `frame-ancestors ${ancestors}`].join('; '),
      'permissions-policy': 'geolocation=(self), microphone=(), camera=()',
    };
  }
}

/** Where a page of this server is described for sites that ask what a link to it is. */
function oembedAddress(root: URL, page: URL): string {
  const shown = new URL(page.pathname.replace(/^\//, ''), root);
  shown.search = page.search;
  const search = new URLSearchParams({ url: shown.href, format: 'json' });
  return `${root.href}oembed?${search.toString()}`;
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
