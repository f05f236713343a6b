import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormsContext } from '../applications/context.ts';
import { chooseCoding } from '../http/negotiate.ts';
import { originOf } from '../http/origin.ts';
import { lookEntries } from './look.ts';
import { privacyAddress, withPolicy } from './privacy-address.ts';
import { FIRST_SCRIPT, HOST_SCRIPT, sourceHash } from './first-script.ts';
import { pageStyle, type StyleOptions } from './page-style.ts';
import { pageHtml, type PageContent } from './page.ts';
import { ScriptFinder } from './script-graph.ts';

export interface FormPagesOptions {
  /** Folder of the built scripts, served under `/cdn/`. */
  cdnDir: string;
  /** Origins whose pages may frame a form; every one when absent. */
  embedHosts?: readonly string[] | undefined;
}

const compressBr = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** What all pages of a site's forms share: where its scripts are, its style sheet and its policy. */
export class FormPages {
  readonly context: FormsContext;
  readonly #scripts: ScriptFinder;
  readonly #ancestors: string;
  readonly #scriptHashes = [FIRST_SCRIPT, HOST_SCRIPT].map(sourceHash).join(' ');
  readonly #styles = new Map<string, { text: string; hash: string }>();

  constructor(context: FormsContext, { cdnDir, embedHosts }: FormPagesOptions) {
    this.context = context;
    this.#scripts = new ScriptFinder(cdnDir);
    this.#ancestors = embedHosts ? ["'self'", ...embedHosts].join(' ') : '*';
  }

  /** The site root, as the site says or as the visitor wrote it. */
  rootOf(request: FastifyRequest): string {
    return this.context.publicUrl ?? originOf(request);
  }

  /** Answers with a page: complete, never stored, allowed nothing that it does not need. */
  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    content: PageContent,
    status = 200,
  ): Promise<FastifyReply> {
    const { theme } = this.context.live.current.site;
    const kind = content.isForm ? 'form' : 'plain';
    const { text: style, hash } = this.#styleOf({ theme, kind, language: content.look.language });
    const scripts = content.data ? await this.#scripts.find() : undefined;
    const root = this.rootOf(request);
    const address = privacyAddress(`${root}embed/`, lookEntries(content.look));
    const privacy = withPolicy(content.privacy, address);
    const html = pageHtml({ ...content, privacy }, { style, scripts, root });
    reply.headers({
      // A host page that isolates itself (COEP) may frame it as well.
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'content-security-policy': this.#policy(hash),
      'referrer-policy': 'no-referrer',
      'permissions-policy': 'geolocation=(), microphone=()',
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'x-robots-tag': 'noindex',
      vary: 'Accept-Encoding',
    });
    const coding = chooseCoding(request.headers['accept-encoding']);
    if (coding !== 'identity') reply.header('content-encoding', coding);
    const body =
      coding === 'br'
        ? await compressBr(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
        : coding === 'gzip'
          ? await compressGzip(html, { level: 9 })
          : html;
    return reply.code(status).send(body);
  }

  #styleOf(options: StyleOptions): { text: string; hash: string } {
    const key = JSON.stringify(options);
    const known = this.#styles.get(key);
    if (known) return known;
    const text = pageStyle(options);
    const made = { text, hash: sourceHash(text) };
    // Two kinds in four languages; a theme that was changed is not coming back.
    if (this.#styles.size >= 8) this.#styles.clear();
    this.#styles.set(key, made);
    return made;
  }

  #policy(styleHash: string): string {
    return [
      "default-src 'none'",
      `script-src 'self' ${this.#scriptHashes}`,
      `style-src ${styleHash}`,
      "connect-src 'self'",
      "img-src 'self' data: blob:",
      'worker-src blob:',
      "form-action 'self'",
      "base-uri 'none'",
      `frame-ancestors ${this.#ancestors}`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html union-worker',
    ].join('; ');
  }
}
