const NAMED_LIKE_US = /\/union-widgets\.([\w.]+\.)?js($|[?#])/;

/**
 * The script tags that load us, in the order of the page: modules have no `document.currentScript`.
 * They are those whose address is this module's, and those that are named like us (a tag that was led
 * elsewhere; another copy, with which we share what the page says).
 */
export function ownTags(url: string): HTMLScriptElement[] {
  return [...document.scripts].filter(({ src }) => src === url || NAMED_LIKE_US.test(src));
}
