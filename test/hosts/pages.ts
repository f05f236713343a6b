/** Hostile scripts and styles as pages. */
import type { HostilePage } from './judge.ts';
import type { HostileScript } from './scripts.ts';
import type { HostileStyle } from './styles.ts';

export function scriptPage({ before, after, fallback, only }: HostileScript): HostilePage {
  return {
    before: before ? `<script>${before}</script>` : '',
    after: after ? `<script>${after}</script>` : '',
    fallback: fallback ?? false,
    ...(only && { parts: [] }),
    // What goes on for a while is over when the widgets are compared.
    ...(after && { lasts: 5000 }),
  };
}

export function stylePage({ css, root, box, parts }: HostileStyle): HostilePage {
  return {
    before: `<style>${css}</style>`,
    ...(root && { root }),
    ...(box && { box }),
    ...(parts && { parts }),
  };
}
