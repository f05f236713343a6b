import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StationDetail, StationFeature } from '../../../../src/data/generated/types.ts';
import { validateStationDetail } from '../../../../src/data/generated/validators/station-detail.js';
import { detailPath, isDocumentId } from '../../documents/paths.ts';
import { html } from '../../form-pages/markup.ts';
import { attributesFrom } from '../../frame-pages/widgets.ts';
import { pageAddress } from '../../place-pages/address.ts';
import {
  PlacePages,
  sendHtml,
  type PlaceDrawing,
  type PlacePagesOptions,
} from '../../place-pages/place-pages.ts';
import type { ServedDocument } from '../../snapshot/document.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { divisionsOf, featureAt, type StationDivisions } from '../../station-pages/divisions.ts';
import type { StationDrawing } from '../../station-pages/drawing.ts';
import { FRAGMENT_MOST, fragmentText } from '../../station-pages/fragment.ts';
import { reportsIn } from '../../station-pages/reports.ts';
import { isListed, listMarkup, listTitle } from '../../station-pages/list-page.ts';
import { isNarrow, narrowed, narrowingOf } from '../../station-pages/narrowed.ts';
import { pathTo, shownPage } from '../../station-pages/shown-page.ts';
import { stationMarkup } from '../../station-pages/station-page.ts';
import {
  stationPageWords,
  type StationPageWords,
} from '../../station-pages/words/station-page-words.ts';

const PATH = 'embed/station-map';
const WIDGET = 'station-map';
/** What stands where the page of a station of this id would: that one is asked for by `station`. */
const FRAGMENT = 'fragment';
/** Stations on a page. */
const PAGE_SIZE = 60;
/** Above so many a district is chosen first: nobody turns a hundred pages. */
const MOST_LISTED = 600;
/** A host page may keep a fragment so long, seconds. */
const FRAGMENT_AGE = 300;

export interface StationPagesOptions extends PlacePagesOptions {
  /** What stations report of themselves, as a document; none does where it is absent. */
  reports?: () => Promise<ServedDocument | undefined>;
}

type Pages = PlacePages<StationPageWords> & { options: StationPagesOptions };

/**
 * `GET /embed/station-map`: the stations as pages that need no script, and are the map where
 * there is one: by division (`region`,
 * `page`), `/embed/station-map/<id>` (or `?station=<id>`) one station, and
 * `/embed/station-map/fragment` for host pages to put inside the map's element.
 */
export function addStationPages(app: FastifyInstance, options: StationPagesOptions): void {
  const pages: Pages = new PlacePages(options, PATH, stationPageWords);
  const { live } = options;

  app.get(`/${PATH}`, async (request, reply) => {
    const search = searchOf(request);
    const drawn = await pages.drawingFor(request, search);
    const { current } = live;
    const id = search.get('station');
    if (id !== null) return showStation(pages, request, reply, drawn, id);
    const path = await pathAsked(current, search);
    if (!path) return showNone(pages, request, reply, drawn, 'noDistrict');
    const drawing = await drawingOf(pages, drawn, { search });
    const page = pageOf(search.get('page'));
    const shown = shownPage(current, path, { page, size: PAGE_SIZE, most: MOST_LISTED });
    const narrowing = narrowingOf(current, search);
    // What the site itself leaves out is nowhere on its pages.
    const isWhole = !isNarrow(narrowingOf(current, new URLSearchParams()));
    const href = isWhole ? pageAddress(drawn, { region: shown.division.code }) : undefined;
    const only = isNarrow(narrowing) ? { narrowing, href } : undefined;
    const body = listMarkup({ ...shown, only }, drawing);
    const title = listTitle(shown.division, drawing);
    const element = { widget: WIDGET, attributes: attributesFrom(WIDGET, search) } as const;
    return pages.send(request, reply, drawn, { title, body, element });
  });

  app.get(`/${PATH}/${FRAGMENT}`, async (request, reply) => {
    const search = searchOf(request);
    const drawn = await pages.drawingFor(request, search);
    const { current } = live;
    const path = await pathAsked(current, search);
    reply.headers(fragmentHeaders(options.publicUrl !== undefined));
    if (!path) return sendHtml(request, reply.code(404), '');
    const root = new URL(pages.rootOf(request)).origin;
    const drawing = { ...(await drawingOf(pages, drawn, { search, root })), isLive: false };
    const division = path.at(-1)!;
    const rows = isListed(division, FRAGMENT_MOST) ? division.rows.subarray(0, FRAGMENT_MOST) : [];
    const stations = Array.from(rows, row => featureAt(current, row));
    return sendHtml(request, reply, fragmentText(division, stations, drawing));
  });

  app.get<{ Params: { id: string } }>(`/${PATH}/:id`, async (request, reply) => {
    const drawn = await pages.drawingFor(request, searchOf(request));
    return showStation(pages, request, reply, drawn, request.params.id);
  });
}

/** The divisions down to the one that is asked for, with the stations that are. */
async function pathAsked(snapshot: Snapshot, search: URLSearchParams) {
  const code = search.get('region') ?? '';
  const all = await divisionsOf(snapshot);
  const path = pathTo(await narrowed(snapshot, all, narrowingOf(snapshot, search)), code);
  const known = path ? undefined : pathTo(all, code);
  // A division in which none of these is is there all the same.
  return path ?? known?.map(division => ({ ...division, rows: NO_ROWS, items: [] }));
}

const NO_ROWS = new Uint32Array(0);

async function showStation(
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  drawn: PlaceDrawing<StationPageWords>,
  id: string,
): Promise<FastifyReply> {
  const { current } = pages.options.live;
  const found = await findStation(current, await divisionsOf(current), id);
  if (!found) return showNone(pages, request, reply, drawn, 'noStation');
  const { station, details } = found;
  const body = stationMarkup(station, details, await drawingOf(pages, drawn));
  const asked = attributesFrom(WIDGET, searchOf(request));
  const element = { widget: WIDGET, attributes: [...asked, ['station', id] as const] } as const;
  return pages.send(request, reply, drawn, { title: station.properties.name, body, element });
}

/**
 * Opened by itself, a fragment is a page without rights; what is in it links, and no more. A cache on
 * the way keeps it where its addresses are configured: those made of the request's Host are whoever
 * asks's own.
 */
function fragmentHeaders(isPublic: boolean): Record<string, string> {
  return {
    'content-security-policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    'cache-control': `${isPublic ? 'public' : 'private'}, max-age=${FRAGMENT_AGE}`,
  };
}

/** What addresses of a list begin with and keep. */
interface Onward {
  /** What is asked for stays, on other pages and in other divisions. */
  search?: URLSearchParams;
  /** Origin before addresses, for HTML that stands on another page. */
  root?: string;
}

async function drawingOf(
  { options: { live, now = Date.now, reports } }: Pages,
  drawn: PlaceDrawing<StationPageWords>,
  { search, root = '' }: Onward = {},
): Promise<StationDrawing> {
  const [kinds, facilities] = [search?.get('kinds') ?? '', search?.get('facilities') ?? ''];
  // A list without reports is better than none.
  const reported = await reports?.().catch(() => undefined);
  return {
    reports: await reportsIn(reported, now()),
    words: drawn.words,
    hours: drawn.hours,
    tz: live.current.site.site.tz ?? 'Asia/Shanghai',
    now: now(),
    isLive: true,
    listHref: (code, page = 1) =>
      root + pageAddress(drawn, { region: code, kinds, facilities, ...(page > 1 && { page }) }),
    stationHref: id => {
      if (!isDocumentId(id)) return undefined;
      return (
        root + (id === FRAGMENT ? pageAddress(drawn, { station: id }) : pageAddress(drawn, {}, id))
      );
    },
  };
}

function showNone(
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  drawn: PlaceDrawing<StationPageWords>,
  what: 'noDistrict' | 'noStation',
): Promise<FastifyReply> {
  const { words } = drawn;
  const title = words.own(`${what}Title`);
  const body = html`<h1 class="uf-title">${title}</h1>
    <p class="uf-intro">${words.own(`${what}Text`)}</p>
    <p class="ur-links"><a href="${pageAddress(drawn)}">${words.own('back')}</a></p>`;
  return pages.send(request, reply, drawn, { title, body, status: 404 });
}

/** A station, with what its own document adds as far as that can be read just now. */
async function findStation(
  snapshot: Snapshot,
  { byId }: StationDivisions,
  id: string,
): Promise<{ station: StationFeature; details: Partial<StationDetail['properties']> } | undefined> {
  const row = byId.get(id);
  const listed = row === undefined ? undefined : featureAt(snapshot, row);
  const detail = isDocumentId(id) ? await detailOf(snapshot, id) : undefined;
  const station = listed ?? detail;
  return station && { station, details: detail?.properties ?? {} };
}

async function detailOf(snapshot: Snapshot, id: string): Promise<StationDetail | undefined> {
  const document = await snapshot.read(detailPath(id)).catch(() => undefined);
  const text = (await document?.body('identity'))?.toString('utf8');
  const value: unknown = text === undefined ? undefined : JSON.parse(text);
  return validateStationDetail(value) ? value : undefined;
}

function searchOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://page.invalid').searchParams;
}

function pageOf(text: string | null): number {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : 1;
}
