import type { Look } from '../form-pages/look.ts';
import { html, Markup } from '../form-pages/markup.ts';
import type { Attribute, FrameWidget } from './widgets.ts';

/** The widget that a page becomes where scripts run. */
export interface FrameElement {
  widget: FrameWidget;
  /** What the address asks for, and what the page is of. */
  attributes: readonly Attribute[];
}

/**
 * A page's content inside the element of its widget: there until the widget is, and all that there is
 * without scripts.
 * @param site address of the site document, as seen from the page
 */
export function inElement(
  { widget, attributes }: FrameElement,
  body: Markup,
  site: string,
  { theme, size }: Pick<Look, 'theme' | 'size'>,
): Markup {
  // The last of a name counts; these are ours.
  const all = new Map<string, string>([
    ...attributes,
    ...(widget === 'contest-leaderboard' ? [] : [['heading', '2'] as const]),
    ...(theme === 'auto' ? [] : [['theme', theme] as const]),
    ...(size === 'standard' ? [] : [['size', size] as const]),
    // A text that is put into a script element is nothing a page of Trusted Types allows.
    ...(widget === 'craftsman-card' ? [['jsonld', 'false'] as const] : []),
    ['site', site],
    ['loading', 'eager'],
  ]);
  const said = [...all].map(([name, value]) => html` ${name}="${value}"`.text).join('');
  // Put together by hand: a template would not take a tag's name.
  const look = widget === 'craftsman-card' ? 'uw' : 'uw uw-wide';
  return new Markup(`<union-${widget} class="${look}"${said}>${body.text}</union-${widget}>`);
}
