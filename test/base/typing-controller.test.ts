import { expect, fixture, html as page } from '@open-wc/testing';
import { html } from 'lit';
import { property, query } from 'lit/decorators.js';
import { define } from '../../src/base/define.ts';
import { FormController } from '../../src/base/form-controller.ts';
import { TypingController } from '../../src/base/typing-controller.ts';
import { UnionElement } from '../../src/base/union-element.ts';

class Writing extends UnionElement {
  static readonly formAssociated = true;

  @property() name = '';
  @property() text = '';
  @property() error = '';
  @property({ type: Boolean }) disabled = false;

  @query('textarea') area!: HTMLTextAreaElement;

  form = new FormController(this, { value: () => this.text, control: () => this.area });
  typing = new TypingController(this, this.form, {
    control: () => this.area,
    text: () => this.text,
    write: text => (this.text = text),
  });

  formResetCallback(): void {
    this.text = '';
  }

  protected override render() {
    const { typing } = this;
    return html`<textarea
      aria-label="经过"
      @input=${typing}
      @change=${typing}
      @compositionstart=${typing}
      @compositionend=${typing}
    ></textarea>`;
  }
}
define('union-test-writing', Writing);

const writing = (text = '') =>
  fixture<Writing>(page`<union-test-writing text=${text}></union-test-writing>`);

function write({ area }: Writing, text: string) {
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}
const compose = ({ area }: Writing, type: 'start' | 'end') =>
  area.dispatchEvent(new CompositionEvent(`composition${type}`));

function heard(element: Writing) {
  const events: string[] = [];
  for (const type of ['input', 'change']) {
    element.addEventListener(type, () => events.push(`${type}:${element.text}`));
  }
  return events;
}

describe('TypingController', () => {
  it('takes what is written and shows what is set', async () => {
    const element = await writing('张三');
    expect(element.area.value).to.equal('张三');
    write(element, '李四');
    expect(element.text).to.equal('李四');
    element.text = '王五';
    await element.updateComplete;
    expect(element.area.value).to.equal('王五');
  });

  it('shows what a listener puts back, also when that is what stood there before', async () => {
    const element = await writing('138');
    element.addEventListener('input', () => (element.text = element.text.replace(/\D/g, '')));
    write(element, '138a');
    await element.updateComplete;
    expect([element.text, element.area.value]).to.deep.equal(['138', '138']);
  });

  it('tells a word once when it is composed, and touches nothing meanwhile', async () => {
    const element = await writing();
    const events = heard(element);
    compose(element, 'start');
    write(element, 'gong hui');
    element.text = '另一个';
    await element.updateComplete;
    expect(element.area.value).to.equal('gong hui');
    element.area.value = '工会';
    compose(element, 'end');
    write(element, '工会');
    expect(events, 'Firefox sends one more').to.deep.equal(['input:工会']);
  });

  it('takes what stands there when the person leaves in the middle of a word', async () => {
    const element = await writing();
    const events = heard(element);
    compose(element, 'start');
    write(element, 'gong');
    element.area.dispatchEvent(new Event('change', { bubbles: true }));
    expect(events).to.deep.equal(['change:gong']);
  });

  it('shows again what is set after it was taken away in the middle of a word', async () => {
    const element = await writing();
    const parent = element.parentElement!;
    compose(element, 'start');
    element.remove();
    parent.append(element);
    element.text = '工会';
    await element.updateComplete;
    expect(element.area.value).to.equal('工会');
  });

  it('leaves the caret where it is when line breaks are written in another way', async () => {
    const element = await writing('第一行\r\n第二行');
    element.area.setSelectionRange(2, 2);
    element.requestUpdate();
    await element.updateComplete;
    expect(element.area.selectionStart).to.equal(2);
  });
});
