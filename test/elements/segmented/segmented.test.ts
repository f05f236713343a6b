import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/segmented/index.ts';
import type { UnionSegmented } from '../../../src/elements/segmented/segmented.ts';

const radios = (element: Element) => [...element.shadowRoot!.querySelectorAll('input')];
const segments = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('.segment'),
];
const chosen = (element: Element) => radios(element).find(radio => radio.checked)?.value;

async function settled(element: UnionSegmented) {
  await aTimeout(0);
  await element.updateComplete;
}

const views = (attributes: { value?: string; dir?: string } = {}) =>
  fixture<UnionSegmented>(
    html`<union-segmented
      label="看法"
      value=${attributes.value ?? ''}
      dir=${attributes.dir ?? 'ltr'}
    >
      <option value="list" data-icon="list">列表</option>
      <option value="map" data-icon="map">地图</option>
      <option value="week" disabled>周表</option>
    </union-segmented>`,
  );

describe('union-segmented', () => {
  it('is accessible as radio buttons of one group', async () => {
    const element = await views();
    const group = element.shadowRoot!.querySelector('fieldset')!;
    expect(group.getAttribute('role')).to.equal('radiogroup');
    expect(group.querySelector('legend')!.textContent!.trim()).to.equal('看法');
    await expect(element).to.be.accessible();
    element.labelHidden = true;
    await element.updateComplete;
    expect(group.querySelector<HTMLElement>('legend span')!.offsetHeight).to.be.at.most(1);
    await expect(element).to.be.accessible();
  });

  it('always has one chosen: its value, the selected option, or the first', async () => {
    expect(chosen(await views({ value: 'map' }))).to.equal('map');
    const element = await views();
    expect([element.value, chosen(element)]).to.deep.equal(['list', 'list']);
    const preset = await fixture<UnionSegmented>(
      html`<union-segmented label="范围"
        ><option value="day">今日</option>
        <option value="month" selected>本月</option></union-segmented
      >`,
    );
    expect([preset.value, chosen(preset)]).to.deep.equal(['month', 'month']);
  });

  it('changes by hand and tells it', async () => {
    const element = await views();
    const told: string[] = [];
    for (const type of ['input', 'change']) {
      element.parentElement!.addEventListener(type, () => told.push(`${type}:${element.value}`));
    }
    segments(element)[1]!.click();
    await element.updateComplete;
    expect(told).to.deep.equal(['input:map', 'change:map']);
    segments(element)[2]!.click();
    expect(element.value, 'a disabled one').to.equal('map');
    element.value = 'list';
    await element.updateComplete;
    expect(chosen(element)).to.equal('list');
    expect(told.length, 'nothing of what the page sets').to.equal(2);
  });

  it('changes by arrow keys', async () => {
    const element = await views({ value: 'map' });
    element.focus();
    expect((element.shadowRoot!.activeElement as HTMLInputElement).value).to.equal('map');
    await sendKeys({ press: 'ArrowUp' });
    await element.updateComplete;
    expect(element.value).to.equal('list');
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect([element.value, chosen(element)]).to.deep.equal(['map', 'map']);
  });

  it('shows what a listener puts back', async () => {
    const element = await views();
    element.addEventListener('change', () => (element.value = 'list'));
    segments(element)[1]!.click();
    await element.updateComplete;
    expect(chosen(element)).to.equal('list');
  });

  it('follows its options, and begins anew when the chosen one goes', async () => {
    const element = await views({ value: 'map' });
    element.append(new Option('日历', 'calendar'));
    element.querySelector('[value="list"]')!.textContent = '清单';
    await settled(element);
    const words = segments(element).map(one => one.textContent!.trim());
    expect(words).to.deep.equal(['清单', '地图', '周表', '日历']);
    expect(chosen(element)).to.equal('map');
    element.querySelector('[value="map"]')!.remove();
    await settled(element);
    expect([element.value, chosen(element)]).to.deep.equal(['list', 'list']);
  });

  it('draws an icon where one is named', async () => {
    const icons = (await views()).shadowRoot!.querySelectorAll('union-icon');
    expect([...icons].map(icon => icon.name)).to.deep.equal(['list', 'map']);
  });

  it('is full targets, as high as a button, in either size', async () => {
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      const element = await views();
      element.size = size;
      await element.updateComplete;
      const track = element.shadowRoot!.querySelector<HTMLElement>('.track')!;
      expect(track.offsetHeight, size).to.equal(target);
      for (const radio of radios(element)) {
        expect(radio.offsetWidth, size).to.be.at.least(44);
        expect(radio.offsetHeight, size).to.be.at.least(target);
      }
    }
  });

  it('cuts no words and never scrolls sideways, however narrow and large', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <union-segmented size="large" label="成绩" label-hidden>
          <option>个人成绩</option>
          <option>班组成绩</option>
          <option>单位成绩</option>
          <option>地区汇总成绩</option>
        </union-segmented>
      </div>`,
    );
    page.style.width = '288px';
    const element = page.querySelector('union-segmented')!;
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(288);
    for (const segment of segments(element)) {
      const face = segment.querySelector<HTMLElement>('.face')!;
      expect(face.scrollWidth).to.be.at.most(segment.offsetWidth);
      expect(face.offsetHeight, 'one line').to.be.below(60);
    }
  });

  it('runs from right to left where the page does', async () => {
    const [first, second] = segments(await views({ dir: 'rtl' }));
    expect(first!.offsetLeft).to.be.above(second!.offsetLeft);
  });
});
