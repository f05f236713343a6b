import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PersonRecord, Photo, ShowRule } from '../../../src/rules/people/person.ts';
import { plainPerson } from '../../../src/rules/people/shown-plain.ts';
import { HIDDEN_NAME, shownPerson } from '../../../src/rules/people/shown.ts';
import { fc } from '../../helpers/fc.ts';
import { wholePerson } from './person-samples.ts';

const TODAY = '2026-04-01';
type Show = Record<string, ShowRule>;

/** The whole example with rules of its own, and anything else. */
function shown(show: Show, more: Partial<PersonRecord> = {}): PersonRecord | undefined {
  return shownPerson({ ...wholePerson(), show, ...more }, TODAY);
}

/** All that a document says, without its rules. */
const saidBy = (person: PersonRecord | undefined): string =>
  JSON.stringify({ ...person, show: undefined });

suite('who may be shown', () => {
  test('is who agreed, up to the last day of it', () => {
    const until = (through: string) => shown({}, { consent: { date: '2025-01-01', through } });
    assert.ok(until('2026-04-02'));
    assert.ok(until(TODAY));
    assert.equal(until('2026-03-31'), undefined);
    assert.ok(shown({}, { consent: { date: '2025-01-01' } }));
  });

  test('is nobody whose wishes cannot be read', () => {
    for (const wish of [{ show: 'hidden' }, { show: 1 }, { consent: 'no' }, { consent: false }]) {
      assert.equal(shownPerson({ ...wholePerson(), ...wish } as never, TODAY), undefined);
    }
    const odd = { ...wholePerson(), consent: { date: '2025-01-01', through: 20260401 } };
    assert.equal(shownPerson(odd as never, TODAY), undefined);
    assert.ok(shownPerson({ ...wholePerson(), show: null, consent: null } as never, TODAY));
  });

  test('is shown whatever the name of a member that has a rule', () => {
    for (const member of ['constructor', 'toString', 'valueOf'])
      assert.equal(shown({ [member]: 'hidden' })?.name, wholePerson().name);
  });

  test('is shown whole without rules, but for the rules', () => {
    const { show, ...rest } = wholePerson();
    assert.ok(show);
    assert.deepEqual(shown({}), rest);
    assert.deepEqual(shown({ name: 'public', org: 'public' }), rest);
  });
});

suite('what a person keeps to themselves', () => {
  test('is left out, one member at a time', () => {
    const whole = wholePerson();
    const always = ['v', 'id', 'type', 'name', 'show', 'consent', 'updated', 'links'];
    for (const member of Object.keys(whole)) {
      const left: object = shown({ [member]: 'hidden' })!;
      assert.equal(member in left, always.includes(member) && member !== 'show', member);
    }
  });

  test('is hidden as well by a word nobody knows', () => {
    assert.equal(shown({ org: 'private' as ShowRule })?.org, undefined);
    assert.equal(shown({ name: 'no' as ShowRule })?.name, HIDDEN_NAME);
  });

  test('a masked name is the name with its middle covered, without pinyin and credentials', () => {
    const left = shown({ name: 'masked' })!;
    assert.equal(left.name, '单*林（示例）');
    assert.deepEqual(left.show, { name: 'masked' });
    assert.equal(left.sort, undefined);
    assert.equal(left.py, undefined);
    assert.deepEqual(
      left.honours?.map(({ credential }) => credential),
      [undefined, undefined],
    );
    assert.equal(left.photo?.alt, '单*林在焊接车间检查焊缝');
  });

  test('a hidden name is told by its rule', () => {
    const left = shown({ name: 'hidden' })!;
    assert.deepEqual([left.name, left.show], [HIDDEN_NAME, { name: 'hidden' }]);
    assert.equal(left.photo?.alt, '***在焊接车间检查焊缝');
  });

  test('of a masked region the province stays; nothing stays of other masked members', () => {
    const left = shown({ region: 'masked', contact: 'masked', trade: 'masked', photo: 'masked' })!;
    assert.equal(left.region, '410000');
    assert.deepEqual(left.show, { region: 'masked' });
    assert.deepEqual([left.contact, left.trade, left.photo], [undefined, undefined, undefined]);
  });

  test('who cannot be booked for all to see has no slots to tell of it', () => {
    const left = shown({ bookable: 'hidden' })!;
    assert.deepEqual([left.bookable, left.slots, left.book], [undefined, undefined, undefined]);
  });

  test('a name is covered wherever it stands, however it is divided', () => {
    const left = shown(
      { name: 'masked' },
      {
        story: '单晓林和单 晓 林，人称晓林师傅。',
        quote: '我是单·晓林',
        relations: [{ rel: 'mentor', name: '单晓林之父' }],
        timeline: [{ text: '单晓林工作室成立' }],
        projects: [{ name: '晓林操作法', href: 'https://example.cn/单晓林.html' }],
        links: [
          { rel: 'alternate', href: 'https://example.cn/%E5%8D%95%E6%99%93%E6%9E%97' },
          { rel: 'self', href: 'v1/people/p-0007.json' },
        ],
      },
    )!;
    assert.equal(left.story, '单*林和单*林，人称*林师傅。');
    assert.equal(left.quote, '我是单*林');
    assert.equal(left.relations?.[0]?.name, '单*林之父');
    assert.equal(left.timeline?.[0]?.text, '单*林工作室成立');
    assert.deepEqual(left.projects, [{ name: '*林操作法' }]);
    assert.deepEqual(
      left.links?.map(({ rel }) => rel),
      ['self'],
    );
  });

  test('a picture whose address spells the name goes', () => {
    const photo = { src: 'v1/people/photos/单晓林.jpg', alt: '示例人物' };
    assert.equal(shown({ name: 'masked' }, { photo })?.photo, undefined);
    assert.equal(
      shown({ name: 'masked' }, { photo: { ...photo, src: '%E5%8D%95%E6%99%93%E6%9E%97.jpg' } })
        ?.photo,
      undefined,
    );
    assert.deepEqual(shown({}, { photo })?.photo, photo);
  });

  test('names in parts are covered part by part', () => {
    const name = '阿依古丽·买买提';
    const left = shown(
      { name: 'masked' },
      { name, story: '阿依古丽从小学绣，买买提是她的父亲。阿依古丽•买买提' },
    )!;
    assert.equal(left.name, '阿依**·***');
    assert.equal(left.story, '阿依**从小学绣，***是她的父亲。阿依**·***');
  });

  test('a hidden employer goes from contact, story and honours', () => {
    const left = shown(
      { org: 'hidden' },
      { honours: [{ name: '劳模', by: '示例重工有限公司工会' }] },
    )!;
    assert.equal(left.contact, '***工会 0371-00000000');
    assert.equal(left.honours?.[0]?.by, '***工会');
  });

  test('of a team the name is covered as a whole only', () => {
    const left = shown(
      { name: 'hidden' },
      { type: 'team', name: '先锋班', story: '先锋班敢为先锋' },
    );
    assert.equal(left?.story, '***敢为先锋');
  });
});

suite('a secret', () => {
  test('of signs alone is looked for nowhere', () => {
    const left = shown({ contact: 'hidden' }, { contact: '-', story: '一句话' });
    assert.equal(left?.story, '一句话');
  });

  test('may have signs of its own', () => {
    const left = shown({ org: 'hidden' }, { org: 'A+B (C)*', story: '在 a+b 做工', quote: '$&' });
    assert.deepEqual([left?.story, left?.quote], ['在 *** 做工', '$&']);
  });
});

suite('a photo', () => {
  const photoOf = (photo: unknown): PersonRecord =>
    shownPerson({ ...wholePerson(), photo: photo as Photo }, TODAY)!;

  test('is shown with words, and agreed to', () => {
    const photo = { src: 'a.jpg', alt: '示例' };
    assert.ok(photoOf(photo).photo);
    assert.ok(photoOf({ ...photo, consent: '2025-01-01' }).photo);
    assert.equal(photoOf({ src: 'a.jpg' }).photo, undefined);
    assert.equal(photoOf({ ...photo, alt: ' \n' }).photo, undefined);
    for (const consent of [false, 'no', '无', '']) {
      assert.equal(photoOf({ ...photo, consent }).photo, undefined, String(consent));
    }
  });
});

const SECRETS = { name: '单晓林', org: '示例重工', contact: '0371-00000000' };
const texts = fc
  .array(fc.oneof(fc.constantFrom(...Object.values(SECRETS)), fc.string({ maxLength: 4 })), {
    maxLength: 5,
  })
  .map(parts => parts.join(''));
const rule = fc.constantFrom<ShowRule>('public', 'masked', 'hidden');
const people = fc.record(
  {
    type: fc.constantFrom<PersonRecord['type']>('person', 'team', 'studio'),
    name: fc.constant(SECRETS.name),
    org: fc.constant(SECRETS.org),
    contact: fc.constant(SECRETS.contact),
    story: texts,
    quote: texts,
    trade: texts,
    sort: fc.constant('shan xiaolin'),
    expertise: fc.array(texts),
    honours: fc.array(fc.record({ name: texts, by: texts })),
    photo: fc.record({ src: texts, alt: texts }),
    video: fc.record({ src: texts, title: texts }),
    relations: fc.array(fc.record({ rel: fc.constant('mentor' as const), name: texts })),
    slots: fc.array(fc.record({ start: fc.constant('2026-01-01T00:00:00Z'), place: texts })),
    links: fc.array(fc.record({ rel: fc.constant('self'), href: texts, title: texts })),
    show: fc.record({ name: rule, org: rule, contact: rule, trade: rule, region: rule }),
  },
  { requiredKeys: ['type', 'name', 'org', 'contact', 'show'] },
);

suite('whatever a document says', () => {
  test('a secret is nowhere in what is shown', () => {
    fc.assert(
      fc.property(people, person => {
        const said = saidBy(shownPerson(person as PersonRecord, TODAY));
        for (const [member, secret] of Object.entries(SECRETS)) {
          if (person.show[member as 'name'] !== 'public') {
            assert.ok(!said.includes(secret), `${member} in ${said}`);
          }
        }
        if (person.show.name !== 'public') assert.ok(!said.includes('shan xiaolin'));
      }),
    );
  });

  test('doing it twice changes nothing, and the document stays as it is', () => {
    fc.assert(
      fc.property(people, person => {
        const before = JSON.stringify(person);
        const once = shownPerson(person as PersonRecord, TODAY);
        assert.equal(JSON.stringify(person), before);
        assert.deepEqual(shownPerson(once!, TODAY), once);
      }),
    );
  });

  test('the short way says the same, or that it cannot', () => {
    fc.assert(
      fc.property(people, person => {
        const short = plainPerson(person as PersonRecord, TODAY);
        if (short !== 'rules') assert.deepEqual(short, shownPerson(person as PersonRecord, TODAY));
        else assert.ok(Object.values(person.show).some(one => one !== 'public'));
      }),
    );
  });

  test('the document of the server stays one of the schema', async () => {
    const { validatePerson } = await import('../../../src/data/generated/validators/person.js');
    for (const name of Object.keys(wholePerson())) {
      for (const how of ['masked', 'hidden'] as const) {
        assert.ok(validatePerson(shown({ [name]: how })), `${name} ${how}`);
      }
    }
  });
});
