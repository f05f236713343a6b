import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { sampleLecturer } from '../../scripts/lib/sample-people.mjs';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import type { Client } from '../../src/data/client.ts';
import '../../src/widgets/craftsman-card/index.ts';
import type { ScriptedClient } from '../../test/helpers/station-client.ts';
import { openPart, type Act } from '../helpers/open-part.ts';
import { deadPeople, hangingPeople, PEOPLE_SITE, peopleSite } from '../helpers/people-sites.ts';
import { CRAFTSMAN_CARD_DOCS } from './craftsman-card.docs.ts';

interface Args {
  theme?: Theme;
  size?: Size;
  lang?: string;
  person?: string;
  layout?: 'compact' | 'standard' | 'feature';
  heading?: number;
  personHref?: string;
  loading: 'eager' | 'lazy';
}

const meta: Meta<Args> = {
  title: 'Widgets/Craftsman card',
  component: 'union-craftsman-card',
  args: { person: sampleLecturer, layout: 'standard', lang: '', loading: 'eager' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['zh-Hans', 'zh-Hant', 'en', 'ug'],
      table: { category: '属性 attributes' },
    },
  },
  parameters: { docs: { description: { component: CRAFTSMAN_CARD_DOCS } } },
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
  /** The document itself, in place of one of the site's. */
  data?: unknown;
  /** A card in words of the page. */
  within?: (card: TemplateResult) => TemplateResult;
}

/** A story is one site, and whom the page asks for. */
function scene({ site = peopleSite, content, width, open, data, within }: Scene = {}): Pick<
  Story,
  'parameters' | 'render'
> {
  const opened = (host?: Element): void => {
    if (open) void openPart(host, ...open);
  };
  const card = (args: Args, client: Client) =>
    html`<union-craftsman-card
      ${ref(opened)}
      site=${PEOPLE_SITE}
      theme=${args.theme ?? nothing}
      size=${args.size ?? nothing}
      lang=${args.lang || nothing}
      person=${args.person || nothing}
      layout=${args.layout ?? nothing}
      heading=${args.heading ?? nothing}
      person-href=${args.personHref || nothing}
      loading=${args.loading}
      .data=${data}
      .client=${client}
      >${content}</union-craftsman-card
    >`;
  const narrow = (box?: Element): void => {
    if (!(box instanceof HTMLElement)) return;
    box.style.inlineSize = `${width}px`;
    box.style.maxInlineSize = '100%';
  };
  return {
    parameters: { site },
    render: (args, { loaded }) => {
      const shown = card(args, (loaded as { client: Client }).client);
      const placed = within ? within(shown) : shown;
      return width ? html`<div ${ref(narrow)}>${placed}</div>` : placed;
    },
  };
}

/** Presses the act of a part, and waits for the part. */
const part = (name: string): Act[] => [`[data-part="${name}"]`, `.part.${name}`];

/** Looks and large cases have a page each, not a place on the overview. */
const APART = ['!autodocs'];
/** Where a site would have a page of each; RFC 2606 keeps the name free. */
const PAGES = 'https://zz.example/craftsmen/{id}.html';
const OWN_CONTENT = html`<p>事迹介绍也刊登在《示例工人报》上。</p>`;

export const Default: Story = { name: '默认', ...scene() };

export const Compact: Story = {
  name: '文章里的一行',
  args: { layout: 'compact', personHref: '#{id}' },
  ...scene({
    within: card =>
      html`<p>
          上周五，示例小学四年级的学生上了一堂竹编课。讲课的人从口袋里取出一根竹子，问大家能劈成几根。
        </p>
        ${card}
        <p>一节课四十分钟，每个人都编出了一个杯垫。</p>`,
  }),
};

export const Feature: Story = {
  name: '整页宽的专题',
  tags: APART,
  args: { layout: 'feature' },
  ...scene({ open: ['.part.booking'] }),
};

export const Team: Story = {
  name: '集体，由 9 人到 25 人',
  args: { person: 'p-0026' },
  ...scene(),
};

export const TeamFeature: Story = {
  name: '集体，整页宽',
  tags: APART,
  args: { person: 'p-0026', layout: 'feature' },
  ...scene({ open: ['.part.relations'] }),
};

export const Studio: Story = { name: '工作室', args: { person: 'p-0027' }, ...scene() };

export const StudioFeature: Story = {
  name: '工作室，整页宽',
  tags: APART,
  args: { person: 'p-0027', layout: 'feature' },
  ...scene({ open: ['.part.story'] }),
};

export const StudioCompact: Story = {
  name: '工作室，一行',
  args: { person: 'p-0028', layout: 'compact' },
  ...scene(),
};

export const LongName: Story = { name: '很长的姓名', args: { person: 'p-0016' }, ...scene() };

export const LongNameOnPhone: Story = {
  name: '很长的姓名，手机上',
  tags: APART,
  args: { person: 'p-0016' },
  ...scene({ width: 320 }),
};

export const Uyghur: Story = {
  name: '维吾尔文，从右到左',
  args: { person: 'p-0017' },
  ...scene(),
};

export const UyghurPage: Story = {
  name: '维吾尔文网页',
  tags: APART,
  args: { person: 'p-0017' },
  globals: { locale: 'ug' },
  ...scene(),
};

export const NoPhoto: Story = { name: '没有照片', args: { person: 'p-0023' }, ...scene() };

export const ManyHonours: Story = { name: '40 项荣誉', args: { person: 'p-0020' }, ...scene() };

export const NameOnly: Story = { name: '只有姓名', args: { person: 'p-0024' }, ...scene() };

export const Masked: Story = {
  name: '遮盖姓名，不显示单位和照片',
  args: { person: 'p-0022' },
  ...scene(),
};

export const Longest: Story = { name: '样样都长', args: { person: 'p-0029' }, ...scene() };

export const LongestOnPhone: Story = {
  name: '样样都长，手机上',
  tags: APART,
  args: { person: 'p-0029' },
  ...scene({ width: 320 }),
};

/** A profile as a content system might export it, and where things are in it. */
const FOREIGN = {
  code: 0,
  data: {
    bh: '7',
    xm: '解玉兰（示例）',
    gz: '刺绣',
    dw: '示例绣坊',
    ry: [
      { mc: '省五一劳动奖章', jb: '省级', sj: '2022年5月' },
      { mc: '示例县工匠', jb: '县级', sj: '2016-04-28' },
    ],
    zy: '<p>从事刺绣四十年（示例文字）。</p>',
  },
};

export const Foreign: Story = {
  name: '别的系统的数据，用 shape 说明',
  args: { person: '' },
  ...scene({
    data: FOREIGN,
    content: html`<script type="application/json">
      {
        "shape": {
          "items": "/data",
          "members": {
            "id": "/bh",
            "name": "/xm",
            "trade": "/gz",
            "org": "/dw",
            "story": { "at": "/zy", "plain": true },
            "honours": {
              "each": "/ry",
              "members": {
                "name": "/mc",
                "level": { "at": "/jb", "words": { "省级": "province", "县级": "county" } },
                "year": { "at": "/sj", "cut": "year" }
              }
            }
          }
        }
      }
    </script>`,
  }),
};

export const Withdrawn: Story = { name: '已经撤回', args: { person: 'p-0025' }, ...scene() };

export const Missing: Story = { name: '没有这份资料', args: { person: 'p-9999' }, ...scene() };

export const Loading: Story = { name: '载入中', ...scene({ site: hangingPeople }) };

export const Stale: Story = {
  name: '无法更新，显示旧数据',
  globals: { api: 'offline' },
  ...scene(),
};

export const Problem: Story = { name: '没有连上服务器', ...scene({ site: deadPeople }) };

export const ProblemWithContent: Story = {
  name: '没有连上服务器，网页有自己的内容',
  ...scene({ site: deadPeople, content: OWN_CONTENT }),
};

export const AllHonours: Story = {
  name: '点开全部荣誉',
  tags: APART,
  args: { person: 'p-0020' },
  ...scene({ open: part('honours') }),
};

export const Credentials: Story = {
  name: '荣誉和证书：有效、过期、撤销',
  tags: APART,
  args: { person: 'p-0021' },
  ...scene({ open: part('honours') }),
};

export const Relations: Story = {
  name: '几代师徒',
  tags: APART,
  args: { person: 'p-0012' },
  ...scene({ open: part('relations') }),
};

export const RelationsOnPhone: Story = {
  name: '几代师徒，手机上',
  tags: APART,
  args: { person: 'p-0012' },
  ...scene({ open: part('relations'), width: 320 }),
};

export const Members: Story = {
  name: '集体的成员',
  tags: APART,
  args: { person: 'p-0026' },
  ...scene({ open: part('relations') }),
};

export const WholeStory: Story = {
  name: '全文和经历',
  tags: APART,
  ...scene({ open: part('story') }),
};

export const Projects: Story = {
  name: '工作室的项目',
  tags: APART,
  args: { person: 'p-0027' },
  ...scene({ open: part('story') }),
};

export const Video: Story = {
  name: '视频，点了才播放',
  tags: APART,
  ...scene({ open: part('video') }),
};

export const Booking: Story = {
  name: '预约的时段',
  tags: APART,
  ...scene({ open: part('booking') }),
};

export const Print: Story = {
  name: '打印荣誉证书和海报',
  tags: APART,
  args: { personHref: PAGES },
  ...scene({ open: part('print') }),
};

export const Share: Story = {
  name: '分享',
  tags: APART,
  args: { personHref: PAGES },
  ...scene({ open: part('share') }),
};

export const Phone: Story = { name: '手机', tags: APART, ...scene({ width: 360 }) };

export const PhoneFeature: Story = {
  name: '手机上的专题',
  tags: APART,
  args: { layout: 'feature' },
  ...scene({ width: 360, open: ['.part.booking'] }),
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
