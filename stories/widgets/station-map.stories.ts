import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Size, Theme } from '../../src/base/themed-element.ts';
import type { Client } from '../../src/data/client.ts';
import '../../src/widgets/station-map/index.ts';
import { SITE, type ScriptedClient } from '../../test/helpers/station-client.ts';
import { TILE_TEMPLATE } from '../helpers/drawn-base.ts';
import { countrySite, deadSite, hangingSite, sampleSite } from '../helpers/station-sites.ts';
import { locate, onReady, openFilters, search, type Visit } from '../helpers/visitor.ts';
import { STATION_MAP_DOCS } from './station-map.docs.ts';

interface Args {
  theme?: Theme;
  size?: Size;
  lang?: string;
  kinds?: string;
  region?: string;
  view?: 'list' | 'map';
  loading: 'eager' | 'lazy';
}

const meta: Meta<Args> = {
  title: 'Widgets/Station map',
  component: 'union-station-map',
  args: { kinds: '', region: '', lang: '', view: 'list', loading: 'eager' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['zh-Hans', 'zh-Hant', 'en', 'ug'],
      table: { category: '属性 attributes' },
    },
  },
  parameters: { docs: { description: { component: STATION_MAP_DOCS } } },
};
export default meta;

type Story = StoryObj<Args>;

interface Scene {
  /** Made when the story is first shown; the toolbar says how its API is. */
  site: () => ScriptedClient;
  /** What a visitor has done. */
  visit?: Visit;
  /** What the page puts inside the tag. */
  content?: TemplateResult;
  /** CSS pixels. */
  width?: number;
  /** Words of what the console is told. */
  told?: string;
}

/** A story is one site, and maybe what a visitor did there. */
function scene({ site, visit, content, width, told }: Scene): Pick<Story, 'parameters' | 'render'> {
  const ready = visit && onReady(visit);
  const map = ({ theme, size, lang, kinds, region, view, loading }: Args, client: Client) =>
    html`<union-station-map
      site=${SITE}
      theme=${theme ?? nothing}
      size=${size ?? nothing}
      lang=${lang || nothing}
      kinds=${kinds || nothing}
      region=${region || nothing}
      view=${view ?? nothing}
      loading=${loading}
      .client=${client}
      @union-ready=${ready}
      >${content}</union-station-map
    >`;
  const narrow = (box?: Element): void => {
    if (!(box instanceof HTMLElement)) return;
    box.style.inlineSize = `${width}px`;
    box.style.maxInlineSize = '100%';
  };
  return {
    parameters: { site, expectedErrors: told ? [told] : [] },
    render: (args, { loaded }) => {
      const shown = map(args, (loaded as { client: Client }).client);
      return width ? html`<div ${ref(narrow)}>${shown}</div>` : shown;
    },
  };
}

const HERE = { lon: 121.4973, lat: 31.2427 };
const OWN_CONTENT = html`<p>
  站点名单也可以在各区总工会服务窗口领取，或拨打职工服务热线 12351 询问。
</p>`;
const DRAWN = '示例底图：画出来的方格，不是地图';
const APPROVAL = '审图号：示例，非真实编号';
const OUTLINE = { base: 'outline', outline: 'v1/map/outline.json', attribution: DRAWN };
const TILES = {
  base: 'tiles',
  tiles: `${TILE_TEMPLATE}${TILE_TEMPLATE.includes('?') ? '&' : '?'}at={z}-{x}-{y}`,
  attribution: DRAWN,
};
/** Looks and large cases have a page each, not a place on the overview. */
const APART = ['!autodocs'];

export const Default: Story = { name: '默认', ...scene({ site: sampleSite }) };

export const Loading: Story = { name: '载入中', ...scene({ site: hangingSite }) };

export const Empty: Story = {
  name: '没有站点',
  globals: { api: 'empty' },
  ...scene({ site: sampleSite }),
};

export const Stale: Story = {
  name: '无法更新，显示旧数据',
  globals: { api: 'offline' },
  ...scene({ site: sampleSite }),
};

export const Problem: Story = { name: '没有连上服务器', ...scene({ site: deadSite }) };

export const ProblemWithContent: Story = {
  name: '没有连上服务器，网页有自己的内容',
  ...scene({ site: deadSite, content: OWN_CONTENT }),
};

export const SomeStationsFaulty: Story = {
  name: '部分站点数据有误',
  globals: { api: 'faulty' },
  ...scene({ site: sampleSite }),
};

export const NearMe: Story = {
  name: '我附近',
  ...scene({ site: sampleSite, visit: locate(HERE) }),
};

export const NearMeRefused: Story = {
  name: '我附近：没有得到位置',
  // It moves the focus, and the overview with it.
  tags: APART,
  ...scene({ site: sampleSite, visit: locate('denied') }),
};

export const DetailOpen: Story = {
  name: '站点详情',
  ...scene({ site: sampleSite, visit: map => void map.select('st-4v56nmqfjats') }),
};

export const FiltersOpen: Story = {
  name: '筛选',
  ...scene({ site: sampleSite, visit: openFilters }),
};

export const NoMatch: Story = {
  name: '没有符合条件的站点',
  ...scene({ site: sampleSite, visit: search('火星基地') }),
};

export const OpenNow: Story = {
  name: '只看正在开放的',
  ...scene({ site: () => sampleSite({ widgets: { 'station-map': { openNow: true } } }) }),
};

export const Shards: Story = {
  name: '全国 18 万个站点',
  tags: APART,
  ...scene({ site: countrySite }),
};

export const OutlineRefused: Story = {
  name: '轮廓底图：没有审图号，不显示',
  tags: APART,
  ...scene({ site: () => sampleSite({ map: OUTLINE }), told: 'approvalNo' }),
};

export const OutlineBase: Story = {
  name: '轮廓底图',
  tags: APART,
  ...scene({ site: () => sampleSite({ map: { ...OUTLINE, approvalNo: APPROVAL } }) }),
};

export const TilesRefused: Story = {
  name: '瓦片底图：没有审图号，不显示',
  tags: APART,
  ...scene({ site: () => sampleSite({ map: TILES }), told: 'approvalNo' }),
};

export const TilesBase: Story = {
  name: '瓦片底图',
  tags: APART,
  ...scene({ site: () => sampleSite({ map: { ...TILES, approvalNo: APPROVAL } }) }),
};

export const Dark: Story = {
  name: '深色',
  tags: APART,
  globals: { theme: 'dark' },
  ...scene({ site: sampleSite }),
};

export const DarkOnLightPage: Story = {
  name: '深色，网页是浅色',
  tags: APART,
  args: { theme: 'dark' },
  ...scene({ site: sampleSite }),
};

export const Contrast: Story = {
  name: '高对比',
  tags: APART,
  globals: { theme: 'contrast' },
  args: { theme: 'contrast' },
  ...scene({ site: sampleSite }),
};

export const Large: Story = {
  name: '大字',
  tags: APART,
  globals: { size: 'large' },
  ...scene({ site: sampleSite }),
};

export const RightToLeft: Story = {
  name: '维吾尔文，从右到左',
  tags: APART,
  globals: { locale: 'ug' },
  ...scene({ site: sampleSite }),
};

export const English: Story = {
  name: '英文',
  tags: APART,
  globals: { locale: 'en' },
  ...scene({ site: sampleSite }),
};

export const Width320: Story = {
  name: '宽 320',
  tags: APART,
  ...scene({ site: sampleSite, width: 320 }),
};

export const PhoneMap: Story = {
  name: '手机上的地图',
  tags: APART,
  args: { view: 'map' },
  ...scene({ site: sampleSite, width: 360 }),
};
