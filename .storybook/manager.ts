import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { addons } from 'storybook/manager-api';
import { siteTheme } from './theme.ts';
import { nameOf } from './words.ts';

/** Pages to read have nothing for the panel of controls. */
const TO_READ = /^(introduction|embedding|patterns)-/;

document.documentElement.lang = 'zh-Hans';
addons.setConfig({
  theme: siteTheme,
  sidebar: { renderLabel: item => nameOf(item.name) },
  layoutCustomisations: {
    showPanel: ({ storyId }, shown) => shown && !TO_READ.test(storyId),
  },
});

/** Draws WeChat's bars above the page while that screen is chosen: see manager-head.html. */
addons.register('union-widgets/wechat', api => {
  const follow = ({ globals }: { globals: { viewport?: string | { value?: string } } }): void => {
    const { viewport } = globals;
    const name = typeof viewport === 'string' ? viewport : viewport?.value;
    document.documentElement.toggleAttribute('data-wechat', name === 'wechat');
  };
  api.on(SET_GLOBALS, follow);
  // Told when a story is shown too, with what that story has set.
  api.on(GLOBALS_UPDATED, follow);
});
