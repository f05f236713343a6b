import { expect, fixture, html } from '@open-wc/testing';
import { nearestSize } from '../../src/base/nearest-size.ts';
import '../../src/elements/notice/index.ts';

describe('nearestSize', () => {
  it('is the one set nearest on an element of ours, through shadow roots', async () => {
    const page = await fixture(
      html`<div size="large">
        <union-notice size="large"
          ><font size="7"><b></b></font
        ></union-notice>
        <union-notice size="large"
          ><union-notice size="standard"><i></i></union-notice
        ></union-notice>
        <u></u>
      </div>`,
    );
    const size = (selector: string) => nearestSize(page.querySelector(selector)!);
    expect(size('b')).to.equal('large');
    expect(size('i')).to.equal('standard');
    expect(size('u'), 'an attribute of the page is not ours').to.equal('standard');
    const icon = page.querySelector('union-notice')!.shadowRoot!.querySelector('union-icon')!;
    expect(nearestSize(icon)).to.equal('large');
  });
});
