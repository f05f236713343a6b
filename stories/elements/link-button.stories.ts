import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/icon/index.ts';
import '../../src/elements/link-button/index.ts';
import type { UnionLinkButton } from '../../src/elements/link-button/link-button.ts';

type Args = Pick<UnionLinkButton, 'href' | 'variant' | 'external' | 'label'> & {
  words: string;
  icon: string;
};

const meta: Meta<Args> = {
  title: 'Elements/Link button',
  component: 'union-link-button',
  args: {
    href: '#map',
    variant: 'secondary',
    external: false,
    label: '',
    words: '查看地图',
    icon: '',
  },
  render: ({ href, variant, external, label, words, icon }) =>
    html`<union-link-button href=${href} variant=${variant} label=${label} ?external=${external}
      >${icon ? html`<union-icon slot=${label ? nothing : 'icon'} name=${icon}></union-icon>` : nothing}${words}</union-link-button
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: '次要（默认）' };
export const Quiet: Story = { name: '安静', args: { variant: 'quiet', words: '查看办理指南' } };
export const Call: Story = {
  name: '拨打电话',
  args: { href: 'tel:12351', icon: 'phone', variant: 'primary', words: '拨打 12351' },
};
export const External: Story = {
  name: '新窗口打开',
  args: { href: 'https://example.com/', external: true, words: '前往网上办事大厅' },
};
export const IconAlone: Story = {
  name: '只有图标',
  args: { href: 'tel:12351', icon: 'phone', label: '拨打 12351', words: '' },
};
export const UnsafeAddress: Story = {
  name: '地址不安全',
  args: { href: 'javascript:alert(1)', words: '这个链接不会打开' },
};
export const ExternalIconAlone: Story = {
  name: '只有图标，新窗口打开',
  args: { href: 'https://example.com/', external: true, icon: 'map', label: '高德地图', words: '' },
};
export const LongWords: Story = {
  name: '很长的文字',
  args: { words: '前往市总工会网上办事大厅，查询职工互助保障的办理进度', external: true },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
