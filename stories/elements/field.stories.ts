import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/choice/index.ts';
import '../../src/elements/field/index.ts';
import '../../src/elements/select/index.ts';
import type { UnionField } from '../../src/elements/field/field.ts';

type Args = Pick<
  UnionField,
  | 'type'
  | 'label'
  | 'labelHidden'
  | 'hint'
  | 'error'
  | 'value'
  | 'placeholder'
  | 'required'
  | 'readonly'
  | 'disabled'
>;

const meta: Meta<Args> = {
  title: 'Elements/Field',
  component: 'union-field',
  args: {
    type: 'text',
    label: '工作单位',
    labelHidden: false,
    hint: '',
    error: '',
    value: '',
    placeholder: '',
    required: false,
    readonly: false,
    disabled: false,
  },
  render: args =>
    html`<union-field
      type=${args.type}
      label=${args.label}
      ?label-hidden=${args.labelHidden}
      hint=${args.hint}
      error=${args.error}
      .value=${args.value}
      placeholder=${args.placeholder}
      ?required=${args.required}
      ?readonly=${args.readonly}
      ?disabled=${args.disabled}
    ></union-field>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Text: Story = { name: '文字' };
export const Hint: Story = {
  name: '带提示',
  args: { hint: '与营业执照上的名称一致。', value: '示例物流有限公司' },
};
export const Required: Story = {
  name: '必填',
  args: { label: '姓名', hint: '与身份证上的姓名一致。', required: true },
};
export const WithError: Story = {
  name: '有错误',
  args: {
    type: 'tel',
    label: '手机号码',
    value: '1380013800',
    error: '手机号码应为 11 位数字，请检查是否少填了一位。',
  },
};
export const Search: Story = {
  name: '搜索',
  args: {
    type: 'search',
    label: '搜索站点',
    labelHidden: true,
    placeholder: '名称、地址或拼音首字母',
  },
};
export const SearchFilled: Story = {
  name: '搜索（已输入）',
  args: { ...Search.args, value: '人民路' },
};
export const Phone: Story = {
  name: '电话',
  args: { type: 'tel', label: '手机号码', hint: '只用于告知办理进度。' },
};
export const Day: Story = {
  name: '日期',
  args: { type: 'date', label: '参加工作日期', value: '2026-02-14' },
};
export const DayWithin: Story = {
  name: '日期（有范围）',
  render: () =>
    html`<union-field
      type="date"
      label="希望哪天来办"
      hint="可以约 2026 年 3 月 2 日至 13 日。"
      min="2026-03-02"
      max="2026-03-13"
    ></union-field>`,
};
export const Figures: Story = {
  name: '数字（数字键盘）',
  render: () =>
    html`<union-field
      label="短信验证码"
      hint="已发到您的手机，6 位数字。"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength="6"
    ></union-field>`,
};
export const Placeholder: Story = {
  name: '占位提示',
  args: { label: '车牌号码', placeholder: '例如：豫A12345' },
};
export const LabelHidden: Story = {
  name: '隐藏标签',
  args: { label: '按姓名查找', labelHidden: true, placeholder: '姓名或拼音首字母' },
};
export const LongWords: Story = {
  name: '很长的文字',
  args: {
    label: '您现在的工作单位，或者给您派单的平台和它在本地的合作公司的全称',
    hint: '不知道全称时，写您平时怎么叫它就可以，我们会帮您查到。',
    value: '浙江省杭州市余杭区五常街道示例即时配送服务有限公司西溪北苑东区分公司',
    error: '没有找到这家单位，请核对名称，或者改填统一社会信用代码。',
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const ReadOnly: Story = {
  name: '只读',
  args: { readonly: true, value: '示例物流有限公司' },
};
export const Disabled: Story = {
  name: '不可用',
  args: { disabled: true, value: '示例物流有限公司' },
};
export const RightToLeft: Story = {
  name: '从右到左',
  args: { type: 'tel', label: '手机号码', value: '13800138000', hint: '只用于告知办理进度。' },
  parameters: { dir: 'rtl' },
};
export const InAForm: Story = {
  name: '一页表单',
  render: () =>
    html`<form class="page" @submit=${(event: Event) => event.preventDefault()}>
      <p>带 * 的必须填写，其他可以不填。</p>
      <union-field
        name="name"
        label="姓名"
        value="张三（示例）"
        autocomplete="name"
        required
      ></union-field>
      <union-field
        type="tel"
        name="mobile"
        label="手机号码"
        hint="只用于告知办理进度。"
        autocomplete="tel"
        required
      ></union-field>
      <union-field type="date" name="since" label="参加工作日期" hint="记不清就填大概的日子。">
      </union-field>
      <union-select name="region" label="单位所在地区" required>
        <option value="">请选择</option>
        <option value="410102">中原区</option>
        <option value="410103">二七区</option>
      </union-select>
      <union-choice name="work" label="您怎样工作？" required>
        <option value="contract">与单位签订了劳动合同</option>
        <option value="platform" data-hint="网约车司机、外卖配送员、快递员等">在平台上接单</option>
      </union-choice>
      <union-choice type="checkbox" name="consent" required>
        我同意示例市总工会为办理入会处理以上信息。
      </union-choice>
      <union-button variant="primary" type="submit">下一步</union-button>
    </form>`,
  decorators: [
    story =>
      html`${story()}
        <style>
          .page {
            max-width: 480px;
          }
          .page > * {
            margin-bottom: 24px;
          }
        </style>`,
  ],
};
