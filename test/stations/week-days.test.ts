import { expect } from '@open-wc/testing';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { parseHours } from '../../src/rules/opening-hours.ts';
import { OpenNow } from '../../src/stations/open-now.ts';
import { runsOf, spansText, usualWeek, weekDays } from '../../src/stations/week-days.ts';
import { fc } from '../helpers/fc.ts';

const ZONE = 'Asia/Shanghai';
const openNow = new OpenNow(makeCalendar(CN_CALENDAR), ZONE);
const at = (text: string) => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const WORDS = { off: '不开放', allDay: '全天', comma: '、', nextDay: '次日 ' };
const text = (spans: Parameters<typeof spansText>[0]) => spansText(spans, WORDS);

describe('weekDays', () => {
  it('names holidays and make-up days, and keeps single days with their note', () => {
    const specialHours = [
      { date: '2026-10-02', hours: '10:00-16:00', note: '国庆读书会' },
      { date: '2026-10-03', hours: '看情况' },
    ];
    const days = weekDays(
      openNow,
      { hours: 'Mo-Fr 09:00-18:00; PH off', specialHours },
      at('2026-09-30 23:30'),
      ZONE,
      12,
    );
    expect(days.map(({ date }) => date)).to.include.members(['2026-09-30', '2026-10-11']);
    const on = (date: string) => days.find(day => day.date === date)!;
    expect(on('2026-10-01')).to.deep.include({ spans: [], name: '国庆节', isSpecial: false });
    expect(on('2026-10-02')).to.deep.include({ spans: [[600, 960]], note: '国庆读书会' });
    expect(on('2026-10-03')).to.deep.include({ written: '看情况', why: 'unparsed' });
    expect(on('2026-10-10')).to.deep.include({ type: 'work', spans: [[540, 1080]] });
  });

  it('says why a day is not known', () => {
    const days = weekDays(
      openNow,
      { hours: 'Mo-Fr 09:00-18:00; PH off' },
      at('2026-12-31 10:00'),
      ZONE,
    );
    expect(days[0]!.spans).to.deep.equal([[540, 1080]]);
    expect(days[1]).to.deep.include({ why: 'calendar' });
    expect(days[1]).not.to.have.property('spans');
  });

  it('counts days where the site is, and its instants are noon there', () => {
    const zone = 'Asia/Urumqi';
    const [first] = weekDays(openNow, { hours: '24/7' }, at('2026-03-03 01:00'), zone);
    expect(first!.date).to.equal('2026-03-02');
    expect(first!.at).to.equal(Date.parse('2026-03-02T12:00:00+06:00'));
  });

  it('goes on day by day over the change of a clock', () => {
    const days = weekDays(
      openNow,
      { hours: '24/7' },
      Date.parse('2026-03-28T12:00Z'),
      'Europe/Berlin',
      3,
    );
    expect(days.map(({ date }) => date)).to.deep.equal(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(days[1]!.at - days[0]!.at).to.equal(23 * 3_600_000);
  });
});

describe('usualWeek', () => {
  const usual = (hours: string, now = '2026-10-02 10:00') =>
    usualWeek(parseHours(hours), at(now), ZONE);

  it('tells the week without its holidays, and the holidays apart', () => {
    const week = usual('Mo-Fr 09:00-18:00; Sa,Su 10:00-17:00; PH off')!;
    expect(week.days.map(text)).to.deep.equal([
      ...Array<string>(5).fill('09:00–18:00'),
      '10:00–17:00',
      '10:00–17:00',
    ]);
    expect(week).to.deep.include({ holiday: [], usesCalendar: true, isSeasonal: false });
    expect(runsOf(week.days).map(({ from, to }) => [from, to])).to.deep.equal([
      [0, 4],
      [5, 6],
    ]);
  });

  it('gives no hours of holidays where they differ or nothing tells them apart', () => {
    expect(usual('Mo-Su 09:00-18:00')).not.to.have.property('holiday');
    expect(usual('PH 10:00-12:00; Mo off')).not.to.have.property('holiday');
  });

  it('says that hours change with the season, and gives those of now', () => {
    const hours = 'May-Sep Mo-Su 08:00-20:00; Oct-Apr Mo-Su 09:00-18:00';
    expect(usual(hours, '2026-07-01 10:00')!.days.map(text)).to.deep.equal(
      Array<string>(7).fill('08:00–20:00'),
    );
    expect(usual(hours)!.isSeasonal).to.equal(true);
  });

  it('makes nothing of what it cannot read', () => {
    expect(usual('每逢赶集日')).to.equal(undefined);
  });

  it('joins runs so that nothing is lost', () => {
    const spans = fc.constantFrom<[number, number][]>([], [[0, 1440]], [[540, 1080]]);
    const week = fc.array(spans, { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(week, days => {
        const runs = runsOf(days);
        const back = runs.flatMap(({ from, to, spans: own }) => Array(to - from + 1).fill(own));
        expect(back).to.deep.equal(days);
        runs.slice(1).forEach((run, index) => {
          expect(run.from).to.equal(runs[index]!.to + 1);
          expect(run.spans).not.to.deep.equal(runs[index]!.spans);
        });
      }),
    );
  });
});

describe('spansText', () => {
  it('says the next day where hours run past midnight', () => {
    expect(text([[1080, 1560]])).to.equal('18:00–次日 02:00');
    expect(text([[1080, 1440]])).to.equal('18:00–24:00');
    expect(text([[0, 1440]])).to.equal('全天');
    expect(text([])).to.equal('不开放');
    expect(
      text([
        [510, 720],
        [810, 1020],
      ]),
    ).to.equal('08:30–12:00、13:30–17:00');
  });
});
