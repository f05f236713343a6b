import { expect } from '@open-wc/testing';
import { directionOf, languageOf } from '../../src/locale/languages.ts';

describe('languages', () => {
  const cases: Record<string, string> = {
    'zh-CN': 'zh-Hans',
    zh: 'zh-Hans',
    'zh-Hans': 'zh-Hans',
    'zh-Hans-HK': 'zh-Hans',
    'ZH-cn': 'zh-Hans',
    'zh-TW': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-MO': 'zh-Hant',
    'zh-Hant-CN': 'zh-Hant',
    zh_TW: 'zh-Hant',
    ug: 'ug',
    'ug-CN': 'ug',
    en: 'en',
    'en-US': 'en',
    '': 'zh-Hans',
    fr: 'zh-Hans',
    ar: 'zh-Hans',
    english: 'zh-Hans',
  };
  for (const [tag, language] of Object.entries(cases)) {
    it(`reads "${tag}" as ${language}`, () => expect(languageOf(tag)).to.equal(language));
  }

  it('writes Uyghur from right to left, the others from left to right', () => {
    expect(directionOf('ug')).to.equal('rtl');
    expect(directionOf('zh-Hans')).to.equal('ltr');
  });
});
