import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/elements/select/index.ts';
import type { UnionSelect } from '../../src/elements/select/select.ts';

type Args = Pick<
  UnionSelect,
  'label' | 'labelHidden' | 'hint' | 'error' | 'value' | 'required' | 'disabled'
> & { options: TemplateResult };

/** A full-width space: a list of a native select knows no other indent. */
const INDENT = '\u3000';

const DIVISIONS = html`<option value="">请选择</option>
  <optgroup label="郑州市">
    <option value="410102">中原区</option>
    <option value="410103">二七区</option>
    <option value="410104">管城回族区</option>
    <option value="410105">金水区</option>
  </optgroup>
  <optgroup label="洛阳市">
    <option value="410302">老城区</option>
    <option value="410303">西工区</option>
  </optgroup>`;

const meta: Meta<Args> = {
  title: 'Elements/Select',
  component: 'union-select',
  args: {
    label: '单位所在地区',
    labelHidden: false,
    hint: '',
    error: '',
    value: '',
    required: false,
    disabled: false,
    options: DIVISIONS,
  },
  argTypes: { options: { control: false, table: { disable: true } } },
  render: args =>
    html`<union-select
      label=${args.label}
      ?label-hidden=${args.labelHidden}
      hint=${args.hint}
      error=${args.error}
      .value=${args.value}
      ?required=${args.required}
      ?disabled=${args.disabled}
      >${args.options}</union-select
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const NotChosen: Story = { name: '尚未选择', args: { required: true } };
export const Chosen: Story = { name: '已选', args: { value: '410105' } };
export const Hint: Story = {
  name: '带提示',
  args: { hint: '按营业执照上的住所选择，不是您的住址。', value: '410105' },
};
export const WithError: Story = {
  name: '有错误',
  args: { required: true, error: '请选择单位所在的地区。' },
};
export const Disabled: Story = { name: '不可用', args: { disabled: true, value: '410105' } };
export const LabelHidden: Story = {
  name: '隐藏标签',
  args: {
    label: '排序方式',
    labelHidden: true,
    value: 'near',
    options: html`<option value="near">离我近的在前</option>
      <option value="open">正在开放的在前</option>
      <option value="name">按名称</option>`,
  },
};
export const Indented: Story = {
  name: '一级一级缩进',
  args: {
    label: '地区',
    value: '410103',
    options: html`<option value="">全部地区</option>
      <option value="410100">郑州市 86</option>
      <option value="410102">${INDENT}中原区 31</option>
      <option value="410103">${INDENT}二七区 18</option>
      <option value="410300">洛阳市 42</option>`,
  },
};
export const LongWords: Story = {
  name: '很长的选项',
  args: {
    label: '所属工会',
    value: 'a',
    options: html`<option value="a">
        浙江省杭州市余杭区五常街道新就业形态劳动者联合工会委员会（示例）
      </option>
      <option value="b">中原区总工会（示例）</option>`,
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const RightToLeft: Story = {
  name: '从右到左',
  args: { value: '410105' },
  parameters: { dir: 'rtl' },
};
