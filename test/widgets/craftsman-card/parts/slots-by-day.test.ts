import { expect } from '@open-wc/testing';
import { dateText } from '../../../../src/locale/format.ts';
import { slotsByDay } from '../../../../src/widgets/craftsman-card/parts/slots-by-day.ts';

const NOW = Date.parse('2026-04-10T12:00:00+08:00');
const dayIn = (zone: string) => (at: number) => dateText(at, 'zh-Hans', { style: 'numeric', zone });
const china = dayIn('Asia/Shanghai');

describe('slots by day', () => {
  it('offers what is to come, earliest first, by days of the site', () => {
    const days = slotsByDay(
      [
        { id: 'c', start: '2026-04-18T09:00:00+08:00' },
        { id: 'past', start: '2026-04-10T11:59:00+08:00' },
        { id: 'b', start: '2026-04-11T00:30:00+08:00' },
        { id: 'a', start: '2026-04-10T23:30:00+08:00' },
      ],
      NOW,
      china,
    );
    expect(days.map(({ offers }) => offers.map(({ key }) => key))).to.deep.equal([
      ['a'],
      ['b'],
      ['c'],
    ]);
    const elsewhere = slotsByDay(
      [
        { id: 'a', start: '2026-04-10T23:30:00+08:00' },
        { id: 'b', start: '2026-04-11T00:30:00+08:00' },
      ],
      NOW,
      dayIn('Europe/Berlin'),
    );
    expect(elsewhere, 'one day, seen from there').to.have.length(1);
  });

  it('does not offer what has begun, nor what cannot be read', () => {
    const slots = [{ start: '2026-04-10T12:00:00+08:00' }, { start: 'tomorrow' }];
    expect(slotsByDay(slots, NOW, china)).to.deep.equal([]);
  });

  it('counts places as the server does', () => {
    const start = '2026-04-18T09:00:00+08:00';
    const leftOf = (slot: object) =>
      slotsByDay([{ start, ...slot }], NOW, china)[0]!.offers[0]!.left;
    expect(leftOf({ capacity: 30, left: 12 })).to.equal(12);
    expect(leftOf({ capacity: 30 })).to.equal(30);
    expect(leftOf({})).to.equal(1);
    expect(leftOf({ left: 0 })).to.equal(0);
  });

  it('sends the id, else the start as written; of two with one key the first counts', () => {
    const start = '2026-04-18T09:00:00+08:00';
    const [day] = slotsByDay(
      [
        { start, left: 3 },
        { start, left: 9 },
        { id: 's', start },
      ],
      NOW,
      china,
    );
    expect(day!.offers.map(({ key, left }) => [key, left])).to.deep.equal([
      [start, 3],
      ['s', 1],
    ]);
  });

  it('leaves out an end that is none', () => {
    const start = '2026-04-18T09:00:00+08:00';
    const endOf = (end: string) => slotsByDay([{ start, end }], NOW, china)[0]!.offers[0]!.end;
    expect(endOf('2026-04-18T10:00:00+08:00')).to.equal(Date.parse('2026-04-18T10:00:00+08:00'));
    expect(endOf('2026-04-18T09:00:00+08:00')).to.equal(undefined);
    expect(endOf('?')).to.equal(undefined);
  });
});
