import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/badge/index.ts';
import '../../src/elements/icon/index.ts';
import '../../src/elements/link-button/index.ts';
import '../../src/elements/list/index.ts';
import type { UnionListItem } from '../../src/elements/list/list-item.ts';

type Args = Pick<UnionListItem, 'selectable' | 'selected'>;

const meta: Meta<Args> = {
  title: 'Elements/List item',
  component: 'union-list-item',
  args: { selectable: true, selected: false },
  render: args =>
    html`<union-list label="站点列表">
      <union-list-item value="a" ?selectable=${args.selectable} ?selected=${args.selected}>
        <union-icon slot="leading" name="mother"></union-icon>
        <div>北站爱心妈妈小屋（示例）</div>
        <union-badge tone="success">开放中，至 21:00</union-badge>
        <union-link-button slot="trailing" variant="quiet" href="tel:12351" label="拨打电话">
          <union-icon name="phone"></union-icon>
        </union-link-button>
      </union-list-item>
    </union-list>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Selectable: Story = { name: '可选择' };
export const Selected: Story = { name: '已选', args: { selected: true } };
export const Plain: Story = { name: '只供阅读', args: { selectable: false } };
