import { expect, fixture, html } from '@open-wc/testing';
import { render } from 'lit';
import { noneView } from '../../../src/widgets/station-map/parts/desk-message.ts';
import { until } from '../../helpers/until.ts';

describe('messages of the map’s list', () => {
  it('keep the focus on the way out when what draws them comes', async () => {
    const box = (await fixture(html`<div></div>`)) as HTMLElement;
    let pressed = 0;
    let times = 0;
    const draw = () => {
      times += 1;
      const act = html`<button @click=${() => (pressed += 1)}>清除筛选</button>`;
      render(noneView({ heading: '没有站点', text: '换个说法', act }, draw), box);
    };
    draw();
    expect(customElements.get('union-empty'), 'come before it was needed').to.equal(undefined);
    expect(box.textContent).to.contain('没有站点').and.to.contain('换个说法');
    const button = box.querySelector('button')!;
    button.focus();
    await until(() => times === 2, 'not drawn again');
    const empty = box.querySelector('union-empty')!;
    await empty.updateComplete;
    expect(empty.heading).to.equal('没有站点');
    expect(box.textContent).to.contain('换个说法');
    expect(box.textContent).not.to.contain('没有站点');
    // After a frame, for what is not shown any more loses the focus with the next drawing.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(document.activeElement === button).to.equal(true);
    button.click();
    expect(pressed).to.equal(1);
  });
});
