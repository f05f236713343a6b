import { expect, fixture, html } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import '../../../src/elements/sparkline/index.ts';
import type { UnionSparkline } from '../../../src/elements/sparkline/sparkline.ts';

const drawing = (element: Element) => element.shadowRoot!.querySelector('svg')!;
const said = (element: Element) => drawing(element).getAttribute('aria-label');

async function says(values: string): Promise<string | null> {
  return said(
    await fixture(html`<union-sparkline label="近八周" values=${values}></union-sparkline>`),
  );
}

describe('union-sparkline', () => {
  it('is a picture that says what it shows', async () => {
    const element = await fixture(
      html`<union-sparkline label="近四周答题人次" values="300,500,1200,800"></union-sparkline>`,
    );
    expect(drawing(element).getAttribute('role')).to.equal('img');
    expect(said(element)).to.equal('近四周答题人次：从 300 到 800，最低 300，最高 1,200');
    await expect(element).to.be.accessible();
  });

  it('says so where there is little to see', async () => {
    expect(await says('')).to.equal('近八周：暂无数据');
    expect(await says('暂缺')).to.equal('近八周：暂无数据');
    expect(await says(',7,')).to.equal('近八周：只有一个数据，7，缺 2 个');
    expect(await says('7,7,7')).to.equal('近八周：一直是 7');
  });

  it('says how many are missing, as the gaps show', async () => {
    expect(await says('3,,8,')).to.equal('近八周：从 3 到 8，最低 3，最高 8，缺 2 个');
    expect(await says('7,,7')).to.equal('近八周：一直是 7，缺 1 个');
  });

  it('speaks the language around it', async () => {
    const page = await fixture(
      html`<p lang="en"><union-sparkline label="Answers" values="3,5"></union-sparkline></p>`,
    );
    const element = page.querySelector('union-sparkline')!;
    await until(() => said(element) === 'Answers: from 3 to 5, lowest 3, highest 5');
    expect(drawing(element).getAttribute('lang')).to.equal('en');
  });

  it('draws line, lone values and the last value, and follows what is set', async () => {
    const element = await fixture<UnionSparkline>(
      html`<union-sparkline label="近八周" values="0,10,,5,,10"></union-sparkline>`,
    );
    const path = (name: string) => drawing(element).querySelector(`.${name}`)?.getAttribute('d');
    expect(path('line')).to.equal('M0 20L20 0');
    expect(path('dots')).to.equal('M60 10h0M100 0h0');
    expect(path('end')).to.equal('M100 0h0');
    element.values = '';
    await element.updateComplete;
    expect(path('end')).to.equal(undefined);
    expect(path('none'), 'a dotted line').to.be.a('string');
  });

  it('takes the size the page gives it, and keeps its strokes', async () => {
    const element = await fixture<HTMLElement>(
      html`<union-sparkline
        label="近八周"
        values="1,2"
        .style=${'width: 240px; height: 60px'}
      ></union-sparkline>`,
    );
    const { width, height } = drawing(element).getBoundingClientRect();
    expect([width, height]).to.deep.equal([240, 60]);
    expect(getComputedStyle(drawing(element).querySelector('.line')!).vectorEffect).to.equal(
      'non-scaling-stroke',
    );
  });

  it('runs along the line of reading', async () => {
    const turned = async (dir: string) => {
      const page = await fixture(
        html`<p dir=${dir}><union-sparkline label="近八周" values="1,2"></union-sparkline></p>`,
      );
      const element = page.querySelector('union-sparkline')!;
      return getComputedStyle(drawing(element)).transform !== 'none';
    };
    expect(await turned('rtl')).to.equal(true);
    expect(await turned('ltr')).to.equal(false);
  });
});
