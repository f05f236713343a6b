import { expect } from '@open-wc/testing';
import { CN_CALENDAR } from '../../src/rules/calendar-cn.ts';
import { makeCalendar } from '../../src/rules/calendar.ts';
import { OpenNow } from '../../src/stations/open-now.ts';
import { stopsByTime, stopTime } from '../../src/stations/stop-times.ts';

const tz = 'Asia/Shanghai';
const clock = { openNow: new OpenNow(makeCalendar(CN_CALENDAR), tz), tz };
const at = (text: string): number => Date.parse(`${text}+08:00`);
/** A Wednesday. */
const NOW = at('2026-11-25T15:20');
const stop = (place: string, hours: string) => ({ place, hours });

describe('when a mobile station stops next', () => {
  it('stands there now, until it leaves', () => {
    expect(stopTime('We 14:00-17:00', NOW, clock)).to.deep.equal({
      kind: 'on',
      until: at('2026-11-25T17:00'),
    });
    expect(stopTime('24/7', NOW, clock)).to.deep.equal({ kind: 'on' });
  });

  it('comes next at a time, and leaves at one', () => {
    expect(stopTime('We 16:00-18:00', NOW, clock)).to.deep.equal({
      kind: 'next',
      from: at('2026-11-25T16:00'),
      until: at('2026-11-25T18:00'),
    });
    expect(stopTime('We 09:00-11:00', NOW, clock)).to.deep.equal({
      kind: 'next',
      from: at('2026-12-02T09:00'),
      until: at('2026-12-02T11:00'),
    });
    expect(stopTime('We 22:00-26:00', NOW, clock)).to.deep.equal({
      kind: 'next',
      from: at('2026-11-25T22:00'),
      until: at('2026-11-26T02:00'),
    });
  });

  it('may come months later', () => {
    expect(stopTime('Jul 10:00-12:00', NOW, clock)).to.deep.equal({
      kind: 'next',
      from: at('2027-07-01T10:00'),
      until: at('2027-07-01T12:00'),
    });
  });

  it('is over where no day is left', () => {
    expect(stopTime('2026 Nov 20 14:00-17:00', NOW, clock)).to.deep.equal({ kind: 'past' });
    expect(stopTime('2026 Nov 25 14:00-15:00', NOW, clock)).to.deep.equal({ kind: 'past' });
  });

  it('is as it is written where nobody can tell', () => {
    for (const hours of ['另行通知', '']) {
      expect(stopTime(hours, NOW, clock), hours).to.deep.equal({ kind: 'written' });
    }
  });

  it('puts now before next, next by time, then what is written, then what is over', () => {
    const stops = [
      stop('over', '2026 Nov 20 14:00-17:00'),
      stop('written', '另行通知'),
      stop('friday', 'Fr 18:00-20:00'),
      stop('thursday', 'Th 18:00-20:00'),
      stop('here', 'We 14:00-17:00'),
      stop('also thursday', 'Th 18:00-20:00'),
    ];
    expect(stopsByTime(stops, NOW, clock).map(one => one.stop.place)).to.deep.equal([
      'here',
      'thursday',
      'also thursday',
      'friday',
      'written',
      'over',
    ]);
    expect(stops[0]!.place, 'the document stays as it is').to.equal('over');
  });
});
