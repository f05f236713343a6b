import type { Preview } from '@storybook/web-components-vite';
import { argTypesOf, descriptionOf, asUsed } from './arg-types.ts';
import { onStage, withApi, withControls } from './decorators.ts';
import DocsPage from './docs-page.mdx';
import { siteTheme } from './theme.ts';

const toolbar = (title: string, icon: string, items: { value: string; title: string }[]) => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

const screen = (
  name: string,
  width: number,
  height: number,
  type: 'mobile' | 'tablet' | 'desktop',
) => ({
  name,
  type,
  styles: { width: `${width}px`, height: `${height}px` },
});

const preview: Preview = {
  tags: ['autodocs'],
  initialGlobals: {
    theme: 'light',
    size: 'standard',
    locale: 'zh-Hans',
    direction: 'auto',
    api: 'normal',
  },
  globalTypes: {
    theme: toolbar('配色', 'contrast', [
      { value: 'light', title: '浅色' },
      { value: 'dark', title: '深色' },
      { value: 'contrast', title: '高对比' },
      { value: 'auto', title: '跟随系统' },
    ]),
    size: toolbar('字号', 'ruler', [
      { value: 'standard', title: '标准' },
      { value: 'large', title: '大字（适老）' },
    ]),
    locale: toolbar('语言', 'globe', [
      { value: 'zh-Hans', title: '简体中文' },
      { value: 'zh-Hant', title: '繁體中文' },
      { value: 'en', title: 'English' },
      { value: 'ug', title: 'ئۇيغۇرچە' },
    ]),
    direction: toolbar('文字方向', 'transfer', [
      { value: 'auto', title: '方向随语言' },
      { value: 'ltr', title: '从左到右' },
      { value: 'rtl', title: '从右到左' },
    ]),
    api: toolbar('接口（组件页用）', 'database', [
      { value: 'normal', title: '接口正常' },
      { value: 'slow', title: '接口很慢' },
      { value: 'broken', title: '接口出错' },
      { value: 'offline', title: '断网，有上次的数据' },
      { value: 'empty', title: '没有数据' },
      { value: 'faulty', title: '数据有误' },
    ]),
  },
  decorators: [withControls, onStage],
  loaders: [withApi],
  argTypesEnhancers: [asUsed],
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: {
      theme: siteTheme,
      page: DocsPage,
      toc: { title: '本页', headingSelector: 'h2, h3' },
      extractArgTypes: argTypesOf,
      extractComponentDescription: descriptionOf,
      // The markup of the story, without the stage around it.
      source: { excludeDecorators: true },
    },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      },
    },
    viewport: {
      options: {
        narrow: screen('窄屏 320', 320, 640, 'mobile'),
        wechat: screen('微信 360×640（含状态栏和标题栏）', 360, 640, 'mobile'),
        tablet: screen('平板 768×1024', 768, 1024, 'tablet'),
        desktop: screen('桌面 1280×800', 1280, 800, 'desktop'),
      },
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Foundations',
          ['Theme playground', 'Colour', 'Type', 'Space', 'Motion', 'Icons', 'Voice'],
          'Elements',
          'Patterns',
          'Widgets',
          'Embedding',
          'Builder',
          'Accessibility',
        ],
      },
    },
  },
};

export default preview;
