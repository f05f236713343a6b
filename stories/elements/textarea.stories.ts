import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/textarea/index.ts';
import type { UnionTextarea } from '../../src/elements/textarea/textarea.ts';

type Args = Pick<
  UnionTextarea,
  | 'label'
  | 'labelHidden'
  | 'hint'
  | 'error'
  | 'value'
  | 'placeholder'
  | 'rows'
  | 'maxLength'
  | 'required'
  | 'readonly'
  | 'disabled'
>;

const STORY =
  '2026 年 3 月起，公司没有按合同发放加班工资。我向部门负责人问过两次，答复是下个月一起发，到现在没有发。';

const meta: Meta<Args> = {
  title: 'Elements/Textarea',
  component: 'union-textarea',
  args: {
    label: '您的建议',
    labelHidden: false,
    hint: '',
    error: '',
    value: '',
    placeholder: '',
    rows: 4,
    required: false,
    readonly: false,
    disabled: false,
  },
  render: args =>
    html`<union-textarea
      label=${args.label}
      ?label-hidden=${args.labelHidden}
      hint=${args.hint}
      error=${args.error}
      .value=${args.value}
      placeholder=${args.placeholder}
      rows=${args.rows}
      maxlength=${args.maxLength ?? nothing}
      ?required=${args.required}
      ?readonly=${args.readonly}
      ?disabled=${args.disabled}
    ></union-textarea>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Empty: Story = { name: '空' };
export const Hint: Story = {
  name: '带提示和字数',
  args: { hint: '说清楚是哪个站点、什么时候。请不要写身份证号码和银行卡号。', maxLength: 500 },
};
export const Filled: Story = {
  name: '已填写',
  args: { label: '事情的经过', value: STORY, maxLength: 500 },
};
export const TooLong: Story = {
  name: '超出字数',
  args: { label: '事情的经过', hint: '40 字以内。', value: STORY, maxLength: 40 },
};
export const WithError: Story = {
  name: '有错误',
  args: {
    label: '事情的经过',
    required: true,
    maxLength: 500,
    error: '请写下事情的经过，法律援助律师才能判断怎样帮您。',
  },
};
export const Placeholder: Story = {
  name: '占位提示',
  args: { placeholder: '例如：驿站的饮水机晚上没有水。', rows: 2 },
};
export const ReadOnly: Story = {
  name: '只读',
  args: { label: '事情的经过', value: STORY, readonly: true },
};
export const Disabled: Story = {
  name: '不可用',
  args: { label: '事情的经过', value: STORY, disabled: true },
};
export const RightToLeft: Story = {
  name: '从右到左',
  args: { maxLength: 500 },
  parameters: { dir: 'rtl' },
};
