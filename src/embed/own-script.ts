/**
 * The script tag that loaded this module. Modules have no `document.currentScript`: the tag is the
 * one whose URL is ours, else (a tag that follows the major version) the first that names a site.
 */
export function ownScript(url: string, root: ParentNode = document): HTMLScriptElement | undefined {
  const tags = [...root.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')];
  return (
    tags.find(tag => tag.src === url && tag.dataset['site']) ??
    tags.find(tag => tag.dataset['site'] && /\/union-widgets(\.[\w.]+)?\.js($|[?#])/.test(tag.src))
  );
}
