import type { Carrier } from '../editors.ts';
import type { WidgetName } from './widgets.ts';

/** Where everything is that a snippet names. */
export interface Places {
  /** Folder of `cdn/` and `embed/`, with a slash at its end. */
  readonly root: string;
  /** Address of the site document. */
  readonly site: string;
  /** Folder of the frame pages, with a slash at its end. */
  readonly frames: string;
  /** A static host has a folder for each page, and its address ends so. */
  readonly tail: '' | '/';
}

export interface Snippet extends Places {
  readonly widget: WidgetName;
  /** What the widget is called, for whoever cannot see it. */
  readonly title: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** A text in markup, between quotes too. */
export function escaped(text: string): string {
  return text.replace(
    /[&<>"]/g,
    char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]!,
  );
}

const written = (attributes: Snippet['attributes'], prefix = ''): string =>
  attributes
    .map(([name, value]) =>
      value === '' && prefix === ''
        ? ` ${name}`
        : ` ${prefix}${name}="${escaped(value || 'true')}"`,
    )
    .join('');

/** Address of the page that shows the widget alone. */
export function frameAddress({ frames, widget, attributes, tail }: Snippet): string {
  const query = new URLSearchParams(attributes.map(([name, value]) => [name, value || 'true']));
  const text = query.toString();
  return `${frames}${widget}${tail}${text && `?${text}`}`;
}

/** The page's own content in the widget: what shows while it comes, and where it cannot. */
const inside = (snippet: Snippet): string =>
  `<p><a href="${escaped(frameAddress(snippet))}">${escaped(snippet.title)}</a></p>`;

/** The script tag that a page or its template needs once. */
export function scriptTag({ root, site }: Places): string {
  return `<script type="module" src="${escaped(root)}cdn/union-widgets.js" data-site="${escaped(site)}"></script>`;
}

/** `<union-station-map view="map"></union-station-map>`, with what is given in it. */
export function elementText({ widget, attributes }: Snippet, content = ''): string {
  return `<union-${widget}${written(attributes)}>${content && `\n  ${content}\n`}</union-${widget}>`;
}

/** What a webmaster pastes. */
export function snippetText(carrier: Carrier, snippet: Snippet): string {
  const { widget, title, attributes, root, site } = snippet;
  const page = escaped(frameAddress(snippet));
  const div = `<div class="union-embed" data-union="${widget}"${written(attributes, 'data-')}>\n  ${inside(snippet)}\n</div>`;
  switch (carrier) {
    case 'module':
      return `${scriptTag(snippet)}\n${elementText(snippet, inside(snippet))}`;
    case 'element':
      return elementText(snippet, inside(snippet));
    case 'div':
      return div;
    case 'classic':
      return `<script src="${escaped(root)}cdn/union-widgets.iife.js" data-site="${escaped(site)}" async></script>\n${div}`;
    case 'link':
      return inside(snippet);
    case 'iframe':
      return `<iframe src="${page}" title="${escaped(title)}" width="100%" height="640" loading="lazy" frameborder="0" allow="geolocation"></iframe>`;
    case 'shortcode':
      // It has no way to write these signs, and an editor that keeps markup would make some of them.
      return `[union-widget type="${widget}"${attributes
        .map(([name, value]) => ` ${name}="${(value || 'true').replace(/["[\]<>]/g, '')}"`)
        .join('')}]`;
    case 'picture':
      return `<p><a href="${page}"><img src="${escaped(snippet.frames)}${widget}.svg" alt="${escaped(title)}" width="640" height="240"></a></p>`;
  }
}
