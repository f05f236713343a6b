import { posix } from 'node:path';
import { boardMarkup, boardTitle, pagesOf, partOf } from '../board-pages/board-page.ts';
import { contestsMarkup } from '../board-pages/contests-page.ts';
import { contestsOf, readBoardOf, type ReadBoard } from '../board-pages/read-board.ts';
import { isDocumentId } from '../documents/paths.ts';
import type { Look } from '../form-pages/look.ts';
import { html } from '../form-pages/markup.ts';
import { referenceFrom, zoneOf } from '../http/frame-pages/asked.ts';
import { languageOf } from '../../../src/locale/languages.ts';
import type { Contest } from '../../../src/data/generated/types.ts';
import { cardMarkup, cardTitle } from '../people-pages/card-page.ts';
import { peopleOf, personOf } from '../people-pages/people-of.ts';
import { wallMarkup, wallShown } from '../people-pages/wall-page.ts';
import { placePage, placeStyle, type PlaceContent } from '../place-pages/place-page.ts';
import type { PublishedFile } from '../publish/put-file.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { framePolicy } from './frame-policy.ts';
import type { Loader } from './loader-tag.ts';
import { oembedFile } from './oembed-file.ts';
import { pictureFiles } from './picture-files.ts';
import { eventOf, roundsOf } from './widget-views.js';
import { frameWords, type FrameWords } from './words/frame-words.ts';

const CARDS = 'embed/craftsman-card/';
const WALL = 'embed/craftsman-wall/';
const BOARDS = 'embed/contest-leaderboard/';
/** Above so many people only the wall is written: a page each would weigh more than all the rest. */
const MOST_CARDS = 2000;
/** Pages of one event that are written; of more, the widget and the documents tell. */
const MOST_PAGES = 50;

export interface FrameFilesOptions {
  /** Site root, ending in a slash; pictures and oEmbed, which name it, are not there without it. */
  publicUrl?: string | undefined;
  /** What makes widgets of the pages where scripts run; plain pages without. */
  loader?: Loader | undefined;
}

/**
 * People and contests as pages that need no script, as files, in the site's language:
 * `embed/craftsman-wall/index.html`, `embed/craftsman-card/<id>/index.html`,
 * `embed/contest-leaderboard/<contest>/<event>/index.html`, with `2.html` and so on beside them, and
 * rounds in `rounds/<round>/`. Where the site's address is known, an `oembed.json` lies beside each.
 */
export async function* frameFiles(
  snapshot: Snapshot,
  options: FrameFilesOptions,
): AsyncGenerator<PublishedFile> {
  const language = languageOf(snapshot.site.site.lang ?? '');
  const look: Look = { language, theme: 'auto', size: 'standard', kiosk: false };
  const files = new FrameFiles(snapshot, await frameWords(language), look, options);
  yield* files.people();
  yield* files.contests();
  yield* pictureFiles(snapshot, options.publicUrl);
}

class FrameFiles {
  readonly #snapshot: Snapshot;
  readonly #words: FrameWords;
  readonly #look: Look;
  readonly #options: FrameFilesOptions;
  readonly #read: ReadBoard;
  readonly #zone: string;

  constructor(snapshot: Snapshot, words: FrameWords, look: Look, options: FrameFilesOptions) {
    this.#snapshot = snapshot;
    this.#words = words;
    this.#look = look;
    this.#options = options;
    this.#read = readBoardOf(() => snapshot);
    this.#zone = zoneOf(snapshot);
  }

  async *people(): AsyncGenerator<PublishedFile> {
    const all = await peopleOf(this.#snapshot);
    if (all.length === 0) return;
    const words = this.#words;
    const ids = all.length > MOST_CARDS ? [] : all.map(({ id }) => id).filter(isDocumentId);
    const carded = new Set(ids);
    const hrefFrom = (up: string) => (id: string) =>
      carded.has(id) ? `${up}${encodeURIComponent(id)}/index.html` : undefined;
    const { pages } = wallShown(all, {}, 1);
    for (let page = 1; page <= pages; page += 1) {
      const body = wallMarkup(wallShown(all, {}, page), {
        words,
        zone: this.#zone,
        resolve: referenceFrom('../../'),
        cardHref: hrefFrom('../craftsman-card/'),
        pageHref: fileOf,
      });
      const href: [string, string][] =
        ids.length > 0 ? [['person-href', '../craftsman-card/{id}/index.html']] : [];
      const element = { widget: 'craftsman-wall', attributes: href } as const;
      const content = { title: words.own('people'), body, kind: 'people', element } as const;
      yield* this.#page(WALL + fileOf(page), content);
    }
    for (const id of ids) {
      const card = await this.#card(id, hrefFrom('../'));
      if (card) yield* this.#page(`${CARDS}${id}/index.html`, card);
    }
  }

  async #card(
    id: string,
    cardHref: (id: string) => string | undefined,
  ): Promise<PlaceContent | undefined> {
    const person = await personOf(this.#snapshot, id);
    if (!person) return undefined;
    const words = this.#words.card(this.#zone);
    const body = cardMarkup(person, { words, resolve: referenceFrom('../../../'), cardHref });
    const after = html`<nav class="ur-links">
      <a href="../../craftsman-wall/index.html">${this.#words.own('toPeople')}</a>
    </nav>`;
    const element = { widget: 'craftsman-card', attributes: [['person', id]] } as const;
    return { title: cardTitle(person, words), body, after, kind: 'people', element };
  }

  async *contests(): AsyncGenerator<PublishedFile> {
    const listed = (await contestsOf(this.#snapshot)).filter(({ id }) => isDocumentId(id));
    if (listed.length === 0) return;
    const words = this.#words;
    const body = contestsMarkup(listed, {
      words,
      zone: this.#zone,
      contestHref: id => `${encodeURIComponent(id)}/index.html`,
    });
    const element = { widget: 'contest-leaderboard', attributes: [] } as const;
    const title = words.own('contests');
    yield* this.#page(`${BOARDS}index.html`, { title, body, kind: 'board', element });
    for (const { id } of listed) yield* this.#contest(id);
  }

  /** A contest's first event in its own folder, each event in one below, and its rounds below that. */
  async *#contest(id: string): AsyncGenerator<PublishedFile> {
    const contest = await this.#read.contest(id);
    if (!contest) return;
    const listed = (contest.events ?? []).filter(event => event.href && isDocumentId(event.id));
    const events = listed.length > 1 ? listed : [];
    const place = {
      id,
      contest,
      folder: `${BOARDS}${id}/`,
      events: new Set(events.map(one => one.id)),
    };
    yield* this.#board(place, {});
    for (const { id: event } of events) yield* this.#board(place, { event });
    const parts = events.length > 0 ? events.map(one => one.id) : [undefined];
    for (const event of parts) {
      for (const { id: round } of roundsOf({ contest, event: eventOf(contest, event) })) {
        if (isDocumentId(round)) yield* this.#board(place, { event, round });
      }
    }
  }

  async *#board(place: BoardPlace, asked: Part): AsyncGenerator<PublishedFile> {
    const { contest } = place;
    const part = partOf(contest, { ...asked, page: 1 });
    if (!part) return;
    const folder = folderOf(place, asked);
    const to = (path: string): string => posix.relative(folder, path);
    for (let page = 1, pages = 1; page <= Math.min(pages, MOST_PAGES); page += 1) {
      const standings = await this.#read.standings(part.round?.href ?? part.event?.href, page);
      const shown = { contest, ...part, standings, page };
      if (standings) pages = pagesOf(standings, page);
      const body = boardMarkup(shown, {
        words: this.#words,
        zone: this.#zone,
        now: Date.parse(this.#snapshot.updatedAt),
        listHref: to(`${BOARDS}index.html`),
        boardHref: ({ page: other, ...wanted }) => {
          if (other !== undefined) return other <= MOST_PAGES ? fileOf(other) : undefined;
          if (wanted.round === undefined && !place.events.has(wanted.event ?? '')) return undefined;
          if (wanted.round !== undefined && !isDocumentId(wanted.round)) return undefined;
          return to(`${folderOf(place, wanted)}index.html`);
        },
      });
      const attributes: [string, string][] = [['contest', place.id]];
      for (const name of ['event', 'round'] as const) {
        const value = asked[name];
        if (value !== undefined) attributes.push([name, value]);
      }
      const element = { widget: 'contest-leaderboard', attributes } as const;
      const title = boardTitle(shown);
      yield* this.#page(folder + fileOf(page), { title, body, kind: 'board', element });
    }
  }

  /** A page, and beside the first of its folder how a site shows it that was given a link to it. */
  async *#page(path: string, content: PlaceContent): AsyncGenerator<PublishedFile> {
    const { site } = this.#snapshot;
    const { loader, publicUrl } = this.#options;
    const described = oembedFile(path, content, { publicUrl, siteName: site.site.name });
    const { hash: styleHash } = placeStyle(site.theme, this.#look, content.kind);
    const origin = publicUrl && new URL(publicUrl).origin;
    const isWidget = loader !== undefined;
    const policy = framePolicy({ styleHash, site, origin, isWidget }).join('; ');
    const root = '../'.repeat(path.split('/').length - 1);
    const oembed = described && `${publicUrl}${described.path}`;
    const text = await placePage(site, this.#look, content, { root, loader, policy, oembed });
    yield { path, bytes: Buffer.from(text) };
    if (described) yield described;
  }
}

/** Where the pages of a contest lie. */
interface BoardPlace {
  id: string;
  contest: Contest;
  folder: string;
  /** Ids of events that have a folder of their own. */
  events: ReadonlySet<string>;
}

interface Part {
  event?: string | undefined;
  round?: string | undefined;
}

function folderOf({ folder, events }: BoardPlace, { event, round }: Part): string {
  const own = event !== undefined && events.has(event) ? `${folder}${event}/` : folder;
  return round === undefined ? own : `${own}rounds/${round}/`;
}

function fileOf(page: number): string {
  return page === 1 ? 'index.html' : `${page}.html`;
}
