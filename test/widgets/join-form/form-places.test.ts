import { expect, fixture, html } from '@open-wc/testing';
import type { FormDocument } from '../../../src/form/index.ts';
import { until } from '../../helpers/until.ts';
import {
  answerWho,
  control,
  errorsOf,
  FORM,
  open,
  press,
  titleOf,
  toReview,
  type,
} from './form-world.ts';

/** Questions of every kind with a native control. */
const KINDS: FormDocument = {
  kind: 'suggestion',
  v: 1,
  title: '职工建议',
  steps: [
    {
      id: 'all',
      title: '请说一说',
      fields: [
        { name: 'about', type: 'note', label: '可以不留姓名。' },
        { name: 'text', type: 'textarea', label: '建议', required: true },
        { name: 'mail', type: 'email', label: '邮箱' },
        { name: 'day', type: 'date', label: '日期' },
        { name: 'month', type: 'month', label: '月份' },
        { name: 'reply', type: 'yesno', label: '要回复吗？', required: true },
        {
          name: 'topics',
          type: 'choices',
          label: '方面',
          options: ['a', 'b', 'c'].map(value => ({ value, label: `方面 ${value}` })),
        },
        {
          name: 'place',
          type: 'choice',
          label: '地点',
          options: Array.from({ length: 9 }, (_, at) => ({ value: `p${at}`, label: `地点 ${at}` })),
        },
        { name: 'odd', type: 'something-new', label: '不认得的种类' },
      ],
    },
  ],
  submit: { href: 'v1/applications' },
};

describe('a form in its places', () => {
  it('is accessible on each of its screens', async () => {
    const { root } = await open();
    await expect(root).to.be.accessible();
    await press(root, '继续', () => errorsOf(root).length > 0);
    await expect(root).to.be.accessible();
    await toReview(root);
    await expect(root).to.be.accessible();
  });

  it('is accessible with every kind of native control, and sends each as it should be', async () => {
    const { root, posted } = await open({ form: KINDS });
    await expect(root).to.be.accessible();
    type(root, 'text', '多放几张椅子');
    type(root, 'mail', 'name@example.cn');
    type(root, 'day', '2026-01-05');
    type(root, 'month', '202601');
    root.querySelector<HTMLInputElement>('[name="reply"][value="false"]')!.click();
    root.querySelector<HTMLInputElement>('[name="topics"][value="c"]')!.click();
    root.querySelector<HTMLInputElement>('[name="topics"][value="a"]')!.click();
    const place = control<HTMLSelectElement>(root, 'place');
    place.value = 'p8';
    place.dispatchEvent(new Event('change', { bubbles: true }));
    type(root, 'odd', '什么');
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    expect(root.textContent).to.contain('方面 a、方面 c').and.contain('地点 8');
    await press(root, '提交', () => posted.length === 1);
    expect(posted[0]!.body.formId).to.equal('suggestion');
    expect(posted[0]!.body.answers).to.deep.equal({
      text: '多放几张椅子',
      mail: 'name@example.cn',
      day: '2026-01-05',
      month: '2026-01',
      reply: false,
      topics: ['a', 'c'],
      place: 'p8',
      odd: '什么',
    });
  });

  it('says of a month how it is written', async () => {
    const { root } = await open({ form: KINDS });
    type(root, 'month', '二月');
    await press(root, '继续', () => errorsOf(root).length > 0);
    expect(errorsOf(root)).to.contain('请填年份和月份，例如 2026-01。');
  });

  it('works in a shadow root: focus, summary and caret are found there', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const inner = document.createElement('main');
    host.attachShadow({ mode: 'open' }).append(inner);
    const { root } = await open({ inner });
    await press(root, '继续', () => errorsOf(root).length > 0);
    expect(host.shadowRoot!.activeElement).to.equal(root.querySelector('.uf-summary'));
    root.querySelector<HTMLElement>('.uf-summary a')!.click();
    expect(host.shadowRoot!.activeElement).to.equal(control(root, 'name'));
    await answerWho(root);
    expect(host.shadowRoot!.activeElement).to.equal(root.querySelector('.uf-step-title'));
  });

  it('begins with what a QR code brought, but never prefills a sensitive answer by default', async () => {
    const [who] = FORM.steps;
    const fields = who!.fields.map(field =>
      field.name === 'idNumber' ? { ...field, default: '110101' } : field,
    );
    const form = { ...FORM, steps: [{ ...who!, fields }, ...FORM.steps.slice(1)] };
    const { root } = await open({ form, prefill: { name: '李四（示例）', work: 'gig' } });
    expect(control(root, 'name').value).to.equal('李四（示例）');
    expect(control(root, 'idNumber').value).to.equal('');
    await answerWho(root);
    expect(root.querySelector<HTMLInputElement>('[value="gig"]')!.checked).to.equal(true);
  });

  it('takes an employer as text while, or because, the list is not there', async () => {
    const [who] = FORM.steps;
    const org = { name: 'org', type: 'org', label: '单位', required: true };
    const form = { ...FORM, steps: [{ ...who!, fields: [org] }] };
    const { root } = await open({ form });
    await until(() => control(root, 'org') instanceof HTMLInputElement);
    type(root, 'org', '示例快递公司');
    await press(root, '继续', () => titleOf(root) === '核对后提交');
    expect(root.textContent).to.contain('示例快递公司');
  });
});
