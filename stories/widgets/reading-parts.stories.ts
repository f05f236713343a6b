import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { doorSheet } from '../helpers/door-sheet.ts';
import { readingScene, type ReadingArgs, type ReadingScene } from '../helpers/reading-scene.ts';
import { booksSite, noBooksSite, screenReading, unknownSite } from '../helpers/reading-sites.ts';
import type { Act } from '../helpers/open-part.ts';
import { LONG, LYING, onScreen, PAPER, STANDING } from '../helpers/screens.ts';

const DOCS = `
找书屋按需载入的部分：一家书屋的详情、查图书和馆藏系统的各种状态、电子书、站里的触摸屏。站点、图书和图书馆都是示例。

What a locator loads when somebody asks for it. All stations, books and libraries are invented.
`;

const meta: Meta<ReadingArgs> = {
  title: 'Widgets/Reading locator/Opened',
  args: { view: 'list', station: '', region: '', lang: '', loading: 'eager' },
  parameters: { docs: { description: { component: DOCS } } },
};
export default meta;

type Story = StoryObj<ReadingArgs>;

/** What fills the window or moves the focus has a page of its own, not a place on the overview. */
const APART = ['!autodocs'];
const KIOSK: Partial<ReadingArgs> = { view: 'kiosk', station: 'r-0001' };

/** The last key on the screen: what it finds has the room of the keys. */
const FIND_KEY = '.key-row:last-child .key:last-child';

/** A station in full, and what is pressed in it. */
const detail = (id: string, more: Partial<ReadingScene> & { then?: Act[] } = {}) => {
  const { then = [], ...rest } = more;
  return { args: { station: id }, ...readingScene({ open: ['#station-title', ...then], ...rest }) };
};

/** A search over all stations, in a field that comes with the part. */
const searched = (words: string, more: Partial<ReadingScene> = {}, ...then: Act[]) =>
  readingScene({
    open: [
      '[data-act=books]',
      { into: '.books union-field', write: words },
      ...then,
      '.book-list .book',
    ],
    ...more,
  });

export const Door: Story = {
  name: '书屋详情：24 小时，无人值守',
  ...detail('r-0001', { screen: LONG }),
};

export const Village: Story = { name: '书屋详情：村里的，要打电话', ...detail('r-0004') };

export const Enterprise: Story = { name: '书屋详情：企业的，有活动', ...detail('r-0006') };

export const SignUp: Story = {
  name: '书屋详情：报名参加活动',
  tags: APART,
  ...detail('r-0001', { screen: LONG, then: ['.events .press', '#signup-title'] }),
};

export const SpecialDays: Story = { name: '书屋详情：这几天时间不同', ...detail('r-0012') };

export const Unreadable: Story = { name: '书屋详情：时间照原文', ...detail('r-0010') };

export const Repairs: Story = { name: '书屋详情：修缮中', ...detail('r-0011') };

export const FarAway: Story = { name: '书屋详情：维吾尔文名称', ...detail('r-0024') };

export const Books: Story = { name: '查图书', ...searched('程序设计') };

export const NoBook: Story = {
  name: '没有找到这本书',
  ...readingScene({
    open: ['[data-act=books]', { into: '.books union-field', write: '示例无此书' }, '.not-found'],
  }),
};

export const CatalogueSlow: Story = {
  name: '馆藏系统没有按时响应',
  ...searched('焊接', { site: () => booksSite('slow') }),
};

export const CatalogueFailed: Story = {
  name: '馆藏系统出错（500）',
  ...searched('焊接', { site: () => booksSite('failed') }),
};

export const CatalogueInvalid: Story = {
  name: '馆藏系统回了网页，不是数据',
  ...searched('焊接', { site: () => booksSite('invalid') }),
};

export const CatalogueStale: Story = {
  name: '馆藏系统没有响应，用上次的结果',
  ...searched('程序设计', { site: () => booksSite('stale') }),
};

export const CatalogueBusy: Story = {
  name: '馆藏系统太忙',
  ...searched('焊接', { site: () => booksSite('busy') }),
};

export const StateUnknown: Story = {
  name: '状态代码没人认得',
  ...searched('程序设计', { site: unknownSite }),
};

export const SearchDown: Story = {
  name: '查书的接口没有响应',
  ...readingScene({
    site: noBooksSite,
    open: ['[data-act=books]', { into: '.books union-field', write: '程序设计' }, 'union-notice'],
  }),
};

export const EBook: Story = {
  name: '电子书，在原处打开',
  // A dialog over all of the page.
  tags: APART,
  ...readingScene({
    open: [
      '[data-act=books]',
      { into: '.books union-field', write: '夜里亮着' },
      '.book union-button[variant=primary]',
      '.reader h1, .reader p',
    ],
  }),
};

export const DoorPoster: Story = {
  name: '门口海报',
  tags: APART,
  ...onScreen(PAPER),
  render: (_args, { globals }) => doorSheet('r-0001', globals['locale'] as string),
};

export const DoorPosterWeek: Story = {
  name: '门口海报，一周的时间',
  tags: APART,
  ...onScreen(PAPER),
  render: (_args, { globals }) => doorSheet('r-0002', globals['locale'] as string),
};

export const Kiosk: Story = {
  name: '触摸屏，横屏',
  tags: APART,
  args: KIOSK,
  ...readingScene({ site: screenReading, screen: LYING }),
};

export const KioskStanding: Story = {
  name: '触摸屏，竖屏',
  tags: APART,
  args: KIOSK,
  ...readingScene({ site: screenReading, screen: STANDING }),
};

export const KioskBooks: Story = {
  name: '触摸屏，查图书',
  tags: APART,
  args: KIOSK,
  ...readingScene({
    screen: LYING,
    open: [
      '.k-find',
      { into: '.books union-field', write: '程序设计' },
      FIND_KEY,
      '.book-list .book',
    ],
  }),
};
