import { expect } from '@open-wc/testing';
import { phoneHref } from '../../src/stations/phone-href.ts';

describe('a number to press', () => {
  it('dials the number, and the extension after a pause', () => {
    expect(phoneHref('0512-65181234')).to.equal('tel:051265181234');
    expect(phoneHref('0512-65181234转801')).to.equal('tel:051265181234,801');
    expect(phoneHref('12351')).to.equal('tel:12351');
  });

  it('is none where there is nothing to dial', () => {
    expect(phoneHref('见门口')).to.equal(undefined);
  });
});
