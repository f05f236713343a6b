import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../../src/elements/button/index.ts';
import '../../src/elements/empty/index.ts';
import '../../src/elements/link-button/index.ts';
import type { UnionEmpty } from '../../src/elements/empty/empty.ts';

type Args = Pick<UnionEmpty, 'heading' | 'icon' | 'compact'> & { words: string; action: string };

const meta: Meta<Args> = {
  title: 'Elements/Empty',
  component: 'union-empty',
  args: {
    icon: 'search',
    heading: '没有找到符合条件的站点',
    words: '换个说法，或者少选几个条件再试试。',
    action: '清除筛选',
    compact: false,
  },
  render: ({ icon, heading, words, action, compact }) =>
    html`<union-empty icon=${icon} heading=${heading} ?compact=${compact}
      >${words}${
        action ? html`<union-button slot="actions">${action}</union-button>` : nothing
      }</union-empty
    >`,
};
export default meta;

type Story = StoryObj<Args>;

export const NothingFound: Story = { name: '没有找到' };
export const NotYet: Story = {
  name: '还没有',
  args: {
    icon: 'calendar',
    heading: '还没有预约',
    words: '约一位工匠，可以带徒、会诊，也可以到班组来讲课。',
    action: '看看有哪些工匠',
  },
};
export const NothingToDo: Story = {
  name: '不用做什么',
  args: { icon: 'success', heading: '都办好了', words: '有新的待办时，会在这里出现。', action: '' },
};
export const TwoActions: Story = {
  name: '两个操作',
  render: () =>
    html`<union-empty icon="pin" heading="附近一公里没有站点">
      可以走远一点看看，或者打电话问问。
      <union-button slot="actions" variant="primary">看看三公里内</union-button>
      <union-link-button slot="actions" href="tel:12351">拨打 12351</union-link-button>
    </union-empty>`,
};
export const Compact: Story = {
  name: '紧凑',
  args: {
    compact: true,
    icon: 'trophy',
    heading: '比赛还没有成绩',
    words: '第一轮 3 月 8 日 20:00 结束，之后在这里公布。',
    action: '看看赛程',
  },
};
export const HeadingAlone: Story = {
  name: '只有一句话',
  args: { icon: '', heading: '今天没有活动', words: '', action: '' },
};
export const LongWords: Story = {
  name: '很长的文字',
  args: {
    heading: '您选的条件里，既要二十四小时开放、又要有淋浴和洗衣的户外劳动者驿站，现在一处也没有',
    words:
      '先去掉“淋浴”或“洗衣”再看；如果您经常需要，请告诉所在街道的工会，他们每季度汇总一次大家的意见。',
    action: '去掉“淋浴”和“洗衣”',
  },
  globals: { viewport: { value: 'narrow', isRotated: false } },
};
