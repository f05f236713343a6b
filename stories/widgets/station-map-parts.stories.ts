import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Act } from '../helpers/open-part.ts';
import { LONG_PHONE, PAPER, onScreen } from '../helpers/screens.ts';
import { mapScene, TOOLS, type MapArgs, type MapScene } from '../helpers/station-scene.ts';
import { listSheet, stampCard } from '../helpers/station-sheets.ts';
import {
  CITY,
  citySite,
  detailDown,
  manySite,
  putStamps,
  stampedSite,
  stampedTrail,
} from '../helpers/station-sites.ts';

const DOCS = `
站点地图按需载入的部分：查找、筛选、一个站点的详情、红色路线和打卡、分享、使用帮助、打印。站点和路线都是示例。

What a station map loads when somebody asks for it. All stations and trails are invented.
`;

const meta: Meta<MapArgs> = {
  title: 'Widgets/Station map/Opened',
  args: { view: 'list', lang: '', loading: 'eager' },
  parameters: { docs: { description: { component: DOCS } } },
};
export default meta;

type Story = StoryObj<MapArgs>;

/** What fills the window or moves the focus has a page of its own, not a place on the overview. */
const APART = ['!autodocs'];
const PHONE = 360;
/** At the gate of the third stop of the sample trail. */
const THIRD_STOP = { lon: 113.2816, lat: 23.1191, accuracy: 20 };

/** In the sample city. */
const city = (scene: MapScene) => mapScene({ site: citySite, sites: [CITY], ...scene });

/** A station in full, and what is pressed in it. */
const detail = (station: string, more: MapScene & { then?: Act[] } = {}) => {
  const { then = ['.detail .foot'], ...rest } = more;
  return { args: { station }, ...city({ open: then, ...rest }) };
};

/** A trail on which so many stops are stamped, and what is pressed in it. */
const trail = (stamps: number, more: MapScene & { then?: Act[] } = {}) => {
  const { then = [], ...rest } = more;
  const before = (): void => putStamps(stamps);
  const site = () => stampedSite(stamps);
  const open = [...then, '.trail .progress'];
  return { args: { trail: stampedTrail(stamps) }, ...city({ site, before, open, ...rest }) };
};

/** What is typed into the search, and what it brings. */
const found = (words: string, then: Act) =>
  mapScene({ open: ['[data-act=find]', { into: '.panel union-field', write: words }, then] });

export const Detail: Story = { name: '站点详情', ...detail('c-whole') };

export const DetailPhone: Story = {
  name: '站点详情，手机：照片、服务、规范',
  tags: APART,
  ...detail('c-whole', { screen: LONG_PHONE }),
};

export const DetailGo: Story = {
  name: '站点详情，手机：去这里',
  tags: APART,
  ...detail('c-seats', { width: PHONE, then: ['.detail [data-act=go]', '.detail .apps'] }),
};

export const Mobile: Story = { name: '流动服务车：今天停在哪里', ...detail('c-bus') };

export const Temporary: Story = { name: '临时站点', ...detail('c-heat') };

export const Planned: Story = { name: '筹建中的站点', ...detail('c-planned') };

export const DetailFailed: Story = {
  name: '站点详情没有载入',
  ...detail('c-seats', {
    site: () => detailDown('c-seats'),
    then: ['.detail .head ~ [role=status] .press'],
    told: '503',
  }),
};

export const Live: Story = {
  name: '站点上报：空位、已满、临时关闭',
  ...city({ open: [TOOLS, '.foot', '.row .state.closed'] }),
};

export const Find: Story = {
  name: '查找：拼音首字母',
  tags: APART,
  ...found('axyz', '.panel .chips union-button'),
};

export const FindTypo: Story = {
  name: '查找：写错一个字',
  tags: APART,
  ...found('骑手服物站', '.panel .chips union-button'),
};

export const FindPlace: Story = {
  name: '查找：地名',
  tags: APART,
  ...found('天台', '.panel .pill'),
};

export const Filters: Story = {
  name: '筛选，带数目',
  tags: APART,
  ...city({
    open: [
      '[data-act=filters]',
      '.panel.filters union-chip:nth-of-type(2)',
      '.panel .n, .panel .ends union-button[variant=quiet]',
    ],
  }),
};

export const FiltersDay: Story = {
  name: '筛选：放假那天开不开',
  tags: APART,
  ...city({
    open: [
      '[data-act=filters]',
      { into: '.panel .day union-field', write: nextHoliday() },
      '.panel .n',
    ],
  }),
};

export const WholeList: Story = {
  name: '手机上查看全部',
  tags: APART,
  ...mapScene({
    site: () => manySite(5000),
    width: PHONE,
    open: [TOOLS, '.foot', '[data-act=all]', 'union-sheet .row[data-id]'],
  }),
};

export const Trails: Story = {
  name: '红色路线',
  tags: APART,
  ...city({
    open: [TOOLS, '.foot', '[data-act=trail]', '.trail .stop'],
  }),
};

export const Trail: Story = { name: '一条路线', ...trail(0) };

export const TrailStamp: Story = {
  name: '到了，打卡',
  tags: APART,
  ...trail(2, {
    screen: LONG_PHONE,
    device: THIRD_STOP,
    then: ['[data-act=stamp]', '.trail .told:not(:empty)'],
  }),
};

export const TrailDone: Story = { name: '全程打卡', tags: APART, ...trail(5) };

export const Card: Story = {
  name: '打卡纪念卡',
  tags: APART,
  ...onScreen(PAPER),
  render: (_args, { globals }) => stampCard(globals['locale'] as string),
};

export const Share: Story = {
  name: '分享链接',
  tags: APART,
  args: { pageSize: 5 },
  ...city({
    width: PHONE,
    open: ['[data-act=open]', '[data-act=share]', '.panel.share'],
  }),
};

export const Help: Story = {
  name: '地图怎么用',
  tags: APART,
  args: { view: 'map' },
  ...mapScene({ open: [TOOLS, '.foot', '[data-act=help]', 'union-dialog[open]'] }),
};

export const Paper: Story = {
  name: '打印站点名单',
  tags: APART,
  ...onScreen(PAPER),
  render: (_args, { globals }) => listSheet(globals['locale'] as string),
};

/** The next first of May or of October, YYYY-MM-DD. */
function nextHoliday(): string {
  const today = new Date(Date.now()).toISOString().slice(0, 10);
  const year = Number(today.slice(0, 4));
  const days = [`${year}-05-01`, `${year}-10-01`, `${year + 1}-05-01`];
  return days.find(day => day > today)!;
}
