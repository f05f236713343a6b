import { expect } from '@open-wc/testing';
import { actOf } from '../../../src/elements/combobox/keys.ts';
import type { Situation } from '../../../src/elements/combobox/keys.ts';

const closed: Situation = { open: false, rows: 0, active: -1, text: '' };
const inText: Situation = { open: true, rows: 10, active: -1, text: '州' };
const at = (active: number): Situation => ({ ...inText, active });

function press(key: string, now: Situation, modifier: 'alt' | 'ctrl' | 'meta' | '' = '') {
  return actOf(
    {
      key,
      altKey: modifier === 'alt',
      ctrlKey: modifier === 'ctrl',
      metaKey: modifier === 'meta',
    },
    now,
  );
}

describe('the keys of a combobox', () => {
  it('open the list at its first or last row', () => {
    expect(press('ArrowDown', closed)).to.deep.equal({ do: 'enter', end: 'first' });
    expect(press('ArrowUp', closed)).to.deep.equal({ do: 'enter', end: 'last' });
  });

  it('open and close it alone, with Alt', () => {
    expect(press('ArrowDown', closed, 'alt')).to.deep.equal({ do: 'open' });
    expect(press('ArrowUp', inText, 'alt')).to.deep.equal({ do: 'close' });
    expect(press('ArrowUp', closed, 'alt')).to.equal(undefined);
  });

  it('go from row to row, and round the ends', () => {
    expect(press('ArrowDown', inText)).to.deep.equal({ do: 'move', to: 0 });
    expect(press('ArrowDown', at(3))).to.deep.equal({ do: 'move', to: 4 });
    expect(press('ArrowDown', at(9))).to.deep.equal({ do: 'move', to: 0 });
    expect(press('ArrowUp', inText)).to.deep.equal({ do: 'move', to: 9 });
    expect(press('ArrowUp', at(3))).to.deep.equal({ do: 'move', to: 2 });
    expect(press('ArrowUp', at(0))).to.deep.equal({ do: 'move', to: 9 });
  });

  it('go by pages, and stop at the ends', () => {
    expect(press('PageDown', at(0))).to.deep.equal({ do: 'move', to: 7 });
    expect(press('PageDown', at(7))).to.deep.equal({ do: 'move', to: 9 });
    expect(press('PageUp', at(9))).to.deep.equal({ do: 'move', to: 2 });
    expect(press('PageUp', at(2))).to.deep.equal({ do: 'move', to: 0 });
    expect(press('PageDown', closed)).to.equal(undefined);
    expect(press('PageUp', closed)).to.equal(undefined);
  });

  it('go nowhere in a list without rows', () => {
    const none = { ...inText, rows: 0 };
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp']) {
      expect(press(key, none), key).to.equal(undefined);
    }
  });

  it('go back into the text, where they do what they always do', () => {
    for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
      expect(press(key, at(1)), key).to.deep.equal({ do: 'leave' });
      expect(press(key, inText), key).to.equal(undefined);
      expect(press(key, closed), key).to.equal(undefined);
    }
  });

  it('take a row, close the list or send the form with Enter', () => {
    expect(press('Enter', at(1))).to.deep.equal({ do: 'choose' });
    expect(press('Enter', inText)).to.deep.equal({ do: 'close' });
    expect(press('Enter', closed)).to.deep.equal({ do: 'submit' });
  });

  it('close with Esc, then clear, then are left to what stands around', () => {
    expect(press('Escape', at(1))).to.deep.equal({ do: 'close' });
    expect(press('Escape', { ...closed, text: '州' })).to.deep.equal({ do: 'clear' });
    expect(press('Escape', closed)).to.equal(undefined);
  });

  it('are the browser’s otherwise', () => {
    expect(press('Tab', at(1))).to.equal(undefined);
    expect(press('a', inText)).to.equal(undefined);
    expect(press('ArrowDown', inText, 'ctrl')).to.equal(undefined);
    expect(press('ArrowUp', inText, 'meta')).to.equal(undefined);
  });
});
