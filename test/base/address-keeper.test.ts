import { expect } from '@open-wc/testing';
import { AddressKeeper, type AddressForm } from '../../src/base/address-keeper.ts';

/** Something is open in the widget, or nothing: `#keep?x`. */
interface Place {
  readonly at: string;
}

const FORM: AddressForm<Place> = {
  key: 'union-keep',
  name: 'keep',
  read: hash => (hash.startsWith('#keep?') ? { at: hash.slice(6) } : undefined),
  write: ({ at }) => at && `#keep?${at}`,
  isOpen: ({ at }) => at !== '',
  nowhere: { at: '' },
};

describe('AddressKeeper', () => {
  let keeper: AddressKeeper<Place>;
  let moves: string[];

  beforeEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    moves = [];
    keeper = new AddressKeeper(FORM, ({ at }) => moves.push(at));
    keeper.start();
  });
  afterEach(() => {
    keeper.stop();
    Reflect.deleteProperty(history, 'pushState');
    Reflect.deleteProperty(history, 'replaceState');
    history.replaceState(null, '', location.pathname + location.search);
  });

  /** As some pages do: what is written is told as if a person had gone there. */
  function tellOfWriting(): void {
    for (const name of ['pushState', 'replaceState'] as const) {
      const was = history[name];
      history[name] = function (this: History, ...all) {
        was.apply(this, all);
        dispatchEvent(new PopStateEvent('popstate', { state: all[0] }));
      };
    }
  }

  it('tells of a link to somewhere, and of a way to nowhere that it knows', () => {
    keeper.write({ at: 'a' }, 'push');
    expect([location.hash, moves]).to.deep.equal(['#keep?a', []]);
    history.replaceState(history.state, '', '#keep?b');
    dispatchEvent(new PopStateEvent('popstate'));
    history.replaceState(history.state, '', '#');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(moves).to.deep.equal(['b', '']);
  });

  it('hears nothing of what it writes itself, whatever the page makes of that', () => {
    tellOfWriting();
    keeper.write({ at: 'a' }, 'push');
    keeper.write({ at: 'b' }, 'replace');
    expect([location.hash, moves]).to.deep.equal(['#keep?b', []]);
    history.replaceState(history.state, '', '#keep?c');
    expect(moves, 'what the page writes is heard').to.deep.equal(['c']);
  });

  it('hears Back after a page that lets nothing be written', () => {
    history.pushState = () => {
      throw new DOMException('too often', 'SecurityError');
    };
    keeper.write({ at: 'a' }, 'push');
    history.replaceState(null, '', '#keep?b');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(moves).to.deep.equal(['b']);
  });
});
