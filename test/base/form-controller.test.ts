import { aTimeout, expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { property, query } from 'lit/decorators.js';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { define } from '../../src/base/define.ts';
import { FormController } from '../../src/base/form-controller.ts';
import type { FormValue } from '../../src/base/form-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';

class Answer extends UnionElement {
  static readonly formAssociated: boolean = true;

  @property({ reflect: true }) name = 'answer';
  @property() value = '';
  @property() error = '';
  @property({ type: Boolean, reflect: true }) disabled = false;
  @property({ type: Boolean, reflect: true }) readonly = false;
  @property({ attribute: false }) sent?: FormValue;

  @query('input') input!: HTMLInputElement;

  form = new FormController(this, {
    value: () => (this.sent === undefined ? this.value : this.sent),
    control: () => this.input,
    state: () => `state of ${this.value}`,
  });

  formResetCallback(): void {
    this.value = this.getAttribute('value') ?? '';
  }

  formDisabledCallback(disabled: boolean): void {
    this.form.fieldsetDisabled = disabled;
  }

  protected override updated(): void {
    this.form.settle();
  }

  protected override render() {
    return html`<input
      aria-label="答"
      required
      ?readonly=${this.readonly}
      ?disabled=${this.form.disabled}
      .value=${this.value}
    />`;
  }
}

/** As in Safari before 16.4 and Chromium before 77. */
class OldAnswer extends Answer {
  static override readonly formAssociated = false;
}
Object.defineProperty(OldAnswer.prototype, 'attachInternals', { value: undefined });

define('union-test-answer', Answer);
define('union-test-answer-old', OldAnswer);

async function stand(tag: string, attributes = 'value="甲"', inside = '') {
  const markup = `<fieldset><${tag} ${attributes}></${tag}>${inside}</fieldset>`;
  const form = await fixture<HTMLFormElement>(staticHtml`<form>${unsafeStatic(markup)}</form>`);
  const answer = form.querySelector<Answer>(tag)!;
  await answer.updateComplete;
  // Asked for by the element first, in an old engine.
  await import('../../src/base/form-stand-in.ts');
  return { form, answer, sent: () => new FormData(form).getAll('answer') };
}

/** What the internals of any element are told during a test. */
const undo: (() => void)[] = [];
function spyOn(method: 'setValidity' | 'setFormValue'): unknown[][] {
  const prototype = ElementInternals.prototype as unknown as Record<string, unknown>;
  const native = prototype[method] as (...args: unknown[]) => void;
  const said: unknown[][] = [];
  prototype[method] = function (this: ElementInternals, ...args: unknown[]) {
    said.push(args);
    native.apply(this, args);
  };
  undo.push(() => (prototype[method] = native));
  return said;
}
afterEach(() => undo.splice(0).forEach(one => one()));

for (const [engine, tag] of [
  ['with form internals', 'union-test-answer'],
  ['without form internals', 'union-test-answer-old'],
] as const) {
  describe(`FormController ${engine}`, () => {
    it('sends the value under the name, as it is now', async () => {
      const { answer, form, sent } = await stand(tag);
      expect(answer.form.form === form).to.equal(true);
      expect(sent()).to.deep.equal(['甲']);
      answer.value = '乙';
      await answer.updateComplete;
      expect(sent()).to.deep.equal(['乙']);
    });

    it('sends nothing without a name, and nothing of no value', async () => {
      const { answer, form, sent } = await stand(tag);
      answer.sent = null;
      await answer.updateComplete;
      expect(sent()).to.deep.equal([]);
      answer.sent = undefined;
      answer.name = '';
      await answer.updateComplete;
      expect([...new FormData(form)]).to.deep.equal([]);
    });

    it('sends several values of one name', async () => {
      const { answer, sent } = await stand(tag);
      answer.sent = new FormData();
      answer.sent.append('answer', '甲');
      answer.sent.append('answer', '乙');
      await answer.updateComplete;
      expect(sent()).to.deep.equal(['甲', '乙']);
    });

    it('sends nothing while it or its fieldset is disabled', async () => {
      const { answer, form, sent } = await stand(tag);
      answer.disabled = true;
      await answer.updateComplete;
      expect(sent()).to.deep.equal([]);
      answer.disabled = false;
      form.querySelector('fieldset')!.disabled = true;
      answer.requestUpdate();
      await answer.updateComplete;
      expect(answer.form.disabled).to.equal(true);
      expect(answer.input.disabled).to.equal(true);
      expect(sent()).to.deep.equal([]);
    });

    it('goes back to how it began when the form is reset, unless that is called off', async () => {
      const { answer, form } = await stand(tag);
      answer.value = '乙';
      const stop = (event: Event) => event.preventDefault();
      form.addEventListener('reset', stop);
      form.reset();
      await aTimeout(0);
      expect(answer.value).to.equal('乙');
      form.removeEventListener('reset', stop);
      form.reset();
      await aTimeout(0);
      expect(answer.value).to.equal('甲');
    });

    it('is valid as its native control is, and never while the page says it is wrong', async () => {
      const { answer } = await stand(tag);
      expect(answer.form.checkValidity()).to.equal(true);
      answer.value = '';
      await answer.updateComplete;
      expect(answer.form.checkValidity(), 'required').to.equal(false);
      answer.value = '甲';
      answer.error = '没有这一项';
      await answer.updateComplete;
      expect(answer.form.checkValidity(), 'error').to.equal(false);
      answer.disabled = true;
      await answer.updateComplete;
      expect(answer.form.checkValidity(), 'disabled').to.equal(true);
    });

    it('holds an error of the page’s HTML against the answer that came with it alone', async () => {
      const { answer } = await stand(tag, 'value="甲" error="没有这家单位"');
      const answers = async (value: string) => {
        answer.value = value;
        answer.form.tell('input');
        await answer.updateComplete;
      };
      expect(answer.form.checkValidity()).to.equal(false);
      await answers('乙');
      expect(answer.form.checkValidity(), 'only the server knows').to.equal(true);
      answer.error = '乙已经注销';
      await answers('丙');
      expect(answer.form.checkValidity(), 'the script will take it back').to.equal(false);
    });

    it('does not hold a native control to what it is barred from', async () => {
      const { answer } = await stand(tag);
      answer.input.setCustomValidity('不对');
      answer.readonly = true;
      await answer.updateComplete;
      expect(answer.form.checkValidity()).to.equal(true);
    });

    it('tells input to everything around it and change to its own tree', async () => {
      const { answer } = await stand(tag);
      const told: [string, boolean][] = [];
      for (const type of ['input', 'change'] as const) {
        answer.parentElement!.addEventListener(type, event => told.push([type, event.composed]));
        answer.form.tell(type);
      }
      expect(told).to.deep.equal([
        ['input', true],
        ['change', false],
      ]);
    });

    it('leaves the form alone once it has left', async () => {
      const { answer, form, sent } = await stand(tag);
      answer.value = '乙';
      answer.remove();
      expect(sent()).to.deep.equal([]);
      form.reset();
      await aTimeout(0);
      expect(answer.value).to.equal('乙');
    });
  });
}

describe('FormController', () => {
  it('puts the browser’s message, or the page’s, beside the native control', async () => {
    const { answer } = await stand('union-test-answer', '');
    const said = spyOn('setValidity');
    answer.requestUpdate();
    await answer.updateComplete;
    answer.error = '没有这一项';
    await answer.updateComplete;
    const native = answer.input.validationMessage;
    expect(native).not.to.equal('');
    expect(said.map(([, message]) => message)).to.deep.equal([native, '没有这一项']);
    expect(said.every(([, , anchor]) => anchor === answer.input)).to.equal(true);
  });

  it('holds in an engine that has no words for what is wrong', async () => {
    const { answer } = await stand('union-test-answer', '');
    Object.defineProperty(answer.input, 'validationMessage', { value: '' });
    answer.requestUpdate();
    await answer.updateComplete;
    expect(answer.form.checkValidity()).to.equal(false);
  });

  it('hands the form what brings the element back after a reload', async () => {
    const said = spyOn('setFormValue');
    await stand('union-test-answer');
    expect(said).to.deep.equal([['甲', 'state of 甲']]);
  });
});
