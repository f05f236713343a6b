import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  isBookState,
  titleChecked,
  titleCopies,
  titleState,
  withTitleState,
} from '../../../src/rules/books/availability.ts';
import type { BookState, Holding } from '../../../src/rules/books/book.ts';
import { fc } from '../../helpers/fc.ts';

const STATES = ['available', 'unavailable', 'reserved', 'ready'] as const;
const at = (state?: BookState, more: Partial<Holding> = {}): Holding => ({
  station: 'r-1',
  ...(state && { state }),
  ...more,
});
const states = (...words: (BookState | undefined)[]) => titleState(words.map(word => at(word)));

const holding = fc
  .record(
    {
      station: fc.constantFrom('r-1', 'r-2', 'r-3'),
      state: fc.constantFrom(...STATES),
      copies: fc.record({ total: fc.nat(9), available: fc.nat(9) }, { requiredKeys: [] }),
    },
    { requiredKeys: ['station'] },
  )
  .map(made => made as Holding);

suite('the state of a title', () => {
  test('is available where one copy is', () => {
    assert.equal(states('unavailable', 'available', undefined), 'available');
  });

  test('is the best of what is known', () => {
    assert.equal(states('unavailable', 'reserved', 'ready'), 'ready');
    assert.equal(states('unavailable', 'reserved'), 'reserved');
    assert.equal(states('unavailable', 'unavailable'), 'unavailable');
  });

  test('is not known where a copy that may be there is not known, nor without copies', () => {
    assert.equal(states('unavailable', undefined), undefined);
    assert.equal(states('ready', undefined), undefined);
    assert.equal(states(), undefined);
  });

  test('is available only where a holding says so, and whatever their order', () => {
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 6 }), fc.nat(), (holdings, by) => {
        const state = titleState(holdings);
        assert.equal(
          state === 'available',
          holdings.some(one => one.state === 'available'),
        );
        const turned = holdings.map((_, i) => holdings[(i + by) % holdings.length]!);
        assert.equal(titleState(turned), state);
      }),
    );
  });

  test('knows the four words of OPDS and no others', () => {
    for (const word of STATES) assert.ok(isBookState(word));
    for (const word of ['Available', '在架', '', 1, null, undefined, ['available'], 'toString'])
      assert.ok(!isBookState(word));
  });
});

suite('the copies of a title', () => {
  const count = (...copies: Holding['copies'][]) =>
    titleCopies(copies.map(one => ({ station: 'r-1', ...(one && { copies: one }) })));

  test('are summed where every place tells them', () => {
    assert.deepEqual(count({ total: 2, available: 1 }, { total: 1, available: 0 }), {
      total: 3,
      available: 1,
    });
    assert.deepEqual(count({ total: 2, available: 1 }, { total: 1 }), { total: 3 });
    assert.equal(count({ total: 2 }, undefined), undefined);
    assert.equal(count(), undefined);
  });

  test('that are more than there are, are not believed', () => {
    assert.deepEqual(count({ total: 1, available: 4 }), { total: 1 });
  });

  test('never have more to be borrowed than there are', () => {
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 6 }), holdings => {
        const { total, available } = titleCopies(holdings) ?? {};
        if (total !== undefined && available !== undefined) assert.ok(available <= total);
      }),
    );
  });
});

suite('the time of a title', () => {
  const checked = (...times: (string | undefined)[]) =>
    titleChecked(times.map(time => at('available', time === undefined ? {} : { checked: time })));

  test('is the oldest, whatever its offset', () => {
    assert.equal(
      checked('2026-03-01T08:00:00+08:00', '2026-03-01T00:30:00Z', '2026-02-28T23:59:00Z'),
      '2026-02-28T23:59:00Z',
    );
  });

  test('is not known where one place does not tell its own', () => {
    assert.equal(checked('2026-03-01T08:00:00+08:00', undefined), undefined);
    assert.equal(checked('yesterday'), undefined);
    assert.equal(checked(), undefined);
  });
});

suite('a book with what follows from its holdings', () => {
  const book = { id: 'b-1', title: '示例' };

  test('has their state, time and copies', () => {
    const holdings = [
      at('available', { copies: { total: 2, available: 1 }, checked: '2026-03-01T08:00:00Z' }),
    ];
    assert.deepEqual(withTitleState({ ...book, holdings }), {
      ...book,
      holdings,
      availability: { state: 'available', checked: '2026-03-01T08:00:00Z' },
      copies: { total: 2, available: 1 },
    });
    assert.deepEqual(withTitleState(book), book);
  });

  test('keeps what it tells itself', () => {
    const told = { ...book, availability: { state: 'reserved' as const }, copies: { total: 9 } };
    assert.deepEqual(withTitleState({ ...told, holdings: [at('available')] }), {
      ...told,
      holdings: [at('available')],
    });
  });

  test('is not available where every place says it has none', () => {
    const told = { ...book, availability: { state: 'available' as const } };
    const out = withTitleState({ ...told, holdings: [at('unavailable'), at('reserved')] });
    assert.equal(out.availability?.state, 'reserved');
    const unsure = withTitleState({ ...told, holdings: [at('unavailable'), at()] });
    assert.equal(unsure.availability?.state, 'available');
  });
});
