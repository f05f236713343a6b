import { getPageSite } from './page-record.ts';

/** What begins like this leads to a host, whatever the page's address is. */
const LEADS_AWAY = /^(?:https?:|data:|blob:|[\\/]{2})/i;

/**
 * The hosts that a carrier may name: the page's own, that of the loader, those of the page's site, and
 * what `data-hosts` adds. Anybody who comments under an article can write a link or a `div`; a form of
 * another's must not come of it.
 */
export class Hosts {
  private readonly own: ReadonlySet<string>;

  /** @param tags the loader's script tags; all on the page that name hosts count */
  constructor(tags: readonly HTMLScriptElement[]) {
    const named = [...document.querySelectorAll<HTMLScriptElement>('script[data-hosts]')];
    const lists = [...tags, ...named].map(tag => tag.dataset['hosts'] ?? '');
    const hosts = lists.flatMap(list => list.split(/[\s,]+/)).filter(Boolean);
    const urls = [location.href, ...tags.map(tag => tag.src), getPageSite() ?? ''];
    const given = hosts.map(host => (/^https?:/.test(host) ? host : `https://${host}`));
    this.own = new Set([...urls, ...given].map(hostOf).filter(Boolean));
  }

  /** The host that a text leads to and that is not allowed, undefined where there is none. */
  refused(text: string): string | undefined {
    // An address is read without the white space and control characters in it.
    // eslint-disable-next-line no-control-regex
    const whole = text.replace(/[\u0000-\u0020]+/g, '');
    const away = [...text.split(/[\s,，、]+/), whole].filter(word => LEADS_AWAY.test(word));
    const strange = away.find(word => !this.allows(word));
    return strange === undefined ? undefined : hostOf(strange) || strange;
  }

  allows(url: string): boolean {
    return this.own.has(hostOf(url));
  }
}

/** The host with its port, as seen from the page; empty where it is no address of the web. */
function hostOf(word: string): string {
  try {
    const { protocol, host } = new URL(word, document.baseURI);
    return /^https?:$/.test(protocol) ? host : '';
  } catch {
    return '';
  }
}
