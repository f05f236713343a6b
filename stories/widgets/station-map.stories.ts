import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Size, Theme } from '../../src/base/union-element.ts';
import type { Client } from '../../src/data/client.ts';
import '../../src/widgets/station-map/index.ts';
import { SITE } from '../../test/helpers/station-client.ts';
import { TILE_TEMPLATE } from '../helpers/drawn-base.ts';
import {
  countrySite,
  deadSite,
  emptySite,
  faultySite,
  sampleSite,
  slowSite,
  staleSite,
} from '../helpers/station-sites.ts';
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
  args: { loading: 'eager' },
  argTypes: {
    lang: {
      control: 'inline-radio',
      options: ['zh-Hans', 'zh-Hant', 'en', 'ug'],
      table: { category: 'attributes' },
    },
  },
  parameters: { docs: { description: { component: STATION_MAP_DOCS } } },
};
export default meta;

type Story = StoryObj<Args>;

interface Scene {
  /** Made when the story is first shown. */
  site: () => Client;
  /** What a visitor has done. */
  visit?: Visit;
  /** What the page puts inside the tag. */
  content?: TemplateResult;
  /** CSS pixels. */
  width?: number;
}

/** A story is one site, and maybe what a visitor did there. */
function scene({ site, visit, content, width }: Scene): NonNullable<Story['render']> {
  let client: Client | undefined;
  const ready = visit && onReady(visit);
  return ({ theme, size, lang, kinds, region, view, loading }) => {
    const map = html`<union-station-map
      site=${SITE}
      theme=${theme ?? nothing}
      size=${size ?? nothing}
      lang=${lang || nothing}
      kinds=${kinds || nothing}
      region=${region || nothing}
      view=${view ?? nothing}
      loading=${loading}
      .client=${(client ??= site())}
      @union-ready=${ready}
      >${content}</union-station-map
    >`;
    if (!width) return map;
    const narrow = (box?: Element): void => {
      if (!(box instanceof HTMLElement)) return;
      box.style.inlineSize = `${width}px`;
      box.style.maxInlineSize = '100%';
    };
    return html`<div ${ref(narrow)}>${map}</div>`;
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

export const Default: Story = { name: '默认', render: scene({ site: sampleSite }) };

export const Loading: Story = { name: '载入中', render: scene({ site: slowSite }) };

export const Empty: Story = { name: '没有站点', render: scene({ site: emptySite }) };

export const Stale: Story = { name: '无法更新，显示旧数据', render: scene({ site: staleSite }) };

export const Problem: Story = { name: '没有连上服务器', render: scene({ site: deadSite }) };

export const ProblemWithContent: Story = {
  name: '没有连上服务器，网页有自己的内容',
  render: scene({ site: deadSite, content: OWN_CONTENT }),
};

export const SomeStationsFaulty: Story = {
  name: '部分站点数据有误',
  render: scene({ site: faultySite }),
};

export const NearMe: Story = {
  name: '我附近',
  render: scene({ site: sampleSite, visit: locate(HERE) }),
};

export const NearMeRefused: Story = {
  name: '我附近：没有得到位置',
  render: scene({ site: sampleSite, visit: locate('denied') }),
};

export const DetailOpen: Story = {
  name: '站点详情',
  render: scene({ site: sampleSite, visit: map => void map.select('st-4v56nmqfjats') }),
};

export const FiltersOpen: Story = {
  name: '筛选',
  render: scene({ site: sampleSite, visit: openFilters }),
};

export const NoMatch: Story = {
  name: '没有符合条件的站点',
  render: scene({ site: sampleSite, visit: search('火星基地') }),
};

export const OpenNow: Story = {
  name: '只看正在开放的',
  render: scene({ site: () => sampleSite({ widgets: { 'station-map': { openNow: true } } }) }),
};

export const Shards: Story = {
  name: '全国 18 万个站点',
  tags: APART,
  render: scene({ site: countrySite }),
};

export const OutlineRefused: Story = {
  name: '轮廓底图：没有审图号，不显示',
  tags: APART,
  render: scene({ site: () => sampleSite({ map: OUTLINE }) }),
};

export const OutlineBase: Story = {
  name: '轮廓底图',
  tags: APART,
  render: scene({ site: () => sampleSite({ map: { ...OUTLINE, approvalNo: APPROVAL } }) }),
};

export const TilesRefused: Story = {
  name: '瓦片底图：没有审图号，不显示',
  tags: APART,
  render: scene({ site: () => sampleSite({ map: TILES }) }),
};

export const TilesBase: Story = {
  name: '瓦片底图',
  tags: APART,
  render: scene({ site: () => sampleSite({ map: { ...TILES, approvalNo: APPROVAL } }) }),
};

export const Dark: Story = {
  name: '深色',
  tags: APART,
  globals: { theme: 'dark' },
  render: scene({ site: sampleSite }),
};

export const DarkOnLightPage: Story = {
  name: '深色，网页是浅色',
  tags: APART,
  args: { theme: 'dark' },
  render: scene({ site: sampleSite }),
};

export const Contrast: Story = {
  name: '高对比',
  tags: APART,
  globals: { theme: 'contrast' },
  args: { theme: 'contrast' },
  render: scene({ site: sampleSite }),
};

export const Large: Story = {
  name: '大字',
  tags: APART,
  globals: { size: 'large' },
  render: scene({ site: sampleSite }),
};

export const RightToLeft: Story = {
  name: '维吾尔文，从右到左',
  tags: APART,
  globals: { locale: 'ug' },
  render: scene({ site: sampleSite }),
};

export const English: Story = {
  name: '英文',
  tags: APART,
  globals: { locale: 'en' },
  render: scene({ site: sampleSite }),
};

export const Width320: Story = {
  name: '宽 320',
  tags: APART,
  render: scene({ site: sampleSite, width: 320 }),
};

export const PhoneMap: Story = {
  name: '手机上的地图',
  tags: APART,
  args: { view: 'map' },
  render: scene({ site: sampleSite, width: 360 }),
};
