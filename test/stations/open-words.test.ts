import { expect } from '@open-wc/testing';
import type { StationProperties } from '../../src/data/generated/types.ts';
import type { StationOpen } from '../../src/stations/open-now.ts';
import { openWords, type StationWords as Words } from '../../src/stations/open-words.ts';
import { at, station, wordsIn } from '../widgets/station-map/samples.ts';

/** A Monday. */
const NOW = at('2026-03-02 10:00');

const said: [what: string, open: StationOpen, zh: string, en: string][] = [
  [
    'closing today',
    { state: 'open', until: at('2026-03-02 18:00') },
    '开放中，至 18:00',
    'Open until 18:00',
  ],
  [
    'closing at midnight',
    { state: 'open', until: at('2026-03-03 00:00') },
    '开放中，至 24:00',
    'Open until 24:00',
  ],
  [
    'closing at the midnight after the next',
    { state: 'open', until: at('2026-03-04 00:00') },
    '开放中，至3月4日周三 00:00',
    'Open until Wed 4 March 00:00',
  ],
  [
    'closing past midnight',
    { state: 'open', until: at('2026-03-03 02:00') },
    '开放中，至明天 02:00',
    'Open until tomorrow 02:00',
  ],
  [
    'closing on another day',
    { state: 'open', until: at('2026-03-05 17:00') },
    '开放中，至3月5日周四 17:00',
    'Open until Thu 5 March 17:00',
  ],
  ['never closing', { state: 'open' }, '24 小时开放', 'Open 24 hours'],
  [
    'opening today',
    { state: 'closed', opens: at('2026-03-02 13:30') },
    '已关闭，13:30 开放',
    'Closed, opens 13:30',
  ],
  [
    'opening tomorrow',
    { state: 'closed', opens: at('2026-03-03 08:30') },
    '已关闭，明天 08:30 开放',
    'Closed, opens tomorrow 08:30',
  ],
  [
    'opening after a holiday',
    { state: 'closed', opens: at('2026-03-09 08:30') },
    '已关闭，3月9日周一 08:30 开放',
    'Closed, opens Mon 9 March 08:30',
  ],
  [
    'opening within the hour',
    { state: 'closed', opens: at('2026-03-02 10:59') },
    '59 分钟后开放',
    'Opens in 59 minutes',
  ],
  [
    'opening in an hour',
    { state: 'closed', opens: at('2026-03-02 11:00') },
    '已关闭，11:00 开放',
    'Closed, opens 11:00',
  ],
  [
    'opening in less than a minute',
    { state: 'closed', opens: NOW + 20_000 },
    '1 分钟后开放',
    'Opens in 1 minute',
  ],
  [
    'closing in half an hour',
    { state: 'open', until: at('2026-03-02 10:30') },
    '还有 30 分钟关闭',
    'Closes in 30 minutes',
  ],
  [
    'closing in less than two minutes, rounded down',
    { state: 'open', until: NOW + 119_000 },
    '还有 1 分钟关闭',
    'Closes in 1 minute',
  ],
  [
    'closing in less than a minute',
    { state: 'open', until: at('2026-03-02 10:01') - 1 },
    '开放中，至 10:00',
    'Open until 10:00',
  ],
  [
    'closing later',
    { state: 'open', until: at('2026-03-02 10:31') },
    '开放中，至 10:31',
    'Open until 10:31',
  ],
  [
    'closed for a holiday',
    { state: 'closed', opens: at('2026-03-09 08:30'), holiday: '国庆节' },
    '国庆节休息，3月9日周一 08:30 开放',
    'Closed for National Day, opens Mon 9 March 08:30',
  ],
  [
    'closed for two holidays at once, for long',
    { state: 'closed', holiday: '国庆节、中秋节' },
    '国庆节、中秋节休息',
    'Closed for National Day and Mid-Autumn Festival',
  ],
  [
    'a holiday it has no word for',
    { state: 'closed', holiday: '三月三' },
    '三月三休息',
    'Closed for 三月三',
  ],
  [
    'opening in minutes, on a holiday or not',
    { state: 'closed', opens: at('2026-03-02 10:25'), holiday: '国庆节' },
    '25 分钟后开放',
    'Opens in 25 minutes',
  ],
  [
    'a make-up workday whose hours nobody knows',
    { state: 'unknown', why: 'makeup' },
    '调休工作日，开放时间待定',
    'Make-up working day, hours uncertain',
  ],
  ['not opening soon', { state: 'closed' }, '已关闭', 'Closed'],
  ['no hours given', { state: 'none' }, '开放时间未知', 'Opening hours unknown'],
  [
    'a year without its notice',
    { state: 'unknown', why: 'calendar' },
    '节假日安排未公布，开放时间待定',
    'Public holidays not announced yet, hours uncertain',
  ],
  ['hours that cannot be read', { state: 'unknown', why: 'unparsed' }, '每逢赶集日', '每逢赶集日'],
  ['outside its dates', { state: 'out' }, '不在开放日期内', 'Not open on these dates'],
];

const STATUS: [status: StationProperties['status'], zh: string, en: string][] = [
  ['planned', '筹建中', 'Planned'],
  ['closed', '已停用', 'Out of service'],
  ['moved', '已迁址', 'Moved'],
  ['open', '不在开放日期内', 'Not open on these dates'],
];

describe('openWords', () => {
  let zh: Words;
  let en: Words;
  before(async () => {
    [zh, en] = await Promise.all([wordsIn('zh-Hans'), wordsIn('en')]);
  });

  for (const [what, open, chinese, english] of said) {
    it(`says in Chinese and English: ${what}`, () => {
      const feature = station('a', { hours: '每逢赶集日' });
      expect(openWords(zh, open, feature, NOW)).to.equal(chinese);
      expect(plain(openWords(en, open, feature, NOW))).to.equal(english);
    });
  }

  it('says why a place is out', () => {
    for (const [status, chinese, english] of STATUS) {
      const feature = station('a', { status });
      expect(openWords(zh, { state: 'out' }, feature, NOW)).to.equal(chinese);
      expect(openWords(en, { state: 'out' }, feature, NOW)).to.equal(english);
    }
  });

  it('goes by the day of the site’s zone', async () => {
    const words = await wordsIn('zh-Hans');
    words.zone = 'Asia/Kashgar';
    const open = { state: 'open', until: at('2026-03-03 01:00') } as const;
    expect(openWords(words, open, station('a'), NOW)).to.equal('开放中，至 23:00');
  });
});

/** Browsers set the commas of an English day differently. */
const plain = (text: string) => text.replace(/(?<=\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)),/, '');
