import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../../src/elements/segmented/index.ts';
import type { UnionSegmented } from '../../src/elements/segmented/segmented.ts';

type Args = Pick<UnionSegmented, 'label' | 'labelHidden' | 'value'> & { options: TemplateResult };

const meta: Meta<Args> = {
  title: 'Elements/Segmented',
  component: 'union-segmented',
  args: {
    label: '站点的看法',
    labelHidden: true,
    value: 'list',
    options: html`<option value="list" data-icon="list">列表</option>
      <option value="map" data-icon="map">地图</option>`,
  },
  argTypes: { options: { control: false, table: { disable: true } } },
  render: args =>
    html`<union-segmented label=${args.label} ?label-hidden=${args.labelHidden} .value=${args.value}
      >${args.options}</union-segmented
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Two: Story = { name: '两种看法' };
export const Four: Story = {
  name: '四个范围',
  args: {
    label: '积分的范围',
    value: 'month',
    options: html`<option value="day">今日</option>
      <option value="week">本周</option>
      <option value="month">本月</option>
      <option value="year">全年</option>`,
  },
};
export const Labelled: Story = { name: '显示标签', args: { ...Four.args, labelHidden: false } };
export const OneDisabled: Story = {
  name: '有一项不可用',
  args: {
    label: '积分的范围',
    value: 'day',
    options: html`<option value="day">今日</option>
      <option value="week">本周</option>
      <option value="final" disabled>决赛（未开始）</option>`,
  },
};
export const Narrow: Story = {
  name: '放不下时换行',
  args: {
    label: '成绩',
    value: 'unit',
    options: html`<option value="person">个人成绩</option>
      <option value="team">班组成绩</option>
      <option value="unit">单位成绩</option>
      <option value="region">地区汇总成绩</option>`,
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const RightToLeft: Story = { name: '从右到左', parameters: { dir: 'rtl' } };
