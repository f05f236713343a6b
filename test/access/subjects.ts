/** The seven widgets and walls of the matrix, and what a state means for each where that is its own. */
import type { Edit, Json } from './api.ts';
import type { StateName } from './states.ts';

export interface Subject {
  name: string;
  tag: string;
  attributes: string;
  /** Paths of the documents that it is about. */
  documents: RegExp;
  /** Its documents with nothing in them; `status`: they are refused with it. */
  empty?: { edit: Edit } | { status: number };
  /** Some of what its documents hold is wrong. */
  spoil: Edit;
  /** What is heard where all is right, and where some is wrong: what is right stays. */
  keeps: { whole: RegExp; partly: RegExp };
  /** Attributes with which it is not to be found, and the state it then has. */
  lost: { attributes: string; status?: number; state: 'problem' | 'empty' | 'ready' };
  /** States that cannot be, and why. */
  never?: Partial<Record<StateName, string>>;
}

/** Without anything in its list, whatever counts it. */
const emptied: Edit = document => {
  for (const list of ['features', 'items', 'rows', 'regions', 'links'])
    if (Array.isArray(document[list])) document[list] = [];
  for (const count of ['total', 'numberMatched', 'numberReturned'])
    if (count in document) document[count] = 0;
};

/** Three of its list: without a name, with an id that is a path, and no object at all. */
const spoilt =
  (list: string): Edit =>
  document => {
    const things = document[list] as Json[];
    if (!Array.isArray(things) || things.length < 4) return;
    Object.assign((things[0]!['properties'] as Json | undefined) ?? things[0]!, { name: '' });
    Object.assign(things[1]!, { id: '../../3' });
    things[2] = 7 as unknown as Json;
  };

export const SUBJECTS: readonly Subject[] = [
  {
    name: 'station-map',
    tag: 'union-station-map',
    attributes: '',
    documents: /^\/v1\/stations\/index/,
    empty: { edit: emptied },
    spoil: spoilt('features'),
    keeps: { whole: /共 55 个站点/, partly: /共 52 个站点/ },
    lost: { attributes: 'site=""', state: 'problem' },
  },
  {
    name: 'reading-locator',
    tag: 'union-reading-locator',
    attributes: '',
    documents: /^\/v1\/reading\/index/,
    empty: { edit: emptied },
    spoil: spoilt('features'),
    keeps: { whole: /共 27 家/, partly: /共 24 家/ },
    lost: { attributes: '', status: 404, state: 'problem' },
  },
  {
    name: 'join-form',
    tag: 'union-join-form',
    attributes: 'form="join" inline',
    documents: /^\/v1\/forms\//,
    spoil: document => {
      Object.assign(document, { links: 7, handoff: 'somewhere', after: [7] });
    },
    keeps: { whole: /您是谁？.*证件号码/, partly: /您是谁？.*证件号码/ },
    lost: { attributes: 'form="none" inline', state: 'problem' },
    never: { empty: 'a form has questions, or is no form' },
  },
  {
    name: 'craftsman-card',
    tag: 'union-craftsman-card',
    attributes: 'person="p-0007"',
    documents: /^\/v1\/people\/p-/,
    empty: { status: 410 },
    spoil: document => {
      (document['honours'] as unknown[])[0] = 7;
      (document['facts'] as unknown[])[0] = { label: 5, value: [] };
      Object.assign(document, { photo: { src: 'javascript:alert(1)' }, story: { wrong: true } });
    },
    keeps: { whole: /林春梅（示例）.*全国五一劳动奖章/, partly: /林春梅（示例）.*示例省工匠/ },
    lost: { attributes: 'person="p-nobody"', state: 'empty' },
  },
  {
    name: 'craftsman-wall',
    tag: 'union-craftsman-wall',
    attributes: '',
    documents: /^\/v1\/people\/(?:index|i\/|columns)/,
    empty: { edit: emptied },
    spoil: spoilt('items'),
    keeps: { whole: /共 252 条.*巴特尔/, partly: /共 2\d\d 条.*巴特尔/ },
    lost: { attributes: '', status: 404, state: 'problem' },
  },
  {
    name: 'contest-leaderboard',
    tag: 'union-contest-leaderboard',
    attributes: 'contest="c-2026-yongjia"',
    documents: /^\/v1\/contests\/.*\/p1\.json/,
    empty: { edit: emptied },
    spoil: spoilt('rows'),
    keeps: { whole: /共 48 行.*万\*\*兰.*缪涛/, partly: /共 4\d 行.*韩美兰/ },
    lost: { attributes: 'contest="c-2026-yongjia" event="no-such"', state: 'problem' },
  },
  {
    name: 'claim-board',
    tag: 'union-contest-leaderboard',
    attributes: 'contest="c-2026-claims"',
    documents: /^\/v1\/contests\/.*\/p1\.json/,
    empty: { edit: emptied },
    spoil: spoilt('rows'),
    keeps: { whole: /共 30 行.*轻量化.*抹灰/, partly: /共 2\d 行.*分拣/ },
    lost: { attributes: 'contest="c-none"', state: 'problem' },
  },
];
