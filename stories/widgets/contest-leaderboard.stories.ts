import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import type { Client } from '../../src/data/client.ts';
import '../../src/widgets/contest-leaderboard/index.ts';
import { SITE, type ScriptedClient } from '../../test/helpers/station-client.ts';
import {
  contestSite,
  deadContests,
  emptyContest,
  hangingContests,
  longContest,
} from '../helpers/contest-sites.ts';
import { HALL, onScreen, type Screen } from '../helpers/screens.ts';
import { CONTEST_LEADERBOARD_DOCS } from './contest-leaderboard.docs.ts';

interface Args {
  theme?: Theme;
  size?: Size;
  lang?: string;
  contest?: string;
  event?: string;
  division?: string;
  view?: 'rows' | 'units' | 'list';
  screen?: boolean;
  pageSize?: number;
  loading: 'eager' | 'lazy';
}

const meta: Meta<Args> = {
  title: 'Widgets/Contest leaderboard',
  component: 'union-contest-leaderboard',
  args: { contest: 'c-2026-yongjia', event: '', lang: '', loading: 'eager' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['zh-Hans', 'zh-Hant', 'en', 'ug'],
      table: { category: '属性 attributes' },
    },
  },
  parameters: { docs: { description: { component: CONTEST_LEADERBOARD_DOCS } } },
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
  /** A screen of its own, for what measures itself by the window. */
  screen?: Screen;
}

/** A story is one site, and what the page asks for. */
function scene({ site = contestSite, content, width, screen }: Scene = {}): Pick<
  Story,
  'globals' | 'parameters' | 'render'
> {
  const alone = screen && onScreen(screen);
  const board = (args: Args, client: Client) =>
    html`<union-contest-leaderboard
      site=${SITE}
      theme=${args.theme ?? nothing}
      size=${args.size ?? nothing}
      lang=${args.lang || nothing}
      contest=${args.contest || nothing}
      event=${args.event || nothing}
      division=${args.division || nothing}
      view=${args.view ?? nothing}
      ?screen=${args.screen ?? false}
      page-size=${args.pageSize ?? nothing}
      loading=${args.loading}
      .client=${client}
      >${content}</union-contest-leaderboard
    >`;
  const narrow = (box?: Element): void => {
    if (!(box instanceof HTMLElement)) return;
    box.style.inlineSize = `${width}px`;
    box.style.maxInlineSize = '100%';
  };
  return {
    ...(alone && { globals: alone.globals }),
    parameters: { ...alone?.parameters, site },
    render: (args, { loaded }) => {
      const shown = board(args, (loaded as { client: Client }).client);
      return width ? html`<div ${ref(narrow)}>${shown}</div>` : shown;
    },
  };
}

/** Looks and large cases have a page each, not a place on the overview. */
const APART = ['!autodocs'];

export const Default: Story = { name: '默认', ...scene() };

export const ByDivision: Story = {
  name: '只看一个组别',
  args: { division: 'student' },
  ...scene(),
};

export const ByUnit: Story = { name: '按单位', args: { view: 'units' }, ...scene() };

export const Timed: Story = { name: '计时', args: { event: 'fire' }, ...scene() };

export const Icpc: Story = {
  name: '解题罚时，已封榜',
  args: { contest: 'c-2026-code' },
  ...scene(),
};

export const League: Story = {
  name: '循环赛积分',
  args: { contest: 'c-2026-football' },
  ...scene(),
};

export const Tally: Story = { name: '奖牌榜', args: { contest: 'c-2026-medals' }, ...scene() };

export const Award: Story = { name: '评奖', args: { contest: 'c-2026-artisans' }, ...scene() };

export const Bands: Story = { name: '分档', args: { event: 'rescue' }, ...scene() };

export const Projects: Story = {
  name: '揭榜挂帅',
  args: { contest: 'c-2026-claims' },
  ...scene(),
};

export const Holders: Story = { name: '流动红旗', args: { contest: 'c-red-flag' }, ...scene() };

export const ContestList: Story = { name: '竞赛列表', args: { contest: '' }, ...scene() };

export const Loading: Story = { name: '载入中', ...scene({ site: hangingContests }) };

export const Empty: Story = {
  name: '还没有成绩',
  args: { contest: 'c-none' },
  ...scene({ site: emptyContest }),
};

export const Problem: Story = { name: '没有连上服务器', ...scene({ site: deadContests }) };

export const ProblemWithContent: Story = {
  name: '没有连上服务器，网页有自己的内容',
  ...scene({ site: deadContests, content: html`<p>名次也在职工之家的公告栏里。</p>` }),
};

export const Stale: Story = {
  name: '无法更新，显示旧数据',
  globals: { api: 'offline' },
  ...scene(),
};

export const Long: Story = {
  name: '5,000 行',
  tags: APART,
  args: { contest: 'c-long' },
  ...scene({ site: () => longContest(5000) }),
};

export const BigScreen: Story = {
  name: '会场大屏',
  tags: APART,
  args: { screen: true },
  ...scene({ screen: HALL }),
};

export const BigScreenIcpc: Story = {
  name: '会场大屏，解题罚时',
  tags: APART,
  args: { contest: 'c-2026-code', screen: true },
  ...scene({ screen: HALL }),
};

export const Phone: Story = { name: '手机', tags: APART, ...scene({ width: 360 }) };

export const PhoneProjects: Story = {
  name: '手机上的揭榜挂帅',
  tags: APART,
  args: { contest: 'c-2026-claims' },
  ...scene({ width: 360 }),
};

export const Dark: Story = { name: '深色', tags: APART, globals: { theme: 'dark' }, ...scene() };

export const Contrast: Story = {
  name: '高对比度',
  tags: APART,
  globals: { theme: 'contrast' },
  ...scene(),
};

export const Large: Story = {
  name: '适老化大字版',
  tags: APART,
  globals: { size: 'large' },
  ...scene(),
};

export const RightToLeft: Story = {
  name: '维吾尔文，从右到左',
  tags: APART,
  globals: { locale: 'ug' },
  ...scene(),
};

export const English: Story = {
  name: '英文',
  tags: APART,
  globals: { locale: 'en' },
  ...scene(),
};
