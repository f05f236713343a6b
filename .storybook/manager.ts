import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming/create';
import { nameOf } from './words.ts';

addons.setConfig({
  theme: create({ base: 'light', brandTitle: '工会网页组件 union-widgets', brandUrl: './' }),
  sidebar: { renderLabel: item => nameOf(item.name) },
});
