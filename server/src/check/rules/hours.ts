import { isDayHours } from '../../../../src/rules/hours-special.ts';
import { parseHours } from '../../../../src/rules/opening-hours.ts';
import { hoursFromPhrase } from '../../import/hours-phrases.ts';
import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { HOURS_WORDS } from '../hours-words.ts';
import { isRecord, pointerFrom, type Step } from '../pointer.ts';
import { chinaDay } from '../references.ts';
import type { DocumentRule } from '../rule.ts';
import { shown } from '../words.ts';
import { featuresOf } from '../whole.ts';

/** Opening hours that no widget can read, of stations, services, single days and stops. */
export const hours: DocumentRule = {
  of: ['station-collection', 'station-detail'],
  *judge(document) {
    for (const { feature, steps } of featuresOf(document.value)) {
      const { properties } = feature;
      if (!isRecord(properties)) continue;
      for (const [path, text] of hoursIn(properties)) {
        const fault = faultOf(text) ?? (path[0] === 'specialHours' ? dayFaultOf(text) : undefined);
        if (fault) yield at(document, pointerFrom([...steps, 'properties', ...path]), fault);
      }
    }
  },
};

/** Special hours that all lie in the past. */
export const pastHours: DocumentRule = {
  of: ['station-detail'],
  *judge(document, { now }) {
    for (const { feature } of featuresOf(document.value)) {
      const days = isRecord(feature['properties'])
        ? feature['properties']['specialHours']
        : undefined;
      if (!Array.isArray(days) || days.length === 0) continue;
      const today = chinaDay(now);
      if (!days.every(day => isRecord(day) && String(day['date']) < today)) continue;
      yield at(document, '/properties/specialHours', {
        code: 'special-hours-past',
        message: bilingual(
          `所列日期（${days.length} 个）都已过去。`,
          `None of the days (${days.length}) is still to come.`,
        ),
        mend: bilingual('删去，或换成今后的日期。', 'Take them out, or name days to come.'),
      });
    }
  },
};

/** Every opening-hours text of a station, with its place below `properties`. */
function* hoursIn(properties: Readonly<Record<string, unknown>>): Generator<[Step[], string]> {
  if (typeof properties['hours'] === 'string') yield [['hours'], properties['hours']];
  for (const list of ['services', 'specialHours', 'timetable']) {
    const items = properties[list];
    if (!Array.isArray(items)) continue;
    for (const [index, item] of items.entries()) {
      const text: unknown = isRecord(item) ? item['hours'] : undefined;
      if (typeof text === 'string') yield [[list, index, 'hours'], text];
    }
  }
}

/** Days within the hours of a single day. */
function dayFaultOf(text: string): Omit<Finding, 'document' | 'pointer'> | undefined {
  if (text === '' || isDayHours(text)) return undefined;
  return {
    code: 'hours-unreadable',
    message: bilingual(
      `“${shown(text)}”是某一天的时间，却又写了日期、星期或 PH：当天会显示为“未知”。`,
      `"${shown(text)}" are hours of one day, yet name dates, weekdays or PH: the day is shown as unknown.`,
    ),
    mend: bilingual('只写时间、24/7 或 off。', 'Write times, 24/7 or off alone.'),
  };
}

function faultOf(text: string): Omit<Finding, 'document' | 'pointer'> | undefined {
  const parsed = parseHours(text);
  // An empty text is the schema's business.
  if (parsed.ok || text === '') return undefined;
  const words = HOURS_WORDS[parsed.why];
  const rest = [...text.slice(parsed.at)];
  const piece = shown(rest.length > 6 ? `${rest.slice(0, 6).join('')}…` : rest.join(''));
  const here = piece === '' ? bilingual('末尾', 'the end') : bilingual(`“${piece}”`, `"${piece}"`);
  const reading = hoursFromPhrase(text);
  return {
    code: 'hours-unreadable',
    message: bilingual(
      `“${shown(text)}”从第 ${parsed.at + 1} 个字符（${here.zh}）起：${words[0].zh}`,
      `"${shown(text)}", from character ${parsed.at + 1} (${here.en}) on: ${words[0].en}`,
    ),
    ...(reading.ok
      ? {
          mend: bilingual(`写成 ${reading.hours}。`, `Write ${reading.hours}.`),
          propose: reading.hours,
        }
      : { mend: words[1] }),
  };
}
