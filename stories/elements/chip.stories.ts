import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/chip/index.ts';
import '../../src/elements/icon/index.ts';
import type { UnionChip } from '../../src/elements/chip/chip.ts';

type Args = Pick<UnionChip, 'pressed' | 'disabled' | 'count'> & { words: string; icon: string };

const meta: Meta<Args> = {
  title: 'Elements/Chip',
  component: 'union-chip',
  args: { words: '户外劳动者驿站', icon: '', pressed: false, disabled: false },
  render: ({ words, icon, pressed, disabled, count }) =>
    html`<union-chip ?pressed=${pressed} ?disabled=${disabled} count=${count ?? nothing}
      >${icon ? html`<union-icon slot="icon" name=${icon}></union-icon>` : nothing}${words}</union-chip
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Off: Story = { name: '未选' };
export const On: Story = { name: '已选', args: { pressed: true, count: 128 } };
export const WithCount: Story = { name: '带数量', args: { count: 12_600 } };
export const WithIcon: Story = { name: '带图标', args: { icon: 'rest', count: 128 } };
export const Disabled: Story = { name: '不可用', args: { disabled: true, count: 0 } };
export const DisabledOn: Story = {
  name: '已选，不可用',
  args: { disabled: true, pressed: true, count: 128 },
};
export const LongWords: Story = {
  name: '很长的文字',
  args: { words: '有空调、热水、微波炉和手机充电，并且节假日也开放的站点', count: 12 },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const Several: Story = {
  name: '一组筛选',
  render: () =>
    html`<union-chip pressed count="128">户外劳动者驿站</union-chip>
      <union-chip count="46">司机之家</union-chip>
      <union-chip count="31">爱心妈妈小屋</union-chip>
      <union-chip pressed count="27">职工书屋</union-chip>
      <union-chip count="9">法律援助站</union-chip>`,
};
