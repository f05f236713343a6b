/**
 * The classic script, `cdn/union-widgets.iife.js`, for pages whose editor keeps no `type="module"`: in
 * the head or the body, with `async`, `defer` or neither. It puts the loader's own tag on the page,
 * with what is said on its own. Written for engines that stop at newer syntax: there it says so, and
 * the page's own content stays.
 */
/* eslint-disable no-var */

/** The build puts in their place where the loader is, as seen from this script, and its SHA-256. */
declare var LOADER: string;
declare var LOADER_HASH: string;

(function (page: Document): void {
  // Tools that add scripts to a page may leave it without a current one.
  var tag = (page.currentScript ||
    page.querySelector('script[src*="union-widgets.iife"]')) as HTMLScriptElement | null;
  if (!tag) return;
  if (!('noModule' in tag)) {
    if (window.console)
      console.warn('union-widgets: 浏览器太旧，显示网页原有内容。This browser is too old.');
    return;
  }
  var loader = page.createElement('script');
  var policies = (
    window as { trustedTypes?: { createPolicy(name: string, rules: object): Policy } }
  ).trustedTypes;
  interface Policy {
    createScriptURL(url: string): string;
  }
  var url = new URL(LOADER, tag.src).href;
  loader.type = 'module';
  loader.crossOrigin = 'anonymous';
  loader.integrity = LOADER_HASH;
  loader.nonce = tag.nonce;
  for (var name in { site: 1, hosts: 1 }) {
    var said = tag.getAttribute('data-' + name);
    if (said) loader.setAttribute('data-' + name, said);
  }
  loader.src = policies
    ? policies
        .createPolicy('union-loader', {
          createScriptURL: function (own: string) {
            return own;
          },
        })
        .createScriptURL(url)
    : url;
  (page.head || page.documentElement).appendChild(loader);
})(document);

export {};
