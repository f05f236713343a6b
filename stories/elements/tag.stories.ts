import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/icon/index.ts';
import '../../src/elements/tag/index.ts';
import type { UnionTag } from '../../src/elements/tag/tag.ts';

type Args = Pick<UnionTag, 'tone' | 'value' | 'removable'> & { words: string; icon: string };

const meta: Meta<Args> = {
  title: 'Elements/Tag',
  component: 'union-tag',
  args: { words: '高级技师', icon: '', tone: 'neutral', value: '', removable: false },
  render: ({ words, icon, tone, value, removable }) =>
    html`<union-tag tone=${tone} value=${value} ?removable=${removable}
      >${icon ? html`<union-icon slot="icon" name=${icon}></union-icon>` : nothing}${words}</union-tag
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Neutral: Story = { name: '普通' };
export const Accent: Story = {
  name: '荣誉',
  args: { tone: 'accent', icon: 'medal', words: '全国劳动模范' },
};
export const Removable: Story = {
  name: '可以拿掉',
  args: { removable: true, value: 'yuhang', words: '余杭区' },
};
export const RemovableAccent: Story = {
  name: '可以拿掉，强调',
  args: { removable: true, tone: 'accent', value: 'air', words: '有空调' },
};
export const LongWords: Story = {
  name: '很长的文字',
  args: {
    tone: 'accent',
    icon: 'medal',
    words: '国家级技能大师工作室领办人、全国五一劳动奖章获得者、浙江省首席技师',
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const LongRemovable: Story = {
  name: '很长，可以拿掉',
  args: {
    removable: true,
    words: '浙江省杭州市余杭区五常街道西溪北苑东区户外劳动者驿站周边一公里',
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
const row = (story: () => unknown) =>
  html`<div class="tags">${story()}</div>
    <style>
      .tags,
      .tags > div {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }
    </style>`;

export const Honours: Story = {
  name: '一个人的荣誉和技能',
  decorators: [row],
  render: () =>
    html`<union-tag tone="accent"
        ><union-icon slot="icon" name="medal"></union-icon>全国劳动模范</union-tag
      >
      <union-tag tone="accent"
        ><union-icon slot="icon" name="trophy"></union-icon>省技能竞赛一等奖</union-tag
      >
      <union-tag>焊工</union-tag>
      <union-tag>高级技师</union-tag>
      <union-tag>带徒 12 人</union-tag>`,
};
export const Conditions: Story = {
  name: '已选的条件，逐个拿掉',
  decorators: [row],
  render: () =>
    html`<div @union-tag-remove=${(event: Event) => (event.target as Element).remove()}>
      <union-tag removable value="330110">余杭区</union-tag>
      <union-tag removable value="rest">户外劳动者驿站</union-tag>
      <union-tag removable value="air_conditioning">空调</union-tag>
      <union-tag removable value="open">现在开放</union-tag>
    </div>`,
};
