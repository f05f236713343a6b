import type { Size, Theme, UnionElement } from '../../base/union-element.ts';

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

interface Look {
  theme?: Theme;
  size?: Size;
}

/** What settings, not the page's own attributes, gave each widget. */
const given = new WeakMap<UnionElement, Look>();

/** Theme and size as the page itself set them. */
export function ownLook(host: UnionElement): Look {
  const { theme, size } = given.get(host) ?? {};
  return {
    theme: host.theme === theme ? undefined : host.theme,
    size: host.size === size ? undefined : host.size,
  };
}

/** Gives a widget the theme and size of its settings, where the page itself set none. */
export function applyLook(host: UnionElement, { theme, size }: Look): void {
  const own = ownLook(host);
  given.set(host, { theme: own.theme ? undefined : theme, size: own.size ? undefined : size });
  host.theme = own.theme ?? theme;
  host.size = own.size ?? size;
}
