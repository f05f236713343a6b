import type { Size, Theme, ThemedElement } from './themed-element.ts';

interface Look {
  theme?: Theme;
  size?: Size;
}

/** What settings, not the page's own attributes, gave each widget. */
const given = new WeakMap<ThemedElement, Look>();

/** Theme and size as the page itself set them. */
export function ownLook(host: ThemedElement): Look {
  const { theme, size } = given.get(host) ?? {};
  return {
    theme: host.theme === theme ? undefined : host.theme,
    size: host.size === size ? undefined : host.size,
  };
}

/** Gives a widget the theme and size of its settings, where the page itself set none. */
export function applyLook(host: ThemedElement, { theme, size }: Look): void {
  const own = ownLook(host);
  given.set(host, { theme: own.theme ? undefined : theme, size: own.size ? undefined : size });
  host.theme = own.theme ?? theme;
  host.size = own.size ?? size;
}
