import type { StorybookConfig } from '@storybook/web-components-vite';

/** An import for its registration alone stays, the stage's too, which package.json does not list. */
const keepRegistrations = {
  name: 'keep-registrations',
  transform: (_code: string, id: string) =>
    /\/(src|\.storybook)\/(?!.*node_modules)/.test(id) ? { moduleSideEffects: true } : undefined,
};

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  // Nothing on this site asks another host for anything.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: vite => ({
    ...vite,
    plugins: [...(vite.plugins ?? []), keepRegistrations],
    optimizeDeps: {
      ...vite.optimizeDeps,
      // Storybook's renderer asks for it by itself: left out, a second copy of Lit is loaded.
      include: [...(vite.optimizeDeps?.include ?? []), 'lit/directive-helpers.js'],
    },
  }),
};

export default config;
