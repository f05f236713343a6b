import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fc } from '../helpers/fc.ts';
import { Outbox, type OutboxOptions, type Sent } from '../../src/form/index.ts';
import { World, type Reply } from './outbox-world.ts';

const ok: Sent<string> = { ok: true, status: 201, data: 'R-1' };
const no = (status: number, more: object = {}): Sent<string> => ({
  ok: false,
  status,
  problem: {},
  ...more,
});

/** An outbox whose sends are answered one after another, with a clock that is turned by hand. */
function boxOf(answers: (Sent<string> | Error)[], more: Partial<OutboxOptions<string>> = {}) {
  const world = new World();
  const sent: string[] = [];
  const box = new Outbox<string>({
    key: 'k',
    send: async key => {
      sent.push(key);
      const answer = answers.shift() ?? ok;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    ...world.clock(0.5),
    ...more,
  });
  return { box, world, sent };
}

describe('Outbox', () => {
  it('sends once, whatever is pressed, and keeps the answer', async () => {
    const { box, world, sent } = boxOf([ok]);
    box.submit();
    box.submit();
    box.online();
    assert.deepEqual(box.state, { is: 'sending', attempt: 1 });
    await world.settle();
    box.submit();
    await world.settle();
    assert.deepEqual(box.state, { is: 'sent', attempt: 1, data: 'R-1' });
    assert.deepEqual(sent, ['k']);
  });

  it('waits longer each time, up to five minutes, and sends under one key', async () => {
    const { box, world, sent } = boxOf(Array.from({ length: 12 }, () => no(0)));
    box.submit();
    const waits: number[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      await world.settle();
      assert.equal(box.state.is, 'waiting');
      if (box.state.is === 'waiting') waits.push(box.state.until - world.now);
      world.pass(waits.at(-1)! - 1);
      assert.equal(sent.length, turn + 1, 'not before its time');
      world.pass(1);
    }
    await world.settle();
    assert.deepEqual(waits.slice(0, 4), [1500, 2500, 4500, 8500]);
    assert.deepEqual(waits.slice(-2), [150_500, 150_500], 'the middle between 1 s and 5 min');
    assert.equal(box.state.is, 'sent');
    assert.deepEqual(new Set(sent), new Set(['k']));
  });

  it('spreads waits at random, never under one second and never over five minutes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.nat(40),
        async (random, attempt) => {
          const { box, world } = boxOf([no(503)], { random: () => random, attempt });
          box.submit();
          await world.settle();
          assert.ok(box.state.is === 'waiting');
          const wait = box.state.until - world.now;
          assert.ok(wait >= 1000 && wait <= 300_000, `${wait}`);
        },
      ),
    );
  });

  it('waits as long as Retry-After says, though the network comes back', async () => {
    const { box, world, sent } = boxOf([no(429, { retryAfterMs: 90_000 })]);
    box.submit();
    await world.settle();
    box.online();
    world.pass(89_999);
    assert.equal(sent.length, 1);
    world.pass(1);
    await world.settle();
    assert.equal(box.state.is, 'sent');
  });

  it('waits longer than a timer can', async () => {
    const wait = 2 ** 31 + 5000;
    const { box, world, sent } = boxOf([no(503, { retryAfterMs: wait })]);
    box.submit();
    await world.settle();
    assert.ok(world.longestTimer <= 3_600_000);
    world.pass(wait - 1);
    assert.equal(sent.length, 1);
    world.pass(1);
    assert.equal(sent.length, 2);
  });

  it('tries at once when the network is back, or when the person wants it', async () => {
    for (const again of ['online', 'submit'] as const) {
      const { box, world, sent } = boxOf([no(0)]);
      box.submit();
      await world.settle();
      box[again]();
      assert.equal(sent.length, 2, again);
      await world.settle();
      world.pass(600_000);
      await world.settle();
      assert.equal(sent.length, 2, 'the wait is over for good');
    }
  });

  it('waits after what may pass, and is refused by the rest', async () => {
    for (const status of [0, 408, 409, 425, 429, 500, 502, 503, 504]) {
      const { box, world } = boxOf([no(status)]);
      box.submit();
      await world.settle();
      assert.equal(box.state.is, 'waiting', String(status));
      box.close();
    }
    for (const status of [400, 401, 403, 404, 410, 413, 415, 422]) {
      const { box, world } = boxOf([no(status)]);
      box.submit();
      await world.settle();
      assert.equal(box.state.is, 'refused', String(status));
      box.submit();
      await world.settle();
      assert.equal(box.state.is, 'sent', 'mended, under the same key');
    }
  });

  it('hands a challenge to who can solve it', async () => {
    const problem = { code: 'challenge', challenge: { id: 'c' } };
    const { box, world } = boxOf([no(429, { problem, retryAfterMs: 1000 })]);
    box.submit();
    await world.settle();
    assert.deepEqual(box.state, { is: 'refused', attempt: 1, status: 429, problem });
  });

  it('takes a send that throws for no answer', async () => {
    const { box, world } = boxOf([new Error('示例')]);
    box.submit();
    await world.settle();
    assert.ok(box.state.is === 'waiting' && box.state.status === 0);
    const broken = boxOf([], {
      send: () => {
        throw new Error('示例');
      },
    });
    broken.box.submit();
    await broken.world.settle();
    assert.equal(broken.box.state.is, 'waiting');
  });

  it('is still when closed', async () => {
    const states: string[] = [];
    const { box, world, sent } = boxOf([no(0)], { changed: state => states.push(state.is) });
    box.submit();
    box.close();
    await world.settle();
    world.pass(600_000);
    box.submit();
    box.online();
    assert.deepEqual([states, sent], [['sending'], ['k']]);
  });

  it('goes on after a reload under the same key, and knows that it may have arrived', async () => {
    const { box, world } = boxOf([no(0)]);
    assert.deepEqual(box.saved(), { key: 'k', attempt: 0 });
    box.submit();
    await world.settle();
    const saved = box.saved();
    assert.deepEqual(saved, { key: 'k', attempt: 1 });
    const after = boxOf([], saved);
    assert.deepEqual(after.box.state, { is: 'idle', attempt: 1 });
    after.box.submit();
    await after.world.settle();
    assert.deepEqual(after.box.state, { is: 'sent', attempt: 2, data: 'R-1' });
  });

  it('runs by the timers of the platform when none are given', async () => {
    const told: string[] = [];
    await new Promise<void>(done => {
      const box = new Outbox<string>({
        key: 'k',
        send: async () => (told.includes('waiting') ? ok : no(0, { retryAfterMs: 1 })),
        changed: state => {
          told.push(state.is);
          if (box.state.is === 'sent') done();
        },
      });
      box.submit();
    });
    assert.deepEqual(told, ['sending', 'waiting', 'sending', 'sent']);
  });
});

describe('Outbox against a server and a bad net', () => {
  const reply: fc.Arbitrary<Reply> = fc.constantFrom(
    'ok',
    'lost-before',
    'lost-after',
    'busy',
    'retry-after',
    'refused',
    'throws',
  );
  const command = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), reply }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('submit' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom('online' as const, 'offline' as const) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.nat(400_000) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('reload' as const) }) },
  );

  it('has one key, one send at a time, one record, and always ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40 }), async commands => {
        const world = new World();
        for (const one of commands) {
          if (one.do === 'answer') world.answer(one.reply);
          else if (one.do === 'submit') world.box.submit();
          else if (one.do === 'pass') world.pass(one.ms);
          else if (one.do === 'reload') world.reload();
          else world.network(one.do === 'online');
          await world.settle();
          assert.ok(world.flying <= 1, 'never two sends of a page at once');
          assert.ok(world.records.size <= 1, 'never two records');
          assert.ok(world.keys.size <= 1, 'one key for a draft');
          const { state } = world.box;
          if (state.is === 'sent') assert.equal(world.records.get('draft-key'), state.data);
          assert.deepEqual(Object.keys(world.box.saved()), ['key', 'attempt'], 'no answers');
        }
        // The network comes back, the server is well, the person presses the button at most once more.
        world.network(true);
        world.box.submit();
        for (let turn = 0; turn < 60 && world.box.state.is !== 'sent'; turn += 1) {
          world.answer('ok');
          await world.settle();
          world.pass(400_000);
          await world.settle();
        }
        assert.equal(world.box.state.is, 'sent');
        assert.deepEqual([...world.records.keys()], ['draft-key']);
      }),
      { numRuns: 2000 },
    );
  });
});
