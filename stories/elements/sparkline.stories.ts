import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/sparkline/index.ts';
import type { UnionSparkline } from '../../src/elements/sparkline/sparkline.ts';

type Args = Pick<UnionSparkline, 'values' | 'label' | 'min' | 'max'>;

const meta: Meta<Args> = {
  title: 'Elements/Sparkline',
  component: 'union-sparkline',
  args: { values: '320,410,380,520,610,590,760,830', label: '近八周答题人次' },
  render: ({ values, label, min, max }) =>
    html`<union-sparkline
      values=${values}
      label=${label}
      min=${min ?? nothing}
      max=${max ?? nothing}
    ></union-sparkline>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Rising: Story = { name: '一段走势' };
export const Gaps: Story = {
  name: '有几周没有数据',
  args: { values: '320,410,,520,,590,760,830' },
};
export const EndsInGap: Story = { name: '最近没有数据', args: { values: '320,410,380,520,,' } };
export const Constant: Story = { name: '没有变化', args: { values: '12,12,12,12' } };
export const FromZero: Story = {
  name: '从零画起（小变化不夸大）',
  args: { values: '810,822,815,830,826', min: 0 },
};
export const OneValue: Story = { name: '只有一个数', args: { values: '320' } };
export const NoValue: Story = { name: '没有数据', args: { values: '' } };
export const BelowZero: Story = {
  name: '有正有负',
  args: { values: '4,2,-3,-5,-1,3,6', label: '近七日气温' },
};
export const InASentence: Story = {
  name: '一句话里',
  render: args =>
    html`<p>
      答题人次 <union-sparkline values=${args.values} label=${args.label}></union-sparkline>
      <strong>830</strong>，比上周多 70。
    </p>`,
};
export const InATable: Story = {
  name: '排行榜里',
  render: () =>
    html`<table>
      <caption>
        各单位近八周答题人次（示例）
      </caption>
      <thead>
        <tr>
          <th scope="col">单位</th>
          <th scope="col">走势</th>
          <th scope="col">本周</th>
        </tr>
      </thead>
      <tbody>
        ${[
          ['第一机床厂', '320,410,380,520,610,590,760,830', '830'],
          ['公交三公司', '700,690,720,680,655,640,660,610', '610'],
          ['市邮政分公司', '210,,260,240,300,,350,390', '390'],
        ].map(
          ([name, values, last]) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>
                <union-sparkline
                  values=${values!}
                  label="${name}近八周答题人次"
                  min="0"
                  max="830"
                ></union-sparkline>
              </td>
              <td>${last}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  decorators: [
    story =>
      html`${story()}
        <style>
          table {
            border-collapse: collapse;
          }
          th,
          td {
            padding: 8px 16px 8px 0;
            border-bottom: 1px solid var(--union-line);
            text-align: start;
            font-weight: inherit;
          }
          td:last-child,
          th:last-child {
            text-align: end;
            font-variant-numeric: tabular-nums;
          }
        </style>`,
  ],
};
export const Wide: Story = {
  name: '网页定大小',
  decorators: [
    story =>
      html`<div class="wide">${story()}</div>
        <style>
          .wide union-sparkline {
            width: 100%;
            max-width: 320px;
            height: 64px;
          }
        </style>`,
  ],
};
export const RightToLeft: Story = {
  name: '从右到左',
  args: { label: 'يېقىنقى سەككىز ھەپتە' },
  parameters: { dir: 'rtl' },
};
