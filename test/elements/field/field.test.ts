import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/elements/field/index.ts';
import type { UnionField } from '../../../src/elements/field/field.ts';

const input = (field: Element) => field.shadowRoot!.querySelector('input')!;
const clear = (field: Element) => field.shadowRoot!.querySelector<HTMLButtonElement>('.clear');

/** Counts what a listener on the page hears. */
function heard(field: Element) {
  const events: string[] = [];
  for (const type of ['input', 'change']) {
    field.parentElement!.addEventListener(type, event =>
      events.push(`${type}:${(event.target as UnionField).value}`),
    );
  }
  return events;
}

/** What an input method does: the text grows, each step told as composing. */
function compose(field: Element, steps: string[], chosen: string) {
  const native = input(field);
  native.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  for (const step of [...steps, chosen]) {
    native.value = step;
    native.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, isComposing: true }),
    );
  }
  native.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: chosen }));
}

describe('union-field', () => {
  for (const type of ['text', 'search', 'tel', 'date']) {
    it(`is accessible as ${type}, with hint and error`, async () => {
      const field = await fixture(
        html`<union-field
          type=${type}
          label="手机号码"
          hint="只用于告知进度"
          error="少一位"
        ></union-field>`,
      );
      expect(input(field).type).to.equal(type);
      await expect(field).to.be.accessible();
    });
  }

  it('reads label, hint and error together', async () => {
    const field = await fixture<UnionField>(
      html`<union-field label="单位" hint="与营业执照一致" error="请填写单位"></union-field>`,
    );
    expect(input(field).labels![0]!.textContent).to.equal('单位');
    expect(input(field).getAttribute('aria-describedby')).to.equal('hint error');
    expect(input(field).getAttribute('aria-invalid')).to.equal('true');
    field.error = '';
    await field.updateComplete;
    expect(input(field).getAttribute('aria-describedby')).to.equal('hint');
    expect(input(field).getAttribute('aria-invalid')).to.equal('false');
  });

  it('has one ring while it has the focus: round its box', async () => {
    const field = await fixture<UnionField>(html`<union-field label="单位"></union-field>`);
    field.focus();
    const box = field.shadowRoot!.querySelector('.box')!;
    expect(getComputedStyle(box).outlineStyle).to.equal('solid');
    expect(getComputedStyle(field).outlineStyle).to.equal('none');
  });

  it('marks an answer that must be given, which is not told as wrong before it is', async () => {
    const field = await fixture<UnionField>(
      html`<union-field label="单位" required></union-field>`,
    );
    const label = field.shadowRoot!.querySelector('.label')!;
    expect(label.textContent).to.equal('单位\u00a0*');
    expect(label.querySelector('.star')!.getAttribute('aria-hidden')).to.equal('true');
    expect(input(field).matches(':invalid')).to.equal(true);
    expect(input(field).getAttribute('aria-invalid')).to.equal('false');
    await expect(field).to.be.accessible();
    field.required = false;
    await field.updateComplete;
    expect(label.textContent).to.equal('单位');
  });

  it('begins a phone number where the words around it begin', async () => {
    for (const [dir, side] of [
      ['ltr', 'left'],
      ['rtl', 'right'],
    ] as const) {
      const page = await fixture(
        html`<div dir=${dir}>
          <union-field type="tel" label="电话" value="138 0013 8000"></union-field>
        </div>`,
      );
      const field = page.querySelector('union-field')!;
      await field.updateComplete;
      const { direction, textAlign } = getComputedStyle(input(field));
      expect(direction, 'the order of the figures').to.equal('ltr');
      expect(['start', 'left'].includes(textAlign) ? 'left' : textAlign).to.equal(side);
    }
  });

  it('shows what a listener makes of the text', async () => {
    const field = await fixture<UnionField>(html`<union-field label="验证码"></union-field>`);
    field.addEventListener('input', () => (field.value = field.value.replace(/\D/g, '')));
    field.focus();
    await sendKeys({ type: 'a1' });
    await field.updateComplete;
    expect([field.value, input(field).value]).to.deep.equal(['1', '1']);
  });

  it('keeps a hidden label for screen readers', async () => {
    const field = await fixture(html`<union-field label="搜索" label-hidden></union-field>`);
    expect(input(field).labels![0]!.offsetHeight).to.be.at.most(1);
    await expect(field).to.be.accessible();
  });

  it('tells what a person types, key by key, and the change when they leave', async () => {
    const field = await fixture<UnionField>(html`<union-field label="单位"></union-field>`);
    const events = heard(field);
    field.focus();
    await sendKeys({ type: 'ab' });
    input(field).blur();
    expect(events).to.deep.equal(['input:a', 'input:ab', 'change:ab']);
  });

  it('stays silent while a word is composed and tells it once', async () => {
    const field = await fixture<UnionField>(html`<union-field label="单位"></union-field>`);
    const events = heard(field);
    compose(field, ['g', 'go', 'gong hui'], '工会');
    expect(events).to.deep.equal(['input:工会']);
  });

  it('tells it once too where the engine adds an input after the composition', async () => {
    const field = await fixture<UnionField>(html`<union-field label="单位"></union-field>`);
    const events = heard(field);
    compose(field, ['gong hui'], '工会');
    input(field).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    expect(events).to.deep.equal(['input:工会']);
  });

  it('does not touch the text while a word is composed', async () => {
    const field = await fixture<UnionField>(html`<union-field label="单位"></union-field>`);
    input(field).dispatchEvent(new CompositionEvent('compositionstart'));
    input(field).value = 'gong';
    field.hint = '与营业执照一致';
    field.value = '另一个';
    await field.updateComplete;
    expect(input(field).value).to.equal('gong');
  });

  it('is emptied by the clear button of a search, which keeps the focus in it', async () => {
    const field = await fixture<UnionField>(
      html`<union-field type="search" label="搜索站点" .value=${'人民路'}></union-field>`,
    );
    const events = heard(field);
    expect(clear(field)!.getAttribute('aria-label')).to.equal('清除“搜索站点”的内容');
    expect(clear(field)!.offsetWidth).to.be.at.least(44);
    clear(field)!.click();
    await field.updateComplete;
    expect(events).to.deep.equal(['input:', 'change:']);
    expect(input(field).value).to.equal('');
    expect(field.shadowRoot!.activeElement).to.equal(input(field));
    expect(clear(field)).to.equal(null);
  });

  it('has full targets in either size, and is as high as a button, with an error too', async () => {
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      const field = await fixture<UnionField>(
        html`<union-field type="search" label="搜索" size=${size} .value=${'人'}></union-field>`,
      );
      for (const error of ['', '没有找到']) {
        field.error = error;
        await field.updateComplete;
        const { width, height } = clear(field)!.getBoundingClientRect();
        expect([width, height], `${size} ${error}`).to.deep.equal([target, target]);
        const box = field.shadowRoot!.querySelector('.box')!.getBoundingClientRect();
        expect(box.height, `${size} ${error}`).to.equal(target);
        expect(input(field).offsetHeight, `${size} ${error}`).to.equal(target);
        const { left, right, top, bottom } = clear(field)!.getBoundingClientRect();
        for (const y of [top + 1, bottom - 1]) {
          const [x, root] = [(left + right) / 2, field.shadowRoot!];
          expect(root.elementFromPoint(x, y), 'hit to its edge').to.equal(clear(field));
        }
      }
    }
  });

  it('makes no event of what the page sets', async () => {
    const field = await fixture<UnionField>(html`<union-field label="单位"></union-field>`);
    const events = heard(field);
    field.value = '示例物流有限公司';
    await field.updateComplete;
    expect(events).to.deep.equal([]);
    expect(input(field).value).to.equal('示例物流有限公司');
  });

  it('takes part in its form: value, reset, fieldset, validity', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset>
          <union-field name="unit" label="单位" value="甲" required></union-field>
        </fieldset>
      </form>`,
    );
    const field = form.querySelector('union-field')!;
    const sent = () => new FormData(form).get('unit');
    expect(sent()).to.equal('甲');
    field.value = '';
    await field.updateComplete;
    expect(form.checkValidity(), 'required and empty').to.equal(false);
    form.reset();
    await field.updateComplete;
    expect(sent()).to.equal('甲');
    expect(form.checkValidity()).to.equal(true);
    field.error = '没有找到这家单位';
    await field.updateComplete;
    expect(form.checkValidity(), 'the page says it is wrong').to.equal(false);
    form.querySelector('fieldset')!.disabled = true;
    await field.updateComplete;
    expect(sent()).to.equal(null);
    expect(input(field).disabled).to.equal(true);
  });

  it('sends the form on Enter, but not on the Enter that chooses a word', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form @submit=${(event: Event) => event.preventDefault()}>
        <union-field label="单位"></union-field>
      </form>`,
    );
    const field = form.querySelector('union-field')!;
    let sent = 0;
    form.addEventListener('submit', () => (sent += 1));
    const enter = (isComposing: boolean) =>
      input(field).dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', isComposing, bubbles: true }),
      );
    enter(true);
    await aTimeout(20);
    expect(sent).to.equal(0);
    setTimeout(() => enter(false));
    await oneEvent(form, 'submit');
    expect(sent).to.equal(1);
  });

  it('passes on what helps a phone’s keyboard', async () => {
    const field = await fixture(
      html`<union-field
        label="电话"
        inputmode="numeric"
        enterkeyhint="search"
        autocomplete="tel"
      ></union-field>`,
    );
    const given = ['inputmode', 'enterkeyhint', 'autocomplete'].map(name =>
      input(field).getAttribute(name),
    );
    expect(given).to.deep.equal(['numeric', 'search', 'tel']);
  });

  it('says how a date is typed where the engine has no date input', async () => {
    const field = await fixture<UnionField>(html`<union-field label="日期"></union-field>`);
    const old = input(field);
    Object.defineProperty(old, 'type', { get: () => 'text' });
    field.type = 'date';
    await field.updateComplete;
    expect(old.placeholder).to.equal('yyyy-mm-dd');
    field.placeholder = '例如 1990-01-31';
    await field.updateComplete;
    expect(old.placeholder).to.equal('例如 1990-01-31');
  });

  it('takes what the device’s date input gives', async () => {
    const field = await fixture<UnionField>(
      html`<union-field type="date" label="日期" min="2020-01-01" max="2030-12-31"></union-field>`,
    );
    const events = heard(field);
    input(field).value = '2026-02-14';
    input(field).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input(field).dispatchEvent(new Event('change', { bubbles: true }));
    expect(events).to.deep.equal(['input:2026-02-14', 'change:2026-02-14']);
    expect([input(field).min, input(field).max]).to.deep.equal(['2020-01-01', '2030-12-31']);
  });

  it('leaves full-width figures as they were typed', async () => {
    const field = await fixture<UnionField>(
      html`<union-field type="tel" name="tel" label="电话"></union-field>`,
    );
    compose(field, ['１３８'], '１３８００１３８０００');
    await field.updateComplete;
    expect([field.value, input(field).value]).to.deep.equal([
      '１３８００１３８０００',
      '１３８００１３８０００',
    ]);
    expect(field.checkValidity()).to.equal(true);
  });

  it('takes no more than maxlength, and is restored after a reload', async () => {
    const field = await fixture<UnionField>(
      html`<union-field label="姓名" maxlength="4"></union-field>`,
    );
    field.focus();
    await sendKeys({ type: 'abcdef' });
    expect(field.value).to.equal('abcd');
    field.formStateRestoreCallback('张三');
    await field.updateComplete;
    expect(input(field).value).to.equal('张三');
  });
});
