// The sample people: what demos, stories and the bench show. Nobody in them lives.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import {
  drawPortrait,
  portraitWords,
  sampleAlliance,
  sampleAllianceMembers,
  sampleCommittees,
  sampleFaces,
  sampleLecturer,
  sampleOfTheYear,
  samplePeople,
  samplePeopleOfYear,
  samplePersons,
  sampleStudios,
  sampleSummaries,
} from '../../scripts/lib/sample-people.mjs';
// @ts-expect-error a plain script without types
import { pngOf as untyped } from '../../scripts/lib/sample-png.mjs';
import { validatePeople } from '../../src/data/generated/validators/people.js';
import { validatePerson } from '../../src/data/generated/validators/person.js';

const pngOf = untyped as (picture: ReturnType<typeof drawPortrait>) => Buffer;
const NOW = Date.UTC(2026, 2, 18, 2);
const everyone = [...samplePeople(NOW), ...sampleStudios(12_600)];
const person = (id: string) => everyone.find(one => one.id === id)!.person;

describe('sample people', () => {
  it('keep to the schema, one by one and as a list', () => {
    for (const { id, person } of everyone) {
      assert.ok(validatePerson(plain(person)), `${id}: ${JSON.stringify(validatePerson.errors)}`);
    }
    const list = { v: 1, items: sampleSummaries(everyone) };
    assert.ok(validatePeople(plain(list)), JSON.stringify(validatePeople.errors));
  });

  it('have an id and a name of their own, each marked as a sample', () => {
    assert.equal(new Set(everyone.map(({ id }) => id)).size, everyone.length);
    for (const { person } of everyone) assert.match(person.name, /（示例）$|\(ئۈلگە\)$/);
    for (const list of [samplePeopleOfYear(), sampleAllianceMembers(), sampleStudios(12_600)]) {
      assert.equal(new Set(list.map(({ person }) => person.name)).size, list.length);
    }
  });

  it('are the same each time but for the days that can be booked', () => {
    const later = samplePeople(NOW + 40 * 86_400_000);
    const apart = samplePeople(NOW).filter((one, at) => !same(one, later[at]));
    assert.deepEqual(
      apart.map(({ id }) => id),
      [sampleLecturer],
    );
    assert.ok(same(sampleStudios(50), sampleStudios(50)));
  });

  it('are 68 of the year with two teams, and 157 in six committees, some in two', () => {
    const year = samplePeopleOfYear();
    assert.equal(year.filter(({ person }) => person.type === 'person').length, 68);
    assert.equal(year.filter(({ person }) => person.type === 'team').length, 2);
    assert.ok(year.every(({ person }) => person.series?.includes(sampleOfTheYear)));
    const alliance = sampleAllianceMembers();
    assert.equal(alliance.length, 157);
    assert.ok(alliance.every(({ person }) => person.series?.includes(sampleAlliance)));
    const named = alliance.flatMap(({ person }) => person.committees ?? []);
    assert.deepEqual([...new Set(named)].sort(), [...sampleCommittees].sort());
    assert.equal(sampleCommittees.length, 6);
    assert.ok(named.length > 157 && named.length < 200, `${named.length} places`);
  });

  it('show each hard case', () => {
    const cases = samplePersons(NOW).map(one => one.person);
    assert.ok(cases.some(({ honours = [] }) => honours.length === 40));
    assert.ok(cases.some(({ lang, name }) => lang === 'ug' && /\p{Script=Arabic}/u.test(name)));
    assert.ok(cases.some(({ name }) => name.length > 16 && name.includes('·')));
    assert.ok(
      cases.some(one => Object.keys(one).length <= 5),
      'hardly more than a name',
    );
    assert.ok(cases.some(({ show }) => show?.['name'] === 'masked' && show['org'] === 'hidden'));
    assert.ok(
      cases.some(({ consent }) => consent!.through! < '2026'),
      'consent has ended',
    );
    const team = cases.find(({ type }) => type === 'team')!;
    const sizes = team.facts!.filter(({ label }) => label === '队伍人数');
    assert.deepEqual([sizes[0]!.value, sizes.at(-1)!.value], [9, 25]);
    const credentials = cases.flatMap(({ honours = [] }) =>
      honours.flatMap(h => h.credential ?? []),
    );
    assert.ok(credentials.some(({ revoked }) => revoked));
    assert.ok(credentials.some(({ expires }) => expires! < '2026'));
    assert.ok(credentials.some(({ revoked, expires }) => !revoked && expires! > '2030'));
  });

  it('know one another from both sides, over four generations', () => {
    const other = { mentor: 'apprentice', apprentice: 'mentor' } as const;
    for (const { id, person: one } of samplePersons(NOW)) {
      for (const { rel, id: to } of one.relations ?? []) {
        if (!to) continue;
        assert.ok(
          everyone.some(another => another.id === to),
          `${id} names ${to}`,
        );
        if (rel !== 'mentor' && rel !== 'apprentice') continue;
        const back = person(to).relations?.some(r => r.id === id && r.rel === other[rel]);
        assert.ok(back, `${to} does not name ${id}`);
      }
    }
    const taught = (id: string): number =>
      1 + Math.max(0, ...apprenticesOf(id).map(apprentice => taught(apprentice)));
    assert.equal(taught('p-0011'), 4);
  });

  it('can be booked on days to come, one of them full', () => {
    const { slots = [], book, bookable } = person(sampleLecturer);
    assert.ok(bookable && book === 'lecture');
    const ahead = slots.filter(({ start }) => Date.parse(start) > NOW);
    assert.ok(ahead.length >= 6 && ahead.length === slots.length - 1);
    assert.ok(ahead.every(({ start, end }) => Date.parse(end!) > Date.parse(start)));
    assert.equal(ahead.filter(({ left }) => left === 0).length, 1);
    assert.equal(new Set(slots.map(({ id }) => id)).size, slots.length);
  });
});

const apprenticesOf = (id: string) =>
  (person(id).relations ?? []).flatMap(({ rel, id }) => (rel === 'apprentice' && id ? [id] : []));

describe('sample portraits', () => {
  it('are drawn alike for a seed, otherwise for another', () => {
    const [one, again, other] = [7, 7, 8].map(seed => pngOf(drawPortrait(seed, { w: 96 })));
    assert.ok(one!.equals(again!));
    assert.ok(!one!.equals(other!));
  });

  it('are PNG files of the size the document says', () => {
    const { portrait, person: one } = samplePeople(NOW).find(({ portrait }) => portrait)!;
    const bytes = pngOf(drawPortrait(portrait!.seed, portrait));
    assert.equal(bytes.toString('latin1', 1, 4), 'PNG');
    assert.equal(bytes.readUInt32BE(16), one.photo!.w);
    assert.equal(bytes.readUInt32BE(20), one.photo!.h);
    const at = bytes.indexOf('IDAT');
    const rows = inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
    assert.equal(rows.length, (one.photo!.w! + 1) * one.photo!.h!);
  });

  it('say in words what is drawn', () => {
    for (const wish of sampleFaces()) assert.match(portraitWords(wish), /^.+，穿工装$/);
    assert.match(portraitWords({ seed: 1, headgear: 'helmet' }), /^戴安全帽/);
    const words = samplePeople(NOW).flatMap(({ person: one }) => one.photo?.alt ?? []);
    assert.ok(new Set(words).size > words.length / 2);
  });
});

/** As it goes over the wire. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
