import { html } from 'lit';
import { createClient } from '../../data/client.ts';
import type { SiteFiles } from './work.ts';

/** Width of the page on a computer, px. */
const DESKTOP = 1200;

/** Height of the preview, px, as its style sheet has it. */
const TALL = 720;

export type PreviewWidth = 'phone' | 'wide';

/** What a preview shows. */
export interface Shown {
  /** Tag without `union-`. */
  widget: string;
  attributes: readonly (readonly [name: string, value: string])[];
  /** Address of the site document; of a site that is not uploaded yet, any of this origin. */
  site: string;
  /** The site that is not uploaded yet, by path. */
  files?: SiteFiles | undefined;
  /** The loader; without one the widget is put in place as it is, by a page that has its code. */
  loader: string;
}

/** Answers from the files of a site; what is none of them goes out as ever. */
export function fetchFrom(files: SiteFiles, root: string): typeof fetch {
  const { origin, pathname } = new URL(root, location.href);
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.origin !== origin || !url.pathname.startsWith(pathname)) {
      return Promise.reject(
        new TypeError(`not of this site: ${url.href}, ${init?.method ?? 'GET'}`),
      );
    }
    const bytes = files[decodeURIComponent(url.pathname.slice(pathname.length))];
    const type = { 'content-type': 'application/json; charset=utf-8' };
    return bytes
      ? new Response(bytes, { headers: type })
      : new Response('{}', { status: 404, headers: type });
  };
}

/** The widget as a page would write it. It keeps nothing in the builder's address. */
function make(page: Document, { widget, attributes, site }: Shown): HTMLElement {
  const element = page.createElement(`union-${widget}`);
  const given = [...attributes, ['site', site], ['loading', 'eager'], ['address', 'false']];
  for (const [name, value] of given) element.setAttribute(name!, value!);
  return element;
}

const rootOf = (site: string): string => site.replace(/\.well-known\/[^/]*$/, '');

/** Shows the widget in a frame of its own, where the width of a phone is the width of a phone. */
export function showInFrame(frame: HTMLIFrameElement, shown: Shown): void {
  const page = frame.contentDocument!;
  const { contentWindow } = frame as { contentWindow: (Window & typeof globalThis) | null };
  if (shown.files && contentWindow) {
    const own = fetchFrom(shown.files, rootOf(shown.site));
    const out = contentWindow.fetch.bind(contentWindow);
    contentWindow.fetch = (input, init) => own(input, init).catch(() => out(input, init));
  }
  page.documentElement.lang = 'zh-Hans';
  // What is not on the server yet has no address: whatever asks for one of a frame asks here.
  const base = Object.assign(page.createElement('base'), { href: document.baseURI });
  const script = Object.assign(page.createElement('script'), { type: 'module', src: shown.loader });
  page.head.append(base, script);
  page.body.style.margin = '16px';
  page.body.append(make(page, shown));
}

/** Shows the widget where the page has its code already. */
export function showInPlace(place: HTMLElement, shown: Shown): void {
  const element = make(document, shown);
  if (shown.files) {
    const fetch = fetchFrom(shown.files, rootOf(shown.site));
    Object.assign(element, { client: createClient({ fetch }) });
  }
  place.append(element);
}

/** A computer's width on what room there is, made smaller as a picture of it would be. */
export function fitFrame(place: HTMLElement, width: PreviewWidth): void {
  const style = place.querySelector('iframe')?.style;
  if (!style) return;
  const share = width === 'wide' ? Math.min(1, place.clientWidth / DESKTOP) : 1;
  style.width = width === 'wide' ? `${DESKTOP}px` : '';
  style.height = `${TALL / share}px`;
  style.transform = share === 1 ? '' : `scale(${share})`;
}

/** The part of the page that shows the widget at a phone's and at a computer's width. */
export function previewPart(width: PreviewWidth, change: (width: PreviewWidth) => void) {
  return html`<section class="side" aria-labelledby="preview">
    <h2 id="preview">试看</h2>
    <union-segmented
      label="宽度"
      label-hidden
      .value=${width}
      @change=${(event: Event) => change((event.target as HTMLInputElement).value as PreviewWidth)}
    >
      <option value="phone">手机（360）</option>
      <option value="wide">电脑</option>
    </union-segmented>
    <p></p>
    <div class="preview ${width}"><div class="frame"></div></div>
  </section>`;
}
