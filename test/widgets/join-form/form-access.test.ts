import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core/axe.min.js';
import { formStyles } from '../../../src/widgets/join-form/form.css.ts';
import { until } from '../../helpers/until.ts';
import { SCREENS, stand } from './form-screens.ts';
import { errorsOf, sampleId, titleOf } from './form-world.ts';
import { TELLS } from './heard.ts';

/** WCAG 2.2 AA, the size of targets with it, and what axe calls good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(
    root: Element,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe finds, a line a node. */
async function found(root: Element): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run(root, { runOnly: TAGS, resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('a form for everyone', () => {
  for (const [screen, show] of Object.entries(SCREENS)) {
    it(`passes axe in every theme and size: ${screen}`, async () => {
      const { stage } = await show();
      for (const [name, value] of [
        ['theme', 'light'],
        ['theme', 'dark'],
        ['theme', 'contrast'],
        ['size', 'large'],
      ] as const) {
        stage.setAttribute(name, value);
        expect(await found(stage), value).to.deep.equal([]);
      }
    });
  }

  it('has targets for a thumb: 44 px, and 60 in the large size', async () => {
    for (const show of [SCREENS.choices, SCREENS.consents, SCREENS.receipt]) {
      const { stage, root } = await show();
      for (const [size, least] of [
        ['standard', 44],
        ['large', 60],
      ] as const) {
        stage.setAttribute('size', size);
        const targets = 'button, .uf-choice, .uf-consent, input.uf-input, a.uf-part-button';
        for (const target of root.querySelectorAll(targets)) {
          const { height } = target.getBoundingClientRect();
          expect(height, `${size} ${target.outerHTML}`).to.be.at.least(least);
        }
      }
    }
  });

  it('shows the words of its buttons in the palette of the reader’s system', function () {
    if (!CSS.supports('forced-color-adjust', 'none')) this.skip();
    const rules = [...formStyles.styleSheet!.cssRules]
      .filter(rule => rule instanceof CSSMediaRule && rule.conditionText.includes('forced-colors'))
      .flatMap(rule => [...(rule as CSSMediaRule).cssRules] as CSSStyleRule[]);
    // Else a ground in the colour of the words is put behind them.
    const button = rules.find(({ selectorText }) => selectorText === '.uf-button');
    expect(button?.style.getPropertyValue('forced-color-adjust')).to.equal('none');
  });

  it('is walked and filled in with the keyboard alone, the focus always in sight', async function () {
    if (!TELLS) this.skip();
    const { root } = await stand();
    const shadow = root.getRootNode() as ShadowRoot;
    const at = (): string => {
      const active = shadow.activeElement;
      if (!active) return 'nowhere';
      expect(getComputedStyle(active).outlineStyle, active.outerHTML).to.equal('solid');
      return active.id || active.textContent!.trim();
    };
    const stops: string[] = [];
    for (let press = 0; press < 4; press += 1) {
      await sendKeys({ press: 'Tab' });
      stops.push(at());
    }
    expect(stops).to.deep.equal(['uf-name', 'uf-mobile', 'uf-idNumber', '继续']);
    await sendKeys({ press: 'Enter' });
    await until(() => errorsOf(root).length > 0, 'it was checked');
    // The summary has the focus: its first line is one Tab away, and leads to its question.
    await sendKeys({ press: 'Tab' });
    expect(at()).to.equal('请填写“姓名”。');
    await sendKeys({ press: 'Enter' });
    expect(at()).to.equal('uf-name');
    for (const text of ['示例甲', '13800000000', sampleId()]) {
      await sendKeys({ type: text });
      await sendKeys({ press: 'Enter' });
    }
    await until(() => titleOf(root) === '您在哪里工作？', 'Enter in the last line goes on');
    await sendKeys({ press: 'Tab' });
    expect(at()).to.equal('uf-work');
    await sendKeys({ press: 'ArrowDown' });
    expect(at()).to.equal('uf-work-2');
    expect(root.querySelector('[data-field="platform"]'), 'a question follows').to.not.equal(null);
  });
});
