import type { ValidationError } from '../../../src/data/generated/validators/validate.d.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { shown, typeOf, typeWords } from './words.ts';

/**
 * What a validator expected and what it found.
 * @param member name of the member that is missing or misnamed
 * @param definition shared definition of the schema that the value should keep to
 */
export function sentence(
  { keyword, params }: ValidationError,
  member: string,
  found: unknown,
  definition: string | undefined,
): Bilingual {
  const value = shown(found);
  switch (keyword) {
    case 'required':
      return bilingual(`缺少成员“${member}”。`, `The member "${member}" is missing.`);
    case 'type': {
      const types = [params['type']].flat().map(type => typeWords(String(type)));
      const [zh, en] = [types.map(words => words.zh), types.map(words => words.en)];
      const is = typeWords(typeOf(found));
      return bilingual(
        `应为${zh.join('或')}，现为${is.zh}：${value}`,
        `Should be ${en.join(' or ')}; it is ${is.en}: ${value}`,
      );
    }
    case 'enum':
    case 'const': {
      const given = params['allowedValues'] ?? params['allowedValue'];
      const allowed = [given].flat().map(String);
      const [zh, en] = allowed.length > 1 ? [' 之一', 'one of '] : ['', ''];
      return bilingual(
        `应为 ${allowed.join('、')}${zh}，现为“${value}”。`,
        `Should be ${en}${allowed.join(', ')}; it is "${value}".`,
      );
    }
    case 'pattern': {
      const form = FORMS[definition ?? ''];
      return form
        ? bilingual(`应为${form.zh}，现为“${value}”。`, `Should be ${form.en}; it is "${value}".`)
        : bilingual(`写法不对：“${value}”。`, `Not in the right form: "${value}".`);
    }
    case 'propertyNames':
    case 'additionalProperties':
      return bilingual(
        `不能有名为“${shown(member)}”的成员。`,
        `No member may be called "${shown(member)}".`,
      );
    default:
      return (
        limit(keyword, params, found) ??
        bilingual(`结构不合规定：${value}`, `Not as the format says: ${value}`)
      );
  }
}

function limit(
  keyword: string,
  { limit: bound }: Record<string, unknown>,
  found: unknown,
): Bilingual | undefined {
  const n = String(bound);
  switch (keyword) {
    case 'minLength':
      return found === ''
        ? bilingual(
            '不能是空文字；不详就不写这个成员。',
            'Must not be empty; leave out what is unknown.',
          )
        : bilingual(`至少 ${n} 个字符。`, `At least ${n} characters.`);
    case 'maxLength':
      return bilingual(`最多 ${n} 个字符。`, `At most ${n} characters.`);
    case 'minItems':
      return bilingual(`至少 ${n} 项。`, `At least ${n} items.`);
    case 'maxItems':
      return bilingual(`最多 ${n} 项。`, `At most ${n} items.`);
    case 'minimum':
    case 'exclusiveMinimum': {
      const [zh, en] = keyword === 'minimum' ? ['不得小于', 'at least'] : ['须大于', 'more than'];
      return bilingual(
        `${zh} ${n}，现为 ${shown(found)}。`,
        `Must be ${en} ${n}; it is ${shown(found)}.`,
      );
    }
    case 'maximum':
    case 'exclusiveMaximum': {
      const [zh, en] = keyword === 'maximum' ? ['不得大于', 'at most'] : ['须小于', 'less than'];
      return bilingual(
        `${zh} ${n}，现为 ${shown(found)}。`,
        `Must be ${en} ${n}; it is ${shown(found)}.`,
      );
    }
    default:
      return undefined;
  }
}

/** What the patterns of the shared definitions ask for. */
const FORMS: Readonly<Record<string, Bilingual>> = {
  id: bilingual(
    '标识：1–128 个字符，不含斜杠、反斜杠和控制字符，不为 .、..、index、regions',
    'an id: 1–128 characters without slash, backslash and control characters, and not ., .., index or regions',
  ),
  fileName: bilingual('文件名：不含斜杠和反斜杠', 'a file name, without slash and backslash'),
  slug: bilingual('小写英文词，以 _ 或 - 连接', 'a lower-case word, its parts joined by _ or -'),
  href: bilingual(
    'http(s) 网址，或相对于站点根目录的路径（不含空格和反斜杠）',
    'an http(s) URL or a path from the site root, without spaces and backslashes',
  ),
  regionCode: bilingual('六位行政区划代码（GB/T 2260）', 'a six-digit division code (GB/T 2260)'),
  date: bilingual('日期，如 2026-03-01', 'a date like 2026-03-01'),
  partialDate: bilingual(
    '年、年月或年月日，如 2023、2023-05',
    'a year, month or day like 2023 or 2023-05',
  ),
  dateTime: bilingual(
    '带时区的时刻，如 2026-03-01T08:00:00+08:00',
    'a moment with offset like 2026-03-01T08:00:00+08:00',
  ),
  dayOrMoment: bilingual(
    '日期（2026-03-01）或带时区的时刻（2026-03-01T08:00:00+08:00）',
    'a date (2026-03-01) or a moment with offset (2026-03-01T08:00:00+08:00)',
  ),
};
