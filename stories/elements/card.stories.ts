import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/badge/index.ts';
import '../../src/elements/button/index.ts';
import '../../src/elements/card/index.ts';
import '../../src/elements/progress/index.ts';
import type { UnionCard } from '../../src/elements/card/card.ts';
import { workshop } from './workshop.ts';

type Args = Pick<UnionCard, 'heading' | 'level' | 'href'> & {
  words: string;
  meta: string;
  picture: boolean;
  action: string;
};

const meta: Meta<Args> = {
  title: 'Elements/Card',
  component: 'union-card',
  args: {
    heading: '示例工匠工作室开放日',
    level: 3,
    href: '#open-day',
    words: '参观车间，试一试焊接和钳工，带徒师傅现场答疑。请穿平底鞋。',
    meta: '2026-04-18 周六 · 市职业技能实训基地',
    picture: true,
    action: '',
  },
  render: ({ heading, level, href, words, meta, picture, action }) =>
    html`<union-card heading=${heading} level=${level} href=${href}>
      ${picture ? html`<img slot="media" src=${workshop} alt="车间里的工作台和工具柜" />` : nothing}
      ${meta ? html`<span slot="meta">${meta}</span>` : nothing}
      <p>${words}</p>
      ${action ? html`<union-button slot="actions">${action}</union-button>` : nothing}
    </union-card>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Link: Story = { name: '整张是一个链接' };
export const Plain: Story = { name: '不是链接', args: { href: '' } };
export const NoPicture: Story = { name: '没有图片', args: { picture: false } };
export const WithAction: Story = { name: '链接和按钮', args: { action: '收藏' } };
export const LongText: Story = {
  name: '标题很长',
  args: {
    heading: '“五一”前夕走访慰问一线快递员、外卖配送员和网约车司机，听取关于休息点和充电的意见',
    words: '市总工会送去清凉包和体检券。',
    meta: '2026-04-28 · 权益保障部',
  },
};
export const Narrow: Story = {
  name: '窄屏',
  globals: { viewport: { value: 'wechat' } },
};
export const Quota: Story = {
  name: '徽标、名额和操作',
  render: () =>
    html`<union-card heading="职工疗休养（示例）" href="#rest">
      <union-badge slot="meta" tone="success">报名中</union-badge>
      <p>五天四晚，一线职工优先，单位盖章后报名。</p>
      <union-progress kind="share" label="已报名" value="68" max="100" unit="人"></union-progress>
      <union-button slot="actions" variant="primary">报名</union-button>
      <union-button slot="actions">收藏</union-button>
    </union-card>`,
};
export const Grid: Story = {
  name: '几张并排',
  render: () =>
    html`<style>
        .card-grid {
          display: grid;
          grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr));
          grid-gap: 16px;
        }
      </style>
      <div class="card-grid">
        ${[
          [
            '职工夜校春季班报名',
            '2026-03-02',
            '书法、摄影、短视频剪辑等十二门课，每门收费 50 元。',
          ],
          ['“安康杯”安全知识竞赛', '2026-03-10', '手机答题，每天一次。'],
          [
            '户外劳动者驿站新增 18 处',
            '2026-03-15',
            '可以喝水、热饭、充电、歇脚，地图上已能查到。',
          ],
        ].map(
          ([heading, date, words]) =>
            html`<union-card heading=${heading} href="#news">
              <span slot="meta">${date}</span>
              <p>${words}</p>
            </union-card>`,
        )}
      </div>`,
};
