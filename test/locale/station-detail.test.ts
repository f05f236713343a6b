import { expect } from '@open-wc/testing';
import { LANGUAGES } from '../../src/locale/languages.ts';
import type { Message, Namespace } from '../../src/locale/messages.ts';
import { stationDetail } from '../../src/locale/station-detail/namespace.ts';
import { stationLive } from '../../src/locale/station-live/namespace.ts';
import { stationPhotos } from '../../src/locale/station-photos/namespace.ts';
import { stationMore } from '../../src/locale/station-more/namespace.ts';

const textsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values({ ...message } as Record<string, string>);
const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

for (const namespace of [stationDetail, stationLive, stationMore, stationPhotos] as Namespace[]) {
  describe(`words of ${namespace.name}`, () => {
    const source: Readonly<Record<string, Message>> = namespace.source;

    for (const language of LANGUAGES) {
      it(`has the same keys and placeholders in ${language}`, async () => {
        const pack: Readonly<Record<string, Message>> = await namespace.load(language);
        expect(Object.keys(pack).sort()).to.deep.equal(Object.keys(source).sort());
        for (const [key, message] of Object.entries(pack)) {
          const wanted = placeholders(textsOf(source[key]!)[0]!).join();
          for (const text of textsOf(message)) {
            const found = placeholders(text).join();
            // A message of one thing may leave its number out.
            const fits =
              found === wanted || (wanted === 'n' && !found && typeof message !== 'string');
            expect(fits, `${key}: ${text}`).to.equal(true);
          }
        }
      });
    }

    it('is set in Chinese with full-width marks', () => {
      for (const text of Object.values(source).flatMap(textsOf)) {
        expect(text).not.to.match(/[\u4e00-\u9fff][,;:!?]/);
      }
    });
  });
}
