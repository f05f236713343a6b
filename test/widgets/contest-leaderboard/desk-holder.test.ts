import { expect } from '@open-wc/testing';
import { LocaleController } from '../../../src/base/locale-controller.ts';
import type { BoardModel } from '../../../src/widgets/contest-leaderboard/board-model.ts';
import type { Settings } from '../../../src/widgets/contest-leaderboard/config.ts';
import { DeskHolder } from '../../../src/widgets/contest-leaderboard/desk-holder.ts';
import { leaderboard } from '../../../src/locale/leaderboard/namespace.ts';
import { stand } from './board-page.ts';

describe('DeskHolder', () => {
  it('gives out no desk that has nothing to draw: words that come just then have it drawn', async () => {
    const { el } = await stand();
    const { model } = el as unknown as { model: BoardModel };
    const holder = new DeskHolder(el, {
      words: new LocaleController(el, leaderboard),
      settings: () => ({ view: 'rows', live: false, screen: false }) as Settings,
      wide: () => true,
      client: () => el.client,
      choose: () => undefined,
      back: () => undefined,
      reload: () => undefined,
    });
    const empty: unknown[] = [];
    let desk: DeskHolder['desk'];
    Object.defineProperty(holder, 'desk', {
      get: () => desk,
      set: (next: DeskHolder['desk']) => {
        desk = next;
        // Whoever draws does so in a later turn of promises.
        queueMicrotask(() => {
          if (desk && !(desk as unknown as { model?: BoardModel }).model) empty.push(desk);
        });
      },
    });
    await holder.take(model);
    expect(desk).not.to.equal(undefined);
    expect(empty).to.deep.equal([]);
  });
});
