import { expect } from '@open-wc/testing';
import { formParts } from '../../../../src/locale/form-parts/namespace.ts';
import { formScreens } from '../../../../src/locale/form-screens/namespace.ts';
import { LANGUAGES } from '../../../../src/locale/languages.ts';
import { defineNamespace, type Message, type Messages } from '../../../../src/locale/messages.ts';
import { bring, speak } from '../../../../src/widgets/join-form/parts/part-words.ts';

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values({ ...message });
const holes = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

for (const space of [formParts, formScreens]) {
  describe(`words of ${space.name}`, () => {
    for (const lang of LANGUAGES) {
      it(`are all there in ${lang}, with the same placeholders`, async () => {
        const source: Messages = space.source;
        const pack: Messages = await space.load(lang);
        expect(Object.keys(pack).sort()).to.eql(Object.keys(source).sort());
        for (const [key, message] of Object.entries(source)) {
          for (const text of texts(pack[key]!)) {
            expect(text.trim(), key).to.not.equal('');
            expect(holes(text), key).to.eql(holes(texts(message)[0]!));
          }
        }
      });
    }
  });
}

describe('words of a part', () => {
  it('stay Simplified Chinese when a language does not come', async () => {
    const lost = async (): Promise<never> => {
      throw new Error('offline');
    };
    const space = defineNamespace(
      'lost',
      { hello: '您好，{name}' },
      { 'zh-Hant': lost, en: lost, ug: lost },
    );
    const { warn } = console;
    const told: unknown[] = [];
    console.warn = (...all: unknown[]) => void told.push(all[0]);
    await bring(space, 'en').finally(() => (console.warn = warn));
    expect(speak(space, 'en')('hello', { name: '示例' })).to.equal('您好，示例');
    expect(String(told[0])).to.include('语言包 en');
  });
});
