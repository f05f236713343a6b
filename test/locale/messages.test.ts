import { expect } from '@open-wc/testing';
import { combobox } from '../../src/locale/combobox/namespace.ts';
import { common } from '../../src/locale/common/namespace.ts';
import { display } from '../../src/locale/display/namespace.ts';
import { files } from '../../src/locale/files/namespace.ts';
import { forms } from '../../src/locale/forms/namespace.ts';
import { LANGUAGES } from '../../src/locale/languages.ts';
import { defineNamespace, fill } from '../../src/locale/messages.ts';
import type { Message, Namespace } from '../../src/locale/messages.ts';
import { overlays } from '../../src/locale/overlays/namespace.ts';
import { problems } from '../../src/locale/problems/namespace.ts';
import { stations } from '../../src/locale/stations/namespace.ts';
import { facilities } from '../../src/locale/facilities/namespace.ts';
import { structure } from '../../src/locale/structure/namespace.ts';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { FACILITIES, KINDS, STATUSES } from '../../src/rules/vocabulary.ts';

const textsOf = (message: Message) =>
  typeof message === 'string' ? [message] : Object.values({ ...message } as Record<string, string>);
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]).sort();

describe('messages', () => {
  it('fills placeholders, numbers as the language writes them', () => {
    expect(fill('共 {n} 处，{place}', 'zh-Hans', { n: 12600, place: '临平' })).to.equal(
      '共 12,600 处，临平',
    );
  });

  it('leaves a placeholder without a value as written', () => {
    expect(fill('至 {time}', 'zh-Hans')).to.equal('至 {time}');
  });

  it('keeps text text', () => {
    const text = '<img src=x onerror=alert(1)> $& {n}';
    expect(fill('{name}', 'zh-Hans', { name: text })).to.equal(text);
  });

  it('chooses the plural by n', () => {
    const message = { one: '{n} place', other: '{n} places' };
    expect(fill(message, 'en', { n: 1 })).to.equal('1 place');
    expect(fill(message, 'en', { n: 0 })).to.equal('0 places');
    expect(fill({ other: '{n} 处' }, 'zh-Hans', { n: 1 })).to.equal('1 处');
  });

  it('keeps figures and names in their order inside text that runs from right to left', () => {
    const marked = fill('ئوچۇق، {time} غىچە', 'ug', { time: '17:30' });
    expect(marked).to.equal('ئوچۇق، \u200f\u200e17:30\u200e\u200f غىچە');
    expect(fill('{name}', 'ug', { name: 'ئۈرۈمچى' }), 'written the same way').to.equal('ئۈرۈمچى');
    expect(fill('至 {time}', 'zh-Hans', { time: '17:30' })).to.equal('至 17:30');
  });

  it('loads a language once, and again after it failed', async () => {
    let asked = 0;
    const load = async () => {
      asked += 1;
      if (asked === 1) throw new Error('offline');
      return { hello: 'Hello' };
    };
    const space = defineNamespace(
      'test',
      { hello: '您好' },
      { en: load, ug: load, 'zh-Hant': load },
    );
    await space.load('en').then(
      () => expect.fail('should reject'),
      () => undefined,
    );
    expect(space.loaded('en')).to.equal(undefined);
    expect((await space.load('en')).hello).to.equal('Hello');
    await space.load('en');
    expect(asked).to.equal(2);
  });
});

for (const space of [
  combobox,
  common,
  display,
  files,
  forms,
  overlays,
  problems,
  stations,
  facilities,
  structure,
] as Namespace[]) {
  describe(`pack ${space.name}`, () => {
    for (const language of LANGUAGES) {
      it(`says everything in ${language}, with the same placeholders`, async () => {
        const pack = await space.load(language);
        expect(Object.keys(pack).sort()).to.deep.equal(Object.keys(space.source).sort());
        for (const [key, source] of Object.entries(space.source)) {
          const [wanted = ''] = textsOf(source);
          for (const text of textsOf(pack[key]!)) {
            expect(text.trim(), key).to.not.equal('');
            expect(placeholders(text), key).to.deep.equal(placeholders(wanted));
          }
        }
      });
    }

    for (const language of ['zh-Hans', 'zh-Hant'] as const) {
      it(`sets full-width punctuation beside 汉字 in ${language}`, async () => {
        for (const [key, message] of Object.entries(await space.load(language))) {
          expect(textsOf(message).join(), key).to.not.match(/\p{Script=Han}[,:;!?()]/u);
        }
      });
    }
  });
}

describe('packs stations and facilities', () => {
  it('has a word for every kind, facility and status of the vocabulary, and no other', () => {
    const keys = [
      ...KINDS.map(id => `kind.${id}`),
      ...FACILITIES.map(id => `facility.${id}`),
      ...STATUSES.map(id => `status.${id}`),
    ];
    const ours = Object.keys({ ...stations.source, ...facilities.source }).filter(
      key => !/^(?:hours|holiday)\./.test(key),
    );
    expect(ours.sort()).to.deep.equal(keys.sort());
  });

  it('has a word for every holiday of the calendar', () => {
    const days = CN_CALENDAR.flatMap(year => year.days).filter(({ type }) => type !== 'work');
    for (const name of new Set(days.flatMap(day => day.name.split('、')))) {
      expect(stations.source).to.have.property(`holiday.${name}`, name);
    }
  });
});
