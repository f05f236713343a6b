/**
 * What a form on this page does not keep from the page's scripts, told to its webmaster in the
 * console. Most pages need none of it: it is loaded by those that do.
 */

/** What was told already: each once a page. */
const told = new Set<string>();

function tell(line: string): void {
  if (told.has(line)) return;
  told.add(line);
  console.warn(`union-widgets: ${line}`);
}

/** A form drawn in the page itself keeps nothing from the page's scripts, in a shadow root or not. */
export function warnOfInline(): void {
  tell(
    '<union-join-form inline>：表单直接画在网页里，网页上的任何脚本（统计、广告、插件）都能读到身份证号和手机号。' +
      '没有必要时请去掉 inline。' +
      'Any script of this page can read what is typed into an inline form, ID numbers included; leave out inline unless you must.',
  );
}

/** A frame of the page's own origin is open to the page's scripts like any part of the page. */
export function warnOfSameOrigin(origin: string): void {
  tell(
    `<union-join-form>：表单页面和本网页同源（${origin}），网页上的脚本能读到所填内容，iframe 起不到隔离作用。` +
      '请把站点文档的 frames 放到另一个域名下。' +
      'The frame page has this page’s own origin, so scripts of the page can read what is typed; serve frames from another origin.',
  );
}
