import { expect } from '@open-wc/testing';
import { until } from '../../helpers/until.ts';
import {
  button,
  control,
  errorsOf,
  FORM,
  open,
  press,
  refusal,
  sampleId,
  tickAll,
  titleOf,
  toReview,
  type,
} from './form-world.ts';

const field = (root: HTMLElement, name: string): HTMLElement =>
  root.querySelector<HTMLElement>(`[data-field="${name}"]`)!;

/** Presses Continue with everything empty. */
async function failed() {
  const world = await open();
  await press(world.root, '继续', () => errorsOf(world.root).length > 0);
  return world;
}

describe('a form’s errors', () => {
  it('says nothing while a person types, and all of it when they go on', async () => {
    const { root } = await open();
    type(root, 'mobile', '12');
    expect(root.querySelector('.uf-error')).to.equal(null);
    expect(control(root, 'mobile').getAttribute('aria-invalid')).to.equal(null);
    await press(root, '继续', () => errorsOf(root).length > 0);
    expect(errorsOf(root)).to.deep.equal([
      '请填写“姓名”。',
      '请填 11 位的手机号，例如 138 0000 0000。',
      '请填写“证件号码”。',
    ]);
    const summary = root.querySelector<HTMLElement>('.uf-summary')!;
    expect(document.activeElement).to.equal(summary);
    expect(summary.getAttribute('role')).to.equal('alert');
    expect(root.querySelector('#uf-summary-title')!.textContent!.replace(/\s+/g, '')).to.equal(
      '错误：有3处需要改正',
    );
  });

  it('says in the summary which question is meant, where the message alone does not', async () => {
    const { root } = await open();
    type(root, 'name', '张');
    await press(root, '继续', () => errorsOf(root).length > 0);
    expect(errorsOf(root)[0]).to.equal('姓名：至少要 2 个字。');
    expect(root.querySelector('#uf-name-error')!.textContent!.trim()).to.equal(
      '错误：至少要 2 个字。',
    );
  });

  it('says it at the field too, by word and for assistive technology', async () => {
    const { root } = await failed();
    const name = control(root, 'name');
    expect(name.getAttribute('aria-invalid')).to.equal('true');
    expect(name.getAttribute('aria-describedby')).to.contain('uf-name-error');
    expect(root.querySelector('#uf-name-error')!.textContent!.trim()).to.equal(
      '错误：请填写“姓名”。',
    );
    expect(field(root, 'name').hasAttribute('data-invalid')).to.equal(true);
  });

  it('leads from each line of the summary to the answer, and leaves the address alone', async () => {
    const { root } = await failed();
    const before = location.href;
    const [, second] = root.querySelectorAll<HTMLElement>('.uf-summary a');
    second!.click();
    expect(document.activeElement).to.equal(control(root, 'mobile'));
    expect(location.href).to.equal(before);
  });

  it('checks again with each input what was wrong, and takes a line away when it is right', async () => {
    const { root } = await failed();
    type(root, 'name', '张');
    expect(errorsOf(root)[0]).to.equal('姓名：至少要 2 个字。');
    type(root, 'name', '张三');
    expect(errorsOf(root)).to.have.length(2);
    expect(field(root, 'name').hasAttribute('data-invalid')).to.equal(false);
    type(root, 'name', '');
    expect(errorsOf(root)[0]).to.equal('请填写“姓名”。');
  });

  it('waits until a word is composed', async () => {
    const { root } = await failed();
    const name = control(root, 'name');
    name.focus();
    name.value = 'zhang';
    name.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(errorsOf(root)[0]).to.equal('请填写“姓名”。');
    expect(name.value).to.equal('zhang');
    name.value = '张三';
    name.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(errorsOf(root)).to.have.length(2);
  });

  it('forgives spaces, dashes, full-width figures and a small x, and shows it tidied on leaving', async () => {
    const { root } = await open();
    const shown = (name: string, text: string): string => {
      type(root, name, text);
      return control(root, name).value;
    };
    control(root, 'mobile').focus();
    await until(() => button(root, '继续'));
    type(root, 'name', '张三');
    await press(root, '继续', () => errorsOf(root).length > 0);
    expect(shown('mobile', '+86 １３８-0000-0000')).to.equal('13800000000');
    // Some date gives each check character: one of them is X.
    const dates = Array.from(
      { length: 28 },
      (_, day) => `200001${String(day + 1).padStart(2, '0')}`,
    );
    const withX = dates.map(date => sampleId(date)).find(id => id.endsWith('X'))!;
    expect(shown('idNumber', `${withX.slice(0, 6)} ${withX.slice(6).toLowerCase()}`)).to.equal(
      withX,
    );
    expect(errorsOf(root)).to.deep.equal([]);
  });

  it('reads what an autofill wrote without telling anybody', async () => {
    const { root } = await open();
    control(root, 'name').value = '张三';
    control(root, 'mobile').value = '13800000000';
    control(root, 'idNumber').value = sampleId();
    await press(root, '继续', () => titleOf(root) === '您在哪里工作？');
  });

  it('asks for a choice in the words of a choice, and leads to its first option', async () => {
    const { root } = await open();
    type(root, 'name', '张三');
    type(root, 'mobile', '13800000000');
    type(root, 'idNumber', sampleId());
    await press(root, '继续', () => titleOf(root) === '您在哪里工作？');
    await press(root, '继续', () => errorsOf(root).length > 0);
    expect(errorsOf(root)).to.deep.equal(['请选择“工作情况”。']);
    root.querySelector<HTMLElement>('.uf-summary a')!.click();
    expect((document.activeElement as HTMLInputElement).value).to.equal('employed');
  });

  it('forgets what was wrong with a question that is no longer asked', async () => {
    const { root } = await open();
    type(root, 'name', '张三');
    type(root, 'mobile', '13800000000');
    type(root, 'idNumber', sampleId());
    await press(root, '继续', () => titleOf(root) === '您在哪里工作？');
    root.querySelector<HTMLInputElement>('input[value="employed"]')!.click();
    await press(root, '继续', () => errorsOf(root).length > 0);
    expect(errorsOf(root)).to.deep.equal(['请填写“单位名称”。']);
    root.querySelector<HTMLInputElement>('input[value="gig"]')!.click();
    expect(errorsOf(root)).to.deep.equal([]);
  });

  it('asks for each required consent by itself, none ticked beforehand', async () => {
    const { root, posted } = await open();
    await toReview(root);
    expect(root.querySelectorAll('.uf-consent input:checked')).to.have.length(0);
    await press(root, FORM.submit.label!, () => errorsOf(root).length > 0);
    expect(errorsOf(root)).to.have.length(2);
    expect(posted).to.have.length(0);
    root.querySelector<HTMLElement>('.uf-summary a')!.click();
    expect(document.activeElement).to.equal(control(root, 'consent.personal'));
    control(root, 'consent.personal').click();
    expect(errorsOf(root)).to.have.length(1);
  });

  it('puts what the server found wrong where it belongs', async () => {
    const { root, answer, posted } = await open();
    await toReview(root);
    tickAll(root);
    button(root, FORM.submit.label!).click();
    await until(() => posted.length === 1);
    const errors = [
      { pointer: '/answers/mobile', code: 'taken', detail: '这个号码不能用。' },
      { pointer: '/answers/name', code: 'too-long' },
    ];
    answer(refusal(422, 'answers', { errors }));
    await until(() => titleOf(root) === '您是谁？');
    expect(errorsOf(root)[0]).to.equal('手机号：这个号码不能用。');
    expect(document.activeElement).to.equal(root.querySelector('.uf-summary'));
    expect(control(root, 'name').value).to.equal('张三（示例）');
  });
});
