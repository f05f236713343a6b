import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/elements/list/index.ts';
import '../../src/elements/tabs/index.ts';
import type { UnionTabs } from '../../src/elements/tabs/tabs.ts';

type Args = Pick<UnionTabs, 'label' | 'selected'>;

const meta: Meta<Args> = {
  title: 'Elements/Tabs',
  component: 'union-tabs',
  args: { label: '市工人文化宫职工书屋（示例）', selected: '' },
  render: ({ label, selected }) =>
    html`<union-tabs label=${label} selected=${selected}>
      <union-tab label="简介" value="about">
        <p>书屋在文化宫二楼，藏书八千余册，工会会员凭会员卡免费借阅，一次五本，一个月归还。</p>
      </union-tab>
      <union-tab label="开放时间" value="hours">
        <p>周二至周日 9:00–20:30，周一整理图书，不开放。</p>
        <p>春节放假安排另行通知。</p>
      </union-tab>
      <union-tab label="怎么去" value="way">
        <p>地铁 2 号线“文化宫”站 C 口出，向东走约 200 米。</p>
      </union-tab>
    </union-tabs>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Default: Story = { name: '默认' };
export const Selected: Story = { name: '打开指定的一页', args: { selected: 'hours' } };
export const Many: Story = {
  name: '标签很多（左右滑动）',
  args: { label: '职工服务', selected: 'law' },
  render: ({ label, selected }) =>
    html`<union-tabs label=${label} selected=${selected}>
      ${[
        ['join', '入会转会', '建会、入会、转会和会员信息变更。'],
        ['help', '困难帮扶', '生活救助、医疗救助、金秋助学。'],
        ['law', '法律援助', '欠薪、工伤、劳动合同纠纷，可以免费咨询。'],
        ['skill', '技能培训', '职业技能等级认定和补贴申领。'],
        ['care', '互助保障', '住院、意外和女职工特病保障。'],
        ['rest', '疗养休养', '一线职工和劳模的疗休养名额。'],
        ['love', '婚恋交友', '单位组织的联谊活动，实名报名。'],
      ].map(
        ([value, name, words]) =>
          html`<union-tab label=${name} value=${value}><p>${words}</p></union-tab>`,
      )}
    </union-tabs>`,
};
export const LongText: Story = {
  name: '标签较长',
  args: { label: '新就业形态劳动者' },
  render: ({ label }) =>
    html`<union-tabs label=${label}>
      <union-tab label="快递员和外卖配送员"><p>申领意外伤害互助保障。</p></union-tab>
      <union-tab label="网约车和货运司机"><p>查看沿途的司机之家。</p></union-tab>
    </union-tabs>`,
};
export const Nested: Story = {
  name: '页中还有标签',
  args: { label: '技能竞赛' },
  render: ({ label }) =>
    html`<union-tabs label=${label}>
      <union-tab label="成绩">
        <union-tabs label="成绩分项">
          <union-tab label="笔试"><p>笔试成绩 3 月 20 日公布。</p></union-tab>
          <union-tab label="实操"><p>实操成绩当场公布。</p></union-tab>
        </union-tabs>
      </union-tab>
      <union-tab label="规则"><p>总分为笔试四成、实操六成。</p></union-tab>
    </union-tabs>`,
};
export const WithList: Story = {
  name: '页中有列表',
  args: { label: '驿站分类' },
  render: ({ label }) =>
    html`<union-tabs label=${label}>
      <union-tab label="可以歇脚">
        <union-list label="可以歇脚">
          <union-list-item>人民路户外劳动者驿站（示例）</union-list-item>
          <union-list-item>东环物流园司机之家（示例）</union-list-item>
        </union-list>
      </union-tab>
      <union-tab label="可以换电">
        <union-list label="可以换电">
          <union-list-item>北站骑手换电点（示例）</union-list-item>
        </union-list>
      </union-tab>
    </union-tabs>`,
};
