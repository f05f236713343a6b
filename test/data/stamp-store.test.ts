import assert from 'node:assert/strict';
import { afterEach, suite, test } from 'node:test';
import { openStamps, type StampStore } from '../../src/data/stamp-store.ts';
import { fc } from '../helpers/fc.ts';

/** A browser's storage over a map that stays when a page goes. */
function storageOf(kept = new Map<string, string>()): Storage {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const refused = (): Storage => {
  throw new DOMException('denied', 'SecurityError');
};

/** Reads, but takes nothing: an old private window. */
const full = (): Storage =>
  ({
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  }) as unknown as Storage;

const open: [StampStore, string][] = [];
const opened = (storage: () => Storage, trail = 'zz/t-1'): StampStore => {
  const store = openStamps(storage);
  open.push([store, trail]);
  return store;
};

suite('stamps on the device', () => {
  afterEach(() => open.splice(0).forEach(([store, trail]) => store.clear(trail)));

  test('outlive the page: stop and day, and nothing more', () => {
    const kept = new Map<string, string>();
    const store = opened(() => storageOf(kept));
    assert.equal(store.put('zz/t-1', 'h-1', '2026-05-01'), true);
    assert.equal(store.put('zz/t-1', 'h-2', '2026-05-02'), true);
    assert.deepEqual(
      [...kept],
      [['union-trail:zz/t-1', '[["h-1","2026-05-01"],["h-2","2026-05-02"]]']],
    );
    const later = opened(() => storageOf(kept));
    assert.deepEqual(
      [...later.read('zz/t-1')],
      [
        ['h-1', '2026-05-01'],
        ['h-2', '2026-05-02'],
      ],
    );
    assert.deepEqual([...later.read('zz/t-2')], []);
  });

  test('a stamp keeps its first day, and two tabs lose none of each other', () => {
    const kept = new Map<string, string>();
    const one = opened(() => storageOf(kept));
    const two = opened(() => storageOf(kept));
    one.put('zz/t-1', 'h-1', '2026-05-01');
    two.put('zz/t-1', 'h-2', '2026-05-02');
    one.put('zz/t-1', 'h-2', '2026-05-09');
    assert.deepEqual(Object.fromEntries(two.read('zz/t-1')), {
      'h-1': '2026-05-01',
      'h-2': '2026-05-02',
    });
  });

  for (const [name, storage] of [
    ['is refused', refused],
    ['is full', full],
  ] as const) {
    test(`where storage ${name} they live for this visit, and it is said`, () => {
      const store = opened(storage);
      assert.equal(store.kept(), true);
      assert.equal(store.put('zz/t-1', 'h-1', '2026-05-01'), false);
      assert.equal(store.kept(), false);
      // A map that is put on the page again finds them.
      assert.equal(opened(storage).read('zz/t-1').get('h-1'), '2026-05-01');
      assert.equal(store.clear('zz/t-1'), true);
      assert.equal(store.read('zz/t-1').size, 0);
    });
  }

  test('storage that works again takes what was only remembered', () => {
    const kept = new Map<string, string>();
    let works = false;
    const store = opened(() => (works ? storageOf(kept) : refused()));
    store.put('zz/t-1', 'h-1', '2026-05-01');
    works = true;
    assert.equal(store.put('zz/t-1', 'h-2', '2026-05-02'), true);
    assert.equal(kept.get('union-trail:zz/t-1'), '[["h-1","2026-05-01"],["h-2","2026-05-02"]]');
  });

  test('are forgotten when told to', () => {
    const kept = new Map<string, string>();
    const store = opened(() => storageOf(kept));
    store.put('zz/t-1', 'h-1', '2026-05-01');
    store.put('zz/t-2', 'h-1', '2026-05-01');
    assert.equal(store.clear('zz/t-1'), true);
    assert.deepEqual([...kept.keys()], ['union-trail:zz/t-2']);
    store.clear('zz/t-2');
  });

  test('storage that takes but does not let go is not said to be empty', () => {
    const kept = new Map<string, string>();
    const stuck = { ...storageOf(kept), removeItem: () => refused() } as unknown as Storage;
    const store = opened(() => stuck);
    store.put('zz/t-1', 'h-1', '2026-05-01');
    assert.equal(store.clear('zz/t-1'), false);
  });

  test('whatever else stands under the name is none of ours, and harms nothing', () => {
    const odd = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(odd, text => {
        const kept = new Map([['union-trail:zz/t-1', text]]);
        const store = opened(() => storageOf(kept));
        for (const [stop, day] of store.read('zz/t-1')) {
          assert.equal(typeof stop, 'string');
          assert.match(day, /^\d{4}-\d\d-\d\d$/);
        }
        store.put('zz/t-1', '__proto__', '2026-05-01');
        assert.equal(store.read('zz/t-1').get('__proto__'), '2026-05-01');
        store.clear('zz/t-1');
      }),
    );
  });
});
