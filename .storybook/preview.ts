import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { directionOf } from '../src/locale/languages.ts';
import type { Language } from '../src/locale/languages.ts';
import { argTypesOf, descriptionOf } from './arg-types.ts';
import './stage.ts';

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
  initialGlobals: { theme: 'light', size: 'standard', locale: 'zh-Hans' },
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
  },
  decorators: [
    (story, { globals, viewMode, parameters }) => {
      const locale = globals.locale as Language;
      document.documentElement.lang = locale;
      return html`<union-stage
        theme=${globals.theme as string}
        size=${globals.size as string}
        lang=${locale}
        dir=${(parameters.dir as string | undefined) ?? directionOf(locale)}
        ?inline=${viewMode === 'docs'}
        >${story()}</union-stage
      >`;
    },
  ],
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    docs: { extractArgTypes: argTypesOf, extractComponentDescription: descriptionOf },
    a11y: {
      test: 'error',
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      },
    },
    viewport: {
      options: {
        narrow: screen('窄屏 320', 320, 640, 'mobile'),
        wechat: screen('微信 360×640', 360, 640, 'mobile'),
        tablet: screen('平板 768×1024', 768, 1024, 'tablet'),
        desktop: screen('桌面 1280×800', 1280, 800, 'desktop'),
      },
    },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Foundations',
          ['Colour', 'Type', 'Space', 'Icons'],
          'Elements',
          'Widgets',
          'Embedding',
        ],
      },
    },
  },
};

export default preview;
