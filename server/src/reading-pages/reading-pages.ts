import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Books } from '../books/open-books.ts';
import { omit } from '../books/omit.ts';
import { sourceHash } from '../form-pages/first-script.ts';
import { languageLinks, readLook, type Look } from '../form-pages/look.ts';
import { html, type Markup } from '../form-pages/markup.ts';
import { pageStyle } from '../form-pages/page-style.ts';
import { pageHtml } from '../form-pages/page.ts';
import { pageWords } from '../form-pages/words/page-words.ts';
import { originOf } from '../http/origin.ts';
import { ServedDocument } from '../snapshot/document.ts';
import { chooseCoding } from '../http/negotiate.ts';
import type { LiveSnapshot } from '../snapshot/live.ts';
import { HoursLines } from './hours-lines.ts';
import type { Drawing } from './station-line.ts';
import { readingWords } from './words/reading-words.ts';

export interface ReadingPagesOptions {
  live: LiveSnapshot;
  publicUrl?: string | undefined;
  /** Origins whose pages may frame these; every one when absent. */
  embedHosts?: readonly string[] | undefined;
  /** The catalogues, where there are any. */
  books?: Books | undefined;
  /** Milliseconds since 1970. */
  now?: () => number;
}

/** A page to be sent. */
export interface ReadingContent {
  title: string;
  body: Markup;
  status?: number;
}

/** What the pages of reading stations share. They have no script at all, and their policy allows none. */
export class ReadingPages {
  readonly options: ReadingPagesOptions;
  readonly #styles = new Map<string, { text: string; hash: string }>();

  constructor(options: ReadingPagesOptions) {
    this.options = options;
  }

  /** How to draw for a request. */
  async drawingFor(request: FastifyRequest, search: URLSearchParams): Promise<Drawing> {
    const { live, now = Date.now } = this.options;
    const { site } = live.current.site;
    // They stand by themselves, or in a frame that shows all of them.
    const look = omit(readLook(search, site.lang ?? ''), 'host');
    const words = await readingWords(look.language);
    const hours = new HoursLines(words, site.tz ?? 'Asia/Shanghai', now());
    return { look, words, hours, base: new URL(this.#rootOf(request)).pathname };
  }

  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    { look }: Drawing,
    { title, body, status = 200 }: ReadingContent,
  ): Promise<FastifyReply> {
    const { site, theme } = this.options.live.current.site;
    const style = this.#styleOf(theme, look);
    const search = new URL(request.url, 'http://page.invalid').searchParams;
    const words = await pageWords(look.language);
    const languages = languageLinks(search, ['region', 'page', 'q', 'at']);
    const about = html`${body}
      <p class="ur-muted">${site.name}</p>`;
    const content = { words, look, title: `${title} · ${site.name}`, body: about, languages };
    const text = pageHtml(content, {
      style: style.text,
      scripts: undefined,
      root: this.#rootOf(request),
    });
    reply.headers(this.#headers(style.hash));
    const document = new ServedDocument({
      type: 'text/html; charset=utf-8',
      pieces: [Buffer.from(text)],
      lastModified: new Date(),
      compressible: true,
      once: true,
    });
    const coding = document.varies ? chooseCoding(request.headers['accept-encoding']) : 'identity';
    if (coding !== 'identity') reply.header('content-encoding', coding);
    return reply.code(status).send(await document.body(coding));
  }

  #rootOf(request: FastifyRequest): string {
    return this.options.publicUrl ?? originOf(request);
  }

  #styleOf(theme: Readonly<Record<string, string>> | undefined, { language }: Look) {
    const key = JSON.stringify([theme, language]);
    const known = this.#styles.get(key);
    if (known) return known;
    const text = pageStyle({ theme, kind: 'reading', language });
    const made = { text, hash: sourceHash(text) };
    if (this.#styles.size >= 8) this.#styles.clear();
    this.#styles.set(key, made);
    return made;
  }

  #headers(styleHash: string): Record<string, string> {
    const { embedHosts } = this.options;
    const ancestors = embedHosts ? ["'self'", ...embedHosts].join(' ') : '*';
    return {
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': [
        "default-src 'none'",
        `style-src ${styleHash}`,
        'img-src data:',
        "form-action 'self'",
        "base-uri 'none'",
        `frame-ancestors ${ancestors}`,
      ].join('; '),
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'geolocation=(), microphone=(), camera=()',
      // What is open changes by the minute, and what was searched for is nobody's to keep.
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
    };
  }
}
