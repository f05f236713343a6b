import { en as facilitiesEn } from '../../../../src/locale/facilities/en.ts';
import { zhHans as facilities } from '../../../../src/locale/facilities/zh-Hans.ts';
import { en } from '../../../../src/locale/stations/en.ts';
import { zhHans } from '../../../../src/locale/stations/zh-Hans.ts';
import { FACILITIES, KINDS, STATUSES } from '../../../../src/rules/vocabulary.ts';
import { bilingual, type Bilingual } from '../../user-error.ts';

/** A word documents use, as people read it. */
export interface Word {
  id: string;
  text: Bilingual;
}

export interface Vocabulary {
  kinds: readonly Word[];
  facilities: readonly Word[];
  statuses: readonly Word[];
}

/** The words of the widgets, so that staff choose by the names visitors see. */
export function vocabulary(): Vocabulary {
  return {
    kinds: KINDS.map(id => wordOf(id, `kind.${id}`)),
    facilities: FACILITIES.map(id => wordOf(id, `facility.${id}`)),
    statuses: STATUSES.map(id => wordOf(id, `status.${id}`)),
  };
}

const CHINESE = { ...zhHans, ...facilities };
const ENGLISH = { ...en, ...facilitiesEn };

function wordOf(id: string, key: keyof typeof CHINESE): Word {
  const english = ENGLISH[key];
  return {
    id,
    text: bilingual(CHINESE[key], typeof english === 'string' ? english : english.other),
  };
}
