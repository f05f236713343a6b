import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/avatar/index.ts';
import '../../src/elements/badge/index.ts';
import '../../src/elements/icon/index.ts';
import '../../src/elements/list/index.ts';
import type { UnionList } from '../../src/elements/list/list.ts';

type Args = Pick<UnionList, 'label' | 'roving'> & { selectable: boolean; selected: string };

const ROWS = [
  { id: 'a', icon: 'rest', name: '人民路户外劳动者驿站（示例）', far: '350 米' },
  { id: 'b', icon: 'driver', name: '东环物流园司机之家（示例）', far: '1.2 公里' },
  { id: 'c', icon: 'reading', name: '市工人文化宫职工书屋（示例）', far: '12 公里' },
];

const meta: Meta<Args> = {
  title: 'Elements/List',
  component: 'union-list',
  args: { label: '站点列表', roving: false, selectable: true, selected: '' },
  render: ({ label, roving, selectable, selected }) =>
    html`<union-list label=${label} ?roving=${roving}>
      ${ROWS.map(
        ({ id, icon, name, far }) =>
          html`<union-list-item value=${id} ?selectable=${selectable} ?selected=${selected === id}>
            <union-icon slot="leading" name=${icon}></union-icon>
            ${name}
            <span slot="trailing">${far}</span>
          </union-list-item>`,
      )}
    </union-list>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Selectable: Story = { name: '可选择' };
export const Selected: Story = { name: '已选一行', args: { selected: 'b' } };
export const Plain: Story = { name: '只供阅读', args: { selectable: false } };
export const Roving: Story = { name: '方向键移动', args: { roving: true } };
export const WithFigures: Story = {
  name: '头像和数字',
  render: () =>
    html`<union-list label="第一轮前三名（示例）">
      ${[
        ['王建国（示例）', '第一机床厂', '98.50'],
        ['陈晓梅（示例）', '公交三公司', '97.00'],
        ['Maria Chen（示例）', '市邮政分公司', '96.25'],
      ].map(
        ([name, team, points]) =>
          html`<union-list-item>
            <union-avatar slot="leading" name=${name!} decorative></union-avatar>
            <div>${name}</div>
            ${team}
            <span slot="trailing" class="figures">${points} 分</span>
          </union-list-item>`,
      )}
    </union-list>`,
  decorators: [
    story =>
      html`${story()}
        <style>
          .figures {
            font-variant-numeric: tabular-nums;
          }
        </style>`,
  ],
};
export const LongWords: Story = {
  name: '很长的文字',
  render: () =>
    html`<union-list label="站点列表">
      <union-list-item selectable value="a">
        <union-icon slot="leading" name="culture_palace"></union-icon>
        浙江省杭州市余杭区五常街道西溪北苑东区工人文化宫（新馆）二楼职工书屋暨户外劳动者驿站（示例）
        <span slot="trailing">1,280 公里</span>
      </union-list-item>
      <union-list-item selectable value="b">
        <union-icon slot="leading" name="rest"></union-icon>
        短名驿站（示例）
        <span slot="trailing">350 米</span>
      </union-list-item>
    </union-list>`,
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
export const RightToLeft: Story = {
  name: '从右到左',
  args: { selected: 'b' },
  parameters: { dir: 'rtl' },
};
