import { expect } from '@open-wc/testing';
import { respell } from '../../src/embed/respell.ts';

const URL_ = 'https://cdn.example/cdn/1.2.3/map-AbC_-9.js';

describe('respell', () => {
  it('leaves an address as it is the first time', () => {
    expect(respell(URL_, 0)).to.equal(URL_);
  });

  it('writes the folder another way each time, and a server reads the same', () => {
    const tried = [0, 1, 2, 3, 4, 5, 6, 7].map(tries => respell(URL_, tries));
    expect(tried[3]).to.equal('https://cdn.example/cdn/%31.%32.3/map-AbC_-9.js');
    expect(new Set(tried.map(url => new URL(url).href)).size).to.equal(tried.length);
    for (const url of tried)
      expect(decodeURIComponent(new URL(url).pathname)).to.equal('/cdn/1.2.3/map-AbC_-9.js');
  });

  it('leads to what a file imports under that spelling, too', () => {
    expect(new URL('./core-1.js', respell(URL_, 1)).href).to.equal(
      'https://cdn.example/cdn/%31.2.3/core-1.js',
    );
  });

  it('leaves a folder without a digit, and the host', () => {
    for (const url of ['https://cdn.example/js/a1.js', 'https://cdn.example/a1.js']) {
      expect(respell(url, 3)).to.equal(url);
    }
  });
});
