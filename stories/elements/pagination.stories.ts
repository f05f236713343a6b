import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/pagination/index.ts';
import type { UnionPagination } from '../../src/elements/pagination/pagination.ts';

type Args = Pick<UnionPagination, 'page' | 'pages' | 'total' | 'pageSize' | 'href' | 'label'>;

const meta: Meta<Args> = {
  title: 'Elements/Pagination',
  component: 'union-pagination',
  args: { page: 3, pages: 12, total: undefined, pageSize: 20, href: '', label: '通知公告分页' },
  render: args =>
    html`<union-pagination
      page=${args.page}
      pages=${args.pages ?? nothing}
      total=${args.total ?? nothing}
      page-size=${args.pageSize}
      href=${args.href}
      label=${args.label}
    ></union-pagination>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: '默认' };
export const First: Story = { name: '第一页', args: { page: 1 } };
export const Middle: Story = { name: '中间', args: { page: 126, pages: 480 } };
export const Last: Story = { name: '最后一页', args: { page: 12 } };
export const Few: Story = { name: '页数不多', args: { page: 2, pages: 4 } };
export const Total: Story = {
  name: '按总条数算',
  args: { page: 1, pages: undefined, total: 236, pageSize: 20 },
};
export const Links: Story = { name: '真实链接', args: { href: '#page={page}' } };
export const Narrow: Story = {
  name: '窄屏写法',
  globals: { viewport: { value: 'wechat' } },
};
export const Huge: Story = {
  name: '上万页，窄屏',
  args: { page: 6300, pages: 12600 },
  globals: { viewport: { value: 'wechat' } },
};
