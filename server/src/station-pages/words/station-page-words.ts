import { facilities } from '../../../../src/locale/facilities/namespace.ts';
import type { Language } from '../../../../src/locale/languages.ts';
import type { PackOf } from '../../../../src/locale/messages.ts';
import { stationDetail } from '../../../../src/locale/station-detail/namespace.ts';
import { stationLive } from '../../../../src/locale/station-live/namespace.ts';
import { stationMore } from '../../../../src/locale/station-more/namespace.ts';
import { stations } from '../../../../src/locale/stations/namespace.ts';
import { placeWords, type OwnWords } from '../../place-pages/place-words.ts';
import { en } from './en.ts';
import { ug } from './ug.ts';
import { zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

const PACKS: Readonly<Record<Language, PackOf<typeof zhHans>>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
  ug,
};

/** The words of the station map, and those of these pages alone. */
export type StationPageWords = OwnWords<keyof typeof zhHans>;

/** The words of a language: `stations`, `live` of reports, and `detail` of one station. */
export async function stationPageWords(language: Language): Promise<StationPageWords> {
  const [common, detail, more] = [
    await stations.load(language),
    await stationDetail.load(language),
    await stationMore.load(language),
  ];
  const packs = {
    stations: { ...common, ...(await facilities.load(language)) },
    live: await stationLive.load(language),
    detail: {
      ...detail,
      ...more,
      listComma: detail.comma,
      'hours.always': common['hours.always'],
    },
  };
  return placeWords(language, packs, PACKS[language]);
}
