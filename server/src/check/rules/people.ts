import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord, pointerFrom } from '../pointer.ts';
import { chinaDay } from '../references.ts';
import type { DocumentRule, WholeRule } from '../rule.ts';
import { shown } from '../words.ts';

/** A person is public because they agreed, and as long as they do. */
export const consent: DocumentRule = {
  of: ['person'],
  *judge(document, { now }) {
    const { value } = document;
    if (!isRecord(value)) return;
    const today = chinaDay(now);
    const photo = isRecord(value['photo']) ? value['photo'] : undefined;
    const own = isRecord(value['consent']) ? value['consent'] : undefined;
    const isPerson = value['type'] === 'person';
    if (isPerson && !own && photo?.['consent'] === undefined) {
      const pointer = photo ? '/photo/consent' : '/consent';
      yield at(document, pointer, {
        code: 'consent-missing',
        message: bilingual('没有写本人同意公开的日期。', 'It does not say when they agreed.'),
        mend: bilingual(
          '有书面同意的，写 "consent": {"date": "2026-03-01"}；没有的先征得同意。',
          'Write "consent": {"date": "2026-03-01"} if they agreed in writing, else ask them first.',
        ),
      });
    }
    const days: [string, unknown][] = [
      ['/consent/date', own?.['date']],
      ['/photo/consent', photo?.['consent']],
    ];
    for (const [pointer, day] of days) {
      // The form of a date is the schema's business.
      if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day) || day <= today) continue;
      yield at(document, pointer, {
        code: 'consent-ahead',
        message: bilingual(`${shown(day)} 还没有到。`, `${shown(day)} is yet to come.`),
        mend: bilingual('改成同意书上的日期。', 'Write the day on the paper they signed.'),
      });
    }
    const through = own?.['through'];
    if (typeof through === 'string' && through < today) {
      yield at(document, '/consent/through', {
        code: 'consent-over',
        message: bilingual(
          `同意到 ${shown(through)} 为止。`,
          `They agreed until ${shown(through)}.`,
        ),
        mend: bilingual(
          '撤下这个人物，或续签后改日期。',
          'Take the person down, or ask them again.',
        ),
      });
    }
  },
};

/** Levels the widgets sort and translate, with the words unions write for them. */
const LEVELS: Readonly<Record<string, readonly string[]>> = {
  national: ['国家级', '国家', '全国', '全国级'],
  province: ['省级', '省', '省部级', '自治区级', '直辖市级'],
  city: ['市级', '市', '地市级', '州级'],
  county: ['县级', '县', '区级', '区', '区县级', '旗级'],
  town: ['乡镇级', '镇级', '街道级'],
  industry: ['行业级', '行业'],
  enterprise: ['企业级', '企业', '公司级'],
};

/** Levels of honour that are in no list. */
export const honourLevels: DocumentRule = {
  of: ['person', 'people', 'station-detail'],
  *judge(document) {
    for (const [level, pointer] of levelsIn(document.value)) {
      if (Object.hasOwn(LEVELS, level)) continue;
      const known = Object.entries(LEVELS).find(([, words]) => words.includes(level))?.[0];
      // A station's honours are shown as written, in the words of the source.
      if (document.kind === 'station-detail') continue;
      yield at(document, pointer, {
        code: 'honour-level',
        message: bilingual(`级别写的是“${shown(level)}”。`, `The level is "${shown(level)}".`),
        mend: known
          ? bilingual(`写成 ${known}。`, `Write ${known}.`)
          : bilingual(
              `可用的有 ${Object.keys(LEVELS).join('、')}。`,
              `Known are ${Object.keys(LEVELS).join(', ')}.`,
            ),
        ...(known && { propose: known }),
      });
    }
  },
};

function* levelsIn(value: unknown, at = ''): Generator<[string, string]> {
  if (!isRecord(value)) return;
  const honours = Array.isArray(value['honours']) ? value['honours'] : [];
  for (const [index, honour] of honours.entries()) {
    if (isRecord(honour) && typeof honour['level'] === 'string') {
      yield [honour['level'], `${at}/honours/${index}/level`];
    }
  }
  const items = Array.isArray(value['items']) ? value['items'] : [];
  for (const [index, item] of items.entries()) yield* levelsIn(item, `/items/${index}`);
}

/** Relations lead to people of the site, as far as the list says who they are. */
export const relations: WholeRule = function* (whole) {
  const lists = whole.of('people');
  if (lists.length === 0) return;
  const known = new Set(
    lists.flatMap(({ value }) =>
      isRecord(value) && Array.isArray(value['items'])
        ? value['items'].map(item => (isRecord(item) ? item['id'] : undefined))
        : [],
    ),
  );
  for (const document of whole.of('person')) {
    const own = isRecord(document.value) ? document.value['relations'] : undefined;
    for (const [index, relation] of (Array.isArray(own) ? own : []).entries()) {
      const id: unknown = isRecord(relation) ? relation['id'] : undefined;
      if (typeof id === 'string' && !known.has(id)) {
        yield at(document, `/relations/${index}/id`, unknownPerson(id));
      }
    }
  }
};

/** What the other is to be told of who names them. */
const INVERSE: Readonly<Record<string, string>> = { mentor: 'apprentice', apprentice: 'mentor' };

/** Mentor and apprentice name each other; a studio names its members, who may or may not. */
export const oneSided: WholeRule = function* (whole) {
  const people = new Map(whole.of('person').map(document => [idOf(document.value), document]));
  for (const [id, document] of people) {
    for (const [index, { rel, other }] of relationsIn(document.value)) {
      const wanted = Object.hasOwn(INVERSE, rel) ? INVERSE[rel] : undefined;
      const back = people.get(other);
      // Who was not read may well name them; an id with a slip may be meant for them.
      if (!wanted || !back || id === undefined) continue;
      const isBack = [...relationsIn(back.value)].some(
        ([, own]) => own.rel === wanted && (own.other === id || !people.has(own.other)),
      );
      if (isBack) continue;
      yield at(document, `/relations/${index}`, {
        code: 'relation-one-sided',
        message: bilingual(
          `${back.name} 没有写与 ${shown(id)} 的关系。`,
          `${back.name} does not name ${shown(id)}.`,
        ),
        mend: bilingual(
          `在那里写 {"rel": "${wanted}", "id": "${shown(id)}"}。`,
          `Write {"rel": "${wanted}", "id": "${shown(id)}"} there.`,
        ),
      });
    }
  }
};

function idOf(value: unknown): string | undefined {
  const id: unknown = isRecord(value) ? value['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function* relationsIn(value: unknown): Generator<[number, { rel: string; other: string }]> {
  const own = isRecord(value) && Array.isArray(value['relations']) ? value['relations'] : [];
  for (const [index, relation] of own.entries()) {
    if (!isRecord(relation)) continue;
    const { rel, id } = relation;
    if (typeof rel === 'string' && typeof id === 'string') yield [index, { rel, other: id }];
  }
}

function unknownPerson(id: string): Omit<Finding, 'document' | 'pointer'> {
  return {
    code: 'relation-unknown',
    message: bilingual(`名录里没有“${shown(id)}”。`, `The list has no "${shown(id)}".`),
    mend: bilingual(
      '改正标识；对方不在本站的，去掉 id，写 name。',
      'Mend the id; for somebody who is not on this site leave out id and write name.',
    ),
  };
}

/** A list says of a person or contest what their document says. */
export const summaries: DocumentRule = {
  of: ['person', 'contest'],
  *judge(document) {
    const { value, entry } = document;
    if (!isRecord(value) || !entry) return;
    for (const name of ['id', 'type', 'name', 'kind', 'state', 'org', 'region', 'trade']) {
      const [here, there] = [value[name], entry[name]];
      if (here === undefined || there === undefined || here === there) continue;
      yield at(document, pointerFrom([name]), {
        code: 'summary-differs',
        message: bilingual(
          `这里是“${shown(here)}”，${document.from?.document ?? ''} 里是“${shown(there)}”。`,
          `Here it is "${shown(here)}", in ${document.from?.document ?? ''} "${shown(there)}".`,
        ),
        mend: bilingual('重新发布，使两处一致。', 'Publish again so that both agree.'),
      });
    }
  },
};
