/** What `data-union-root` says of the page. */
export const ROOT_MARK = 'data-union-root';

/** Outermost elements that joined the page in this turn. */
const joined = new Set<Element>();

/**
 * Writes the page's scheme into the root mark of an element, before it is painted. All that joined in
 * one turn are read first and written then: one reading of styles for a page of two thousand badges.
 */
export function markScheme(element: Element): void {
  if (joined.size === 0) queueMicrotask(mark);
  joined.add(element);
}

function mark(): void {
  const roots = [...joined].filter(element => element.hasAttribute(ROOT_MARK));
  joined.clear();
  const schemes = roots.map(pageScheme);
  roots.forEach((root, at) => root.setAttribute(ROOT_MARK, schemes[at]!));
}

/**
 * The one colour scheme that the page declares where an element stands: by `color-scheme` in its
 * style sheets, or else by `<meta name="color-scheme">`. '' when it takes both or says nothing, and
 * in engines that know no colour schemes (Chromium before 81).
 */
export function pageScheme(element: Element): 'light' | 'dark' | '' {
  const around = element.parentElement || (element.getRootNode() as Partial<ShadowRoot>).host;
  let scheme: string | undefined = getComputedStyle(around || element).colorScheme;
  if (scheme === 'normal') {
    scheme = document.querySelector<HTMLMetaElement>('meta[name="color-scheme" i]')?.content;
  }
  const light = /light/i.test(scheme!);
  return light === /dark/i.test(scheme!) ? '' : light ? 'light' : 'dark';
}
