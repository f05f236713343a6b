import type { LitElement } from 'lit';

/** The shadow root of a widget; `shadowRoot` is nothing where a page's script closes all roots. */
export function rootOf(host: HTMLElement): ShadowRoot {
  return host.shadowRoot ?? ((host as LitElement).renderRoot as ShadowRoot);
}
