import type { HoursFault } from '../../../src/rules/hours-reader.ts';
import { bilingual, type Bilingual } from '../user-error.ts';

type Words = readonly [what: Bilingual, mend: Bilingual];

function words(zh: string, en: string, mendZh: string, mendEn: string): Words {
  return [bilingual(zh, en), bilingual(mendZh, mendEn)];
}

/** For each fault of opening hours: what is wrong, and how it is written (docs/opening-hours.md). */
export const HOURS_WORDS: Readonly<Record<HoursFault, Words>> = {
  empty: words(
    '这里缺一条规则。',
    'a rule is missing here.',
    '删去多余的分号，或补上规则。',
    'Take out the semicolon too many, or add the rule.',
  ),
  text_length: words(
    '超过 1000 个字符。',
    'longer than 1,000 characters.',
    '写短一些；特别的日子放进 specialHours。',
    'Make it shorter; single days go to specialHours.',
  ),
  character: words(
    '用了中文或全角字符。',
    'a Chinese or full-width character.',
    '改成 OSM 写法，如 Mo-Fr 08:30-17:00; PH off。',
    'Write it the OSM way, like Mo-Fr 08:30-17:00; PH off.',
  ),
  word: words(
    '不认识的词。',
    'an unknown word.',
    '星期写 Mo Tu We Th Fr Sa Su，节假日写 PH，不开写 off。',
    'Days are Mo Tu We Th Fr Sa Su, holidays PH, closed is off.',
  ),
  unexpected: words(
    '词或数字放错了地方。',
    'a word or number in the wrong place.',
    '次序是日期、星期、时间；两段时间之间用逗号。',
    'The order is dates, days, times; two times are parted by a comma.',
  ),
  order: words(
    '日期要写在星期前面。',
    'dates come before days.',
    '写成 Apr-Oct Mo-Fr 09:00-17:00。',
    'Write Apr-Oct Mo-Fr 09:00-17:00.',
  ),
  comma_rule: words(
    '两条规则之间要用分号。',
    'two rules are parted by a semicolon.',
    '把逗号改成分号。',
    'Replace the comma by a semicolon.',
  ),
  every_day: words(
    '后面的规则没写日期或星期，说不清是取代前面的还是加上去。',
    'a later rule without dates or days: in place of those before, or besides them?',
    '每天都这样的，放到最前面，或写上 Mo-Su。',
    'What holds every day goes first, or is written with Mo-Su.',
  ),
  alone: words(
    '24/7 要单独成一条。',
    '24/7 stands alone.',
    '前后有日期或星期时写 00:00-24:00。',
    'With dates or days write 00:00-24:00.',
  ),
  times_missing: words(
    '缺时间。',
    'times are missing.',
    '补上时间；整天写 00:00-24:00，不开写 off。',
    'Add them; all day is 00:00-24:00, closed is off.',
  ),
  off_times: words(
    'off 只管整天。',
    'off is for whole days.',
    '午休请写成两段时间：08:30-12:00,13:30-17:00。',
    'For a lunch break write two times: 08:30-12:00,13:30-17:00.',
  ),
  time: words('不是时刻。', 'not a time of day.', '写成 08:30 这样。', 'Write it like 08:30.'),
  same_time: words(
    '起止相同，说不清是全天还是不开。',
    'begins and ends alike: all day or never?',
    '全天写 00:00-24:00。',
    'All day is 00:00-24:00.',
  ),
  span_length: words('一段超过 24 小时。', 'longer than 24 hours.', '分成几段。', 'Divide it.'),
  same_day: words(
    '说不清是一天还是一周。',
    'one day or the whole week?',
    '一天写 Mo，一周就不写星期。',
    'One day is Mo; for the week leave the days out.',
  ),
  date: words(
    '没有这一天。',
    'no such day.',
    '检查月份和日子；年份在 1900–2999 之间。',
    'Check month and day; years are 1900–2999.',
  ),
  date_range: words(
    '日期的起止不配。',
    'the ends of the dates do not fit.',
    '两端写法一样：Dec 20-Jan 5，或 2026 Dec 20-2027 Jan 5。',
    'Write both ends alike: Dec 20-Jan 5, or 2026 Dec 20-2027 Jan 5.',
  ),
};
