import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import type { StandingsDelta } from '../../../src/data/generated/types.ts';
import { makeProblem } from '../../../src/data/problem.ts';
import type { Followed, FollowEvents, Following } from '../../../src/data/standings-feed.ts';
import { LiveStandings } from '../../../src/widgets/contest-leaderboard/live-standings.ts';
import { fakeClock, idle } from '../../helpers/fake-clock.ts';

const FOLLOWED: Followed = { page: 'https://api.example.org/p1.json', rev: 1 };

function delta(rev: number, ids: string[], more: Partial<StandingsDelta> = {}): StandingsDelta {
  const items = ids.map(id => ({ id, name: `示例${id}` }));
  return { from: rev - 1, rev, items, ...more };
}

/** A widget's live part on a feed that the test plays. */
function world() {
  const clock = fakeClock();
  const followed: Followed[] = [];
  const calls: string[] = [];
  const announced: number[] = [];
  const reloads: string[] = [];
  let on!: FollowEvents;
  let controller: ReactiveController | undefined;
  const host = {
    addController: (one: ReactiveController) => void (controller = one),
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const live = new LiveStandings(host, {
    update: () => undefined,
    announce: rows => announced.push(rows),
    reload: reason => reloads.push(reason),
    now: clock.now,
    sleep: clock.sleep,
    follow: (what, events) => {
      followed.push(what);
      on = events;
      return {
        rev: what.rev,
        state: 'polling',
        pause: () => calls.push('pause'),
        resume: () => calls.push('resume'),
        stop: () => {
          calls.push('stop');
          events.state?.('ended', undefined);
        },
      } as unknown as Following;
    },
  });
  const target = {
    total: 3,
    digest: 'h',
    apply: ({ items }: StandingsDelta) => items.map(({ id }) => id),
    hash: () => target.digest,
  };
  return {
    live,
    target,
    clock,
    followed,
    calls,
    announced,
    reloads,
    send: (one: StandingsDelta) => on.delta(one),
    tell: (...state: Parameters<NonNullable<FollowEvents['state']>>) => on.state?.(...state),
    askReload: () => on.reload('hash'),
    leave: () => controller?.hostDisconnected?.(),
    enter: () => controller?.hostConnected?.(),
  };
}

describe('standings kept up to date', () => {
  it('follow from the revision at hand, and tell their state', () => {
    const { live, followed, target, tell } = world();
    expect(live.state).to.equal('off');
    live.start(FOLLOWED, target);
    expect([followed, live.state]).to.deep.equal([[FOLLOWED], 'polling']);
    tell('live', undefined);
    expect(live.state).to.equal('live');
    tell('connecting', makeProblem('timeout'));
    expect(live.problem?.code).to.equal('timeout');
    live.stop();
    expect(live.state).to.equal('off');
  });

  it('say how many rows changed, not more often than every half a minute', async () => {
    const { live, target, send, announced, clock } = world();
    live.start(FOLLOWED, target);
    send(delta(2, ['a', 'b']));
    expect(announced).to.deep.equal([2]);
    send(delta(3, ['a']));
    send(delta(4, ['a', 'c'], { removed: ['d'] }));
    await clock.advance(29_999);
    expect(announced).to.deep.equal([2]);
    await clock.advance(1);
    expect(announced, 'each row once').to.deep.equal([2, 3]);
    await clock.advance(60_000);
    expect(announced).to.deep.equal([2, 3]);
    send(delta(5, ['a']));
    expect(announced).to.deep.equal([2, 3, 1]);
  });

  it('say nothing of nothing', () => {
    const { live, target, send, announced } = world();
    live.start(FOLLOWED, target);
    send(delta(2, [], { asOf: '2026-05-10T18:21:00+08:00' }));
    expect(announced).to.deep.equal([]);
    expect(live.asOf).to.equal('2026-05-10T18:21:00+08:00');
  });

  it('give their digest where it is of the same kind as the server’s', () => {
    const { live, target, send } = world();
    live.start(FOLLOWED, target);
    expect(send(delta(2, ['a'])), 'nothing to compare with').to.equal(undefined);
    expect(send(delta(3, ['a'], { hash: 'h' }))).to.equal('h');
    target.digest = 'other';
    expect(send(delta(4, ['a'], { hash: 'h' })), 'so that all is read again').to.equal('other');
    live.start(FOLLOWED, target);
    expect(send(delta(2, ['a'], { hash: 'h' })), 'another kind').to.equal(undefined);
    target.digest = 'h';
    expect(send(delta(3, ['a'], { hash: 'h' })), 'for good').to.equal(undefined);
    target.total = 1_000_000;
    live.start(FOLLOWED, target);
    expect(send(delta(2, ['a'], { hash: 'h' })), 'too many rows').to.equal(undefined);
  });

  it('reload at once, then less and less often', async () => {
    const { live, target, askReload, reloads, clock } = world();
    const again = async (): Promise<void> => {
      live.start(FOLLOWED, target);
      askReload();
      await idle();
    };
    await again();
    expect(reloads).to.have.length(1);
    await again();
    expect(reloads).to.have.length(1);
    await clock.advance(30_000);
    expect(reloads).to.have.length(2);
    await again();
    await clock.advance(59_000);
    expect(reloads).to.have.length(2);
    await clock.advance(1_000);
    expect(reloads).to.have.length(3);
    await clock.advance(3_600_000);
    await again();
    expect(reloads, 'after a quiet hour at once').to.have.length(4);
  });

  it('leave nothing behind when the widget leaves, and go on where they were', async () => {
    const { live, target, send, leave, enter, followed, calls, announced, clock } = world();
    live.start(FOLLOWED, target);
    send(delta(7, ['a']));
    send(delta(8, ['a']));
    leave();
    expect(calls).to.deep.equal(['stop']);
    await clock.advance(600_000);
    expect(announced).to.deep.equal([1]);
    enter();
    expect(followed.map(({ rev }) => rev)).to.deep.equal([1, 8]);
    live.stop();
    leave();
    enter();
    expect(followed).to.have.length(2);
  });

  it('stay stopped by a person, whatever is loaded', () => {
    const { live, target, calls } = world();
    live.toggle();
    live.start(FOLLOWED, target);
    expect([live.paused, calls]).to.deep.equal([true, ['pause']]);
    live.toggle();
    expect(calls).to.deep.equal(['pause', 'resume']);
  });
});
