const NAMED_LIKE_US = /\/union-widgets(\.[\w.]+)?\.js($|[?#])/;

/**
 * The sites that the script tags which loaded this module name (`data-site`), in the order of the
 * page. Modules have no `document.currentScript`: the tags are those whose URL is ours, else (a tag
 * that was led elsewhere) those that are named like us.
 */
export function ownSites(url: string, root: ParentNode = document): string[] {
  const tags = [...root.querySelectorAll<HTMLScriptElement>('script[type="module"][data-site]')];
  const own = tags.filter(({ src }) => src === url);
  return (own.length > 0 ? own : tags.filter(({ src }) => NAMED_LIKE_US.test(src)))
    .map(tag => tag.dataset['site']!.trim())
    .filter(Boolean);
}
