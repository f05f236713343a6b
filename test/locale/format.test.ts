import { expect } from '@open-wc/testing';
import { agoOf, dateText, distanceOf, timeText } from '../../src/locale/format.ts';
import { numberText } from '../../src/locale/number-text.ts';
import { fc } from '../helpers/fc.ts';

const tenths = fc.integer({ min: -1_000_000, max: 100_000_000 }).map(n => n / 10);
const CHINESE = [
  ['zh-Hans', 'zh-CN'],
  ['zh-Hant', 'zh-Hant'],
] as const;
const SPRING = Date.parse('2026-02-14T23:30:00+08:00');

describe('formats', () => {
  it('writes dates as each language does, in Chinese time', () => {
    expect(dateText(SPRING, 'zh-Hans')).to.equal('2026年2月14日');
    expect(dateText(SPRING, 'zh-Hant')).to.equal('2026年2月14日');
    expect(dateText(SPRING, 'en')).to.equal('14 February 2026');
    expect(dateText(SPRING, 'ug')).to.equal('2026-02-14');
    expect(dateText(SPRING, 'en', { style: 'numeric' })).to.equal('2026-02-14');
    expect(dateText(SPRING, 'zh-Hans', { style: 'day' })).to.match(/^2月14日.*周六$/);
  });

  it('writes times on the 24-hour clock of a zone', () => {
    expect(timeText(SPRING)).to.equal('23:30');
    expect(timeText(SPRING, 'Asia/Urumqi')).to.equal('21:30');
    expect(timeText(Date.parse('2026-02-14T00:05:00+08:00'))).to.equal('00:05');
    expect(dateText(SPRING, 'ug', { zone: 'Pacific/Auckland' })).to.equal('2026-02-15');
  });

  it('tells Chinese time as the browser does', () => {
    const zone = { timeZone: 'Asia/Shanghai' };
    const day = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' });
    const time = new Intl.DateTimeFormat('en-GB', {
      ...zone,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const parts = { ...zone, month: 'long', day: 'numeric' } as const;
    const [longs, shorts] = [
      new Map<string, Intl.DateTimeFormat>(),
      new Map<string, Intl.DateTimeFormat>(),
    ];
    for (const [, tag] of CHINESE) {
      longs.set(tag, new Intl.DateTimeFormat(tag, { ...parts, year: 'numeric' }));
      shorts.set(tag, new Intl.DateTimeFormat(tag, { ...parts, weekday: 'short' }));
    }
    // Some releases of the browsers' tables have a blank before the weekday.
    const close = (text: string): string => text.replace(/\s/g, '');
    const instant = fc.integer({ min: Date.UTC(1980, 0), max: Date.UTC(2200, 0) });
    fc.assert(
      fc.property(instant, at => {
        expect(timeText(at)).to.equal(time.format(at));
        expect(dateText(at, 'zh-Hans', { style: 'numeric' })).to.equal(day.format(at));
        for (const [language, tag] of CHINESE) {
          expect(dateText(at, language)).to.equal(longs.get(tag)!.format(at));
          const short = dateText(at, language, { style: 'day' });
          expect(close(short)).to.equal(close(shorts.get(tag)!.format(at)));
        }
      }),
    );
  });

  it('writes numbers as the browser does', () => {
    const tags = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-Hant', en: 'en-GB', ug: 'en-GB' } as const;
    const any = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -1e9, max: 1e9 }), tenths);
    for (const [language, tag] of Object.entries(tags) as [keyof typeof tags, string][]) {
      const plain = new Intl.NumberFormat(tag);
      fc.assert(
        fc.property(any, value => {
          expect(numberText(value, language)).to.equal(plain.format(value || 0));
        }),
      );
    }
  });

  it('groups figures', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en', 'ug'] as const) {
      expect(numberText(146_400, language)).to.equal('146,400');
    }
  });

  it('tells an age in the unit a person would say', () => {
    const ago = (minutes: number) => agoOf(0, minutes * 60_000);
    expect(ago(0.9)).to.deep.equal({ unit: 'now', n: 0 });
    expect(ago(-5)).to.deep.equal({ unit: 'now', n: 0 });
    expect(ago(59.9)).to.deep.equal({ unit: 'minute', n: 59 });
    expect(ago(60)).to.deep.equal({ unit: 'hour', n: 1 });
    expect(ago(60 * 24 - 1)).to.deep.equal({ unit: 'hour', n: 23 });
    expect(ago(60 * 49)).to.deep.equal({ unit: 'day', n: 2 });
  });

  it('rounds a way to what a person can use', () => {
    expect(distanceOf(0)).to.deep.equal({ unit: 'metre', n: 10 });
    expect(distanceOf(354)).to.deep.equal({ unit: 'metre', n: 350 });
    expect(distanceOf(994)).to.deep.equal({ unit: 'metre', n: 990 });
    expect(distanceOf(996)).to.deep.equal({ unit: 'kilometre', n: 1 });
    expect(distanceOf(1249)).to.deep.equal({ unit: 'kilometre', n: 1.2 });
    expect(distanceOf(9960)).to.deep.equal({ unit: 'kilometre', n: 10 });
    expect(distanceOf(12_600)).to.deep.equal({ unit: 'kilometre', n: 13 });
  });
});
