import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import type { Client } from '../../src/data/client.ts';
// What an event's sign-up opens; on a page the loader brings it.
import '../../src/widgets/join-form/index.ts';
import '../../src/widgets/reading-locator/index.ts';
import type { ReadingLocator } from '../../src/widgets/reading-locator/reading-locator.ts';
import type { ScriptedClient } from '../../test/helpers/station-client.ts';
import { READING_SITE, readingSite } from './reading-sites.ts';
import { onScreen, type Screen } from './screens.ts';
import { boxed, visit, type Staging } from './staging.ts';

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

export interface ReadingScene extends Staging {
  /** Made when the story is first shown; the toolbar says how its API is. */
  site?: () => ScriptedClient;
  /** What the page puts inside the tag. */
  content?: TemplateResult;
  /** A screen of its own, for what measures itself by the window. */
  screen?: Screen;
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
  const opened = (host?: Element): void => {
    if (!host) return;
    handOn(host);
    void visit(host, act);
  };
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
