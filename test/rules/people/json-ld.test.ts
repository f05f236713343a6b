import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { jsonLdOf, jsonLdText, type JsonLd } from '../../../src/rules/people/json-ld.ts';
import type { PersonRecord } from '../../../src/rules/people/person.ts';
import type { ShownPerson } from '../../../src/rules/people/shown-plain.ts';
import { shownPerson } from '../../../src/rules/people/shown.ts';
import { fc } from '../../helpers/fc.ts';
import { wholePerson } from './person-samples.ts';

const TODAY = '2026-04-01';
const shown = (more: Partial<PersonRecord> = {}): ShownPerson =>
  shownPerson({ ...wholePerson(), ...more }, TODAY)!;

/** Properties that schema.org documents for its types, of those we could think of using. */
const THING = 'name url image description alternateName identifier sameAs'.split(' ');
const DOCUMENTED: Record<string, string[]> = {
  Person: [...THING, ...'award jobTitle worksFor memberOf knowsAbout hasCredential'.split(' ')],
  Organization: [
    ...THING,
    ...'award member parentOrganization knowsAbout hasCredential'.split(' '),
  ],
  OrganizationRole: [...THING, ...'member roleName startDate endDate'.split(' ')],
  ImageObject: [...THING, ...'contentUrl caption width height creditText'.split(' ')],
  EducationalOccupationalCredential: [
    ...THING,
    ...'recognizedBy dateCreated expires validIn'.split(' '),
  ],
};

/** Every object has a type, and only what is documented for it. */
function assertDocumented(value: unknown): void {
  if (Array.isArray(value)) value.forEach(assertDocumented);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { '@type': type, ...members } = value as Record<string, unknown>;
  const documented = DOCUMENTED[type as string];
  assert.ok(documented, `no such type: ${String(type)}`);
  for (const [name, member] of Object.entries(members)) {
    if (name.startsWith('@')) continue;
    assert.ok(documented.includes(name), `${String(type)} has no ${name}`);
    assert.notEqual(member, undefined);
    assertDocumented(member);
  }
}

suite('a person as schema.org tells of them', () => {
  const url = 'https://example.cn/craftsmen/p-0007.html';
  const image = 'https://example.cn/v1/people/photos/p-0007.webp';
  const told = jsonLdOf(shown(), { url, image, lang: 'zh-Hans' })!;

  test('has what is shown, under documented properties', () => {
    assertDocumented(told);
    assert.equal(told['@type'], 'Person');
    assert.deepEqual(told['@context'], ['https://schema.org', { '@language': 'zh-Hans' }]);
    assert.deepEqual(told['award'], ['全国五一劳动奖章（2023）', '示例省劳动模范（2019）']);
    assert.equal(told['jobTitle'], '电焊工');
    assert.deepEqual(told['worksFor'], { '@type': 'Organization', name: '示例重工有限公司' });
    assert.equal(told['description'], '从学徒做起，二十年只做一件事。');
    assert.equal((told['image'] as JsonLd)['contentUrl'], image);
    assert.equal((told['image'] as JsonLd)['caption'], '单晓林在焊接车间检查焊缝');
  });

  test('has the language of its own words before the site’s', () => {
    const ug = jsonLdOf(shown({ lang: 'ug' }), { lang: 'zh-Hans' });
    assert.deepEqual(ug?.['@context'], ['https://schema.org', { '@language': 'ug' }]);
    assert.equal(jsonLdOf(shown())?.['@context'], 'https://schema.org');
  });

  test('says nothing that is not shown', () => {
    const text = (show: PersonRecord['show']) =>
      JSON.stringify(jsonLdOf(shown({ show }), { image, url }));
    assert.ok(!text({ name: 'masked' }).includes('单晓林'));
    assert.ok(text({ name: 'masked' }).includes('单*林'));
    assert.ok(!text({ photo: 'hidden' }).includes('ImageObject'));
    assert.ok(!text({ honours: 'hidden' }).includes('award'));
    assert.equal(jsonLdOf(shown({ show: { name: 'hidden' } })), undefined);
    assert.ok(!text({}).includes('0371'), 'a contact is for people, not for machines');
  });

  test('has a credential, but not one that was revoked', () => {
    assert.deepEqual(told['hasCredential'], [
      {
        '@type': 'EducationalOccupationalCredential',
        name: '示例省劳动模范',
        url: 'https://badges.example.cn/verify?c=1',
        recognizedBy: { '@type': 'Organization', name: '示例省总工会' },
        dateCreated: '2019-05',
        expires: '2029-05',
      },
    ]);
    const honours = [{ name: '甲', credential: { href: 'https://a.example/', revoked: true } }];
    assert.equal(jsonLdOf(shown({ honours }))?.['hasCredential'], undefined);
  });

  test('is short where little is known', () => {
    const least = shownPerson({ type: 'person', name: '示例人物' } as PersonRecord, TODAY)!;
    assert.deepEqual(jsonLdOf(least), {
      '@context': 'https://schema.org',
      '@type': 'Person',
      name: '示例人物',
    });
  });
});

suite('a studio as schema.org tells of it', () => {
  const relations: PersonRecord['relations'] = [
    { rel: 'leader', id: 'p-1' },
    { rel: 'member', name: '示例成员' },
    { rel: 'member', id: 'p-2' },
    { rel: 'mentor', name: '别人' },
  ];
  const studio = shown({ type: 'studio', name: '示例工作室', relations });

  test('is an organization with its leader and members', () => {
    const told = jsonLdOf(studio, { nameOf: id => (id === 'p-1' ? '带头人' : undefined) })!;
    assertDocumented(told);
    assert.equal(told['@type'], 'Organization');
    assert.deepEqual(told['parentOrganization'], {
      '@type': 'Organization',
      name: '示例重工有限公司',
    });
    assert.deepEqual(told['member'], [
      {
        '@type': 'OrganizationRole',
        roleName: 'leader',
        member: { '@type': 'Person', name: '带头人' },
      },
      { '@type': 'Person', name: '示例成员' },
    ]);
    assert.equal(told['jobTitle'], undefined);
  });
});

suite('the text of a script', () => {
  test('means the same, and nothing in it ends the script or begins a comment', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('</script>', '<!--', ']]>', '\u2028', '<script', '&lt;'),
    );
    fc.assert(
      fc.property(fc.array(words), list => {
        const text = jsonLdText({ name: list.join('') });
        assert.deepEqual(JSON.parse(text), { name: list.join('') });
        assert.ok(!/[<>&\u2028\u2029]/.test(text));
      }),
    );
  });
});
