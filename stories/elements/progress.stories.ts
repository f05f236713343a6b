import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/progress/index.ts';
import type { UnionProgress } from '../../src/elements/progress/progress.ts';

type Args = Pick<
  UnionProgress,
  'kind' | 'label' | 'labelHidden' | 'value' | 'max' | 'unit' | 'figures'
>;

const meta: Meta<Args> = {
  title: 'Elements/Progress',
  component: 'union-progress',
  args: {
    kind: 'task',
    label: '已上传',
    labelHidden: false,
    value: 3,
    max: 5,
    unit: '张',
    figures: 'ratio',
  },
  render: args =>
    html`<union-progress
      kind=${args.kind}
      label=${args.label}
      ?label-hidden=${args.labelHidden}
      value=${args.value ?? nothing}
      max=${args.max}
      unit=${args.unit}
      figures=${args.figures}
    ></union-progress>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Task: Story = { name: '几张中的几张' };
export const Percent: Story = {
  name: '百分比',
  args: { label: '资料完整度', value: 60, max: 100, unit: '', figures: 'percent' },
};
export const Running: Story = {
  name: '不知道要多久',
  args: { label: '正在核对材料，请稍候', value: undefined },
};
export const Done: Story = { name: '完成', args: { label: '全部上传完毕', value: 5 } };
export const None: Story = { name: '还没有开始', args: { label: '待上传', value: 0 } };
export const Share: Story = {
  name: '名额',
  args: { kind: 'share', label: '已报名', value: 68, max: 100, unit: '人' },
};
export const LongText: Story = {
  name: '名称较长',
  args: { label: '正在上传《困难职工帮扶申请表》和家庭收入证明的照片，请不要关闭本页' },
};
export const LabelHidden: Story = {
  name: '只有线条',
  args: { label: '已上传', labelHidden: true, figures: 'none' },
};
