import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { WordsController } from '../../../src/base/words-controller.ts';
import { ThemedElement } from '../../../src/base/themed-element.ts';
import { joinFrame } from '../../../src/locale/join-frame/namespace.ts';
import { problemView } from '../../../src/widgets/join-form/state-view.ts';
import { until } from '../../helpers/until.ts';

class Bare extends ThemedElement {
  readonly words = new WordsController(this, joinFrame);
}
customElements.define('union-bare-form', Bare);

describe('a problem for which no words of its own came', () => {
  for (const [lang, title, retry, plain] of [
    ['zh-Hans', '表单没有打开', '重试', '在新页面打开表单'],
    ['en', 'The form did not open', 'Try again', 'Open the form in a new page'],
    ['ug', 'جەدۋەل ئېچىلمىدى', 'قايتا سىناش', 'جەدۋەلنى يېڭى بەتتە ئېچىش'],
  ] as const) {
    it(`is told all the same, with a way to try again and one around (${lang})`, async () => {
      const el = new Bare();
      el.lang = lang;
      document.body.append(el);
      try {
        await until(() => el.words.lang === lang);
        let pressed = 0;
        const place = document.createElement('div');
        el.shadowRoot!.append(place);
        const view = problemView(
          el.words,
          undefined,
          () => (pressed += 1),
          'https://a.example/f?form=x',
        );
        render(view, place);
        expect(place.querySelector('[role=alert]')!.textContent).to.contain(title);
        const button = place.querySelector('button')!;
        expect(button.textContent.trim()).to.equal(retry);
        button.click();
        expect(pressed).to.equal(1);
        const link = place.querySelector('a')!;
        expect([link.href, link.rel]).to.deep.equal([
          'https://a.example/f?form=x',
          'noopener noreferrer',
        ]);
        expect(link.textContent).to.equal(plain);
        expect(button.offsetHeight).to.be.above(0);
      } finally {
        el.remove();
      }
    });
  }

  it('leads nowhere by an address that is none', () => {
    const el = new Bare();
    const place = document.createElement('div');
    render(
      problemView(el.words, undefined, () => undefined, 'javascript:alert(1)'),
      place,
    );
    expect(place.querySelector('a')!.hasAttribute('href')).to.equal(false);
  });
});
