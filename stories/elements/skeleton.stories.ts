import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/skeleton/index.ts';
import type { UnionSkeleton } from '../../src/elements/skeleton/skeleton.ts';

const meta: Meta<UnionSkeleton> = {
  title: 'Elements/Skeleton',
  component: 'union-skeleton',
  args: { shape: 'lines', lines: 3 },
  render: ({ shape, lines }) =>
    html`<union-skeleton shape=${shape} lines=${lines}></union-skeleton>`,
};
export default meta;

type Story = StoryObj<UnionSkeleton>;

export const Lines: Story = { name: '几行文字' };
export const OneLine: Story = { name: '一行', args: { lines: 1 } };
export const Box: Story = {
  name: '方块',
  args: { shape: 'box' },
  decorators: [
    story =>
      html`<div class="tall">${story()}</div>
        <style>
          .tall union-skeleton {
            height: 240px;
          }
        </style>`,
  ],
};
export const AListOnItsWay: Story = {
  name: '正在来的列表',
  render: () =>
    html`<div class="coming" role="status" aria-label="正在加载站点列表">
        ${[1, 2, 3].map(
          () =>
            html`<div class="row">
              <union-skeleton shape="box"></union-skeleton>
              <union-skeleton lines="2"></union-skeleton>
            </div>`,
        )}
      </div>
      <style>
        .coming .row {
          display: flex;
          padding: 12px 0;
          border-bottom: 1px solid var(--union-line);
        }
        .coming union-skeleton[shape='box'] {
          flex: none;
          width: 48px;
          height: 52px;
          margin-inline-end: 12px;
        }
        .coming union-skeleton[lines] {
          flex: 1;
        }
      </style>`,
};
