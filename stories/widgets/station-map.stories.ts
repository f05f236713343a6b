import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { TILE_TEMPLATE } from '../helpers/drawn-base.ts';
import { columnSite, countrySite } from '../helpers/station-country.ts';
import { mapScene, TOOLS, type MapArgs } from '../helpers/station-scene.ts';
import {
  deadSite,
  hangingSite,
  sampleSite,
  severalSites,
  THREE_SITES,
} from '../helpers/station-sites.ts';
import { STATION_MAP_DOCS } from './station-map.docs.ts';

const meta: Meta<MapArgs> = {
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

type Story = StoryObj<MapArgs>;

/** On the Bund, across the river from a station. */
const HERE = { lon: 121.4973, lat: 31.2427, accuracy: 30 };
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
/** A column of a page, or a phone held upright. */
const PHONE = 360;
/** Looks and large cases have a page each, not a place on the overview. */
const APART = ['!autodocs'];

export const Default: Story = { name: '默认', ...mapScene() };

export const Loading: Story = {
  name: '载入中',
  ...mapScene({ site: hangingSite, open: ['.widget[aria-busy]'] }),
};

export const Empty: Story = {
  name: '没有站点',
  globals: { api: 'empty' },
  ...mapScene({ open: ['union-notice'] }),
};

export const Stale: Story = {
  name: '无法更新，显示旧数据',
  globals: { api: 'offline' },
  ...mapScene({ open: ['.root > union-notice'] }),
};

export const Problem: Story = {
  name: '没有连上服务器',
  ...mapScene({ site: deadSite, open: ['union-notice'] }),
};

export const ProblemWithContent: Story = {
  name: '没有连上服务器，网页有自己的内容',
  ...mapScene({ site: deadSite, open: ['union-notice'], content: OWN_CONTENT }),
};

export const SomeStationsFaulty: Story = {
  name: '部分站点数据有误',
  globals: { api: 'faulty' },
  args: { pageSize: 5 },
  ...mapScene({ width: PHONE, open: ['.foot .fine'] }),
};

export const NearMe: Story = {
  name: '我附近',
  ...mapScene({ device: HERE, open: ['[data-act=near]', '.row .far'] }),
};

export const NearMeRefused: Story = {
  name: '我附近：没有得到位置',
  // It moves the focus, and the overview with it.
  tags: APART,
  ...mapScene({ device: 'denied', open: ['[data-act=near]', '.panel.find'] }),
};

export const NoMatch: Story = {
  name: '没有符合条件的站点',
  tags: APART,
  ...mapScene({
    // Shut again: while it is open the search says it itself.
    open: [
      '[data-act=find]',
      { into: '.panel union-field', write: '火星基地' },
      '[data-act=find]',
      'union-empty',
    ],
  }),
};

export const Phone: Story = {
  name: '手机',
  tags: APART,
  ...mapScene({ width: PHONE, open: ['.rows .row[data-id]'] }),
};

export const PhoneMap: Story = {
  name: '手机上的地图',
  tags: APART,
  args: { view: 'map' },
  ...mapScene({ width: PHONE, open: ['.stage canvas'] }),
};

export const Shards: Story = {
  name: '全国 18 万个站点',
  tags: APART,
  ...mapScene({ site: countrySite }),
};

export const District: Story = {
  name: '全国，按行政区归并',
  tags: APART,
  args: { clusters: 'district' },
  ...mapScene({ site: countrySite }),
};

export const Columns: Story = {
  name: '全国，筛选今晚开放的',
  tags: APART,
  ...mapScene({
    site: () => columnSite(24_000),
    open: [
      '[data-act=filters]',
      '.panel.filters union-chip:nth-of-type(2)',
      '.panel.filters .ends union-button[variant=primary]',
      '.rows .row[data-id]',
    ],
  }),
};

export const ColumnsLoading: Story = {
  name: '全国，筛选要的数据还在路上',
  tags: APART,
  ...mapScene({
    site: () => columnSite(24_000, { hangs: true }),
    open: ['[data-act=filters]', '.panel.filters union-chip:nth-of-type(2)', '.panel .short'],
  }),
};

export const Several: Story = {
  name: '几家的站点在一张图上，有一家没有载入',
  args: { pageSize: 5 },
  ...mapScene({
    site: () => severalSites(),
    sites: THREE_SITES,
    width: PHONE,
    open: ['.sources [data-state=failed]'],
  }),
};

export const OutlineRefused: Story = {
  name: '轮廓底图：没有审图号，不显示',
  tags: APART,
  args: { view: 'map' },
  ...mapScene({
    site: () => sampleSite({ map: OUTLINE }),
    told: 'approvalNo',
    open: [TOOLS, '.caption'],
  }),
};

export const OutlineBase: Story = {
  name: '轮廓底图',
  tags: APART,
  args: { view: 'map' },
  ...mapScene({
    site: () => sampleSite({ map: { ...OUTLINE, approvalNo: APPROVAL } }),
    open: [TOOLS, '.caption'],
  }),
};

export const TilesBase: Story = {
  name: '瓦片底图',
  tags: APART,
  args: { view: 'map' },
  ...mapScene({
    site: () => sampleSite({ map: { ...TILES, approvalNo: APPROVAL } }),
    open: [TOOLS, '.caption'],
  }),
};

export const TilesInDegrees: Story = {
  name: '瓦片底图，CGCS2000 经纬度切图',
  tags: APART,
  args: { view: 'map' },
  ...mapScene({
    site: () => sampleSite({ map: { ...TILES, grid: '4490', approvalNo: APPROVAL } }),
    open: [TOOLS, '.caption'],
  }),
};

export const DarkOnLightPage: Story = {
  name: '深色，网页是浅色',
  tags: APART,
  args: { theme: 'dark' },
  ...mapScene(),
};

export const Contrast: Story = {
  name: '高对比',
  tags: APART,
  globals: { theme: 'contrast' },
  args: { theme: 'contrast' },
  ...mapScene(),
};

export const English: Story = {
  name: '英文',
  tags: APART,
  globals: { locale: 'en' },
  ...mapScene(),
};
