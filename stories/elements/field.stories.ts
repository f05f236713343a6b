import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/field/index.ts';
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
export const ReadOnly: Story = {
  name: '只读',
  args: { readonly: true, value: '示例物流有限公司' },
};
export const Disabled: Story = {
  name: '不可用',
  args: { disabled: true, value: '示例物流有限公司' },
};
