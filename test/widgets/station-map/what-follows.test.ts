import { aTimeout, expect } from '@open-wc/testing';
import type { MapHolder } from '../../../src/widgets/station-map/map-holder.ts';
import { WhatFollows } from '../../../src/widgets/station-map/what-follows.ts';
// Here before a test's time begins to run.
import '../../../src/widgets/station-map/after-first.ts';
import { until } from '../../helpers/until.ts';

/** A map on a page or off it, whose calendar comes when it is told to. */
class FakeMap {
  isConnected = true;
  asked: AbortSignal[] = [];
  come: (() => void)[] = [];

  readonly holder = {
    host: this,
    model: { feeds: [] },
    current: {
      stations: {
        loadCalendar: (_now: number, signal: AbortSignal) => {
          this.asked.push(signal);
          return new Promise<void>((done, fail) => {
            this.come.push(done);
            signal.addEventListener('abort', () => fail(signal.reason as Error));
          });
        },
      },
    },
  } as unknown as MapHolder;
}

describe('what follows the first stations', () => {
  let map: FakeMap;
  let following: WhatFollows;
  beforeEach(() => {
    map = new FakeMap();
    following = new WhatFollows(map.holder);
  });

  it('comes when the map is back, where that was off the page at the time', async () => {
    map.isConnected = false;
    following.begin();
    await aTimeout(20);
    expect(map.asked).to.have.length(0);
    map.isConnected = true;
    following.wake();
    await until(() => map.asked.length === 1);
  });

  it('begins anew where it was broken off, as often as that is', async () => {
    following.begin();
    for (const times of [1, 2, 3]) {
      await until(() => map.asked.length === times);
      following.sleep();
      expect(map.asked.at(-1)!.aborted).to.equal(true);
      await aTimeout(0);
      following.wake();
    }
    await until(() => map.asked.length === 4);
    expect(map.asked.at(-1)!.aborted).to.equal(false);
  });

  it('does not come again where it is here', async () => {
    following.begin();
    await until(() => map.come.length === 1);
    map.come[0]!();
    await aTimeout(20);
    following.sleep();
    following.wake();
    await aTimeout(20);
    expect(map.asked).to.have.length(1);
  });
});
