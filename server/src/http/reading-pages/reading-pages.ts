import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StationDetail } from '../../../../src/data/generated/types.ts';
import { detailPath, isDocumentId } from '../../documents/paths.ts';
import { html } from '../../form-pages/markup.ts';
import { attributesFrom } from '../../frame-pages/widgets.ts';
import { booksMarkup } from '../../reading-pages/books-page.ts';
import { listMarkup } from '../../reading-pages/list-page.ts';
import type { Books } from '../../books/open-books.ts';
import { pageAddress } from '../../place-pages/address.ts';
import { PlacePages, type PlacePagesOptions } from '../../place-pages/place-pages.ts';
import { bookForm, type Drawing } from '../../reading-pages/station-line.ts';
import { stationMarkup } from '../../reading-pages/station-page.ts';
import { readingWords, type ReadingWords } from '../../reading-pages/words/reading-words.ts';
import { readingStationsOf } from '../../reading-pages/stations-of.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { Allowance, type AllowanceOptions } from '../allowance.ts';
import { readBooksQuery } from '../books/book-query.ts';
import { HttpProblem } from '../problem.ts';

export interface ReadingPagesOptions extends PlacePagesOptions {
  /** The catalogues, where there are any. */
  books?: Books | undefined;
}

type ReadingPages = PlacePages<ReadingWords> & { options: ReadingPagesOptions };

const WIDGET = 'reading-locator';
/** The widget's own name, and the name that the pages had before. */
const PATHS = ['embed/reading-locator', 'embed/reading'];

const ALLOWANCE: AllowanceOptions = { most: 60, windowMs: 60_000 };

/**
 * `GET /embed/reading-locator`, which is `/embed/reading` as well: the reading stations as pages that
 * need no script, and are the locator where there is one: the list (`region`, `page`), a search for
 * books (`q`, `at`), which stays plain, and `/embed/reading-locator/<id>` a station.
 */
export function addReadingPages(
  app: FastifyInstance,
  options: ReadingPagesOptions & { allowance?: AllowanceOptions },
): void {
  const allowance = new Allowance(options.allowance ?? ALLOWANCE);
  for (const path of PATHS) addPagesAt(app, path, options, allowance);
}

function addPagesAt(
  app: FastifyInstance,
  path: string,
  options: ReadingPagesOptions,
  allowance: Allowance,
): void {
  const pages: ReadingPages = new PlacePages(options, path, readingWords);

  app.get(`/${path}`, async (request, reply) => {
    const search = searchOf(request);
    const drawing = await pages.drawingFor(request, search);
    if (options.books && search.has('q')) {
      const wait = allowance.take(request.ip);
      return showBooks(pages, request, reply, drawing, { search, wait });
    }
    const list = await readingStationsOf(options.live.current);
    const asked = {
      region: search.get('region') ?? undefined,
      page: pageOf(search.get('page')),
      hasBooks: options.books !== undefined,
    };
    const body = listMarkup(list, asked, drawing);
    const element = { widget: WIDGET, attributes: attributesFrom(WIDGET, search) } as const;
    return pages.send(request, reply, drawing, {
      title: drawing.words.own('title'),
      body,
      element,
    });
  });

  app.get<{ Params: { id: string } }>(`/${path}/:id`, async (request, reply) => {
    const drawing = await pages.drawingFor(request, searchOf(request));
    const { current } = options.live;
    const { byId } = await readingStationsOf(current);
    const station = byId.get(request.params.id);
    if (!station) return showNone(pages, request, reply, drawing);
    const detail = await detailOf(current, station.id);
    const hasBooks = options.books !== undefined;
    const body = stationMarkup(station, detail, { ...drawing, hasBooks });
    const asked = attributesFrom(WIDGET, searchOf(request));
    const attributes = [...asked, ['station', station.id] as const];
    const element = { widget: WIDGET, attributes } as const;
    return pages.send(request, reply, drawing, { title: station.properties.name, body, element });
  });
}

async function showBooks(
  pages: ReadingPages,
  request: FastifyRequest,
  reply: FastifyReply,
  drawing: Drawing,
  { search, wait }: { search: URLSearchParams; wait: number },
): Promise<FastifyReply> {
  const { books, live } = pages.options;
  const { words } = drawing;
  const title = words.own('findBook');
  const asked = queryOf(search);
  if (!books || !asked || wait > 0) {
    const said = wait > 0 ? words.own('tooMany', { n: wait }) : words.own('askSimpler');
    const body = html`<h1 class="uf-title">${title}</h1>
      ${bookForm(drawing)}
      <p class="uf-notice">${said}</p>
      <p class="ur-links"><a href="${pageAddress(drawing)}">${words.own('back')}</a></p>`;
    if (wait > 0) reply.header('retry-after', String(wait));
    return pages.send(request, reply, drawing, { title, body, status: wait > 0 ? 429 : 400 });
  }
  const { byId } = await readingStationsOf(live.current);
  const answer = await books.search.find(asked);
  const [only, ...others] = asked.at;
  const station = only === undefined || others.length > 0 ? undefined : byId.get(only);
  const shown = { q: asked.q, station, answer, stationOf: (id: string) => byId.get(id) };
  return pages.send(request, reply, drawing, { title, body: booksMarkup(shown, drawing) });
}

function showNone(
  pages: ReadingPages,
  request: FastifyRequest,
  reply: FastifyReply,
  drawing: Drawing,
): Promise<FastifyReply> {
  const { words } = drawing;
  const title = words.own('noStationTitle');
  const body = html`<h1 class="uf-title">${title}</h1>
    <p class="uf-intro">${words.own('noStationText')}</p>
    <p class="ur-links"><a href="${pageAddress(drawing)}">${words.own('back')}</a></p>`;
  return pages.send(request, reply, drawing, { title, body, status: 404 });
}

/** What is searched for; undefined for what cannot be. */
function queryOf(search: URLSearchParams): ReturnType<typeof readBooksQuery> | undefined {
  try {
    return readBooksQuery(search);
  } catch (error) {
    if (error instanceof HttpProblem) return undefined;
    throw error;
  }
}

/** The detail, as far as it can be read just now: the list knows the most of it. */
async function detailOf(snapshot: Snapshot, id: string): Promise<StationDetail | undefined> {
  if (!isDocumentId(id)) return undefined;
  const document = await snapshot.read(detailPath(id)).catch(() => undefined);
  const text = (await document?.body('identity'))?.toString('utf8');
  return text === undefined ? undefined : (JSON.parse(text) as StationDetail);
}

function searchOf(request: FastifyRequest): URLSearchParams {
  return new URL(request.url, 'http://page.invalid').searchParams;
}

function pageOf(text: string | null): number {
  return text !== null && /^\d{1,4}$/.test(text) ? Number(text) : 1;
}
