import { COLLECTIONS } from '../references.ts';
import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import { misspelt as misspeltName } from '../misspelt.ts';
import { isRecord, pointerFrom } from '../pointer.ts';
import type { DocumentRule } from '../rule.ts';
import { nearestWord, shown } from '../words.ts';

/** Tags without `union-`, as `widgets` of the site document names them. */
const WIDGETS = [
  'station-map',
  'reading-locator',
  'join-form',
  'craftsman-card',
  'craftsman-wall',
  'contest-leaderboard',
];

/** Where a site chooses names itself, and those that mean something to widgets. */
const OPEN_NAMES: Readonly<Record<string, readonly string[]>> = {
  collections: Object.keys(COLLECTIONS),
  widgets: WIDGETS,
  theme: ['--union-accent', '--union-on-accent', '--union-accent-ink'],
};

/** Collections, widgets and colours whose name looks like one that is known. */
export const openNames: DocumentRule = {
  of: ['site'],
  *judge(document) {
    const { value } = document;
    if (!isRecord(value)) return;
    for (const [list, known] of Object.entries(OPEN_NAMES)) {
      const own = isRecord(value[list]) ? Object.keys(value[list]) : [];
      for (const name of own) {
        const meant = known.includes(name) ? undefined : nearestWord(name, known);
        if (meant === undefined || own.includes(meant)) continue;
        yield at(document, pointerFrom([list, name]), misspeltName(name, meant));
      }
    }
  },
};

/** A time zone that no browser knows: `Asia/Beijing` looks right and is none. */
export const timeZone: DocumentRule = {
  of: ['site'],
  *judge(document) {
    const site = isRecord(document.value) ? document.value['site'] : undefined;
    const zone = isRecord(site) ? site['tz'] : undefined;
    // What is no name at all, the schema tells.
    if (typeof zone !== 'string' || !/^[A-Za-z]/.test(zone) || isTimeZone(zone)) return;
    yield at(document, '/site/tz', {
      code: 'wrong-value',
      message: bilingual(
        `浏览器不认识时区“${shown(zone)}”。`,
        `No browser knows the time zone "${shown(zone)}".`,
      ),
      mend: bilingual('中国各地写 Asia/Shanghai。', 'All of China is Asia/Shanghai.'),
      propose: 'Asia/Shanghai',
    });
  },
};

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format();
    return true;
  } catch {
    return false;
  }
}
