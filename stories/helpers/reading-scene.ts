import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import type { Client } from '../../src/data/client.ts';
// What an event's sign-up opens; on a page the loader brings it.
import '../../src/widgets/join-form/index.ts';
import '../../src/widgets/reading-locator/index.ts';
import type { ReadingLocator } from '../../src/widgets/reading-locator/reading-locator.ts';
import { fakePosition, type Answer } from '../../test/helpers/fake-position.ts';
import type { ScriptedClient } from '../../test/helpers/station-client.ts';
import { openPart, type Act } from './open-part.ts';
import { READING_SITE, readingSite } from './reading-sites.ts';
import { onScreen, type Screen } from './screens.ts';

/** What a story of the reading locator is about. */

export interface ReadingArgs {
  theme?: Theme;
  size?: Size;
  lang?: string;
  view?: 'list' | 'map' | 'kiosk';
  station?: string;
  region?: string;
  pageSize?: number;
  openNow?: boolean;
  loading: 'eager' | 'lazy';
}

export interface ReadingScene {
  /** Made when the story is first shown; the toolbar says how its API is. */
  site?: () => ScriptedClient;
  /** What the page puts inside the tag. */
  content?: TemplateResult;
  /** CSS pixels. */
  width?: number;
  /** A screen of its own, for what measures itself by the window. */
  screen?: Screen;
  /** What the device says when it is asked where it is. */
  device?: Answer;
  /** What somebody does, and at last what that brings. */
  open?: Act[];
  /** Words of what the console is told. */
  told?: string;
}

/** Parameters and drawing of a story. What is chosen stays out of the page's address. */
export function readingScene({
  site = readingSite,
  content,
  told,
  screen,
  ...act
}: ReadingScene = {}) {
  const opened = (host?: Element): void => void visit(host, act);
  const alone = screen && onScreen(screen);
  const locator = (args: ReadingArgs, client: Client): TemplateResult =>
    html`<union-reading-locator
      ${ref(opened)}
      site=${READING_SITE}
      theme=${args.theme ?? nothing}
      size=${args.size ?? nothing}
      lang=${args.lang || nothing}
      view=${args.view ?? nothing}
      station=${args.station || nothing}
      region=${args.region || nothing}
      page-size=${args.pageSize ?? nothing}
      open-now=${args.openNow ? '' : nothing}
      address="false"
      loading=${args.loading}
      .client=${client}
      >${content}</union-reading-locator
    >`;
  return {
    ...(alone && { globals: alone.globals }),
    parameters: { ...alone?.parameters, site, expectedErrors: told ? [told] : [] },
    render: (args: ReadingArgs, { loaded }: { loaded: Record<string, unknown> }) =>
      boxed(locator(args, loaded['client'] as Client), act),
  };
}

type Visit = Pick<ReadingScene, 'device' | 'open' | 'width'>;

async function visit(host: Element | undefined, { device, open }: Visit): Promise<void> {
  // Drawn again on its way: the device's answer is not to be taken from it.
  if (!host || host.hasAttribute('data-going')) return;
  handOn(host);
  if (!open) return;
  const restore = device && fakePosition(device);
  await openPart(host, ...open);
  restore?.();
}

/** The form of an event asks the network that the locator asks, not the page's. */
function handOn(host: Element): void {
  new MutationObserver(() => {
    for (const form of host.querySelectorAll('union-join-form')) {
      const { client } = host as ReadingLocator;
      if (client) form.client = client;
      // In a frame of its own it would be a page of the site, which a story has not.
      form.inline = true;
      form.setAttribute('data-going', '');
      form.addEventListener('union-ready', () => form.removeAttribute('data-going'));
    }
  }).observe(host, { childList: true });
}

/** In a box of this width, as far as the window has room for it. */
function boxed(shown: TemplateResult, { width }: Visit): TemplateResult {
  if (!width) return shown;
  const size = (box?: Element): void => {
    if (!(box instanceof HTMLElement)) return;
    box.style.inlineSize = `${width}px`;
    box.style.maxInlineSize = '100%';
  };
  return html`<div ${ref(size)}>${shown}</div>`;
}
