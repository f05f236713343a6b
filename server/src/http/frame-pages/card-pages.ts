import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDocumentId } from '../../documents/paths.ts';
import { html } from '../../form-pages/markup.ts';
import { attributesFrom } from '../../frame-pages/widgets.ts';
import { frameWords, type FrameWords } from '../../frame-pages/words/frame-words.ts';
import { cardMarkup, cardTitle } from '../../people-pages/card-page.ts';
import { peopleOf, personOf } from '../../people-pages/people-of.ts';
import { wallMarkup, wallShown } from '../../people-pages/wall-page.ts';
import { pageAddress } from '../../place-pages/address.ts';
import {
  PlacePages,
  type PlaceDrawing,
  type PlacePagesOptions,
} from '../../place-pages/place-pages.ts';
import { pageNumber, referenceFrom, searchOf, zoneOf } from './asked.ts';

const CARD = 'craftsman-card';
const WALL = 'craftsman-wall';

type Pages = PlacePages<FrameWords>;
type Drawn = PlaceDrawing<FrameWords>;

/**
 * `GET /embed/craftsman-card?person=…`, which is `/embed/craftsman-card/<id>` as well, and
 * `GET /embed/craftsman-wall` (`page`, `kind`, `series`, `committee`): people as pages that need no
 * script. They say what the documents say to anybody: whoever was taken back has no page.
 */
export function addPeoplePages(app: FastifyInstance, options: PlacePagesOptions): void {
  const cards: Pages = new PlacePages(options, `embed/${CARD}`, frameWords);
  const walls: Pages = new PlacePages(options, `embed/${WALL}`, frameWords);

  app.get(`/embed/${CARD}`, async (request, reply) =>
    showCard(cards, request, reply, searchOf(request).get('person') ?? ''),
  );

  app.get<{ Params: { id: string } }>(`/embed/${CARD}/:id`, async (request, reply) =>
    showCard(cards, request, reply, request.params.id),
  );

  app.get(`/embed/${WALL}`, async (request, reply) => {
    const search = searchOf(request);
    const drawn = await walls.drawingFor(request, search);
    const { current } = options.live;
    const attributes = attributesFrom(WALL, search);
    const scope = Object.fromEntries(attributes);
    const shown = wallShown(await peopleOf(current), scope, pageNumber(search));
    const body = wallMarkup(shown, {
      words: drawn.words,
      zone: zoneOf(current),
      resolve: referenceFrom(drawn.base),
      cardHref: id => cardAddress(drawn, id),
      pageHref: page => pageAddress(drawn, { ...scope, page }),
    });
    const title = drawn.words.own('people');
    const cardPattern = `${cardAddress(drawn, 'ID')}`.replace('/ID?', '/{id}?');
    const element = {
      widget: WALL,
      attributes: [...attributes, ['person-href', cardPattern] as const],
    } as const;
    return walls.send(request, reply, drawn, { title, body, kind: 'people', element });
  });
}

async function showCard(
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
): Promise<FastifyReply> {
  const search = searchOf(request);
  const drawn = await pages.drawingFor(request, search);
  const { words } = drawn;
  const { current } = pages.options.live;
  const person = await personOf(current, id);
  const wall = pageAddress({ ...drawn, list: `${drawn.base}embed/${WALL}` });
  // Not a line of its own: the loader takes such a link for the widget that it leads to.
  const toWall = html`<nav class="ur-links"><a href="${wall}">${words.own('toPeople')}</a></nav>`;
  if (!person) {
    const title = words.own('nobodyTitle');
    const body = html`<h1 class="uf-title">${title}</h1>
      <p class="uf-intro">${words.own('nobodyText')}</p>
      ${toWall}`;
    return pages.send(request, reply, drawn, { title, body, status: 404 });
  }
  const spoken = words.card(zoneOf(current));
  const card = cardMarkup(person, {
    words: spoken,
    resolve: referenceFrom(drawn.base),
    cardHref: other => cardAddress(drawn, other),
  });
  const element = {
    widget: CARD,
    attributes: [...attributesFrom(CARD, search), ['person', id] as const],
  } as const;
  const title = cardTitle(person, spoken);
  return pages.send(request, reply, drawn, {
    title,
    body: card,
    kind: 'people',
    element,
    after: toWall,
  });
}

function cardAddress(drawn: Drawn, id: string): string | undefined {
  if (!isDocumentId(id)) return undefined;
  return pageAddress({ ...drawn, list: `${drawn.base}embed/${CARD}` }, {}, id);
}
