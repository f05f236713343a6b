/** A page on which the detail of a station stands, as the map would draw it. */
import { makeSite } from '../../../../src/data/make-site.ts';
import type { StationDetail, StationFeature } from '../../../../src/data/generated/types.ts';
import { StationModel } from '../../../../src/stations/station-model.ts';
import type { LiveWords } from '../../../../src/widgets/station-map/parts/status-part.ts';
import { DetailPart, styles } from '../../../../src/widgets/station-map/parts/detail-part.ts';
import type { DetailContext } from '../../../../src/widgets/station-map/parts/detail-view.ts';
import { DEFAULTS } from '../../../../src/widgets/station-map/settings.ts';
import { until } from '../../../helpers/until.ts';
// Here before what is timed.
import '../../../../src/data/station-detail.ts';
import '../../../../src/widgets/station-map/parts/detail-more.ts';
import { FakeClient } from '../fake-client.ts';
import { PartStand } from '../../reading-locator/parts/part-stand.ts';

export const ROOT = 'https://zgh.example/';
/** Wednesday 25 November 2026, 15:20 in China. */
export const NOW = Date.parse('2026-11-25T15:20:00+08:00');

export type Properties = Partial<StationDetail['properties']>;

export const SITE = {
  v: 1,
  site: { id: 'zz', name: '示例市总工会', lang: 'zh-Hans', tz: 'Asia/Shanghai' },
  api: { base: `${ROOT}v1/`, mode: 'live' },
  collections: { stations: 'v1/stations/index.json' },
  forms: { report: 'v1/forms/report.json', book: 'v1/forms/book.json' },
  frames: `${ROOT}embed/`,
};

/** A station as the list has it. */
export function station(more: Properties = {}): StationFeature {
  return {
    type: 'Feature',
    id: 's-1',
    geometry: { type: 'Point', coordinates: [121.5, 31.2] },
    properties: {
      name: '示例路爱心接力站',
      kinds: ['rest', 'rider'],
      address: '示例路 1 号',
      hours: 'Mo-Su 09:00-18:00',
      ...more,
    },
  };
}

export interface StandOptions {
  /** What the station's own document adds; undefined: there is none. */
  readonly detail?: Properties | undefined;
  readonly answers?: Record<string, unknown>;
  readonly site?: unknown;
  readonly lang?: string;
  readonly live?: Partial<LiveWords>;
  readonly context?: Partial<DetailContext>;
  /** The list does not have the station. */
  readonly unlisted?: boolean;
}

export interface Standing {
  readonly el: PartStand;
  readonly part: DetailPart;
  readonly client: FakeClient;
  readonly acts: { closed: number };
  readonly context: DetailContext & { now: number; wide: boolean };
  /** The words of a piece, by the name of its class. */
  piece(name: string): string;
}

const ends: (() => void)[] = [];

export const DETAIL_URL = `${ROOT}v1/stations/s-1.json`;

/** The detail of a station, open, and its own document there or known not to be. */
export async function openDetail(
  properties: Properties = {},
  options: StandOptions = {},
): Promise<Standing> {
  const { lang = 'zh-Hans', site = SITE, detail = {}, live } = options;
  const feature = station(properties);
  const own = { v: 1, ...feature, properties: { ...feature.properties, ...detail } };
  const client = new FakeClient(options.answers ?? { [DETAIL_URL]: own });
  client.time = NOW;
  const el = new PartStand();
  el.lang = lang;
  const model = new StationModel(() => client, { features: options.unlisted ? [] : [feature] }, {
    site: makeSite({ data: site, url: `${ROOT}.well-known/union-widgets.json` } as never),
    changed: () => el.requestUpdate(),
  } as never);
  const acts = { closed: 0 };
  const context = {
    host: el,
    words: el.words,
    model,
    settings: DEFAULTS,
    client: () => Promise.resolve(client),
    now: NOW,
    wide: false,
    metresTo: () => undefined,
    close: () => (acts.closed += 1),
    pageOf: (id: string) => `https://page.example/map#map?station=${id}`,
    requestUpdate: () => el.requestUpdate(),
    ...(live
      ? {
          live: { short: () => '', line: () => '', shut: () => '', shuts: () => false, ...live },
        }
      : {}),
    ...options.context,
  } as unknown as DetailContext & { now: number; wide: boolean };
  const part = new DetailPart(() => context);
  document.body.append(el);
  el.root.adoptedStyleSheets = [...el.root.adoptedStyleSheets, styles.styleSheet!];
  ends.push(() => {
    part.sleep();
    el.remove();
  });
  await until(() => el.words.lang === lang, `words of ${lang}`);
  el.shown = part;
  part.open('s-1');
  el.requestUpdate();
  await el.still();
  await until(() => !/正在载入|Loading/.test(el.text), `still loading: ${el.text}`);
  const piece = (name: string): string =>
    (el.root.querySelector(`.piece.${name}`)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { el, part, client, acts, context, piece };
}

/** Takes them off the page again. */
export function leaveNone(): void {
  ends.splice(0).forEach(end => end());
}
