import { aTimeout, expect, fixture, html as page } from '@open-wc/testing';
import { html } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../../src/base/define.ts';
import { FormController } from '../../src/base/form-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';

/** As in Safari before 16.4 and Chromium before 77. */
class Answer extends UnionElement {
  @property() name = 'answer';
  @property() value = '';
  @property() error = '';
  @property({ type: Boolean }) disabled = false;

  @query('input') input!: HTMLInputElement;

  form = new FormController(this, {
    value: () => (this.value.includes('、') ? this.several : this.value),
    control: () => this.input,
  });

  formResetCallback(): void {
    this.value = '';
  }

  get several(): FormData {
    const data = new FormData();
    for (const one of this.value.split('、')) data.append(this.name, one);
    return data;
  }

  protected override render() {
    return html`<input aria-label="答" required .value=${this.value} />`;
  }
}
Object.defineProperty(Answer.prototype, 'attachInternals', { value: undefined });
define('union-test-old-answer', Answer);

async function stand(value = '') {
  const form = await fixture<HTMLFormElement>(
    page`<form>
      <union-test-old-answer value=${value}></union-test-old-answer>
      <button>发送</button><button formnovalidate name="draft">存草稿</button>
    </form>`,
  );
  const answer = form.querySelector<Answer>('union-test-old-answer')!;
  // Asked for by the element first, which takes it up in a later turn.
  await import('../../src/base/form-stand-in.ts');
  await aTimeout(0);
  let submits = 0;
  let sent: FormDataEntryValue[] = [];
  form.addEventListener('submit', event => {
    event.preventDefault();
    submits += 1;
    sent = new FormData(form).getAll('answer');
  });
  const [send, draft] = form.querySelectorAll('button');
  return { form, answer, send: send!, draft: draft!, heard: () => ({ submits, sent }) };
}

describe('FormStandIn', () => {
  it('has the form sent only when it holds, with the focus where it does not', async () => {
    const { answer, send, heard } = await stand();
    send.click();
    expect(heard().submits).to.equal(0);
    expect(answer.shadowRoot!.activeElement === answer.input).to.equal(true);
    answer.value = '甲';
    await answer.updateComplete;
    send.click();
    expect(heard()).to.deep.equal({ submits: 1, sent: ['甲'] });
  });

  it('keeps a form back while the page says that an answer is wrong', async () => {
    const { answer, send, heard } = await stand('甲');
    answer.error = '没有这一项';
    await answer.updateComplete;
    send.click();
    expect(heard().submits).to.equal(0);
    expect(answer.shadowRoot!.activeElement === answer.input).to.equal(true);
  });

  it('lets go what is sent unchecked, and what is disabled', async () => {
    const { form, answer, send, draft, heard } = await stand();
    draft.click();
    expect(heard().submits).to.equal(1);
    form.noValidate = true;
    send.click();
    expect(heard().submits).to.equal(2);
    form.noValidate = false;
    answer.disabled = true;
    await answer.updateComplete;
    send.click();
    expect(heard()).to.deep.equal({ submits: 3, sent: [] });
  });

  it('hands the focus on to its control', async () => {
    const { answer } = await stand();
    answer.focus();
    expect(answer.shadowRoot!.activeElement === answer.input).to.equal(true);
  });

  it('leaves the form alone once it has left', async () => {
    const { answer, send, heard } = await stand();
    answer.remove();
    send.click();
    expect(heard()).to.deep.equal({ submits: 1, sent: [] });
  });

  describe('where nothing is told of what a form sends', () => {
    const told = window.FormDataEvent;
    beforeEach(() => Reflect.deleteProperty(window, 'FormDataEvent'));
    afterEach(() => {
      Object.defineProperty(window, 'FormDataEvent', {
        value: told,
        configurable: true,
        writable: true,
      });
    });

    it('sends its value all the same, one or several, and leaves nothing in the form', async () => {
      const { form, answer, send, heard } = await stand('甲');
      const before = form.elements.length;
      send.click();
      expect(heard().sent).to.deep.equal(['甲']);
      await aTimeout(0);
      expect(form.elements.length).to.equal(before);
      answer.value = '甲、乙';
      await answer.updateComplete;
      send.click();
      expect(heard().sent).to.deep.equal(['甲', '乙']);
    });
  });
});
