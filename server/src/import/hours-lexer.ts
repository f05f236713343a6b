/** Words and numbers of a Chinese opening-hours phrase. */

/** `small-hours` is 凌晨, after midnight. */
export type Period = 'small-hours' | 'morning' | 'noon' | 'afternoon' | 'evening';

/** Month and day; without the day the whole month. */
export interface MonthDay {
  month: number;
  day?: number;
}

export type HoursToken =
  /** Weekdays Monday first; `holidays` are the State's days off; `working` says 工作日. */
  | { type: 'days'; week: readonly boolean[]; holidays: boolean; working: boolean }
  /** Hour and minute as written; `period` from a suffix (`5:30pm`). */
  | { type: 'time'; hour: number; minute: number; period?: Period }
  | { type: 'period'; period?: Period; nextDay: boolean }
  | { type: 'season'; from: MonthDay; to: MonthDay }
  | { type: 'remark'; text: string }
  | { type: PlainToken };

/**
 * Words without a value. `off` closes the days before it (周一休息), `without` those after it
 * (不含节假日), `except` takes days out (节假日除外), `notice` says that the hours of the days before it are told another time; `join` binds words closely (、和及), `break` parts them (comma, semicolon).
 */
export type PlainToken =
  | 'dash'
  | 'all-day'
  | 'season-name'
  | 'off'
  | 'except'
  | 'notice'
  | 'without'
  | 'as-usual'
  | 'open'
  | 'close'
  | 'join'
  | 'break';

/** The tokens of a phrase, or the part that is no word of opening hours. */
export function lexHours(phrase: string): { tokens: HoursToken[] } | { stranger: string } {
  const text = plainDigits(
    phrase
      .normalize('NFKC')
      .toLowerCase()
      .replace(/["'“”‘’「」『』]/g, '')
      .replace(/[-‐-―−─~〜]+|至|到/g, '-'),
  );
  const tokens: HoursToken[] = [];
  let at = 0;
  while (at < text.length) {
    const match = firstMatch(text, at);
    if (!match) return { stranger: text.slice(at, at + 12) };
    at += match.length;
    if (match.token) tokens.push(match.token);
  }
  return { tokens };
}

type Maker = (match: RegExpExecArray) => HoursToken | undefined;

const skip: Maker = () => undefined;
const plain =
  (type: PlainToken): Maker =>
  () => ({ type });
const period =
  (value: Period | undefined, nextDay = false): Maker =>
  () => ({ type: 'period', period: value, nextDay });
const days =
  (pattern: string, extra: { holidays?: boolean; working?: boolean } = {}): Maker =>
  () => ({
    type: 'days',
    week: [...pattern].map(day => day === '1'),
    holidays: extra.holidays ?? false,
    working: extra.working ?? false,
  });

const CLOCK = String.raw`\d{1,2}(?::\d{2}|[点时](?:\d{1,2}分?|半)?)`;
const ENTRY = '(?:入场|入馆|入内|入园|进入|进场|进馆|受理|取号|参观|售票|登记|借阅|借还|接待)';

/** In this order: a longer word stands before what it begins with. */
const WORDS: readonly (readonly [RegExp, Maker])[] = [
  [/\s+/y, skip],
  [
    new RegExp(
      `(?:${CLOCK}后?)?(?:停止|截止)${ENTRY}(?:时间:?${CLOCK})?|最[后晚]${ENTRY}(?:时间)?:?${CLOCK}`,
      'y',
    ),
    match => ({ type: 'remark', text: match[0] }),
  ],
  [
    /7[*x×]24(?:小时|h)?|(?:全天)?24(?:个)?(?:小时|h(?:ours?)?)(?:制|全天候|不打烊|不间断|自助(?![^开,;。()]*[区厅室馆机]))*/y,
    plain('all-day'),
  ],
  [/(?:全天|整天)(?=闭馆|闭站|休馆|休息|关闭|不开放|不营业|停止)/y, skip],
  [
    /自助(?:借阅|借还|阅读|服务|图书)?[区厅室馆机]|(?:凭|刷|扫)(?:脸|码|卡|身份证|读者证|借书证|会员证|证件?|二维码)(?:进入|入馆|入内|进馆|开门|入场)?/y,
    match => ({ type: 'remark', text: match[0] }),
  ],
  [/全天候?|昼夜|全时段|不打烊/y, plain('all-day')],
  [
    /(\d{1,2})月(?:(\d{1,2})[日号])?-(?:次年|翌年|来年|第二年)?(\d{1,2})月(?:(\d{1,2})[日号])?/y,
    match => season(match[1], match[2], match[3], match[4]),
  ],
  [
    /(\d{1,2})-(?:次年|翌年|来年|第二年)?(\d{1,2})月份?/y,
    match => season(match[1], undefined, match[2], undefined),
  ],
  [/(\d{1,2})月份?(?!\d)/y, match => season(match[1], undefined, match[1], undefined)],
  [/(?:夏|冬|春|秋|春秋|春夏|秋冬)(?:季|天|令时)(?:时间|作息)?/y, plain('season-name')],
  [/(?:国家)?(?:法定)?工作日/y, days('1111100', { working: true })],
  [/(?:国家)?(?:法定)?(?:节假日|节日|假日|假期)/y, days('0000000', { holidays: true })],
  [/每天|每日|天天|全周|一周(?:7|七)天|全年(?:无休|不休)?|365天|无休/y, days('1111111')],
  [/周末|双休日?/y, days('0000011')],
  [/(?:每周|每星期|周|星期|礼拜)(?=[一二三四五六日天1-7])/y, skip],
  [/次日|翌日|第二天|隔日|隔天/y, period(undefined, true)],
  [/凌晨/y, period('small-hours')],
  [/上午|早上|早晨|清晨|早/y, period('morning')],
  [/(?:中午|午间)(?:不休息?|不打烊|不间断)/y, skip],
  [/中午/y, period('noon')],
  [/下午|傍晚|午后/y, period('afternoon')],
  [/晚上|晚间|夜间|夜晚|夜里|晚|夜/y, period('evening')],
  [
    /(\d{1,2})[:.](\d{2})(?:[:.]00)?(?!\d)\s*(am|pm)?/y,
    match => time(match[1], match[2], match[3]),
  ],
  [/(\d{1,2})[点时](\d{1,2})分?/y, match => time(match[1], match[2])],
  [/(\d{1,2})[点时]半/y, match => time(match[1], '30')],
  [/(\d{1,2})[点时](?:钟|整)?/y, match => time(match[1], '0')],
  [/(\d{1,2})\s*(am|pm)/y, match => time(match[1], '0', match[2])],
  [/([01]\d|2[0-4])([0-5]\d)(?!\d)/y, match => time(match[1], match[2])],
  [
    /(\d{1,2})(?=\s*-\s*(?:上午|中午|下午|晚上?|次日)?\s*\d{1,2}[点时])/y,
    match => time(match[1], '0'),
  ],
  [/-/y, plain('dash')],
  [
    /具体(?:开放)?(?:时间)?(?:请?以)(?:现场|馆内|门口|当天|当日|最新|实际)?(?:通知|公告|公示|情况)?为准/y,
    match => ({ type: 'remark', text: match[0] }),
  ],
  [
    /(?:(?:开放)?时间)?(?:(?:请?以|详?见|听|等)(?:现场|馆内|门口|本馆|当天|最新)?|(?:另行|另外|届时|临时|提前))(?:通知|公告|公布|公示)(?:为准)?|(?:(?:开放)?时间)?另行安排/y,
    plain('notice'),
  ],
  [/不含|不包括|不包含/y, plain('without')],
  [/除外|以外|之外|外/y, plain('except')],
  // 除 says nothing by itself: the 外 that must follow it does.
  [/除了?(?=[^,;。()]*外)/y, skip],
  [
    /(?:正常)?(?:休息|闭馆|闭站|休馆)(?:日|时间)?|关闭|不(?:对外)?开放|不营业|不上班|停止(?:对外)?(?:开放|服务)|放假|休/y,
    plain('off'),
  ],
  [/不休息?|(?:照常|正常)(?:开放|营业|服务)?|包括|包含|含/y, plain('as-usual')],
  [/[([【]/y, plain('open')],
  [/[)\]】]/y, plain('close')],
  [/[、&+]|以及|和|及|与/y, plain('join')],
  [/[,;。|/]/y, plain('break')],
  [
    /(?:对外)?(?:开放|营业|服务|工作|作息|开馆|开站|运营)(?:时间)?|时间|均为|均|都|为|是|的|自助|无人值守|每|:/y,
    skip,
  ],
];

/** Digits name weekdays only first and as the end of a range: elsewhere they may begin a time. */
const WEEKDAY_OR_DIGIT = /(?:周|星期|礼拜)?(?:([一二三四五六日天])|([1-7])(?![:\d点时.月]))/y;
/** A comma binds only a bare numeral (周一,三): 周一至周五，周日休息 are two statements. */
const FURTHER_WEEKDAY = /\s*(?:[、和及与]?\s*(?:周|星期|礼拜)?|[,/]\s*)([一二三四五六日天])/y;

function firstMatch(text: string, at: number): { token?: HoursToken; length: number } | undefined {
  for (const [pattern, make] of WORDS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const isWeekdays = make === skip && /(?:周|星期|礼拜)$/.test(match[0]);
    if (isWeekdays) return readWeekdays(text, at + match[0].length, at);
    return { token: make(match), length: match[0].length };
  }
  return undefined;
}

/** A list of weekdays after the first 周: `一至周五`, `一、三、五`, `六日`. */
function readWeekdays(text: string, from: number, start: number) {
  const week = [false, false, false, false, false, false, false];
  let at = from;
  let last: number | undefined;
  for (;;) {
    const range = last !== undefined && text[at] === '-';
    const pattern = range || last === undefined ? WEEKDAY_OR_DIGIT : FURTHER_WEEKDAY;
    pattern.lastIndex = range ? at + 1 : at;
    const match = pattern.exec(text);
    if (!match) break;
    const day = weekdayIndex(match[1] ?? match[2]!);
    if (range) for (let d = last!; d !== day; d = (d + 1) % 7) week[d] = true;
    week[day] = true;
    last = day;
    at = pattern.lastIndex;
  }
  if (last === undefined) return undefined;
  const token = { type: 'days', week, holidays: false, working: false } as const;
  return { token, length: at - start };
}

function weekdayIndex(character: string): number {
  const index = '一二三四五六日'.indexOf(character);
  return index >= 0 ? index : character === '天' ? 6 : Number(character) - 1;
}

function time(hour = '', minute = '', suffix?: string): HoursToken | undefined {
  const token = { type: 'time', hour: Number(hour), minute: Number(minute) } as const;
  if (!suffix) return token;
  // 12 am is midnight, unlike 上午12点.
  const am = token.hour === 12 ? 'small-hours' : 'morning';
  return { ...token, period: suffix === 'am' ? am : 'afternoon' };
}

function season(
  fromMonth: string | undefined,
  fromDay: string | undefined,
  toMonth: string | undefined,
  toDay: string | undefined,
): HoursToken {
  const point = (month?: string, day?: string): MonthDay =>
    day ? { month: Number(month), day: Number(day) } : { month: Number(month) };
  return { type: 'season', from: point(fromMonth, fromDay), to: point(toMonth, toDay) };
}

const NUMERAL = '(?:二?十[一二三四五六七八九]?|[一二两三四五六七八九])';
const NUMERALS = new RegExp(
  `(?<![周期拜])(${NUMERAL})(?=[点时月]|小时)|(?<=[点时])(${NUMERAL})(?=分)|(?<=月)(${NUMERAL})(?=[日号])`,
  'g',
);

/** Chinese numerals of times and dates as digits: `八点半` → `8点半`; `一刻` → `15分`. */
function plainDigits(text: string): string {
  return text
    .replace(/([点时])一刻/g, '$115分')
    .replace(/([点时])三刻/g, '$145分')
    .replace(NUMERALS, numeral => String(numeralValue(numeral)));
}

function numeralValue(numeral: string): number {
  const digit = (character: string) =>
    '零一二三四五六七八九'.indexOf(character === '两' ? '二' : character);
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  if (!numeral.includes('十')) return digit(ones ?? '');
  return (tens ? digit(tens) : 1) * 10 + (ones ? digit(ones) : 0);
}
