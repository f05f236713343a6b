import { expect, fixture, html } from '@open-wc/testing';
import { host } from '../../../src/tokens/host.css.ts';
import { tokens } from '../../../src/tokens/tokens.css.ts';
import { formStyles } from '../../../src/widgets/join-form/form.css.ts';
import { until } from '../../helpers/until.ts';
import { errorsOf, open, press, TAKEN, tickAll, toReview } from './form-world.ts';
import { button, FORM, type World } from './form-world.ts';

/** A form with the house's colours and sizes. */
async function dressed(): Promise<World> {
  const stage = await fixture<HTMLElement>(html`<main data-union-root></main>`);
  stage.attachShadow({ mode: 'open' }).adoptedStyleSheets = [host, tokens, formStyles].map(
    ({ styleSheet }) => styleSheet!,
  );
  const inner = document.createElement('div');
  stage.shadowRoot!.append(inner);
  return open({ inner });
}

/** Where the words themselves begin and end, not their box. */
function wordsAt(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

describe('how a form looks', () => {
  it('begins every answer where the column begins, right to left too, whatever its letters', async () => {
    const { root, app } = await dressed();
    await toReview(root);
    app.look({ lang: 'ug' });
    await until(() => root.dir === 'rtl', 'the page runs right to left');
    const answers = [...root.querySelectorAll('dd > .uf-answer')];
    expect(answers.length).to.be.above(4);
    for (const answer of answers) {
      const column = answer.parentElement!.getBoundingClientRect();
      const apart = Math.abs(column.right - wordsAt(answer).right);
      expect(apart, answer.textContent!).to.be.below(2);
    }
  });

  it('keeps the way to a masked answer apart from it, in either direction', async () => {
    const { root, app } = await dressed();
    await toReview(root);
    const link = root.querySelector('dd > .uf-answer + .uf-link')!;
    const masked = link.previousElementSibling!;
    const gap = (): number => {
      const [one, two] = [wordsAt(masked), wordsAt(link)];
      return Math.max(two.left - one.right, one.left - two.right);
    };
    expect(gap()).to.be.within(15, 17);
    app.look({ lang: 'ug' });
    await until(() => root.dir === 'rtl');
    expect(gap()).to.be.within(15, 17);
  });

  it('begins with a Latin face in English, where quotation marks are not a character wide', async () => {
    const { root, app } = await dressed();
    await press(root, '继续', () => errorsOf(root).length > 0);
    app.look({ lang: 'en' });
    await until(() => root.lang === 'en' && root.textContent!.includes('Please answer “'));
    const face = getComputedStyle(root).fontFamily;
    for (const latin of ['Segoe UI', 'Roboto']) {
      expect(face.indexOf(latin), latin).to.be.above(-1).and.below(face.indexOf('PingFang SC'));
    }
  });

  it('has small ways out of the receipt in reach of a thumb, and room between them', async () => {
    const { root, posted, answer } = await dressed();
    await toReview(root);
    tickAll(root);
    button(root, FORM.submit.label!).click();
    await until(() => posted.length === 1);
    answer(TAKEN);
    await until(() => root.querySelector('.uf-receipt'));
    const links = [...root.querySelectorAll('.uf-part-row > .uf-link')].map(link =>
      link.getBoundingClientRect(),
    );
    expect(links.length).to.equal(3);
    for (const { width, height } of links) expect(Math.min(width, height)).to.be.at.least(44);
    for (const [at, link] of links.slice(1).entries()) {
      const before = links[at]!;
      if (link.top === before.top) expect(link.left - before.right).to.be.at.least(16);
    }
  });
});
