import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Board } from '../../src/board/board.ts';
import { joinDeltas } from '../../src/data/standings-feed-batch.ts';
import { followStandings } from '../../src/data/standings-feed.ts';
import { body, fakeFetch, unreachable } from '../helpers/fake-fetch.ts';
import { row } from './contest-samples.ts';
import {
  deltaOf,
  feedWorld,
  FEED,
  FOLDER,
  idle,
  json,
  PAGE,
  pageOf,
  since,
  status,
} from './feed-world.ts';

/** A quarter more than the ten seconds between two questions. */
const A_WHILE = 12_500;

suite('the live feed', () => {
  test('hands over what came, once a frame and as one', () => {
    const world = feedWorld();
    world.stream().open();
    assert.deepEqual(
      [world.stream().url, world.stream().init, world.following.state],
      [FEED, { withCredentials: false }, 'live'],
    );
    world.stream().send(deltaOf(1, 2, [row('a', { rank: 1 })]));
    world.stream().send(deltaOf(2, 3, [row('a', { rank: 2 }), row('b')], { hash: 'h' }));
    assert.deepEqual(world.deltas, []);
    world.draw();
    const items = [row('a', { rank: 2 }), row('b')];
    assert.deepEqual(world.deltas, [deltaOf(1, 3, items, { hash: 'h' })]);
    assert.equal(world.following.rev, 3);
    assert.deepEqual(world.asked(), []);
  });

  test('that first tells the revision at hand is believed; one that says nothing is not', async () => {
    const told = feedWorld();
    told.stream().open();
    told.stream().send(deltaOf(1, 1));
    await told.pass(60_000);
    assert.deepEqual([told.asked(), told.deltas], [[], []]);
    const silent = feedWorld({ table: { [since(1)]: deltaOf(1, 2, [row('a')]) } });
    silent.stream().open();
    await silent.pass(4000);
    silent.draw();
    assert.deepEqual([silent.asked(), silent.deltas.length], [[since(1)], 1]);
    assert.equal(silent.following.state, 'live');
  });

  test('with a gap has the rest asked for, and goes on', async () => {
    const world = feedWorld({ table: { [since(1)]: deltaOf(1, 5, [row('a')]) } });
    world.stream().open();
    world.stream().send(deltaOf(4, 5, [row('b')]));
    await idle();
    world.stream().send(deltaOf(5, 6, [row('c')]));
    world.draw();
    assert.deepEqual(
      world.deltas.map(({ from, rev }) => [from, rev]),
      [[1, 6]],
    );
  });

  test('tells something while the rest is asked for: nothing of it is lost', async () => {
    const world = feedWorld({
      table: {
        [since(1)]: deltaOf(1, 5, [row('a')]),
        [since(5)]: deltaOf(5, 6, [row('b')]),
      },
    });
    world.stream().open();
    world.stream().send(deltaOf(4, 5));
    world.stream().send(deltaOf(5, 6));
    await idle();
    await idle();
    world.draw();
    assert.deepEqual([world.deltas.length, world.following.rev], [1, 6]);
    assert.deepEqual(world.asked(), [since(1), since(5)]);
  });

  test('that cannot be read is as good as a gap', async () => {
    for (const message of ['<html>', '{"from":1}', deltaOf(1, 2, [{ id: 'a' }])]) {
      const world = feedWorld({ table: { [since(1)]: deltaOf(1, 2, [row('a')]) } });
      world.stream().open();
      world.stream().send(message);
      await idle();
      world.draw();
      assert.equal(world.deltas.length, 1, JSON.stringify(message));
    }
  });

  test('from a revision nobody knows ends in a reload, once', async () => {
    const world = feedWorld({ table: { [since(1)]: status(404), [PAGE]: pageOf([], { rev: 9 }) } });
    world.stream().open();
    world.stream().send(deltaOf(8, 9));
    await idle();
    assert.deepEqual([world.reloads, world.following.state], [['revision'], 'ended']);
    assert.equal(world.stream().closed, true);
    await world.pass(600_000);
    assert.equal(world.reloads.length, 1);
    assert.equal(world.asked().length, 2);
  });

  test('ends in a reload when the rows are others than the server has', () => {
    const world = feedWorld({ hash: 'mine' });
    world.stream().send(deltaOf(1, 2, [row('a')], { hash: 'mine' }));
    world.draw();
    world.stream().send(deltaOf(2, 3, [row('a')]));
    world.draw();
    assert.deepEqual(world.reloads, []);
    world.stream().send(deltaOf(3, 4, [row('a')], { hash: 'theirs' }));
    world.draw();
    assert.deepEqual([world.reloads, world.following.state], [['hash'], 'ended']);
  });

  test('that breaks is left to the browser twice, then asked by polling and tried again', async () => {
    const world = feedWorld({ table: { [since(1)]: deltaOf(1, 1) } });
    world.stream().open();
    world.stream().fail(0);
    world.stream().fail(0);
    assert.deepEqual([world.following.state, world.opened.length], ['connecting', 1]);
    world.stream().fail(0);
    assert.equal(world.stream().closed, true);
    await world.pass(0);
    assert.deepEqual([world.following.state, world.asked()], ['polling', [since(1)]]);
    await world.pass(80_000);
    assert.equal(world.opened.length, 2);
    const asked = world.asked().length;
    world.stream().open();
    world.stream().send(deltaOf(1, 1));
    await world.pass(60_000);
    assert.deepEqual([world.asked().length, world.following.state], [asked, 'live']);
  });

  test('that is refused (204, 401, 503, HTML) is not asked for again at once', async () => {
    const world = feedWorld({ table: { [since(1)]: deltaOf(1, 1) } });
    for (let tries = 1; tries <= 3; tries += 1) {
      assert.equal(world.opened.length, tries);
      world.stream().fail(2);
      await world.pass(20_000);
      assert.equal(world.opened.length, tries);
      await world.pass(60_000 * 2 ** (tries - 1));
    }
    assert.ok(world.asked().length > 5, 'meanwhile it is asked');
  });
});

suite('asking', () => {
  const polling = (options: Parameters<typeof feedWorld>[0] = {}) =>
    feedWorld({ streams: false, ...options });

  test('is done every ten seconds or so where there is no feed', async () => {
    const table = {
      [since(1)]: [json(deltaOf(1, 1)), json(deltaOf(1, 2, [row('a')]))],
      [since(2)]: deltaOf(2, 2),
    };
    const world = polling({ table });
    assert.equal(world.following.state, 'polling');
    await world.pass(9_900);
    assert.deepEqual(world.asked(), []);
    await world.pass(200);
    await world.pass(10_000);
    world.draw();
    assert.deepEqual(world.asked(), [since(1), since(1)]);
    assert.equal(world.deltas.length, 1);
    await world.pass(10_000);
    assert.equal(world.asked()[2], since(2));
  });

  test('sends the ETag where that costs nothing, and takes 304 and 204 for no news', async () => {
    const origin = 'https://api.example.org';
    const answers = [json(deltaOf(1, 1), { etag: '"x"' }), status(304), status(204)];
    const world = polling({ table: { [since(1)]: answers }, origin });
    for (let turn = 0; turn < 3; turn += 1) await world.pass(A_WHILE);
    const sent = world.fetch.asked.map(({ headers }) => headers.get('if-none-match'));
    assert.deepEqual(sent, [null, '"x"', '"x"']);
    assert.equal(world.following.state, 'polling');
    const across = polling({ table: { [since(1)]: json(deltaOf(1, 1), { etag: '"x"' }) } });
    for (let turn = 0; turn < 2; turn += 1) await across.pass(A_WHILE);
    assert.equal(across.fetch.asked[1]!.headers.get('if-none-match'), null);
  });

  test('looks at the first page where there is no delta', async () => {
    const pages = [json(pageOf([])), json(pageOf([], { rev: 2 }))];
    const world = polling({ delta: undefined, table: { [PAGE]: pages } });
    await world.pass(A_WHILE);
    assert.deepEqual(world.reloads, []);
    await world.pass(A_WHILE);
    assert.deepEqual([world.asked(), world.reloads], [[PAGE, PAGE], ['revision']]);
  });

  test('does not reload for a delta that is not there while the page is the same', async () => {
    const world = polling({ table: { [since(1)]: status(410) } });
    for (let turn = 0; turn < 3; turn += 1) await world.pass(A_WHILE);
    assert.deepEqual(world.reloads, []);
    assert.deepEqual(world.asked(), [since(1), PAGE, PAGE, PAGE]);
  });

  test('gets slower while the server fails, and says why', async () => {
    const html = body('<html></html>', { 'content-type': 'text/html' });
    const fails = [status(503), html, unreachable(), json(deltaOf(1, 1))];
    const world = polling({ table: { [since(1)]: fails } });
    await world.pass(10_000);
    assert.equal(world.asked().length, 1);
    const [state, problem] = world.states[world.states.length - 1] as [string, { status?: number }];
    assert.deepEqual([state, problem.status], ['connecting', 503]);
    await world.pass(19_900);
    assert.equal(world.asked().length, 1);
    await world.pass(200);
    assert.equal(world.asked().length, 2);
    await world.pass(40_000);
    await world.pass(80_000);
    assert.equal(world.asked().length, 4);
    assert.equal(world.following.state, 'polling');
  });

  test('waits as long as the server says', async () => {
    const world = polling({
      table: { [since(1)]: [status(429, { 'retry-after': '100' }), json(deltaOf(1, 1))] },
    });
    await world.pass(10_000);
    await world.pass(99_000);
    assert.equal(world.asked().length, 1);
    await world.pass(1_100);
    assert.equal(world.asked().length, 2);
  });

  test('ends where it is not allowed', async () => {
    for (const code of [401, 403]) {
      const world = polling({ table: { [since(1)]: status(code) } });
      await world.pass(A_WHILE);
      assert.equal(world.following.state, 'ended');
      const [, problem] = world.states[world.states.length - 1] as [string, { status?: number }];
      assert.equal(problem.status, code);
      await world.pass(600_000);
      assert.equal(world.asked().length, 1);
      assert.deepEqual(world.reloads, []);
    }
  });
});

suite('resting', () => {
  test('while paused nothing is heard; what was missed comes after it', async () => {
    const world = feedWorld({ table: { [since(1)]: deltaOf(1, 4, [row('a')]) } });
    world.stream().open();
    world.following.pause();
    assert.deepEqual([world.following.state, world.stream().closed], ['paused', true]);
    world.stream().send(deltaOf(1, 2, [row('b')]));
    await world.pass(600_000);
    assert.deepEqual([world.asked(), world.deltas], [[], []]);
    world.following.resume();
    world.stream().open();
    world.stream().send(deltaOf(4, 4));
    await idle();
    world.draw();
    assert.deepEqual([world.opened.length, world.following.rev, world.deltas.length], [2, 4, 1]);
  });

  test('while hidden or off line it rests, and asks at once when it is back', async () => {
    const world = feedWorld({ streams: false, table: { [since(1)]: deltaOf(1, 1) } });
    world.sight.show(false);
    assert.equal(world.following.state, 'hidden');
    await world.pass(600_000);
    assert.deepEqual(world.asked(), []);
    world.sight.show(true);
    await world.pass(0);
    assert.equal(world.asked().length, 1);
    world.network.go(false);
    assert.equal(world.following.state, 'offline');
    await world.pass(600_000);
    assert.equal(world.asked().length, 1);
    world.network.go(true);
    await world.pass(0);
    assert.deepEqual([world.asked().length, world.following.state], [2, 'polling']);
  });

  test('a pause holds when the page is hidden and seen again', () => {
    const world = feedWorld();
    world.following.pause();
    world.sight.show(false);
    world.sight.show(true);
    assert.deepEqual([world.following.state, world.opened.length], ['paused', 1]);
  });

  test('after the end nothing is heard, asked or handed over', async () => {
    const world = feedWorld({ table: { [since(1)]: deltaOf(1, 2, [row('a')]) } });
    world.stream().open();
    world.stream().send(deltaOf(1, 2, [row('a')]));
    world.following.stop();
    world.following.stop();
    world.draw();
    world.sight.show(false);
    world.sight.show(true);
    world.following.resume();
    await world.pass(600_000);
    assert.deepEqual([world.deltas, world.asked(), world.opened.length], [[], [], 1]);
    assert.deepEqual(world.states, ['live', 'ended']);
  });

  test('a feed address the browser does not take is done without', async () => {
    class Refusing {
      constructor() {
        throw new DOMException('no', 'SyntaxError');
      }
    }
    const following = followStandings(
      { feed: FEED, delta: `${FOLDER}delta`, page: PAGE, rev: 1 },
      { delta: () => undefined, reload: () => undefined },
      { EventSource: Refusing as never, fetch: fakeFetch() },
    );
    assert.equal(following.state, 'polling');
    following.stop();
  });
});

suite('deltas joined', () => {
  test('have the last state of each row, and who went on the way', () => {
    const joined = joinDeltas([
      deltaOf(1, 2, [row('a', { rank: 1 }), row('b')], { removed: ['c'] }),
      deltaOf(2, 3, [row('c')], { removed: ['b', 'd'], asOf: 'x', hash: 'h' }),
    ] as never);
    assert.deepEqual(joined, {
      ...deltaOf(1, 3, [row('a', { rank: 1 }), row('c')]),
      removed: ['c', 'b', 'd'],
      asOf: 'x',
      hash: 'h',
    });
  });

  test('without anybody gone say so by saying nothing', () => {
    const forth = [deltaOf(1, 2, [row('a')]), deltaOf(2, 3, [row('a')], { removed: [] })];
    assert.ok(!('removed' in joinDeltas(forth as never)));
  });

  test('leave a row without a rank that went and came again where each of them in turn does', () => {
    const rows = ['a', 'b'].map(id => row(id, { name: '示例', state: 'dnf' }));
    const deltas = [deltaOf(1, 2, [], { removed: ['a'] }), deltaOf(2, 3, [rows[0]])] as never[];
    const orderAfter = (all: readonly never[]) => {
      const board = Board.of(rows as never, { kind: 'points' });
      for (const delta of all) board.apply(delta);
      return [0, 1].map(at => board.at(at)!.id);
    };
    assert.deepEqual(orderAfter(deltas), ['b', 'a']);
    assert.deepEqual(orderAfter([joinDeltas(deltas) as never]), ['b', 'a']);
  });
});
