/**
 * What few pages need of the loader: the carriers that are no widgets yet, and words in the console on
 * what a page has wrong. A chunk of its own, which imports nothing of the loader's file.
 */
import { carrierOf } from './carrier-of.ts';
import { FrameHeights } from './frame-heights.ts';
import { Hosts } from './hosts.ts';
import { getPageSite } from './page-record.ts';
import { tell } from './tell.ts';

/**
 * Makes widgets of the carriers that are on the page, and of those that come.
 *
 * @param watch finds elements now and later
 * @param what selects what may be a carrier
 * @param names what the loader loads, with commas: the tags of widgets among it
 * @param tags the script tags of this copy of the loader
 * @param unused sites that these name and that are not used
 */
export function carry(
  watch: (selector: string, found: (element: Element) => void) => void,
  what: string,
  names: string,
  tags: readonly HTMLScriptElement[],
  unused: readonly string[],
): void {
  const widgets = names.split(',').filter(name => name.startsWith('union-'));
  const hosts = new Hosts(tags);
  const frames = new FrameHeights(hosts);
  if (unused.length > 0) tell('unused', `${getPageSite()}，没有使用 ${unused.join(' ')}`);
  watch(`${what},${widgets.join()}`, element => {
    if (element.localName === 'iframe') frames.add(element as HTMLIFrameElement);
    else if (widgets.includes(element.localName)) tellSquatted(element.localName);
    else carrierOf(element as HTMLElement, hosts, widgets)?.();
  });
}

export type Carry = typeof carry;

/** Another script has taken the name of a widget before ours could. */
function tellSquatted(tag: string): void {
  const known = customElements.get(tag) as { tag?: string } | undefined;
  if (known && known.tag !== tag) tell('taken', `<${tag}>`);
}
