import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
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
