import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { WidthWatch } from '../../src/base/width-watch.ts';
import { untilObserved } from '../helpers/until.ts';

class Probe extends LitElement {
  readonly room = new WidthWatch(this);
}
customElements.define('probe-width-watch', Probe);

/** The element in a box of that width, as a page's style shows it. */
function put(width: number, style: string): { box: HTMLElement; probe: Probe } {
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  const probe = document.createElement('probe-width-watch') as Probe;
  probe.style.cssText = style;
  const sheath = document.createElement('span');
  sheath.append(probe);
  box.append(sheath);
  document.body.append(box);
  return { box, probe };
}

describe('the room of a widget', () => {
  for (const style of ['display: block', 'display: inline']) {
    it(`is what it stands in, and follows it: ${style}`, async () => {
      const { box, probe } = put(800, style);
      try {
        expect(probe.room.wide).to.equal(true);
        box.style.width = '400px';
        await untilObserved(() => !probe.room.wide);
        box.style.width = '900px';
        await untilObserved(() => probe.room.wide);
      } finally {
        box.remove();
      }
    });
  }

  it('is known once one that was hidden is shown', async () => {
    const { box, probe } = put(800, 'display: none');
    try {
      box.style.width = '500px';
      probe.style.display = 'block';
      await untilObserved(() => !probe.room.wide);
    } finally {
      box.remove();
    }
  });
});
