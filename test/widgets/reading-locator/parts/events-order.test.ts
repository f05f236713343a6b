import { expect } from '@open-wc/testing';
import { eventsByTime } from '../../../../src/widgets/reading-locator/parts/events-order.ts';

const midnight = (date: string) => Date.parse(`${date}T00:00:00+08:00`);
const NOW = Date.parse('2026-11-25T15:20:00+08:00');
const event = (name: string, start: string, end?: string) => ({
  name,
  start,
  ...(end ? { end } : {}),
});
const by = (...events: ReturnType<typeof event>[]) => {
  const { coming, past } = eventsByTime(events, NOW, midnight);
  const names = (list: typeof coming) =>
    list.map(({ event: { name }, state }) => `${name} ${state}`);
  return { coming: names(coming), past: names(past) };
};

describe('eventsByTime', () => {
  it('puts the next one first, and of those past the latest', () => {
    expect(
      by(
        event('c', '2026-12-05'),
        event('a', '2026-11-28T19:30:00+08:00'),
        event('y', '2026-11-01'),
        event('z', '2026-11-20T10:00:00+08:00'),
      ),
    ).to.deep.equal({ coming: ['a coming', 'c coming'], past: ['z past', 'y past'] });
  });

  it('counts what is under way, to its last day or two hours after it began', () => {
    expect(by(event('展', '2026-11-20', '2026-11-25')).coming).to.deep.equal(['展 on']);
    expect(by(event('展', '2026-11-20', '2026-11-24')).past).to.deep.equal(['展 past']);
    expect(by(event('今', '2026-11-25')).coming).to.deep.equal(['今 on']);
    expect(by(event('会', '2026-11-25T14:00:00+08:00')).coming).to.deep.equal(['会 on']);
    expect(by(event('会', '2026-11-25T13:00:00+08:00')).past).to.deep.equal(['会 past']);
    expect(
      by(event('会', '2026-11-25T13:00:00+08:00', '2026-11-25T16:00:00+08:00')).coming,
    ).to.deep.equal(['会 on']);
  });

  it('does without an end that lies before the beginning, and without what has no time', () => {
    expect(by(event('乱', '2026-11-28', '2026-11-01')).coming).to.deep.equal(['乱 coming']);
    expect(by(event('?', '改日'))).to.deep.equal({ coming: [], past: [] });
  });
});
