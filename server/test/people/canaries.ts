/** People with something to hide in every member, each with one rule; all invented. */

import { person } from '../helpers/documents.ts';
import { png, SECRETS } from '../uploads/images.ts';
import type { ImportedDocument } from '../../src/store/store.ts';
import type { NewPhoto } from '../../src/store/people/people.ts';

/** One who does not show something. */
export interface Canary {
  id: string;
  member: string;
  rule: string;
  /** Texts that nobody may read anywhere. */
  secrets: string[];
}

/** A text that is nowhere else. */
const word = (n: number): string => `${String.fromCharCode(0x6c00 + n, 0x7a00 + n)}金丝雀`;
const latin = (n: number): string =>
  `qanar${String.fromCharCode(97 + (n % 26), 97 + ((n / 26) | 0))}`;

/** A county that nobody else is of, nor is there one. */
const regionOf = (spelt: string): string =>
  `6577${spelt
    .slice(-2)
    .split('')
    .map(one => one.charCodeAt(0) % 10)
    .join('')}`;

/** Values of every member, with a secret in each text. */
function valuesOf(id: string, secret: string, spelt: string): Record<string, unknown> {
  const source = `https://www.example.cn/${encodeURIComponent(secret)}`;
  return {
    name: `单${secret.slice(0, 2)}`,
    sort: `shan ${spelt}`,
    py: `s${spelt}`,
    lang: `zh-x-${spelt}`,
    trade: secret,
    expertise: [secret],
    org: secret,
    region: regionOf(spelt),
    series: [secret],
    honours: [
      { name: secret, level: secret, year: 1931, by: secret, credential: { href: source } },
    ],
    facts: [{ label: secret, value: secret, unit: secret, source: secret }],
    photo: { src: `v1/people/photos/${id}-0a1b2c3d.png`, alt: secret, by: secret },
    story: secret,
    quote: secret,
    video: { src: `${source}.mp4`, title: secret },
    timeline: [{ from: '1931', text: secret }],
    projects: [{ name: secret, result: secret, href: source }],
    contact: secret,
    bookable: true,
    book: `f-${spelt}`,
    slots: [{ id: spelt, start: '2099-12-03T14:00:00+08:00', place: secret }],
    committees: [secret],
    relations: [{ rel: 'mentor', name: secret }],
    station: `st-${spelt}`,
    newMember: { deep: [secret] },
  };
}

/** What of a member nobody may find, once it is not public. */
function secretsOf(member: string, secret: string, spelt: string): string[] {
  if (member === 'name') return [secret.slice(0, 2), spelt];
  if (member === 'region') return [regionOf(spelt)];
  if (/^(?:sort|py|lang|book|station)$/.test(member)) return [spelt];
  return member === 'bookable' ? [] : [secret];
}

/** A text about a secret in every place where somebody else could have written it. */
function everywhere(id: string, text: string, spelt: string): Record<string, unknown> {
  const about = `${text}的故事，也作 ${spelt}`;
  const all = valuesOf(id, about, spelt);
  return {
    ...all,
    photo: { src: `v1/people/photos/${id}-0a1b2c3d.png`, alt: `${text}在车间` },
    video: { src: `https://www.example.cn/${spelt.replace(' ', '-')}.mp4`, title: about },
    lang: 'zh-Hans',
    region: '410100',
    sort: `li ${id.replace(/\W|\d/g, '')}`,
    py: 'ls',
    book: 'lecture',
    station: 'st-1',
    slots: [{ id: 's-1', start: '2099-12-03T14:00:00+08:00', place: about }],
    name: '李示例',
    org: '示例厂',
    contact: '示例电话',
  };
}

/** Nothing to hide. */
const bland = (id: string): Record<string, unknown> => everywhere(id, '示例', 'shi li');

export interface Cage {
  people: ImportedDocument[];
  canaries: Canary[];
  photos: NewPhoto[];
}

/** One for each member and rule, one whose consent is over, a team that names them all, and a crowd. */
export function cage(): Cage {
  const canaries: Canary[] = [];
  const people: ImportedDocument[] = [];
  const named: { rel: string; id: string; name: string }[] = [];
  const put = (id: string, member: string, rule: string, document: Record<string, unknown>) => {
    const n = canaries.length;
    const [secret, spelt] = [word(n), latin(n)];
    const secrets = secretsOf(member, secret, spelt);
    people.push(person(id, document));
    canaries.push({ id, member, rule, secrets });
    named.push({ rel: 'member', id, name: String(document['name']) });
  };
  for (const rule of ['public', 'masked', 'hidden', 'odd']) {
    for (const member of Object.keys(valuesOf('', '', ''))) {
      const [secret, spelt] = [word(canaries.length), latin(canaries.length)];
      const id = `c-${member.toLowerCase()}-${rule}`;
      const own = valuesOf(id, secret, spelt);
      const tells = ['name', 'org', 'contact'].includes(member) && rule !== 'public';
      const text = member === 'name' ? String(own['name']) : secret;
      const also = member === 'name' ? { sort: own['sort'], py: own['py'] } : {};
      const aka = member === 'name' ? `Shan ${spelt}` : text;
      const rest = tells ? everywhere(id, text, aka) : bland(id);
      put(id, member, rule, { ...rest, ...also, [member]: own[member], show: { [member]: rule } });
    }
  }
  const [secret, spelt] = [word(canaries.length), latin(canaries.length)];
  const consent = { date: '2020-01-01', through: '2021-01-01' };
  const taken = { id: 'c-photos', member: 'photo bytes', rule: 'camera', secrets: SECRETS };
  put('c-over', 'name', 'over', { ...valuesOf('c-over', secret, spelt), consent });
  canaries.at(-1)!.secrets.push(secret, 'c-over');
  canaries.push(taken);
  const crowd = Array.from({ length: 220 }, (_, n) => `p-${n}`);
  people.push(...crowd.map(id => person(id)));
  const relations = [...crowd.map(id => ({ rel: 'member', id, name: id })), ...named];
  people.push(person('t-1', { type: 'team', name: '示例班组', relations }));
  const photos = canaries
    .filter(one => one !== taken)
    .map(({ id }) => ({
      name: `${id}-0a1b2c3d.png`,
      person: id,
      mediaType: 'image/png',
      bytes: png(),
    }));
  return { people, canaries, photos };
}
