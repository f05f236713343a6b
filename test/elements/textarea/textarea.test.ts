import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/textarea/index.ts';
import type { UnionTextarea } from '../../../src/elements/textarea/textarea.ts';
import { until } from '../../helpers/until.ts';

const native = (element: Element) => element.shadowRoot!.querySelector('textarea')!;
const count = (element: Element) => element.shadowRoot!.querySelector('.count')!;
const told = (element: Element) => element.shadowRoot!.querySelector('[role="status"]')!;

const advice = (maxLength = 10) =>
  fixture<UnionTextarea>(
    html`<union-textarea
      name="advice"
      label="您的建议"
      hint="请不要写身份证号码。"
      maxlength=${maxLength}
    ></union-textarea>`,
  );

function type(element: UnionTextarea, text: string) {
  native(element).value = text;
  native(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

describe('union-textarea', () => {
  it('is accessible, with label, hint, error and count read together', async () => {
    const element = await advice();
    expect(native(element).labels[0]!.textContent).to.equal('您的建议');
    expect(native(element).getAttribute('aria-describedby')).to.equal('hint count');
    await expect(element).to.be.accessible();
    element.error = '请写下您的建议。';
    await element.updateComplete;
    expect(native(element).getAttribute('aria-describedby')).to.equal('hint error count');
    expect(native(element).getAttribute('aria-invalid')).to.equal('true');
    await expect(element).to.be.accessible();
    element.disabled = true;
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('has no count without a limit', async () => {
    const element = await fixture(html`<union-textarea label="经过"></union-textarea>`);
    expect(element.shadowRoot!.querySelector('.count')).to.equal(null);
    expect(native(element).hasAttribute('aria-describedby')).to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('takes lines: Enter is one of them and does not send the form', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><union-textarea label="经过"></union-textarea></form>`,
    );
    let sent = 0;
    form.addEventListener('submit', event => {
      event.preventDefault();
      sent += 1;
    });
    const element = form.querySelector('union-textarea')!;
    const events: string[] = [];
    for (const name of ['input', 'change']) {
      form.addEventListener(name, () => events.push(`${name}:${element.value}`));
    }
    element.focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Enter' });
    await until(() => element.value === 'a\n');
    native(element).dispatchEvent(new Event('change', { bubbles: true }));
    await aTimeout(0);
    expect(sent).to.equal(0);
    expect(events).to.deep.equal(['input:a', 'input:a\n', 'change:a\n']);
  });

  it('stays silent while a word is composed and tells it once', async () => {
    const element = await advice();
    const events: string[] = [];
    element.addEventListener('input', () => events.push(element.value));
    native(element).dispatchEvent(new CompositionEvent('compositionstart'));
    type(element, 'gong hui');
    element.hint = '请写具体的地点。';
    await element.updateComplete;
    expect(native(element).value).to.equal('gong hui');
    native(element).value = '工会';
    native(element).dispatchEvent(new CompositionEvent('compositionend'));
    expect(events).to.deep.equal(['工会']);
  });

  it('counts what is left in characters, a rare name’s too', async () => {
    const element = await advice();
    expect(count(element).textContent!.trim()).to.equal('还可以写 10 个字');
    element.value = '𠮷𡈽三';
    await element.updateComplete;
    expect(count(element).textContent!.trim()).to.equal('还可以写 7 个字');
  });

  it('keeps what is too long, says by how much, and is invalid until it is shorter', async () => {
    const element = await advice();
    type(element, '一二三四五六七八九十甲乙');
    await element.updateComplete;
    expect(native(element).value.length, 'nothing cut off').to.equal(12);
    expect(count(element).textContent!.trim()).to.equal('多了 2 个字，请删减。');
    expect(element.checkValidity()).to.equal(false);
    expect(native(element).getAttribute('aria-invalid')).to.equal('true');
    expect(native(element).validationMessage).to.equal('多了 2 个字，请删减。');
    await expect(element).to.be.accessible();
    type(element, '一二三四五六七八九十');
    await element.updateComplete;
    expect(element.checkValidity()).to.equal(true);
  });

  it('reads out what is left when typing pauses and little is, not before', async () => {
    const element = await advice();
    type(element, '一二三四');
    await element.updateComplete;
    await aTimeout(1200);
    expect(told(element).textContent, 'plenty left').to.equal('');
    type(element, '一二三四五六七八');
    await element.updateComplete;
    expect(told(element).textContent, 'still typing').to.equal('');
    await until(() => told(element).textContent === '还可以写 2 个字', 'read out');
    expect(told(element).getAttribute('role')).to.equal('status');
  });

  it('reads out nothing once it has left the page', async () => {
    const element = await advice();
    type(element, '一二三四五六七八九');
    await element.updateComplete;
    element.remove();
    await aTimeout(1200);
    expect(told(element).textContent).to.equal('');
  });

  it('takes part in its form: value, required, reset, fieldset, restore', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset>
          <union-textarea name="advice" label="建议" value="多放几把椅子" required></union-textarea>
        </fieldset>
      </form>`,
    );
    const element = form.querySelector('union-textarea')!;
    const sent = () => new FormData(form).get('advice');
    expect(sent()).to.equal('多放几把椅子');
    type(element, '');
    await element.updateComplete;
    expect(form.checkValidity(), 'required and empty').to.equal(false);
    form.reset();
    await aTimeout(0);
    await element.updateComplete;
    expect(sent()).to.equal('多放几把椅子');
    expect(native(element).value).to.equal('多放几把椅子');
    element.error = '请写详细一些。';
    await element.updateComplete;
    expect(form.checkValidity(), 'the page says it is wrong').to.equal(false);
    element.formStateRestoreCallback('草稿');
    form.querySelector('fieldset')!.disabled = true;
    await element.updateComplete;
    expect([sent(), native(element).disabled, native(element).value]).to.deep.equal([
      null,
      true,
      '草稿',
    ]);
  });

  it('shows as many lines as asked, and at least a full target', async () => {
    const element = await advice();
    const few = native(element).offsetHeight;
    element.rows = 8;
    await element.updateComplete;
    expect(native(element).offsetHeight).to.be.above(few);
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      element.size = size;
      element.rows = 1;
      await element.updateComplete;
      expect(native(element).offsetHeight).to.be.at.least(target);
    }
  });
});
