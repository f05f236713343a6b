/** A page on which one part of a station map stands: a trail, or the help. */
import { makeSite, type Site } from '../../../../src/data/make-site.ts';
import type { StationFeature } from '../../../../src/data/generated/types.ts';
import type { LonLat } from '../../../../src/rules/coordinates.ts';
import { EMPTY_QUERY } from '../../../../src/stations/station-query.ts';
import { StationModel } from '../../../../src/stations/station-model.ts';
import type { MapContext, Part } from '../../../../src/widgets/station-map/part.ts';
import { DEFAULTS } from '../../../../src/widgets/station-map/settings.ts';
import type { CSSResult } from 'lit';
import { until } from '../../../helpers/until.ts';
import { PartStand } from '../../reading-locator/parts/part-stand.ts';
import { FakeClient } from '../fake-client.ts';

export const ROOT = 'https://zgh.example/';
/** Friday 1 May 2026, 10:00 in China. */
export const NOW = Date.parse('2026-05-01T10:00:00+08:00');

/** Three places of a walk, some hundred metres from one to the next. */
export const PLACES: Readonly<Record<string, LonLat>> = {
  'h-1': [120.62, 31.3],
  'h-2': [120.625, 31.3],
  'h-3': [120.63, 31.298],
};

export const heritage = (id: string, name: string): StationFeature => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [...PLACES[id]!] },
  properties: { name, kinds: ['heritage'], hours: 'Tu-Su 09:00-17:00' },
});

export const TRAIL = {
  v: 1,
  id: 't-canal',
  title: '示例：运河边的工运足迹',
  text: '第一段。\n\n第二段。',
  by: '示例市总工会',
  km: 1.6,
  minutes: 90,
  stops: [
    {
      station: 'h-1',
      title: '示例：老码头',
      year: '1925-06',
      text: '夜校在这里。',
      note: '随时可看。',
    },
    { station: 'h-2', year: '1926' },
    { station: 'h-3' },
  ],
};

export const SITE = {
  v: 1,
  site: { id: 'zz', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  api: { base: `${ROOT}v1/`, mode: 'static' },
  collections: { stations: 'v1/stations/index.json', trails: 'v1/trails/index.json' },
};

const siteOf = (document: unknown): Site =>
  makeSite({ data: document, url: `${ROOT}.well-known/union-widgets.json` } as never) as Site;

export interface StandOptions {
  readonly stations?: readonly StationFeature[];
  readonly answers?: Record<string, unknown>;
  readonly site?: unknown;
  readonly lang?: string;
  readonly context?: Partial<MapContext>;
}

/** What was asked of the map and the widget. */
export interface Acts {
  closed: number;
  chosen: string[];
  /** What the map was told to draw, the last at the end; undefined for none. */
  routes: (
    { stops: { text: string; done?: boolean; current?: boolean }[]; line?: unknown } | undefined
  )[];
  fitted: number;
}

export interface Standing<P extends Part> {
  readonly el: PartStand;
  readonly part: P;
  readonly client: FakeClient;
  readonly acts: Acts;
  readonly context: MapContext & { now: number };
}

const ends: (() => void)[] = [];

/** A part on the page, its words there. */
export async function standPart<P extends Part>(
  { make, styles }: { make: (context: () => MapContext) => P; styles: CSSResult },
  options: StandOptions = {},
): Promise<Standing<P>> {
  const { lang = 'zh-Hans', site = SITE } = options;
  const features = options.stations ?? [heritage('h-1', '示例码头'), heritage('h-2', '示例旧址')];
  const el = new PartStand();
  el.lang = lang;
  const client = new FakeClient({
    [`${ROOT}v1/trails/t-canal.json`]: TRAIL,
    [`${ROOT}v1/stations/h-3.json`]: { v: 1, ...heritage('h-3', '示例文化宫') },
    ...options.answers,
  });
  client.time = NOW;
  const model = new StationModel(
    () => client,
    { features },
    { site: siteOf(site), changed: () => el.requestUpdate() },
  );
  const acts: Acts = { closed: 0, chosen: [], routes: [], fitted: 0 };
  const map = {
    setRoute: (route: never) => void acts.routes.push(route),
    move: (act: (sync: unknown) => void) => act({ showPlaces: () => (acts.fitted += 1) }),
  };
  const context = {
    host: el,
    words: el.words,
    model,
    settings: { ...DEFAULTS },
    client: () => Promise.resolve(client),
    now: NOW,
    wide: false,
    query: EMPTY_QUERY,
    rows: features.map((_, row) => row),
    count: features.length,
    selected: '',
    map,
    metresTo: () => undefined,
    choose: (id: string) => void acts.chosen.push(id),
    close: () => (acts.closed += 1),
    requestUpdate: () => el.requestUpdate(),
    ...options.context,
  } as unknown as MapContext & { now: number };
  const part = make(() => context);
  document.body.append(el);
  el.root.adoptedStyleSheets = [...el.root.adoptedStyleSheets, styles.styleSheet!];
  ends.push(() => {
    part.sleep?.();
    el.remove();
  });
  await until(() => el.words.lang === lang, `words of ${lang}`);
  el.shown = part;
  el.requestUpdate();
  await el.still();
  return { el, part, client, acts, context };
}

/** Takes them off the page again. */
export function leaveNone(): void {
  for (const end of ends.splice(0)) end();
}
