import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { readingScene, type ReadingArgs } from '../helpers/reading-scene.ts';
import {
  deadReading,
  bookless,
  emptyReading,
  hangingReading,
  manyReadingSite,
  provinceReading,
} from '../helpers/reading-sites.ts';
import { firstVisit } from '../helpers/first-visit.ts';
import { READING_LOCATOR_DOCS } from './reading-locator.docs.ts';

const meta: Meta<ReadingArgs> = {
  title: 'Widgets/Reading locator',
  component: 'union-reading-locator',
  args: { view: 'list', station: '', region: '', lang: '', loading: 'eager' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['zh-Hans', 'zh-Hant', 'en', 'ug'],
      table: { category: '属性 attributes' },
    },
  },
  parameters: { docs: { description: { component: READING_LOCATOR_DOCS } } },
};
export default meta;

type Story = StoryObj<ReadingArgs>;

/** At the east gate of the sample park, a few steps from the sample door. */
const HERE = { lon: 120.6329, lat: 31.2958, accuracy: 30 };
/** Looks and large cases have a page each, not a place on the overview. */
const APART = ['!autodocs'];

export const Default: Story = { name: '默认', ...readingScene() };

export const NearMe: Story = {
  name: '我附近',
  ...readingScene({ device: HERE, open: ['[data-act=near]', '.row .far'] }),
};

export const NearMeRefused: Story = {
  name: '我附近：没有得到位置',
  // It moves the focus, and the overview with it.
  tags: APART,
  ...readingScene({ device: 'denied', open: ['[data-act=near]', '.panel'] }),
};

export const FirstVisit: Story = {
  name: '第一次来：从扫码到书架',
  tags: APART,
  args: { station: 'r-0001' },
  // They read what is on the page, in its language.
  globals: { locale: 'zh-Hans' },
  ...readingScene({ width: 390 }),
  play: ({ canvasElement }) => firstVisit(canvasElement),
};

export const District: Story = {
  name: '一个区的书屋',
  tags: APART,
  args: { region: '320508' },
  ...readingScene(),
};

export const Filters: Story = {
  name: '筛选，带数目',
  tags: APART,
  ...readingScene({ open: ['[data-act=filters]', '.panel'] }),
};

export const Find: Story = {
  name: '按名称、拼音或地名找',
  tags: APART,
  ...readingScene({ open: ['[data-act=find]', '.panel'] }),
};

export const NoMatch: Story = {
  name: '没有这样的书屋',
  tags: APART,
  ...readingScene({
    open: ['[data-act=find]', { into: '.panel union-field', write: '火星基地' }, 'union-empty'],
  }),
};

export const WithMap: Story = {
  name: '打开地图',
  tags: APART,
  ...readingScene({ open: ['[data-act=map]', '.map canvas'] }),
};

export const Thousands: Story = {
  name: '4,000 个站点',
  tags: APART,
  ...readingScene({ site: () => manyReadingSite(4000) }),
};

export const Province: Story = {
  name: '15,000 个站点，先选地区',
  tags: APART,
  ...readingScene({ site: provinceReading, open: ['.panel union-select'] }),
};

export const NoBooks: Story = {
  name: '没有图书检索的站点',
  tags: APART,
  ...readingScene({ site: bookless }),
};

export const Loading: Story = { name: '载入中', ...readingScene({ site: hangingReading }) };

export const Empty: Story = { name: '还没有站点', ...readingScene({ site: emptyReading }) };

export const Problem: Story = { name: '没有连上服务器', ...readingScene({ site: deadReading }) };

export const ProblemWithContent: Story = {
  name: '没有连上服务器，网页有自己的内容',
  ...readingScene({
    site: deadReading,
    content: html`<p>书屋名单也贴在各区工人文化宫门口，或拨打 12351 询问。</p>`,
  }),
};

export const Stale: Story = {
  name: '无法更新，显示旧数据',
  globals: { api: 'offline' },
  ...readingScene(),
};

export const SomeFaulty: Story = {
  name: '部分站点数据有误',
  tags: APART,
  globals: { api: 'faulty' },
  ...readingScene(),
};

export const Phone: Story = { name: '手机', tags: APART, ...readingScene({ width: 360 }) };

export const PhoneMap: Story = {
  name: '手机上打开地图',
  tags: APART,
  ...readingScene({ width: 360, open: ['[data-act=map]', '.map canvas'] }),
};

export const Uyghur: Story = {
  name: '维吾尔文网页',
  tags: APART,
  globals: { locale: 'ug' },
  ...readingScene(),
};

export const Contrast: Story = {
  name: '高对比度',
  tags: APART,
  globals: { theme: 'contrast' },
  ...readingScene(),
};
