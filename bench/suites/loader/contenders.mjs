// Who puts a card on a page, and how its maker says that a page should.
import { versionOf } from '../../lib/places.mjs';

/**
 * `host`: the element that is the card in the end; `fails`: what of it is lost on its way in the suite's
 * third part (a pattern of addresses), nothing where there is nothing to lose.
 */
export const contenders = [
  {
    id: 'ours',
    title: 'union-widgets, its tag',
    ours: true,
    host: 'union-craftsman-card',
    fails: '*/craftsman-card-*.js*',
  },
  {
    id: 'carrier',
    title: 'union-widgets, <div class="union-embed">',
    host: 'union-craftsman-card',
    fails: '*/craftsman-card-*.js*',
  },
  {
    id: 'webawesome',
    title: `Web Awesome ${versionOf('@awesome.me/webawesome')}, autoloader`,
    host: 'wa-card',
    fails: '*/components/card/card.js*',
  },
  {
    id: 'spectrum',
    title: `Spectrum Web Components ${versionOf('@spectrum-web-components/card')}, one bundle`,
    entry: 'pages/loader/spectrum.js',
    host: 'sp-card',
    fails: '*/bundles/spectrum.js*',
  },
  { id: 'plain', title: 'plain HTML, no script', host: 'article' },
];

/** A phone on a poor mobile connection, in bytes a second and milliseconds a request. */
export const MOBILE = { download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150 };

export const conditions = [
  { id: 'cpu1', title: 'CPU ×1, 1.6 Mbit/s, 150 ms', cpu: 1 },
  { id: 'cpu4', title: 'CPU ×4, 1.6 Mbit/s, 150 ms', cpu: 4 },
];
