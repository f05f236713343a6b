import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/tabs/index.ts';
import type { UnionTab } from '../../src/elements/tabs/tab.ts';

type Args = Pick<UnionTab, 'label' | 'value'> & { words: string };

const meta: Meta<Args> = {
  title: 'Elements/Tab',
  component: 'union-tab',
  args: { label: '怎么申请', value: 'apply', words: '带身份证和会员卡，到服务窗口填一张表。' },
  render: ({ label, value, words }) =>
    html`<union-tabs label="困难职工帮扶">
      <union-tab label=${label} value=${value}><p>${words}</p></union-tab>
      <union-tab label="有哪些帮扶" value="kinds">
        <p>生活救助、医疗救助、子女助学。</p>
      </union-tab>
    </union-tabs>`,
};
export default meta;

type Story = StoryObj<Args>;

export const InTabs: Story = { name: '在标签页中' };
export const Alone: Story = {
  name: '单独放着',
  render: ({ label, value, words }) =>
    html`<union-tab label=${label} value=${value}><p>${words}</p></union-tab>`,
};
