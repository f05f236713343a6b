import { expect } from '@open-wc/testing';
import { keepRoom } from '../../src/embed/keep-room.ts';

describe('keepRoom', () => {
  let place: HTMLElement;
  const { adoptedStyleSheets } = document;
  before(() => {
    keepRoom('union-r-map,union-craftsman-card');
    place = document.createElement('div');
    document.body.append(place);
  });
  after(() => {
    place.remove();
    document.adoptedStyleSheets = adoptedStyleSheets;
  });

  const heightOf = (tag: string, state?: string): number => {
    const element = document.createElement(tag);
    if (state) element.dataset['state'] = state;
    place.append(element);
    return element.getBoundingClientRect().height;
  };

  it('keeps room for a widget until it has something to show, or has failed', () => {
    expect(heightOf('union-r-map')).to.equal(640);
    expect(heightOf('union-r-map', 'loading')).to.equal(640);
    for (const state of ['ready', 'empty', 'stale', 'problem']) {
      expect(heightOf('union-r-map', state), state).to.be.lessThan(40);
    }
  });

  it('keeps none for a card, and for what is no widget', () => {
    expect(heightOf('union-craftsman-card')).to.be.lessThan(40);
    expect(heightOf('union-other')).to.be.lessThan(40);
  });

  it('gives way to the weakest rule of the page', () => {
    const style = document.createElement('style');
    style.textContent = 'union-r-map { min-height: 100px }';
    place.append(style);
    expect(heightOf('union-r-map')).to.equal(100);
  });
});
