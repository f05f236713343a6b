import { expect } from '@open-wc/testing';
import {
  frameAddress,
  scriptTag,
  snippetText,
  type Snippet,
} from '../../../src/embed/builder/snippet.ts';
import { carrierOf } from '../../../src/embed/carriers/carrier-of.ts';
import { Hosts } from '../../../src/embed/carriers/hosts.ts';

const SNIPPET: Snippet = {
  root: 'https://union.example/gonghui/',
  site: 'https://union.example/gonghui/.well-known/union-widgets.json',
  frames: 'https://union.example/gonghui/embed/',
  tail: '/',
  widget: 'station-map',
  title: '站点地图',
  attributes: [
    ['view', 'map'],
    ['open-now', ''],
  ],
};

const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html').body;

describe('snippets of the builder', () => {
  it('are two tags for a page, with a link in the widget', () => {
    const body = parsed(snippetText('module', SNIPPET));
    const script = body.ownerDocument.querySelector('script');
    const widget = body.firstElementChild;
    expect(script!.src).to.equal('https://union.example/gonghui/cdn/union-widgets.js');
    expect(widget!.localName).to.equal('union-station-map');
    expect(widget!.getAttribute('view')).to.equal('map');
    expect(widget!.hasAttribute('open-now')).to.equal(true);
    expect(widget!.querySelector('a')!.href).to.equal(frameAddress(SNIPPET));
  });

  for (const carrier of ['div', 'link'] as const) {
    it(`become the same widget of a ${carrier} by the loader`, () => {
      const article = parsed(snippetText(carrier, SNIPPET));
      document.body.append(article);
      const tag = Object.assign(document.createElement('script'), { type: 'text/plain' });
      tag.src = 'https://union.example/gonghui/cdn/union-widgets.js';
      const start = article.querySelector<HTMLElement>(carrier === 'div' ? '.union-embed' : 'a')!;
      carrierOf(start, new Hosts([tag]), ['union-station-map'])!();
      const widget = article.querySelector('union-station-map')!;
      expect(widget.getAttribute('view')).to.equal('map');
      expect(widget.getAttribute('open-now')).to.equal('true');
      article.remove();
    });
  }

  it('hold hostile text as text', () => {
    const site = `https://union.example/"><img src=x onerror=alert(1)>`;
    const hostile: Snippet = {
      ...SNIPPET,
      site,
      title: '<b>"',
      attributes: [['region', '"><script>']],
    };
    for (const carrier of [
      'module',
      'element',
      'div',
      'classic',
      'link',
      'iframe',
      'picture',
    ] as const) {
      const body = parsed(snippetText(carrier, hostile));
      expect(body.querySelector('img:not([src$=".svg"]), b, script:not([src])'), carrier).to.equal(
        null,
      );
    }
    expect(parsed(scriptTag(hostile)).querySelector('img')).to.equal(null);
    expect(snippetText('shortcode', hostile)).to.equal(
      '[union-widget type="station-map" region="script"]',
    );
  });
});
