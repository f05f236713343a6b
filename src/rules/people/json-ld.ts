/** People as schema.org tells of them, for search engines and archives. */

import { jsonText } from '../json-text.ts';
import { orderHonours } from './honours.ts';
import type { Honour, PersonRecord } from './person.ts';
import type { ShownPerson } from './shown-plain.ts';

export interface JsonLdOptions {
  /** The person's own page. */
  url?: string;
  /** Language of the site (BCP 47); the document's own goes before it. */
  lang?: string;
  /** Full URL of the photo, where it is one. */
  image?: string;
  /** Names of members and leader, by the relation's place, where documents are known. */
  nameOf?: (id: string) => string | undefined;
}

export type JsonLd = Readonly<Record<string, unknown>>;

/**
 * schema.org `Person`, or `Organization` for a team or studio, with what is shown and nothing else.
 * A person whose name is not shown has none. https://schema.org/Person, https://schema.org/Organization
 */
export function jsonLdOf(person: ShownPerson, options: JsonLdOptions = {}): JsonLd | undefined {
  if (person.show?.['name'] === 'hidden') return undefined;
  const isPerson = person.type === 'person';
  const lang = person.lang ?? options.lang;
  const image = options.image;
  return present({
    '@context': lang ? ['https://schema.org', { '@language': lang }] : 'https://schema.org',
    '@type': isPerson ? 'Person' : 'Organization',
    '@id': options.url,
    name: person.name,
    url: options.url,
    description: firstParagraph(person.story) ?? person.quote,
    image:
      image && person.photo
        ? present({
            '@type': 'ImageObject',
            contentUrl: image,
            caption: person.photo.alt,
            width: person.photo.w,
            height: person.photo.h,
            creditText: person.photo.by,
          })
        : undefined,
    award: list(
      orderHonours(person.honours).map(({ name, year }) => (year ? `${name}（${year}）` : name)),
    ),
    hasCredential: list((person.honours ?? []).flatMap(credentialOf)),
    knowsAbout: list(person.expertise ?? []),
    ...(isPerson ? ofPerson(person) : ofOrganization(person, options)),
  });
}

/** The text of a script of type `application/ld+json`; nothing in it can end the script. */
export function jsonLdText(value: JsonLd): string {
  return jsonText(value).replace(
    /[<>&\u2028\u2029]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function ofPerson({ trade, org, committees = [] }: PersonRecord): JsonLd {
  return {
    jobTitle: trade,
    worksFor: org && { '@type': 'Organization', name: org },
    memberOf: list(committees.map(name => ({ '@type': 'Organization', name }))),
  };
}

function ofOrganization({ org, relations = [] }: PersonRecord, { nameOf }: JsonLdOptions): JsonLd {
  const people = relations.flatMap(({ rel, id, name }) => {
    const called = (id !== undefined && nameOf?.(id)) || name;
    return called && (rel === 'member' || rel === 'leader') ? [{ rel, called }] : [];
  });
  return {
    parentOrganization: org && { '@type': 'Organization', name: org },
    member: list(
      people.map(({ rel, called }) =>
        rel === 'leader'
          ? {
              '@type': 'OrganizationRole',
              roleName: 'leader',
              member: { '@type': 'Person', name: called },
            }
          : { '@type': 'Person', name: called },
      ),
    ),
  };
}

/** One that was revoked is no credential any more. */
function credentialOf({ name, credential }: Honour): JsonLd[] {
  if (!credential || credential.revoked) return [];
  const { href, issuer, issued, expires, verify } = credential;
  return [
    present({
      '@type': 'EducationalOccupationalCredential',
      name,
      url: verify ?? href,
      recognizedBy: issuer && { '@type': 'Organization', name: issuer },
      dateCreated: issued,
      expires,
    }),
  ];
}

function firstParagraph(story: string | undefined): string | undefined {
  return story?.split(/\n\s*\n/)[0]?.trim() || undefined;
}

const list = <T>(items: readonly T[]): readonly T[] | undefined =>
  items.length ? items : undefined;

function present(members: Readonly<Record<string, unknown>>): JsonLd {
  const there = Object.keys(members).filter(name => members[name] !== undefined);
  return Object.fromEntries(there.map(name => [name, members[name]]));
}
