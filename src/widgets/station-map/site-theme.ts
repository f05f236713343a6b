/** What a site document set on each widget, so that another site can take it back. */
const applied = new WeakMap<HTMLElement, Set<string>>();

/**
 * Gives a widget the colours of its site. The page's own style sheets go first: a custom property
 * that reaches the widget already is left as it is.
 *
 * @param theme checked by the site document's schema: `--union-…` names, plain values.
 */
export function applyTheme(host: HTMLElement, theme: Readonly<Record<string, string>> = {}): void {
  for (const name of applied.get(host) ?? []) host.style.removeProperty(name);
  const style = getComputedStyle(host);
  const names = Object.keys(theme).filter(name => style.getPropertyValue(name).trim() === '');
  for (const name of names) host.style.setProperty(name, theme[name]!);
  applied.set(host, new Set(names));
}
