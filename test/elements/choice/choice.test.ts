import { sendKeys } from '@web/test-runner-commands';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../../src/elements/choice/index.ts';
import type { ChoiceType, UnionChoice } from '../../../src/elements/choice/choice.ts';
import { until } from '../../helpers/until.ts';

const boxes = (element: Element) => [...element.shadowRoot!.querySelectorAll('input')];
const ticked = (element: Element) =>
  boxes(element)
    .filter(box => box.checked)
    .map(box => box.value);
const box = (element: Element, value: string) => boxes(element).find(one => one.value === value)!;
const rows = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.row')];
const focused = (element: Element) => element.shadowRoot!.activeElement as HTMLInputElement | null;

async function settled(element: UnionChoice) {
  await aTimeout(0);
  await element.updateComplete;
}

function heard(element: UnionChoice) {
  const events: string[] = [];
  for (const type of ['input', 'change']) {
    element.parentElement!.addEventListener(type, () => {
      events.push(`${type}:${element.value}|${element.values.join()}|${element.checked}`);
    });
  }
  return events;
}

/** What a browser keeps of each form element, to bring it back after a reload. */
let undo = () => {};
function stateSaid(): string[] {
  const native = ElementInternals.prototype.setFormValue;
  const said: string[] = [];
  ElementInternals.prototype.setFormValue = function (value, state) {
    said.push(String(state));
    native.call(this, value, state);
  };
  undo = () => (ElementInternals.prototype.setFormValue = native);
  return said;
}
afterEach(() => undo());

const work = (type: ChoiceType, attributes: { required?: boolean; value?: string } = {}) =>
  fixture<UnionChoice>(
    html`<union-choice
      type=${type}
      name="work"
      label="您的工作"
      hint="不确定就选最接近的一项。"
      value=${attributes.value ?? ''}
      ?required=${attributes.required}
    >
      <option value="contract">签订了劳动合同</option>
      <option value="platform" data-hint="网约车司机、外卖员、快递员等">在平台上接单</option>
      <option value="retired" disabled>已退休</option>
      <option value="none" data-exclusive>以上都不是</option>
    </union-choice>`,
  );

const consent = (attributes: { required?: boolean; checked?: boolean } = {}) =>
  fixture<UnionChoice>(
    html`<union-choice
      type="checkbox"
      name="consent"
      ?required=${attributes.required}
      ?checked=${attributes.checked}
      >我已阅读并同意<a href="#policy">《个人信息处理告知书》</a></union-choice
    >`,
  );

describe('union-choice', () => {
  for (const type of ['radio', 'checkbox'] as const) {
    it(`is accessible as a group of ${type}s, with hint, error and disabled`, async () => {
      const choice = await work(type);
      const group = choice.shadowRoot!.querySelector('fieldset')!;
      expect(group.querySelector('legend')!.textContent!.trim()).to.equal('您的工作');
      expect(group.getAttribute('aria-describedby')).to.equal('hint');
      expect(boxes(choice).map(one => one.type)).to.deep.equal([type, type, type, type]);
      await expect(choice).to.be.accessible();
      choice.error = '请选择您的工作。';
      await choice.updateComplete;
      expect(group.getAttribute('aria-describedby')).to.equal('hint error');
      await expect(choice).to.be.accessible();
      choice.disabled = true;
      await choice.updateComplete;
      expect(boxes(choice).every(one => one.matches(':disabled'))).to.equal(true);
      await expect(choice).to.be.accessible();
    });
  }

  it('keeps a hidden question for screen readers', async () => {
    const choice = await work('radio');
    choice.labelHidden = true;
    await choice.updateComplete;
    const question = choice.shadowRoot!.querySelector<HTMLElement>('legend span')!;
    expect(question.offsetHeight).to.be.at.most(1);
    await expect(choice).to.be.accessible();
  });

  it('marks that one must be chosen, in words where assistive technology would not know', async () => {
    const question = (choice: UnionChoice) =>
      choice.shadowRoot!.querySelector('legend')!.textContent!.trim();
    const one = await work('radio', { required: true });
    expect(question(one)).to.equal('您的工作\u00a0*');
    expect(one.shadowRoot!.querySelector('fieldset')!.getAttribute('aria-required')).to.equal(
      'true',
    );
    const several = await work('checkbox', { required: true });
    expect(question(several)).to.equal('您的工作\u00a0*（必选）');
    expect(boxes(several)[0]!.getAttribute('aria-invalid'), 'not wrong yet').to.equal('false');
    await expect(several).to.be.accessible();
    const single = await consent({ required: true });
    expect(single.shadowRoot!.querySelectorAll('.star').length).to.equal(1);
    expect(boxes(single)[0]!.getAttribute('aria-invalid')).to.equal('false');
  });

  it('can be seen to be chosen whatever the colour of the brand', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <union-choice label="您的工作" value="a"><option value="a">骑手</option></union-choice>
        <span></span>
      </div>`,
    );
    page.style.setProperty('--union-accent', '#ffd400');
    const choice = page.querySelector('union-choice')!;
    const reference = document.createElement('i');
    reference.style.color = 'var(--union-action-ink)';
    choice.shadowRoot!.querySelector('.row')!.append(reference);
    boxes(choice)[0]!.style.transition = 'none';
    const { backgroundColor, borderTopColor } = getComputedStyle(boxes(choice)[0]!);
    const { color } = getComputedStyle(reference);
    expect([backgroundColor, borderTopColor]).to.deep.equal([color, color]);
  });

  it('names each row by its words and describes it by its hint', async () => {
    const choice = await work('radio');
    const root = choice.shadowRoot!;
    const second = boxes(choice)[1]!;
    const text = (name: string) => root.getElementById(second.getAttribute(name)!)!.textContent;
    expect(text('aria-labelledby')).to.equal('在平台上接单');
    expect(text('aria-describedby')).to.equal('网约车司机、外卖员、快递员等');
    expect(boxes(choice)[0]!.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('takes one by arrow keys, as native radio buttons do, past a disabled one', async () => {
    const choice = await work('radio', { value: 'contract' });
    const events = heard(choice);
    choice.focus();
    expect(focused(choice)!.value).to.equal('contract');
    await sendKeys({ press: 'ArrowDown' });
    await choice.updateComplete;
    expect(choice.value).to.equal('platform');
    await sendKeys({ press: 'ArrowDown' });
    await choice.updateComplete;
    expect([choice.value, focused(choice)!.value]).to.deep.equal(['none', 'none']);
    expect(events).to.deep.equal([
      'input:platform||false',
      'change:platform||false',
      'input:none||false',
      'change:none||false',
    ]);
  });

  it('puts the focus on the chosen radio button', async () => {
    const choice = await work('radio', { value: 'platform' });
    choice.focus();
    expect(focused(choice)!.value).to.equal('platform');
  });

  it('takes several by the space bar, in the order offered', async () => {
    const choice = await work('checkbox');
    const events = heard(choice);
    box(choice, 'platform').focus();
    await sendKeys({ press: ' ' });
    await until(() => choice.values.length === 1);
    box(choice, 'contract').focus();
    await sendKeys({ press: ' ' });
    await until(() => choice.values.length === 2);
    expect(choice.values).to.deep.equal(['contract', 'platform']);
    expect(events).to.deep.equal([
      'input:|platform|false',
      'change:|platform|false',
      'input:|contract,platform|false',
      'change:|contract,platform|false',
    ]);
  });

  it('clears the others for one that stands alone, and it for any other', async () => {
    const choice = await work('checkbox');
    choice.values = ['contract', 'platform'];
    await choice.updateComplete;
    box(choice, 'none').click();
    await choice.updateComplete;
    expect(ticked(choice)).to.deep.equal(['none']);
    box(choice, 'platform').click();
    await choice.updateComplete;
    expect(ticked(choice)).to.deep.equal(['platform']);
  });

  it('tells nothing of what the page sets, and shows it', async () => {
    const choice = await work('checkbox');
    const events = heard(choice);
    choice.values = ['platform'];
    await choice.updateComplete;
    expect(ticked(choice)).to.deep.equal(['platform']);
    expect(events).to.deep.equal([]);
  });

  it('shows what a listener puts back', async () => {
    const choice = await work('checkbox');
    choice.addEventListener('change', () => (choice.values = []));
    box(choice, 'contract').click();
    await choice.updateComplete;
    expect(ticked(choice)).to.deep.equal([]);
  });

  it('begins with the selected options, which may come later', async () => {
    const choice = await fixture<UnionChoice>(
      html`<union-choice type="checkbox" label="需要的服务" required></union-choice>`,
    );
    const option = new Option('法律援助', 'aid', true);
    choice.append(option, new Option('技能培训', 'training'), new Option('体检', 'check', true));
    await settled(choice);
    expect(choice.values).to.deep.equal(['aid', 'check']);
    option.textContent = '法律咨询和援助';
    await settled(choice);
    expect(rows(choice)[0]!.textContent!.trim()).to.equal('法律咨询和援助');
    expect(ticked(choice)).to.deep.equal(['aid', 'check']);
    const radios = await fixture<UnionChoice>(
      html`<union-choice label="性别"
        ><option value="f" selected>女</option>
        <option value="m">男</option></union-choice
      >`,
    );
    expect([radios.value, ...ticked(radios)]).to.deep.equal(['f', 'f']);
  });

  it('sends one value of radio buttons, none while none is chosen', async () => {
    const choice = await work('radio', { required: true });
    const form = document.createElement('form');
    choice.parentElement!.append(form);
    form.append(choice);
    await choice.updateComplete;
    expect(form.checkValidity()).to.equal(false);
    expect(new FormData(form).has('work')).to.equal(false);
    box(choice, 'platform').click();
    await choice.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    expect(new FormData(form).getAll('work')).to.deep.equal(['platform']);
    form.reset();
    await settled(choice);
    expect(ticked(choice)).to.deep.equal([]);
  });

  it('sends an entry for each ticked box, asks for at least one, and begins anew on reset', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form>
        <fieldset>
          <union-choice type="checkbox" name="needs" label="需要的服务" required>
            <option value="aid" selected>法律援助</option>
            <option value="training">技能培训</option>
          </union-choice>
        </fieldset>
      </form>`,
    );
    const choice = form.querySelector('union-choice')!;
    const sent = () => new FormData(form).getAll('needs');
    box(choice, 'training').click();
    await choice.updateComplete;
    expect(sent()).to.deep.equal(['aid', 'training']);
    choice.values = [];
    await choice.updateComplete;
    expect(sent()).to.deep.equal([]);
    expect(form.checkValidity()).to.equal(false);
    expect(boxes(choice)[0]!.validationMessage).to.equal('请至少选一项。');
    form.querySelector('fieldset')!.disabled = true;
    await choice.updateComplete;
    expect(form.checkValidity(), 'disabled').to.equal(true);
    form.querySelector('fieldset')!.disabled = false;
    form.reset();
    await settled(choice);
    expect(sent()).to.deep.equal(['aid']);
    choice.error = '这项服务暂停了。';
    await choice.updateComplete;
    expect(form.checkValidity(), 'the page says it is wrong').to.equal(false);
  });

  it('comes back after a reload as it was left, also when all was cleared', async () => {
    const choice = await fixture<UnionChoice>(
      html`<union-choice type="checkbox" label="需要的服务">
        <option value="aid" selected>法律援助</option>
      </union-choice>`,
    );
    const said = stateSaid();
    choice.values = [];
    await choice.updateComplete;
    choice.values = ['aid'];
    await choice.updateComplete;
    choice.formStateRestoreCallback(said.shift()!);
    await choice.updateComplete;
    expect(ticked(choice)).to.deep.equal([]);
    choice.formStateRestoreCallback(said.shift()!);
    await choice.updateComplete;
    expect(ticked(choice)).to.deep.equal(['aid']);
    const one = await consent({ checked: true });
    said.length = 0;
    boxes(one)[0]!.click();
    await one.updateComplete;
    one.checked = true;
    await one.updateComplete;
    one.formStateRestoreCallback(said[0]!);
    await one.updateComplete;
    expect(boxes(one)[0]!.checked).to.equal(false);
  });

  it('is full targets, from edge to edge, in either size', async () => {
    for (const [size, target] of [
      ['standard', 44],
      ['large', 60],
    ] as const) {
      const choice = await work('checkbox');
      choice.size = size;
      await choice.updateComplete;
      for (const row of rows(choice)) {
        expect(row.offsetHeight, size).to.be.at.least(target);
        expect(row.offsetWidth).to.equal(choice.offsetWidth);
      }
      rows(choice)[1]!.click();
      await choice.updateComplete;
      expect(choice.values).to.deep.equal(['platform']);
    }
  });

  it('stands on the other side where the page runs from right to left', async () => {
    const page = await fixture(
      html`<div dir="rtl">
        <union-choice label="ئىش"><option value="a">شوپۇر</option></union-choice>
      </div>`,
    );
    const choice = page.querySelector('union-choice')!;
    await choice.updateComplete;
    const [dot, words] = ['.native', '.words'].map(one =>
      choice.shadowRoot!.querySelector(one)!.getBoundingClientRect(),
    );
    expect(dot!.left).to.be.above(words!.right);
  });
});

describe('union-choice as a single box', () => {
  it('is accessible and named by its content', async () => {
    const choice = await consent({ required: true });
    await expect(choice).to.be.accessible();
    choice.hint = '可以随时撤回。';
    choice.error = '请先阅读并同意，才能继续。';
    await choice.updateComplete;
    expect(boxes(choice)[0]!.getAttribute('aria-describedby')).to.equal('hint error');
    await expect(choice).to.be.accessible();
  });

  it('is ticked by a press anywhere in its row', async () => {
    const choice = await consent();
    const events = heard(choice);
    rows(choice)[0]!.click();
    await choice.updateComplete;
    expect([choice.checked, boxes(choice)[0]!.checked]).to.deep.equal([true, true]);
    expect(focused(choice) === boxes(choice)[0]).to.equal(true);
    boxes(choice)[0]!.click();
    await choice.updateComplete;
    expect(choice.checked).to.equal(false);
    expect(events).to.deep.equal([
      'input:||true',
      'change:||true',
      'input:||false',
      'change:||false',
    ]);
  });

  it('is not ticked by a press on a link in its words, which goes where it leads', async () => {
    const choice = await consent();
    let followed = false;
    choice.parentElement!.addEventListener('click', event => {
      followed = !event.defaultPrevented;
      event.preventDefault();
    });
    choice.querySelector('a')!.click();
    await choice.updateComplete;
    expect([choice.checked, followed]).to.deep.equal([false, true]);
  });

  it('is not pressed by a press beside its row, whatever the page calls its own', async () => {
    const page = await fixture<HTMLElement>(
      html`<div class="row single">
        <union-choice type="checkbox" error="请先同意。">我同意</union-choice>
        <union-choice label="您的工作"><option>在平台上接单</option></union-choice>
      </div>`,
    );
    const [one, group] = page.querySelectorAll('union-choice');
    await group!.updateComplete;
    one!.shadowRoot!.querySelector<HTMLElement>('.error')!.click();
    group!.shadowRoot!.querySelector<HTMLElement>('legend')!.click();
    expect([one!.checked, group!.value]).to.deep.equal([false, '']);
  });

  it('is ticked by the space bar', async () => {
    const choice = await consent();
    choice.focus();
    await sendKeys({ press: ' ' });
    await until(() => choice.checked);
  });

  it('sends its value only while it is ticked, must be ticked where required, and is reset', async () => {
    const choice = await consent({ required: true });
    const form = document.createElement('form');
    choice.parentElement!.append(form);
    form.append(choice);
    const sent = () => new FormData(form).get('consent');
    expect([sent(), form.checkValidity()]).to.deep.equal([null, false]);
    choice.checked = true;
    await choice.updateComplete;
    expect([sent(), form.checkValidity()]).to.deep.equal(['on', true]);
    choice.value = 'v3';
    await choice.updateComplete;
    expect(sent()).to.equal('v3');
    form.reset();
    await settled(choice);
    expect(choice.checked).to.equal(false);
    expect(boxes(choice)[0]!.checked).to.equal(false);
  });

  it('is not ticked while disabled', async () => {
    const choice = await consent();
    choice.disabled = true;
    await choice.updateComplete;
    rows(choice)[0]!.click();
    expect(choice.checked).to.equal(false);
    await expect(choice).to.be.accessible();
  });

  it('says its label where it has no content', async () => {
    const choice = await fixture(
      html`<union-choice type="checkbox" label="记住我的选择"></union-choice>`,
    );
    await expect(choice).to.be.accessible();
    const slot = choice.shadowRoot!.querySelector('slot')!;
    expect(slot.textContent).to.equal('记住我的选择');
  });
});
