import { create } from 'storybook/theming/create';

/** The site around the stories: Chinese faces first, and no face from another host. */
export const siteTheme = create({
  base: 'light',
  brandTitle: '工会网页组件 union-widgets',
  brandUrl: './',
  fontBase:
    "'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  fontCode: 'ui-monospace, Consolas, Menlo, monospace',
  colorPrimary: '#c8102e',
  colorSecondary: '#a3122a',
});
