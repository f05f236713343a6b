import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import type { Client } from '../../src/data/client.ts';
import '../../src/widgets/station-map/index.ts';
import { SITE, type ScriptedClient } from '../../test/helpers/station-client.ts';
import type { Act } from './open-part.ts';
import { onScreen, type Screen } from './screens.ts';
import { boxed, visit, type Staging } from './staging.ts';
import { sampleSite } from './station-sites.ts';
import { stillMap } from './still-map.ts';

/** What a story of the station map is about. */

export interface MapArgs {
  theme?: Theme;
  size?: Size;
  lang?: string;
  kinds?: string;
  region?: string;
  station?: string;
  trail?: string;
  view?: 'list' | 'map';
  clusters?: 'distance' | 'district';
  pageSize?: number;
  openNow?: boolean;
  loading: 'eager' | 'lazy';
}

export interface MapScene extends Staging {
  /** Made when the story is first shown; the toolbar says how its API is. */
  site?: () => ScriptedClient;
  /** Addresses of its site documents. */
  sites?: readonly string[];
  /** What the page puts inside the tag. */
  content?: TemplateResult;
  /** A screen of its own, for what measures itself by the window. */
  screen?: Screen;
  /** What was before this visit; done each time the story is drawn anew. */
  before?: () => void;
  /** Words of what the console is told. */
  told?: string;
}

/** The tools are fetched, as by the first press anywhere; it leaves nothing behind. */
export const TOOLS: Act = { on: '.widget:not([aria-busy])', key: 'Escape' };

/** Parameters and drawing of a story. What is chosen stays out of the page's address. */
export function mapScene({
  site = sampleSite,
  sites = [SITE],
  content,
  told,
  screen,
  before,
  open = [TOOLS, '.foot'],
  ...act
}: MapScene = {}) {
  const opened = (host?: Element): void => {
    if (!host) return;
    before?.();
    void visit(host, { ...act, open }).then(() => stillMap(host));
  };
  const alone = screen && onScreen(screen);
  const map = (args: MapArgs, client: Client): TemplateResult =>
    html`<union-station-map
      ${ref(opened)}
      site=${sites.join(' ')}
      theme=${args.theme ?? nothing}
      size=${args.size ?? nothing}
      lang=${args.lang || nothing}
      kinds=${args.kinds || nothing}
      region=${args.region || nothing}
      station=${args.station || nothing}
      trail=${args.trail || nothing}
      view=${args.view ?? nothing}
      clusters=${args.clusters ?? nothing}
      page-size=${args.pageSize ?? nothing}
      open-now=${args.openNow ? '' : nothing}
      address="false"
      loading=${args.loading}
      .client=${client}
      >${content}</union-station-map
    >`;
  return {
    ...(alone && { globals: alone.globals }),
    parameters: { ...alone?.parameters, site, expectedErrors: told ? [told] : [] },
    render: (args: MapArgs, { loaded }: { loaded: Record<string, unknown> }) =>
      boxed(map(args, loaded['client'] as Client), act),
  };
}
