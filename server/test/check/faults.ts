// Faults people make, each put into the good site at one place.
import type { Code } from '../../src/check/codes/index.ts';
import { stepsOf, valueAt } from '../../src/check/pointer.ts';
import { png, type Documents } from './good-site.ts';

export interface Fault {
  code: Code;
  document: string;
  pointer: string;
  change: (documents: Documents) => void;
  /** A value the finding must propose. */
  propose?: unknown;
}

const SITE = '.well-known/union-widgets.json';
const ROOT = 'v1/stations/index.json';
const SHARD = 'v1/stations/s/wtw.json';
const DETAIL = 'v1/stations/sh-1.json';
const LIST = 'v1/people/index.json';
const PERSON = 'v1/people/p-1.json';
const CONTEST = 'v1/contests/c-1.json';
const BOARD = 'v1/contests/c-1/welding/p1.json';
const BOOKS = 'v1/books/index.json';
const FORM = 'v1/forms/join.json';
const COLUMNS = 'v1/stations/c/columns.json';
const NAMES = 'v1/stations/c/names-31.json';
const TRAIL = 'v1/trails/red-1.json';

/** Puts a value at a pointer; `undefined` takes the member out. */
function put(document: string, pointer: string, value: unknown): Fault['change'] {
  return documents => {
    const steps = stepsOf(pointer);
    const last = steps.pop() as string;
    let at = documents[document] as Record<string, unknown>;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    if (value === undefined) delete at[last];
    else at[last] = value;
  };
}

/** A fault that is told at the very place where it is put. */
function bad(
  code: Code,
  document: string,
  pointer: string,
  value: unknown,
  propose?: unknown,
): Fault {
  return { code, document, pointer, change: put(document, pointer, value), propose };
}

/** A fault that is told elsewhere. */
function told(code: Code, [document, pointer]: [string, string], change: Fault['change']): Fault {
  return { code, document, pointer, change };
}

/** Adds a step with one question, asked after all others. */
function later(documents: Documents): void {
  const steps = valueAt(documents[FORM], '/steps') as unknown[];
  const fields = [{ name: 'later', type: 'text', label: '后来', purpose: '示例' }];
  steps.push({ id: 'later', title: '示例', fields });
}

/** Puts the first item of a list at its end once more. */
function again(document: string, list: string): Fault['change'] {
  return documents => {
    const items = valueAt(documents[document], list) as unknown[];
    items.push(structuredClone(items[0]));
  };
}

/** Sends who applies on to another page. */
function handedTo(href: string): Fault['change'] {
  return put(FORM, '/handoff', { name: '示例', href });
}

/** Asks a question more, with two options of these values. */
function asks(...values: readonly string[]): Fault['change'] {
  const options = values.map(value => ({ value, label: `示例 ${value}` }));
  return put(FORM, '/steps/0/fields/3', { name: 'job', type: 'choice', label: '工种', options });
}

/** Gives a form routes under these conditions; an empty one stands for none. */
function toUnions(...conditions: readonly object[]): Fault['change'] {
  const routes = conditions.map((condition, index) => ({
    to: { name: `示例工会 ${index + 1}` },
    ...(Object.keys(condition).length > 0 && { if: condition }),
  }));
  return put(FORM, '/routes', routes);
}

/** Makes a document a text of its own, to break its writing. */
function text(document: string, edit: (text: string) => string | Uint8Array): Fault['change'] {
  return documents => {
    documents[document] = edit(JSON.stringify(documents[document], undefined, 2));
  };
}

const FEATURE = '/features/0/properties';

export const FAULTS: readonly Fault[] = [
  // Shape
  bad('missing-member', SHARD, `${FEATURE}/name`, undefined),
  bad('wrong-type', SHARD, '/features/2/id', 17, '17'),
  bad('wrong-value', SHARD, `${FEATURE}/status`, 'Open', 'open'),
  bad('wrong-form', SHARD, `${FEATURE}/region`, '310115001', '310115'),
  bad('wrong-form', ROOT, '/timeStamp', '2026/6/1 8:00', '2026-06-01T08:00:00+08:00'),
  bad('wrong-size', SHARD, `${FEATURE}/address`, ''),
  bad('wrong-name', SITE, '/theme/union-accent', '#c8102e'),
  bad('wrong-type', SITE, '/widgets/station-map/kinds', 'rest'),
  bad('wrong-type', 'v1/reading/index.json', `${FEATURE}/reading/unattended`, '是', true),
  bad('unknown-version', 'v1/live.json', '/v', 2),
  bad('null-value', SHARD, `${FEATURE}/status`, null),
  bad('null-value', DETAIL, '/properties/photos/0/alt', null),
  bad('wrong-form', SHARD, `${FEATURE}/validThrough`, '2027-02-30'),
  bad('wrong-form', PERSON, '/consent/date', '2026/12/01', '2026-12-01'),
  bad('wrong-value', PERSON, '/type', 'Person', 'person'),
  bad('wrong-value', SITE, '/site/tz', 'Asia/Beijing', 'Asia/Shanghai'),
  bad('dates-reversed', SHARD, '/features/2/properties/validThrough', '2026-06-30'),
  bad('dates-reversed', PERSON, '/consent/through', '2026-02-01'),
  told(
    'dates-reversed',
    [FORM, '/window/through'],
    put(FORM, '/window', { from: '2026-08-01', through: '2026-07-01' }),
  ),
  bad('misspelt-word', SHARD, `${FEATURE}/kinds/0`, 'drivers', 'driver'),
  bad('misspelt-word', SHARD, `${FEATURE}/kinds/0`, 'rset', 'rest'),
  bad('misspelt-word', SHARD, `${FEATURE}/facilities/0`, 'chargng', 'charging'),
  bad('misspelt-word', FORM, '/steps/0/fields/0/type', 'texxt', 'text'),
  told('misspelt-member', [SITE, '/collections/readng'], documents => {
    put(SITE, '/collections/reading', undefined)(documents);
    put(SITE, '/collections/readng', 'v1/reading/index.json')(documents);
  }),
  told(
    'misspelt-member',
    [SITE, '/widgets/station-maps'],
    put(SITE, '/widgets', { 'station-maps': {} }),
  ),
  told(
    'misspelt-member',
    [SITE, '/theme/--union-acent'],
    put(SITE, '/theme', { '--union-acent': '#c8102e' }),
  ),
  bad('wrong-form', SITE, '/theme/--union-accent', 'c8102e', '#c8102e'),
  told('misspelt-member', [SHARD, `${FEATURE}/fascilities`], documents => {
    put(SHARD, `${FEATURE}/facilities`, undefined)(documents);
    put(SHARD, `${FEATURE}/fascilities`, ['charging'])(documents);
  }),
  // Reading
  told(
    'not-json',
    [SHARD, ''],
    text(SHARD, all => all.replace('],', '],,')),
  ),
  told(
    'bom',
    [LIST, ''],
    text(LIST, all => `\uFEFF${all}`),
  ),
  told(
    'duplicate-member',
    [PERSON, '/name'],
    text(PERSON, all => all.replace('"name": "示例师傅"', '"name": "示例", "name": "示例师傅"')),
  ),
  bad('garbled', SHARD, `${FEATURE}/zone`, 'å·¥ä¼š', '工会'),
  bad('garbled', SHARD, `${FEATURE}/zone`, '鎬诲伐浼氱珯', undefined),
  // Links
  bad('document-missing', SITE, '/forms/join', 'v1/forms/jion.json'),
  bad('link-missing', SITE, '/privacy/policy', 'v1/privacy.htm'),
  bad('link-example', SITE, '/privacy/policy', 'https://www.example.org/privacy'),
  told('link-insecure', [FORM, '/handoff/href'], handedTo('http://www.union.cn/join')),
  told('private-address', [FORM, '/handoff/href'], handedTo('http://192.168.1.8/join')),
  told(
    'document-missing',
    [ROOT, '/links/2/href'],
    put(ROOT, '/links/2', { rel: 'columns', href: 'v1/c.json' }),
  ),
  bad('link-foreign', ROOT, '/links/1/href', 'https://elsewhere.example.org/live.json'),
  told(
    'next-loop',
    ['v1/contests/c-1/welding/p2.json', '/links/0/href'],
    put('v1/contests/c-1/welding/p2.json', '/links', [
      { rel: 'next', href: 'v1/contests/c-1/welding/p1.json' },
    ]),
  ),
  told('calendar-missing', [SITE, '/calendar'], documents => {
    delete documents['v1/calendar/cn-2026.json'];
  }),
  bad('calendar-year', 'v1/calendar/cn-2026.json', '/year', 2025),
  // Stations
  bad(
    'hours-unreadable',
    SHARD,
    `${FEATURE}/hours`,
    '工作日9:00-17:00',
    'Mo-Fr 09:00-17:00; PH off',
  ),
  bad('hours-unreadable', SHARD, `${FEATURE}/services/0/hours`, 'Mon 14:00-16:00'),
  bad('hours-unreadable', DETAIL, '/properties/specialHours/0/hours', 'Th 10:00-16:00'),
  bad(
    'position-swapped',
    SHARD,
    '/features/1/geometry/coordinates',
    [31.23042, 121.47311],
    [121.47311, 31.23042],
  ),
  bad('position-swapped', DETAIL, '/geometry/coordinates', [31.22931, 121.51512]),
  bad('detail-differs', DETAIL, '/geometry/coordinates', [121.51612, 31.22931]),
  bad('position-zero', SHARD, '/features/1/geometry/coordinates', [0, 0]),
  bad('position-abroad', SHARD, '/features/1/geometry/coordinates', [2.352, 48.857]),
  told(
    'position-region',
    [SHARD, '/features/1/geometry/coordinates'],
    put(SHARD, '/features/1/properties/region', '520102'),
  ),
  bad('position-coarse', SHARD, '/features/1/geometry/coordinates', [121.48, 31.23]),
  bad('position-fine', SHARD, '/features/1/geometry/coordinates', [121.4731123456, 31.23042]),
  bad('kind-unknown', SHARD, `${FEATURE}/kinds/0`, 'sauna'),
  bad('region-unknown', SHARD, `${FEATURE}/region`, '310199'),
  bad('expired-open', SHARD, `${FEATURE}/validThrough`, '2026-05-31'),
  bad('planned-past', SHARD, '/features/2/properties/validFrom', '2026-06-01'),
  bad('special-hours-past', DETAIL, '/properties/specialHours', [
    { date: '2026-02-17', hours: 'off' },
  ]),
  bad('detail-differs', DETAIL, '/properties/address', '示例路 2 号'),
  told('detail-missing', [SHARD, '/features/0/id'], documents => {
    delete documents[DETAIL];
  }),
  bad('outside-shard', SHARD, '/features/1/geometry/coordinates', [121.47311, 30.70042]),
  bad('count-wrong', SHARD, '/numberReturned', 4, 3),
  bad('count-wrong', LIST, '/numberMatched', 3, 2),
  bad('count-wrong', ROOT, '/shards/1/n', 4, 3),
  bad('count-wrong', ROOT, '/total', 9, 5),
  bad('count-wrong', ROOT, '/shards/1/kinds/rest', 9, 2),
  bad('count-wrong', 'v1/stations/i/wm6.json', '/shards/0/kinds/driver', 9, 1),
  bad('count-wrong', ROOT, '/shards/1/kinds/rider', undefined, 1),
  bad('count-wrong', ROOT, '/kinds/rider', undefined, 1),
  told('count-wrong', [ROOT, '/regions'], put(ROOT, '/regions/0/n', 4)),
  bad('columns-apart', COLUMNS, '/total', 6),
  told('count-wrong', [COLUMNS, '/total'], documents => {
    const { v, timeStamp } = documents[COLUMNS] as Record<string, unknown>;
    documents[COLUMNS] = { v, timeStamp, total: 1, lon: [12151512], lat: [3122931] };
  }),
  bad('columns-apart', COLUMNS, '/lat', [3122931]),
  bad('columns-apart', COLUMNS, '/kinds/rows', [1, 2, 3, 0]),
  bad('columns-apart', COLUMNS, '/kinds/rows/3', 9),
  bad('columns-apart', COLUMNS, '/names/1/from', 2),
  bad('columns-apart', NAMES, '/from', 1),
  bad('columns-apart', NAMES, '/name', ['示例']),
  bad('columns-apart', NAMES, '/ids/2', 'sh-9'),
  bad('time-drift', NAMES, '/timeStamp', '2026-05-01T08:00:00+08:00'),
  bad('status-nowhere', 'v1/live.json', '/items/0/id', 'sh-9'),
  bad('stop-nowhere', TRAIL, '/stops/1/station', 'sh-9'),
  bad('duplicate-id', TRAIL, '/stops/1/station', 'sh-1'),
  bad('missing-member', TRAIL, '/stops', undefined),
  bad('map-levels', SITE, '/map/minLevel', 20),
  bad('map-mixed', SITE, '/map/subdomains', ['a', 'b']),
  told('map-mixed', [SITE, '/map/tilesCrs'], documents => {
    put(SITE, '/map/grid', '4490')(documents);
    put(SITE, '/map/tilesCrs', 'gcj02')(documents);
  }),
  told('map-key-missing', [SITE, '/map/key'], documents => {
    const approvalNo = 'GS(2024)0000号';
    put(SITE, '/map', { preset: 'tianditu', attribution: '天地图', approvalNo })(documents);
  }),
  told('map-unsigned', [SITE, '/map/attribution'], documents => {
    const approvalNo = 'GS(2024)0000号';
    put(SITE, '/map', { preset: 'tianditu', key: '0123456789abcdef', approvalNo })(documents);
  }),
  told('approval-missing', [SITE, '/map/approvalNo'], documents => {
    const attribution = '天地图';
    put(SITE, '/map', { preset: 'tianditu', key: '0123456789abcdef', attribution })(documents);
  }),
  bad('wrong-size', ROOT, '/shards/1/n', -3),
  bad('missing-member', ROOT, '/shards/1/n', undefined),
  bad('outside-shard', ROOT, '/shards/1/gh', 'wx4'),
  bad('outside-shard', ROOT, '/shards/1/bbox', [100, 20, 101, 21]),
  told('next-loop', [ROOT, '/shards/2/href'], documents => {
    const { shards } = documents[ROOT] as { shards: unknown[] };
    shards.push(shards[1]);
  }),
  bad('count-wrong', ROOT, '/kinds/rest', 9),
  bad('count-wrong', 'v1/stations/i/wm6.json', '/total', 9, 2),
  bad('count-wrong', 'v1/stations/i/wm6.json', '/shards/0/n', 9, 2),
  told('same-place', [SHARD, '/features/1'], documents => {
    put(SHARD, '/features/1/properties/name', '示例路爱心接力站')(documents);
    put(SHARD, '/features/1/geometry/coordinates', [121.51505, 31.22945])(documents);
  }),
  told('duplicate-id', [SHARD, '/features/1/id'], put(SHARD, '/features/1/id', 'sh-1')),
  told('duplicate-id', ['v1/live.json', '/items/1/id'], again('v1/live.json', '/items')),
  told('duplicate-id', ['v1/contests/index.json', '/items/1/id'], documents => {
    again('v1/contests/index.json', '/items')(documents);
    put('v1/contests/index.json', '/numberReturned', 2)(documents);
  }),
  bad('duplicate-id', BOARD, '/rows/1/id', '001'),
  bad('duplicate-id', 'v1/contests/c-1/welding/p2.json', '/rows/0/id', '001'),
  told(
    'duplicate-id',
    [CONTEST, '/rules/modules/1/id'],
    put(CONTEST, '/rules/modules/1/id', 'theory'),
  ),
  bad('holding-nowhere', BOOKS, '/items/0/holdings/0/station', 'cd-9'),
  bad('wrong-value', BOOKS, '/items/0/holdings/0/state', '在架'),
  told('duplicate-id', [BOOKS, '/items/1/id'], again(BOOKS, '/items')),
  told('duplicate-id', [FORM, '/consents/1/id'], again(FORM, '/consents')),
  told(
    'duplicate-id',
    ['v1/calendar/cn-2026.json', '/days/1/date'],
    again('v1/calendar/cn-2026.json', '/days'),
  ),
  told('time-drift', [SHARD, '/timeStamp'], put(SHARD, '/timeStamp', '2026-06-02T08:00:00+08:00')),
  bad('data-old', LIST, '/timeStamp', '2025-06-01T08:00:00+08:00'),
  bad('time-ahead', LIST, '/timeStamp', '2026-07-01T08:00:00+08:00'),
  // Photos
  told('photo-missing', [DETAIL, '/properties/photos/0/src'], documents => {
    delete documents['v1/stations/photos/sh-1.png'];
  }),
  told('photo-type', [DETAIL, '/properties/photos/0/src'], documents => {
    documents['v1/stations/photos/sh-1.png'] = new TextEncoder().encode('<html>404</html>');
  }),
  told('photo-dimensions', [DETAIL, '/properties/photos/0/src'], documents => {
    documents['v1/stations/photos/sh-1.png'] = png(640, 480);
  }),
  told('photo-large', [DETAIL, '/properties/photos/0/src'], documents => {
    documents['v1/stations/photos/sh-1.png'] = Buffer.concat([
      png(800, 600),
      Buffer.alloc(400_000),
    ]);
  }),
  bad('wrong-type', DETAIL, '/properties/photos/0/w', '800', 800),
  bad('wrong-type', CONTEST, '/rules/modules/0/weight', '30%'),
  bad('garbled', SHARD, `${FEATURE}/zone`, '????'),
  bad('photo-alt', DETAIL, '/properties/photos/0/alt', ' '),
  bad('photo-alt', PERSON, '/photo/alt', undefined),
  // The site
  bad('approval-missing', SITE, '/map/approvalNo', undefined),
  bad('approval-missing', SITE, '/map/approvalNo', ''),
  bad('approval-form', SITE, '/map/approvalNo', '审图号2024-01'),
  bad('accent-pale', SITE, '/theme/--union-accent', '#ffd500'),
  told('accent-contrast', [SITE, '/theme/--union-on-accent'], documents => {
    put(SITE, '/theme/--union-accent', '#ffd500')(documents);
    put(SITE, '/theme/--union-on-accent', '#ffffff')(documents);
  }),
  bad('privacy-missing', SITE, '/privacy/contact', undefined),
  bad('privacy-missing', SITE, '/privacy', undefined),
  bad('null-value', SITE, '/privacy', null),
  bad('license-missing', SITE, '/license', undefined),
  told('frames-origin', [SITE, '/frames'], documents => {
    put(SITE, '/api/base', 'https://api.example.org/v1/')(documents);
    put(SITE, '/frames', 'https://www.example.org/embed/')(documents);
  }),
  // Personal data
  bad('personal-id', DETAIL, '/properties/provenance/cells/负责人', '示例 110101 19900307 7475'),
  bad('personal-mobile', PERSON, '/story', '联系电话１３８００１３８０００。'),
  bad('personal-mobile', SHARD, `${FEATURE}/zone`, '值班 0086 138 0013 8000'),
  bad('personal-mobile', SHARD, `${FEATURE}/zone`, '138.0013.8000'),
  bad('personal-mobile', SHARD, `${FEATURE}/zone`, '138—0013—8000、139 0013 9000'),
  bad('personal-mobile', SHARD, `${FEATURE}/zone`, '138 0013 8000 139 0013 9000'),
  bad('phone-mobile', DETAIL, '/properties/phones/0', '138-0013-8000'),
  // People
  bad('consent-missing', 'v1/people/p-2.json', '/consent', undefined),
  bad('consent-over', PERSON, '/consent/through', '2026-06-01'),
  bad('consent-ahead', PERSON, '/consent/date', '2026-12-01'),
  bad('relation-unknown', PERSON, '/relations/0/id', 'p-9'),
  bad('honour-level', PERSON, '/honours/0/level', '全国', 'national'),
  told(
    'relation-one-sided',
    ['v1/people/p-2.json', '/relations/0'],
    put(PERSON, '/relations', undefined),
  ),
  bad('slot-past', PERSON, '/slots/1/start', '2026-06-15T09:59:00+08:00'),
  bad('slot-left', PERSON, '/slots/0/left', 31),
  bad('dates-reversed', PERSON, '/slots/0/end', '2099-07-01T14:00:00+08:00'),
  told(
    'slot-twice',
    [PERSON, '/slots/1'],
    put(PERSON, '/slots/0', { start: '2099-07-02T14:00:00+08:00' }),
  ),
  told('book-nothing', [PERSON, '/bookable'], put(PERSON, '/slots', [])),
  told('honour-year', [PERSON, '/honours/0'], put(PERSON, '/honours/0/year', undefined)),
  bad('credential-ended', PERSON, '/honours/0/credential/expires', '2026-06-14'),
  bad('credential-ended', PERSON, '/honours/0/credential/revoked', true),
  bad('summary-differs', PERSON, '/trade', '钳工'),
  told('withdrawn-listed', [LIST, '/items/0/id'], documents => {
    delete documents[PERSON];
  }),
  // Contests
  bad('rank-order', BOARD, '/rows/2/rank', 1),
  bad('rank-order', BOARD, '/rows/0/rank', 5),
  bad('rank-order', BOARD, '/rows/1/rank', 7),
  bad('total-wrong', BOARD, '/rows/1/total', 99),
  bad('total-wrong', BOARD, '/rows/0/total', 10),
  bad('missing-member', BOARD, '/rev', undefined),
  told('score-max', [BOARD, '/rows/1/scores/0'], documents => {
    put(CONTEST, '/rules/modules/0/max', 94)(documents);
    put(BOARD, '/rows/1/scores/0', 96)(documents);
    put(BOARD, '/rows/1/total', 91.8)(documents);
    put(BOARD, '/rows/1/rank', 1)(documents);
  }),
  bad('total-wrong', BOARD, '/rows/0/total', 98.1),
  bad('scores-count', BOARD, '/rows/0/scores', [91.8]),
  told('standings-missing', [CONTEST, '/events/1'], put(CONTEST, '/events/1/state', 'final')),
  told('revision-differs', ['v1/contests/c-1/welding/p2.json', '/rev'], documents => {
    put('v1/contests/c-1/welding/p2.json', '/rev', 4)(documents);
  }),
  // Forms
  bad('form-unknown', SHARD, `${FEATURE}/services/0/book`, 'legal-aid'),
  bad('form-unknown', PERSON, '/book', 'lecture'),
  bad('form-id', FORM, '/id', 'jion', 'join'),
  bad('check-unknown', FORM, '/steps/0/fields/1/check/0/is', 'cn_idd', 'cn-id'),
  bad('check-unknown', FORM, '/steps/0/fields/1/check', 'passport'),
  bad('field-unknown', FORM, '/consents/0/fields/0', 'idNumbr', 'idNumber'),
  told(
    'consent-undeclared',
    [FORM, '/steps/0/fields/1/sensitive'],
    put(FORM, '/consents/0/fields/0', 'name'),
  ),
  bad('field-twice', FORM, '/steps/0/fields/2/name', 'name'),
  bad('field-unknown', FORM, '/steps/0/fields/2/showIf/field', 'nmae'),
  bad('field-unknown', FORM, '/rules/0/if/field', 'idNumbre', 'idNumber'),
  bad('sensitive-purpose', FORM, '/steps/0/fields/1/purpose', undefined),
  bad('sensitive-retention', FORM, '/steps/0/fields/1/retainDays', undefined),
  bad('consent-undeclared', FORM, '/consents', []),
  bad('missing-member', FORM, '/consents/0/version', undefined),
  bad('pattern-slow', FORM, '/steps/0/fields/1/check/1/pattern', '([0-9]+)+'),
  bad('pattern-broken', FORM, '/steps/0/fields/1/check/1/pattern', '[0-9'),
  bad('pattern-unsupported', FORM, '/steps/0/fields/1/check/1/pattern', '(?=[0-9])[0-9X]'),
  told(
    'options-missing',
    [FORM, '/steps/0/fields/2/options'],
    put(FORM, '/steps/0/fields/2/type', 'choice'),
  ),
  told('option-twice', [FORM, '/steps/0/fields/3/options/1/value'], asks('ride', 'ride')),
  told('option-unknown', [FORM, '/steps/0/fields/2/showIf/equals'], documents => {
    asks('ride', 'food')(documents);
    put(FORM, '/steps/0/fields/2/showIf', { field: 'job', equals: 'rider' })(documents);
  }),
  told('option-unknown', [FORM, '/rules/0/if/any/0/in/1'], documents => {
    asks('ride', 'food')(documents);
    const condition = { any: [{ field: 'job', in: ['food', 'boat'] }] };
    put(FORM, '/rules/0/if', condition)(documents);
  }),
  told(
    'limits-turned',
    [FORM, '/steps/0/fields/1/check/1/min'],
    put(FORM, '/steps/0/fields/1/check/1', { is: 'length', min: 18, max: 15 }),
  ),
  told(
    'limits-turned',
    [FORM, '/steps/0/fields/1/check/1/min'],
    put(FORM, '/steps/0/fields/1/check/1', { is: 'date', min: '2026-02-01', max: '2026-01-01' }),
  ),
  bad('condition-circle', FORM, '/steps/0/fields/2/showIf', { field: 'platform', given: true }),
  told('condition-later', [FORM, '/steps/0/fields/0/showIf/any/1/field'], documents => {
    later(documents);
    const any = [
      { field: 'platform', given: true },
      { field: 'later', given: true },
    ];
    put(FORM, '/steps/0/fields/0/showIf', { any })(documents);
    put(FORM, '/steps/0/fields/2/showIf', undefined)(documents);
  }),
  told('condition-later', [FORM, '/steps/0/fields/0/requiredIf/field'], documents => {
    later(documents);
    put(FORM, '/steps/0/fields/0/requiredIf', { field: 'later', given: true })(documents);
  }),
  told('condition-later', [FORM, '/steps/1/showIf/field'], documents => {
    later(documents);
    put(FORM, '/steps/1/showIf', { field: 'later', given: true })(documents);
  }),
  told(
    'rule-unreachable',
    [FORM, '/routes/1'],
    toUnions({ field: 'name', given: true }, { field: 'name', given: true }, {}),
  ),
  told('route-fallback', [FORM, '/routes'], toUnions({ field: 'name', given: true })),
  told(
    'purpose-missing',
    [FORM, '/steps/0/fields/2/purpose'],
    put(FORM, '/steps/0/fields/2/type', 'phone'),
  ),
  bad('sensitive-beforehand', FORM, '/steps/0/fields/1/prefill', 'id'),
  bad('consent-shared', FORM, '/consents/0/fields', ['idNumber', 'name']),
  bad('consent-preticked', FORM, '/consents/0/granted', true),
];
