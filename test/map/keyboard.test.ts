import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyAction } from '../../src/map/keyboard.ts';

const press = (key: string, held: Partial<Record<'shift' | 'ctrl' | 'meta' | 'alt', true>> = {}) =>
  keyAction({
    key,
    shiftKey: held.shift ?? false,
    ctrlKey: held.ctrl ?? false,
    metaKey: held.meta ?? false,
    altKey: held.alt ?? false,
  });

describe('keyboard', () => {
  it('looks the way an arrow points, so the ground moves the other way', () => {
    assert.deepEqual(press('ArrowLeft'), { do: 'pan', dx: 80, dy: 0 });
    assert.deepEqual(press('ArrowRight'), { do: 'pan', dx: -80, dy: 0 });
    assert.deepEqual(press('ArrowUp'), { do: 'pan', dx: 0, dy: 80 });
    assert.deepEqual(press('ArrowDown', { shift: true }), { do: 'pan', dx: 0, dy: -240 });
  });

  it('enlarges and reduces, with or without Shift, and shows everything', () => {
    for (const key of ['+', '=']) assert.deepEqual(press(key), { do: 'zoom', step: 1 });
    for (const key of ['-', '_']) assert.deepEqual(press(key), { do: 'zoom', step: -1 });
    assert.deepEqual(press('Home'), { do: 'home' });
    assert.deepEqual(press('Enter'), { do: 'choose' });
  });

  it('leaves every other key, and the browser’s combinations, alone', () => {
    for (const key of ['Escape', 'Tab', 'a', '?', 'PageDown', 'End']) {
      assert.equal(press(key), undefined);
    }
    assert.equal(press('+', { ctrl: true }), undefined);
    assert.equal(press('ArrowLeft', { alt: true }), undefined);
    assert.equal(press('-', { meta: true }), undefined);
  });
});
