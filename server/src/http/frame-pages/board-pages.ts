import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { boardMarkup, boardTitle, partOf } from '../../board-pages/board-page.ts';
import { contestsMarkup } from '../../board-pages/contests-page.ts';
import { contestsOf, type ReadBoard } from '../../board-pages/read-board.ts';
import { isDocumentId } from '../../documents/paths.ts';
import { html } from '../../form-pages/markup.ts';
import { attributesFrom } from '../../frame-pages/widgets.ts';
import { frameWords, type FrameWords } from '../../frame-pages/words/frame-words.ts';
import { pageAddress } from '../../place-pages/address.ts';
import {
  PlacePages,
  type PlaceDrawing,
  type PlacePagesOptions,
} from '../../place-pages/place-pages.ts';
import { pageNumber, searchOf, zoneOf } from './asked.ts';

const WIDGET = 'contest-leaderboard';

export interface BoardPagesOptions extends PlacePagesOptions {
  /** Reads contests and standings as anybody may read them this moment. */
  read: ReadBoard;
}

type Pages = PlacePages<FrameWords> & { options: BoardPagesOptions };
type Drawn = PlaceDrawing<FrameWords>;

/**
 * `GET /embed/contest-leaderboard`: the contests of the site, and with `contest` (`event`, `round`,
 * `page`), which is `/embed/contest-leaderboard/<id>` as well, the standings, a page of the document a
 * page. What a freeze keeps back is not there.
 */
export function addBoardPages(app: FastifyInstance, options: BoardPagesOptions): void {
  const pages = new PlacePages(options, `embed/${WIDGET}`, frameWords) as Pages;

  app.get(`/embed/${WIDGET}`, async (request, reply) => {
    const id = searchOf(request).get('contest') ?? '';
    if (id !== '') return showBoard(pages, request, reply, id);
    const search = searchOf(request);
    const drawn = await pages.drawingFor(request, search);
    const { current } = options.live;
    const body = contestsMarkup(await contestsOf(current), {
      words: drawn.words,
      zone: zoneOf(current),
      contestHref: contest => (isDocumentId(contest) ? pageAddress(drawn, {}, contest) : undefined),
    });
    const title = drawn.words.own('contests');
    const element = { widget: WIDGET, attributes: attributesFrom(WIDGET, search) } as const;
    return pages.send(request, reply, drawn, { title, body, kind: 'board', element });
  });

  app.get<{ Params: { id: string } }>(`/embed/${WIDGET}/:id`, async (request, reply) =>
    showBoard(pages, request, reply, request.params.id),
  );
}

async function showBoard(
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const { live, read, now = Date.now } = pages.options;
  const search = searchOf(request);
  const drawn = await pages.drawingFor(request, search);
  const asked = {
    event: search.get('event') || undefined,
    round: search.get('round') || undefined,
    page: pageNumber(search),
  };
  const contest = isDocumentId(id) ? await read.contest(id) : undefined;
  const part = contest && partOf(contest, asked);
  if (!contest || !part) return showNone(pages, request, reply, drawn);
  const { page } = asked;
  const standings = await read.standings(part.round?.href ?? part.event?.href, page);
  const shown = { contest, ...part, standings, page };
  const body = boardMarkup(shown, {
    words: drawn.words,
    zone: zoneOf(live.current),
    now: now(),
    listHref: pageAddress(drawn),
    boardHref: other => pageAddress(drawn, addressed(other), id),
  });
  const attributes = [...attributesFrom(WIDGET, search), ['contest', id] as const];
  const element = { widget: WIDGET, attributes } as const;
  const title = boardTitle(shown);
  return pages.send(request, reply, drawn, { title, body, kind: 'board', element });
}

const addressed = ({ page = 1, ...rest }: { event?: string; round?: string; page?: number }) => ({
  ...rest,
  ...(page > 1 && { page }),
});

function showNone(
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  drawn: Drawn,
): Promise<FastifyReply> {
  const { words } = drawn;
  const title = words.own('noContestTitle');
  const body = html`<h1 class="uf-title">${title}</h1>
    <p class="uf-intro">${words.own('noContestText')}</p>
    <p class="ur-links"><a href="${pageAddress(drawn)}">${words.own('toContests')}</a></p>`;
  return pages.send(request, reply, drawn, { title, body, status: 404 });
}
