import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/badge/index.ts';
import type { UnionBadge } from '../../src/elements/badge/badge.ts';

type Args = Pick<UnionBadge, 'tone'> & { words: string };

const meta: Meta<Args> = {
  title: 'Elements/Badge',
  component: 'union-badge',
  args: { tone: 'neutral', words: '已关闭，08:30 开放' },
  render: ({ tone, words }) => html`<union-badge tone=${tone}>${words}</union-badge>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Neutral: Story = { name: '中性' };
export const Success: Story = {
  name: '正常',
  args: { tone: 'success', words: '开放中，至 17:30' },
};
export const Warning: Story = { name: '留意', args: { tone: 'warning', words: '开放时间未知' } };
export const Danger: Story = { name: '停用', args: { tone: 'danger', words: '已停用' } };
export const Accent: Story = { name: '强调', args: { tone: 'accent', words: '最美驿站' } };
export const LongWords: Story = {
  name: '很长的文字',
  args: { tone: 'warning', words: '国庆节期间开放时间有调整，出发前请先打电话问清楚' },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const Together: Story = {
  name: '全部并列',
  render: () =>
    html`<union-badge>已关闭，08:30 开放</union-badge>
      <union-badge tone="success">开放中，至 17:30</union-badge>
      <union-badge tone="warning">开放时间未知</union-badge>
      <union-badge tone="danger">已停用</union-badge>
      <union-badge tone="accent">最美驿站</union-badge>`,
};
