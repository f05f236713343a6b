import { craftsman } from '../../../../src/locale/craftsman/namespace.ts';
import { craftsmanMore } from '../../../../src/locale/craftsman-more/namespace.ts';
import { craftsmanWall } from '../../../../src/locale/craftsman-wall/namespace.ts';
import type { Language } from '../../../../src/locale/languages.ts';
import { leaderboard } from '../../../../src/locale/leaderboard/namespace.ts';
import type { Messages, PackOf } from '../../../../src/locale/messages.ts';
import { stations } from '../../../../src/locale/stations/namespace.ts';
import { placeWords, type OwnWords } from '../../place-pages/place-words.ts';
import { spoken, type Spoken } from '../spoken.ts';
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

/** The words of the widgets of people and contests, and those of their pages alone. */
export interface FrameWords extends OwnWords<keyof typeof zhHans> {
  /** As the views of these widgets ask for words. */
  card: (zone: string) => Spoken;
  wall: (zone: string) => Spoken;
  board: (zone: string) => Spoken;
}

/** The words of a language. */
export async function frameWords(language: Language): Promise<FrameWords> {
  const [first, more, wall, board, places]: Messages[] = await Promise.all([
    craftsman.load(language),
    craftsmanMore.load(language),
    craftsmanWall.load(language),
    leaderboard.load(language),
    stations.load(language),
  ]);
  const own = PACKS[language];
  const packs = { stations: places as Messages };
  return {
    ...placeWords(language, packs, own),
    card: zone => spoken(language, [first!, more!], zone),
    wall: zone => spoken(language, [wall!, first!], zone),
    board: zone => spoken(language, [board!], zone),
  };
}
