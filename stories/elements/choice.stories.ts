import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/elements/choice/index.ts';
import type { UnionChoice } from '../../src/elements/choice/choice.ts';

type Args = Pick<
  UnionChoice,
  'type' | 'label' | 'labelHidden' | 'hint' | 'error' | 'checked' | 'required' | 'disabled'
> & { inside: TemplateResult };

const WORK = html`<option value="contract">与单位签订了劳动合同</option>
  <option value="platform" data-hint="网约车司机、外卖配送员、快递员等">在平台上接单</option>
  <option value="flexible" data-hint="个体经营、非全日制用工等">灵活就业</option>`;

const NEEDS = html`<option value="aid">法律援助</option>
  <option value="training">技能培训</option>
  <option value="hardship">困难帮扶</option>
  <option value="none" data-exclusive>以上都不需要</option>`;

const CONSENT = html`我已阅读<a href="#privacy">《个人信息处理告知书》</a
  >，同意示例市总工会为办理入会处理我的身份证号码。`;

const meta: Meta<Args> = {
  title: 'Elements/Choice',
  component: 'union-choice',
  args: {
    type: 'radio',
    label: '您怎样工作？',
    labelHidden: false,
    hint: '',
    error: '',
    checked: false,
    required: false,
    disabled: false,
    inside: WORK,
  },
  argTypes: { inside: { control: false, table: { disable: true } } },
  render: args =>
    html`<union-choice
      type=${args.type}
      label=${args.label}
      ?label-hidden=${args.labelHidden}
      hint=${args.hint}
      error=${args.error}
      .checked=${args.checked}
      ?required=${args.required}
      ?disabled=${args.disabled}
      >${args.inside}</union-choice
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const One: Story = { name: '单选' };
export const OneRequired: Story = { name: '单选（必选）', args: { required: true } };
export const OneChosen: Story = {
  name: '单选（已选，有一项不可用）',
  args: {
    hint: '不确定就选最接近的一项。',
    inside: html`<option value="contract">与单位签订了劳动合同</option>
      <option value="platform" selected data-hint="网约车司机、外卖配送员、快递员等">
        在平台上接单
      </option>
      <option value="retired" disabled data-hint="退休人员不在这里办理">已退休</option>`,
  },
};
export const OneWithError: Story = {
  name: '单选（有错误）',
  args: { required: true, error: '请选一项，我们据此为您找到合适的工会。' },
};
export const Several: Story = {
  name: '多选',
  args: { type: 'checkbox', label: '您需要哪些服务？', hint: '可以选几项。', inside: NEEDS },
};
export const SeveralChosen: Story = {
  name: '多选（已选）',
  args: {
    type: 'checkbox',
    label: '您需要哪些服务？',
    inside: html`<option value="aid" selected>法律援助</option>
      <option value="training" selected>技能培训</option>
      <option value="hardship">困难帮扶</option>
      <option value="none" data-exclusive>以上都不需要</option>`,
  },
};
export const SeveralWithError: Story = {
  name: '多选（有错误）',
  args: {
    type: 'checkbox',
    label: '您需要哪些服务？',
    required: true,
    error: '请至少选一项；都不需要就选最后一项。',
    inside: NEEDS,
  },
};
export const Disabled: Story = {
  name: '不可用',
  args: { disabled: true, hint: '提交以后不能再改。', inside: OneChosen.args!.inside! },
};
export const Consent: Story = {
  name: '同意框',
  args: { type: 'checkbox', label: '', required: true, inside: CONSENT },
};
export const ConsentGiven: Story = {
  name: '同意框（已同意）',
  args: { ...Consent.args, checked: true, hint: '您可以随时撤回同意，不影响已经办好的事。' },
};
export const ConsentWithError: Story = {
  name: '同意框（有错误）',
  args: { ...Consent.args, error: '没有您的同意，我们不能办理入会。' },
};
export const ConsentDisabled: Story = {
  name: '同意框（不可用）',
  args: { ...Consent.args, checked: true, disabled: true },
};
export const LongWords: Story = {
  name: '很长的文字',
  args: {
    label: '由哪一级工会联系您？',
    inside: html`<option value="a" selected data-hint="离您最近，一般在三个工作日内联系您。">
        浙江省杭州市余杭区五常街道新就业形态劳动者联合工会委员会（示例）
      </option>
      <option value="b">余杭区总工会（示例）</option>`,
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const RightToLeft: Story = {
  name: '从右到左',
  args: SeveralChosen.args,
  parameters: { dir: 'rtl' },
};
