// What a webmaster is given to put into an article, a carrier each: the texts of docs/editors.md, with
// the addresses of this run. Each block has a link in it: an editor that drops the block's tag mostly leaves
// that. Chinese text and an ampersand are in each, for editors change those too.
const NAME = '职工之家地图';

/** The carriers, in the order of the table. Ids are those of src/embed/editors.ts. */
export const CARRIERS = [
  'module',
  'element',
  'div',
  'link',
  'iframe',
  'classic',
  'shortcode',
  'picture',
];

/**
 * @param {string} api where API, `cdn/` and frame pages are, with a slash at the end
 * @returns {Record<string, string>} carrier → markup
 */
export function snippets(api) {
  const site = `${api}.well-known/union-widgets.json`;
  const page = `${api}embed/station-map?size=large&amp;lang=zh-Hans`;
  return {
    module:
      `<script type="module" src="${api}cdn/union-widgets.js" data-site="${site}"></script>\n` +
      `<union-station-map size="large"><p><a href="${page}">${NAME}</a></p></union-station-map>`,
    element: `<union-station-map size="large"><p><a href="${page}">${NAME}</a></p></union-station-map>`,
    div:
      `<div class="union-embed" data-union="station-map" data-size="large">\n` +
      `<p><a href="${page}">${NAME}</a></p>\n</div>`,
    link: `<p><a href="${page}">${NAME}</a></p>`,
    iframe:
      `<iframe src="${page}" title="${NAME}" width="100%" height="640" loading="lazy" ` +
      `style="border:0"></iframe>`,
    classic:
      `<script src="${api}cdn/union-widgets.iife.js" data-site="${site}" async></script>\n` +
      `<div class="union-embed" data-union="station-map" data-size="large">` +
      `<p><a href="${page}">${NAME}</a></p></div>`,
    shortcode: `[union-widget type="station-map" size="large"]`,
    picture:
      `<p><a href="${page}"><img src="${api}embed/station-map.svg" alt="${NAME}" ` +
      `width="640" height="240"></a></p>`,
  };
}
