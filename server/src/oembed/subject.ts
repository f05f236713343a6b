import type { FormDocument, StationFeature } from '../../../src/data/generated/types.ts';
import { boardTitle, partOf } from '../board-pages/board-page.ts';
import { contestsOf, type ReadBoard } from '../board-pages/read-board.ts';
import { detailPath, isDocumentId } from '../documents/paths.ts';
import { lookEntries, readLook, type Look } from '../form-pages/look.ts';
import { pageWords } from '../form-pages/words/page-words.ts';
import { attributesFrom, FRAME_WIDGETS, type FrameWidget } from '../frame-pages/widgets.ts';
import { frameWords, type FrameWords } from '../frame-pages/words/frame-words.ts';
import { cardTitle } from '../people-pages/card-page.ts';
import { documentAt, peopleOf, personOf } from '../people-pages/people-of.ts';
import { readingStationsOf } from '../reading-pages/stations-of.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { divisionsOf, featureAt } from '../station-pages/divisions.ts';

/** What an address below `/embed/` is of. */
export interface Subject {
  widget: FrameWidget | 'join-form';
  /** `示例市职工程序设计竞赛 · 决赛` */
  title: string;
  /** How much there is of it, in words. */
  count?: string | undefined;
  /** Path below the site root, with what of the query is understood and nothing else. */
  path: string;
  words: FrameWords;
  look: Look;
  /** Which way its words run. */
  dir: 'ltr' | 'rtl';
}

/** What subjects are read from. */
export interface SubjectSource {
  snapshot: Snapshot;
  read: ReadBoard;
}

/** What is found of an address: a title, and how much there is. */
type Found = Pick<Subject, 'title' | 'count'> | undefined;

/** The names that pages have in addresses. */
const NAMES: Readonly<Record<string, Subject['widget']>> = {
  ...Object.fromEntries(FRAME_WIDGETS.map(widget => [widget, widget])),
  reading: 'reading-locator',
  'join-form': 'join-form',
};

const ADDRESS = /^embed\/([a-z-]+)(?:\/([^/]+))?\/?$/;

/**
 * What an address is of; undefined where there is no such page, or nobody and nothing to show.
 * @param path below the site root, without the query
 */
export async function subjectAt(
  source: SubjectSource,
  path: string,
  search: URLSearchParams,
): Promise<Subject | undefined> {
  const [, name = '', part] = ADDRESS.exec(path) ?? [];
  const widget = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  const id = part === undefined ? undefined : decoded(part);
  if (!widget || (part !== undefined && (id === undefined || widget === 'join-form')))
    return undefined;
  const { site } = source.snapshot.site;
  const { language, theme, size } = readLook(search, site.lang ?? '');
  const look: Look = { language, theme, size, kiosk: false };
  const words = await frameWords(language);
  const asked = askedOf(widget, search, id);
  const found = await FIND[widget](source, asked, words);
  if (!found) return undefined;
  const query = new URLSearchParams([...asked, ...lookEntries(look)]).toString();
  const { dir } = await pageWords(language);
  return { ...found, widget, words, look, dir, path: `embed/${widget}?${query}` };
}

/** The parameters that the page understands, an id in the path among them. */
function askedOf(
  widget: Subject['widget'],
  search: URLSearchParams,
  id: string | undefined,
): Map<string, string> {
  if (widget === 'join-form') {
    const form = search.get('form') ?? '';
    return new Map(/^[\w-]{1,64}$/.test(form) ? [['form', form]] : []);
  }
  const asked = new Map<string, string>(attributesFrom(widget, search));
  if (id !== undefined) asked.set(OF[widget] ?? '', id);
  return asked;
}

/** The parameter that an id in the path stands for. */
const OF: Partial<Record<FrameWidget, string>> = {
  'station-map': 'station',
  'reading-locator': 'station',
  'craftsman-card': 'person',
  'contest-leaderboard': 'contest',
};

type Find = (
  source: SubjectSource,
  asked: ReadonlyMap<string, string>,
  words: FrameWords,
) => Promise<Found>;

const FIND: Readonly<Record<Subject['widget'], Find>> = {
  async 'station-map'({ snapshot }, asked, words) {
    const { top, byId } = await divisionsOf(snapshot);
    const id = asked.get('station');
    if (id !== undefined) {
      const row = byId.get(id);
      if (row !== undefined) return { title: featureAt(snapshot, row).properties.name };
      const path = isDocumentId(id) ? detailPath(id) : undefined;
      const other = path && (await documentAt(snapshot, path).catch(() => undefined));
      return other ? { title: (other as StationFeature).properties.name } : undefined;
    }
    const n = top.rows.length;
    return { title: words.own('stations'), count: words.own('stationCount', { n }) };
  },
  async 'reading-locator'({ snapshot }, asked, words) {
    const { stations, byId } = await readingStationsOf(snapshot);
    const id = asked.get('station');
    if (id !== undefined) {
      const station = byId.get(id);
      return station && { title: station.properties.name };
    }
    return {
      title: words.own('reading'),
      count: words.own('readingCount', { n: stations.length }),
    };
  },
  async 'craftsman-card'({ snapshot }, asked, words) {
    const person = await personOf(snapshot, asked.get('person') ?? '');
    if (!person) return undefined;
    const title = cardTitle(person, words.card('Asia/Shanghai'));
    const about = [person.trade, person.org].filter(Boolean).join(' · ');
    return { title, ...(about !== '' && { count: about }) };
  },
  async 'craftsman-wall'({ snapshot }, _asked, words) {
    const { length: n } = await peopleOf(snapshot);
    return { title: words.own('people'), count: words.own('peopleCount', { n }) };
  },
  async 'contest-leaderboard'({ snapshot, read }, asked, words) {
    const id = asked.get('contest');
    if (id === undefined) {
      const { length: n } = await contestsOf(snapshot);
      return { title: words.own('contests'), count: words.own('contestCount', { n }) };
    }
    const contest = isDocumentId(id) ? await read.contest(id) : undefined;
    const part =
      contest && partOf(contest, { event: asked.get('event'), round: asked.get('round'), page: 1 });
    if (!contest || !part) return undefined;
    const standings = await read.standings(part.round?.href ?? part.event?.href, 1);
    const n = standings?.numberMatched ?? standings?.rows.length;
    const spoken = words.board('Asia/Shanghai');
    return {
      title: boardTitle({ contest, ...part }),
      ...(n !== undefined && { count: spoken.t('count', { n }) }),
    };
  },
  async 'join-form'({ snapshot }, asked, words) {
    const form = await documentAt(snapshot, `v1/forms/${asked.get('form') ?? 'join'}.json`).catch(
      () => undefined,
    );
    return form ? { title: (form as FormDocument).title, count: words.own('form') } : undefined;
  },
};

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
