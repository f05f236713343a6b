import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import type { Client } from '../../src/data/client.ts';
// What a tile opens; on a page the loader brings it.
import '../../src/widgets/craftsman-card/index.ts';
import '../../src/widgets/craftsman-wall/index.ts';
import type { ScriptedClient } from '../../test/helpers/station-client.ts';
import { openPart, type Act } from '../helpers/open-part.ts';
import {
  allianceSite,
  deadPeople,
  emptyPeople,
  hangingPeople,
  PEOPLE_SITE,
  peopleSite,
  studioSite,
  yearSite,
} from '../helpers/people-sites.ts';
import { CRAFTSMAN_WALL_DOCS } from './craftsman-wall.docs.ts';

interface Args {
  theme?: Theme;
  size?: Size;
  lang?: string;
  view?: 'wall' | 'directory' | 'committees';
  pageSize?: number;
  personHref?: string;
  loading: 'eager' | 'lazy';
}

const meta: Meta<Args> = {
  title: 'Widgets/Craftsman wall',
  component: 'union-craftsman-wall',
  args: { view: 'wall', lang: '', loading: 'eager' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['zh-Hans', 'zh-Hant', 'en', 'ug'],
      table: { category: '属性 attributes' },
    },
  },
  parameters: { docs: { description: { component: CRAFTSMAN_WALL_DOCS } } },
};
export default meta;

type Story = StoryObj<Args>;

interface Scene {
  /** Made when the story is first shown; the toolbar says how its API is. */
  site?: () => ScriptedClient;
  /** What the page puts inside the tag. */
  content?: TemplateResult;
  /** CSS pixels. */
  width?: number;
  /** What somebody does, and at last what that brings. */
  open?: Act[];
}

/** A story is one list, and how the page wants it seen. Its state stays out of the address. */
function scene({ site = yearSite, content, width, open }: Scene = {}): Pick<
  Story,
  'parameters' | 'render'
> {
  const opened = (host?: Element): void => {
    if (open) void openPart(host, ...open);
  };
  const wall = (args: Args, client: Client) =>
    html`<union-craftsman-wall
      ${ref(opened)}
      site=${PEOPLE_SITE}
      theme=${args.theme ?? nothing}
      size=${args.size ?? nothing}
      lang=${args.lang || nothing}
      view=${args.view ?? nothing}
      page-size=${args.pageSize ?? nothing}
      person-href=${args.personHref || nothing}
      address="false"
      loading=${args.loading}
      .client=${client}
      >${content}</union-craftsman-wall
    >`;
  const narrow = (box?: Element): void => {
    if (!(box instanceof HTMLElement)) return;
    box.style.inlineSize = `${width}px`;
    box.style.maxInlineSize = '100%';
  };
  return {
    parameters: { site },
    render: (args, { loaded }) => {
      const shown = wall(args, (loaded as { client: Client }).client);
      return width ? html`<div ${ref(narrow)}>${shown}</div>` : shown;
    },
  };
}

/** Looks and large cases have a page each, not a place on the overview. */
const APART = ['!autodocs'];

export const Default: Story = { name: '照片墙，当年的 68 位', args: { pageSize: 24 }, ...scene() };

export const Directory: Story = {
  name: '名册',
  args: { view: 'directory', pageSize: 24 },
  ...scene(),
};

export const Committees: Story = {
  name: '联盟的 157 位，六个委员会',
  tags: APART,
  args: { view: 'committees' },
  ...scene({ site: allianceSite }),
};

export const Studios: Story = {
  name: '12,600 个工作室',
  tags: APART,
  args: { view: 'directory' },
  ...scene({ site: () => studioSite(12_600) }),
};

export const HardCases: Story = {
  name: '各种姓名，没有照片，遮盖的',
  tags: APART,
  ...scene({ site: peopleSite }),
};

export const HardCasesInRows: Story = {
  name: '各种姓名，名册',
  tags: APART,
  args: { view: 'directory' },
  ...scene({ site: peopleSite }),
};

export const NoMatch: Story = {
  name: '没有找到',
  tags: APART,
  ...scene({ open: [{ into: 'union-field[type=search]', write: '示例无此人' }, 'union-empty'] }),
};

export const Found: Story = {
  name: '按拼音首字母查找',
  tags: APART,
  ...scene({
    site: peopleSite,
    open: [{ into: 'union-field[type=search]', write: 'lcm' }, '[data-id="p-0007"]'],
  }),
};

export const Opened: Story = {
  name: '打开的人物',
  tags: APART,
  ...scene({
    site: peopleSite,
    open: ['[data-id="p-0020"] a.name', 'union-sheet.detail[open]'],
  }),
};

export const PhoneFilters: Story = {
  name: '手机上的筛选',
  tags: APART,
  ...scene({ width: 360, open: ['.filter-button', 'union-sheet[open]'] }),
};

export const Loading: Story = { name: '载入中', ...scene({ site: hangingPeople }) };

export const Empty: Story = { name: '还没有人', ...scene({ site: emptyPeople }) };

export const Problem: Story = { name: '没有连上服务器', ...scene({ site: deadPeople }) };

export const ProblemWithContent: Story = {
  name: '没有连上服务器，网页有自己的内容',
  ...scene({ site: deadPeople, content: html`<p>名单也在职工之家的光荣榜上。</p>` }),
};

export const Stale: Story = {
  name: '无法更新，显示旧数据',
  args: { pageSize: 12 },
  globals: { api: 'offline' },
  ...scene(),
};

export const Phone: Story = {
  name: '手机',
  tags: APART,
  args: { pageSize: 12 },
  ...scene({ width: 360 }),
};

export const PhoneDirectory: Story = {
  name: '手机上的名册',
  tags: APART,
  args: { view: 'directory', pageSize: 24 },
  ...scene({ width: 360 }),
};

export const Uyghur: Story = {
  name: '维吾尔文网页',
  tags: APART,
  args: { pageSize: 12 },
  globals: { locale: 'ug' },
  ...scene(),
};

export const Dark: Story = {
  name: '深色',
  tags: APART,
  args: { pageSize: 12 },
  globals: { theme: 'dark' },
  ...scene(),
};

export const Contrast: Story = {
  name: '高对比度',
  tags: APART,
  args: { pageSize: 12 },
  globals: { theme: 'contrast' },
  ...scene(),
};

export const Large: Story = {
  name: '适老化大字版',
  tags: APART,
  args: { pageSize: 12 },
  globals: { size: 'large' },
  ...scene(),
};
