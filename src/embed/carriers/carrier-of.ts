import { attributesFrom, type Attribute } from './attributes.ts';
import type { Hosts } from './hosts.ts';
import { isAlone } from './is-alone.ts';
import { tell } from './tell.ts';

/** Links among others lead somewhere; they are not what a page shows in their place. */
const LISTS = 'nav,menu,li,header,footer,button,label,[role=navigation],[contenteditable]';

/**
 * What an element becomes.
 *
 * @param element a `div.union-embed` or a link to a page below `/embed/`
 * @param widgets tags of widgets
 * @returns what makes a widget of it, with its own content in it; undefined where it stays as it is
 */
export function carrierOf(
  element: HTMLElement,
  hosts: Hosts,
  widgets: readonly string[],
): (() => void) | undefined {
  // What is in a widget is the page's own content.
  if (element.closest(widgets.join())) return undefined;
  if (element.matches('.union-embed')) return ofBlock(element, hosts, widgets);
  // A picture or a <link> may lead to the same place.
  return element.matches('a') ? ofLink(element as HTMLAnchorElement, hosts, widgets) : undefined;
}

function ofBlock(block: HTMLElement, hosts: Hosts, widgets: readonly string[]) {
  const { union, ...data } = block.dataset;
  if (!union || block.querySelector(widgets.join())) return undefined;
  const tag = tagOf(union, widgets);
  if (!tag) return void tell('widget', union);
  const given = Object.entries(data).map(([name, value]): Attribute => [dashed(name), value ?? '']);
  const widget = make(tag, given, hosts);
  if (!widget || !hasOwnSources(block, hosts)) return undefined;
  return () => {
    widget.append(...block.childNodes);
    block.append(widget);
  };
}

function ofLink(link: HTMLAnchorElement, hosts: Hosts, widgets: readonly string[]) {
  const [, root, name, id] =
    /^([^?#]*\/)embed\/([a-z-]+)(?:\/([\w.-]+))?\/?(?:[?#]|$)/.exec(link.href) ?? [];
  const tag = name && tagOf(name, widgets);
  if (!tag || !root || link.closest(LISTS) || !isAlone(link)) return undefined;
  // Our own pages link to each other: what they are for is in them.
  if (location.href.startsWith(`${root}embed/`)) return undefined;
  if (!hosts.allows(link.href)) return void tell('host', link.host);
  const query = [...new URL(link.href).searchParams];
  const site: Attribute = ['site', `${root}.well-known/union-widgets.json`];
  const one: Attribute[] = id && name === 'craftsman-card' ? [['person', id]] : [];
  const widget = make(tag, [site, ...one, ...query], hosts);
  return (
    widget &&
    (() => {
      link.replaceWith(widget);
      widget.append(link);
    })
  );
}

/** The widget, where all that it is told is allowed. */
function make(tag: string, given: readonly Attribute[], hosts: Hosts): HTMLElement | undefined {
  const widget = document.createElement(tag);
  for (const [name, value] of attributesFrom(given)) {
    const host = hosts.refused(value);
    if (host !== undefined) return void tell('host', host);
    widget.setAttribute(name, value);
  }
  return widget;
}

/** Whether the JSON that stands in a block names no other hosts either. */
function hasOwnSources(block: HTMLElement, hosts: Hosts): boolean {
  for (const { textContent } of block.querySelectorAll('script')) {
    for (const word of (textContent ?? '').match(/"(?:[^"\\]|\\.)*"/g) ?? []) {
      const refused = hosts.refused(asText(word));
      if (refused === undefined) continue;
      tell('host', refused);
      return false;
    }
  }
  return true;
}

/** A string of JSON; what is none is nothing to a widget. */
function asText(word: string): string {
  try {
    return String(JSON.parse(word));
  } catch {
    return '';
  }
}

function tagOf(name: string, widgets: readonly string[]): string | undefined {
  return widgets.find(tag => tag === name || tag === `union-${name}`);
}

const dashed = (name: string): string =>
  name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
