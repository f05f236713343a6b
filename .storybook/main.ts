import type { StorybookConfig } from '@storybook/web-components-vite';

/** An import for its registration alone stays, whatever package.json says of side effects. */
const keepRegistrations = {
  name: 'keep-registrations',
  transform: (_code: string, id: string) =>
    /\/(src|stories|\.storybook)\/(?!.*node_modules)/.test(id)
      ? { moduleSideEffects: true }
      : undefined,
};

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts', '../stories/**/*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: '@storybook/web-components-vite',
  staticDirs: ['./public'],
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
