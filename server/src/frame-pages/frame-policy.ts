import type { PlacelessSite } from '../site/site-document.ts';
import { sourceHash } from '../form-pages/first-script.ts';
import { HEIGHT_SCRIPT } from './height-script.ts';

const HEIGHT_HASH = sourceHash(HEIGHT_SCRIPT);

export interface PolicyOptions {
  /** By which the page's own style sheet is allowed. */
  styleHash: string;
  site: Pick<PlacelessSite, 'map' | 'collections' | 'frames'>;
  /**
   * Origin of this server, written out beside `'self'`: a page in a sandbox has no origin of its own
   * that every engine takes for that. Absent for a file that may lie anywhere.
   */
  origin?: string | undefined;
  /** The page is a widget where scripts run. */
  isWidget: boolean;
}

/**
 * What a page may do: our own script, our own style sheet by its hash, data from this server and the
 * hosts that the site document names. Whatever a list says stays text.
 */
export function framePolicy(options: PolicyOptions): string[] {
  const { styleHash, site, isWidget } = options;
  const origin = ["'self'", options.origin].filter(Boolean).join(' ');
  const common = [
    `style-src ${styleHash}`,
    `form-action ${origin}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ];
  if (!isWidget) {
    return [
      "default-src 'none'",
      `script-src ${HEIGHT_HASH}`,
      `img-src ${origin} data:`,
      ...common,
      "trusted-types 'none'",
    ];
  }
  const hosts = [origin, ...namedOrigins(site, options.origin)].join(' ');
  return [
    "default-src 'none'",
    `script-src ${origin} ${HEIGHT_HASH}`,
    `connect-src ${hosts}`,
    `img-src ${hosts} data: blob:`,
    `media-src ${hosts} blob:`,
    `frame-src ${hosts}`,
    'worker-src blob:',
    ...common,
    'trusted-types union-widgets union-loader union-worker lit-html',
  ];
}

/** The other origins that a site document leads a widget to. */
function namedOrigins(
  { map, collections = {}, frames }: PolicyOptions['site'],
  own: string | undefined,
): string[] {
  const { tiles, outline } = (map ?? {}) as { tiles?: unknown; outline?: unknown };
  const named = [tiles, outline, frames, ...Object.values(collections)];
  const origins = named.flatMap(address => originIn(address));
  return [...new Set(origins)].filter(origin => origin !== own);
}

/** An address with places to fill in has its host in front of them, `{s}` apart. */
function originIn(address: unknown): string[] {
  const [, scheme, host = ''] =
    /^(https?:\/\/)([a-z\d.{}:-]+)(?:[/?#]|$)/i.exec(typeof address === 'string' ? address : '') ??
    [];
  if (scheme === undefined) return [];
  const pattern = host.replace(/^[^.]*\{[^}]*\}[^.]*\./, '*.');
  return /[{}]/.test(pattern) ? [] : [scheme.toLowerCase() + pattern.toLowerCase()];
}
