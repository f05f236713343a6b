import { languageOf, type Language } from '../../../src/locale/languages.ts';
import { HoursLines } from '../place-pages/hours-lines.ts';
import { framePolicy } from '../frame-pages/frame-policy.ts';
import type { Loader } from '../frame-pages/loader-tag.ts';
import { oembedFile } from '../frame-pages/oembed-file.ts';
import { placePage, placeStyle } from '../place-pages/place-page.ts';
import type { PublishedFile } from '../publish/put-file.ts';
import type { Look } from '../form-pages/look.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { divisionsOf, featureAt, type Division } from './divisions.ts';
import type { StationDrawing } from './drawing.ts';
import { FRAGMENT_MOST, fragmentText } from './fragment.ts';
import { isListed, listMarkup, listTitle } from './list-page.ts';
import { narrowed, narrowingOf } from './narrowed.ts';
import { NO_REPORTS } from './reports.ts';
import { shownPage } from './shown-page.ts';
import { stationPageWords } from './words/station-page-words.ts';

const FOLDER = 'embed/station-map/';
/** Stations on a page. A station stands on one page alone: with its district, or in a short list. */
const PAGE_SIZE = 120;
/** Above so many stations one map app a station is enough: three take more bytes than all the rest. */
const FEW = 2000;

/**
 * The stations as pages that need no script, as files: `embed/station-map/index.html`, a folder a
 * division, and beside each list a `fragment.html` for host pages to include. They lie there for
 * days, and so tell usual hours, not what is open now. They are in the site's language; in others as
 * well, in a folder each (`embed/station-map/ug/…`), where `languages` names them.
 *
 * @param publicUrl site root, ending in a slash; without it fragments, which stand on other pages,
 *   lead to no list.
 */
export async function* stationPageFiles(
  snapshot: Snapshot,
  {
    publicUrl,
    languages = [],
    loader,
    now = Date.now(),
  }: {
    publicUrl?: string | undefined;
    languages?: readonly Language[] | undefined;
    /** What makes the map of the pages where scripts run; plain pages without. */
    loader?: Loader | undefined;
    now?: number;
  },
): AsyncGenerator<PublishedFile> {
  const own = narrowingOf(snapshot, new URLSearchParams());
  const { top } = await narrowed(snapshot, await divisionsOf(snapshot), own);
  if (top.rows.length === 0) return;
  const first = languageOf(snapshot.site.site.lang ?? '');
  const all = [...new Set([first, ...languages])];
  for (const language of all) {
    const drawing = await drawingOf(snapshot, language, now);
    const files = new StationFiles(snapshot, drawing, { publicUrl, all, loader });
    files.plan(top);
    yield* files.under(top, []);
  }
}

interface FileDrawing extends Omit<StationDrawing, 'listHref'> {
  look: Look;
}

/** What is known of the site, in a language. */
async function drawingOf(
  { site: { site }, updatedAt }: Snapshot,
  language: Language,
  now: number,
): Promise<FileDrawing> {
  const look: Look = { language, theme: 'auto', size: 'standard', kiosk: false };
  const words = await stationPageWords(language);
  const tz = site.tz ?? 'Asia/Shanghai';
  // Told is when the data changed: a run without news writes the same pages once more.
  const hours = new HoursLines(words, tz, Date.parse(updatedAt));
  const plain = { isLive: false, reports: NO_REPORTS, stationHref: () => undefined };
  return { look, words, hours, tz, now, ...plain };
}

class StationFiles {
  readonly #snapshot: Snapshot;
  readonly #drawing: FileDrawing;
  readonly #publicUrl: string | undefined;
  readonly #loader: Loader | undefined;
  /** Languages there are pages in, the site's own first: it has no folder. */
  readonly #all: readonly Language[];
  /** `embed/station-map/`, or a language's folder in it. */
  readonly #home: string;
  readonly #apps: number;
  /** Divisions that have pages: the others are part of a list above them. */
  readonly #paged = new Set<string>();

  constructor(
    snapshot: Snapshot,
    drawing: FileDrawing,
    {
      publicUrl,
      all,
      loader,
    }: {
      publicUrl: string | undefined;
      all: readonly Language[];
      loader: Loader | undefined;
    },
  ) {
    this.#snapshot = snapshot;
    this.#drawing = drawing;
    this.#publicUrl = publicUrl;
    this.#loader = loader;
    this.#all = all;
    this.#home = this.#homeOf(drawing.look.language);
    this.#apps = snapshot.search.table.count > FEW ? 1 : 3;
  }

  /** Notes which divisions have pages, before any page leads to them. */
  plan(division: Division): void {
    this.#paged.add(division.code);
    if (isListed(division, PAGE_SIZE)) return;
    for (const item of division.items) this.plan(item);
  }

  /** The pages of a division, and of those below it where it does not list their stations itself. */
  async *under(division: Division, above: readonly Division[]): AsyncGenerator<PublishedFile> {
    const path = [...above, division];
    yield* this.#pages(path);
    yield this.#fragment(division);
    if (isListed(division, PAGE_SIZE)) return;
    for (const item of division.items) yield* this.under(item, path);
  }

  async *#pages(path: readonly Division[]): AsyncGenerator<PublishedFile> {
    const division = path.at(-1)!;
    const drawing = { ...this.#drawing, listHref: this.#hrefFrom(division.code) };
    const { site } = this.#snapshot;
    const { look } = this.#drawing;
    const { hash: styleHash } = placeStyle(site.theme, look);
    const origin = this.#publicUrl && new URL(this.#publicUrl).origin;
    const loader = this.#loader;
    const isWidget = loader !== undefined;
    const policy = framePolicy({ styleHash, site, origin, isWidget }).join('; ');
    const asked = !/^\d{6}$/.test(division.code) ? [] : [['region', division.code] as const];
    const element = { widget: 'station-map', attributes: asked } as const;
    let pages = 1;
    for (let page = 1; page <= pages; page += 1) {
      const shown = shownPage(this.#snapshot, path, { page, size: PAGE_SIZE, most: PAGE_SIZE });
      ({ pages } = shown);
      const body = listMarkup({ ...shown, apps: this.#apps }, drawing);
      const languages = this.#languages(division.code, page);
      const file = this.#home + fileOf(division.code, page);
      const root = '../'.repeat(file.split('/').length - 1);
      const content = { title: listTitle(division, drawing), body, languages, element };
      const described = oembedFile(file, content, {
        publicUrl: this.#publicUrl,
        siteName: site.site.name,
      });
      const oembed = described && `${this.#publicUrl}${described.path}`;
      const text = await placePage(site, look, content, { root, loader, policy, oembed });
      yield { path: file, bytes: Buffer.from(text) };
      if (described) yield described;
    }
  }

  #fragment(division: Division): PublishedFile {
    const root = this.#publicUrl;
    const listHref = (code: string): string | undefined =>
      root === undefined || !this.#paged.has(code)
        ? undefined
        : root + this.#home + fileOf(code, 1);
    const isShown = isListed(division, FRAGMENT_MOST);
    const rows = isShown ? division.rows.subarray(0, FRAGMENT_MOST) : [];
    const stations = Array.from(rows, row => featureAt(this.#snapshot, row));
    const text = fragmentText(division, stations, { ...this.#drawing, listHref });
    const path = `${this.#home}${folderOf(division.code)}fragment.html`;
    return { path, bytes: Buffer.from(text) };
  }

  /** Addresses as a page in the folder of a division writes them: it may lie on any host. */
  #hrefFrom(from: string): StationDrawing['listHref'] {
    const up = from === '' ? '' : '../';
    return (code, page = 1) => (this.#paged.has(code) ? up + fileOf(code, page) : undefined);
  }

  #homeOf(language: Language): string {
    return language === this.#all[0] ? FOLDER : `${FOLDER}${language}/`;
  }

  /** The same page in each language; nothing to choose where there is one. */
  #languages(code: string, page: number): [Language, string][] {
    if (this.#all.length < 2) return [];
    const here = this.#home + fileOf(code, page);
    const up = '../'.repeat(here.slice(FOLDER.length).split('/').length - 1);
    return this.#all.map(language => {
      const there = this.#homeOf(language) + fileOf(code, page);
      return [language, (up || './') + there.slice(FOLDER.length)];
    });
  }
}

/** Below the folder of a language. */
function folderOf(code: string): string {
  return code === '' ? '' : `${code}/`;
}

function fileOf(code: string, page: number): string {
  return `${folderOf(code)}${page === 1 ? 'index' : String(page)}.html`;
}
