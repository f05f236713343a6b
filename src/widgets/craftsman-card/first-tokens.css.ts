import { css } from 'lit';

/**
 * Those of the house's tokens that the first look of a card needs, as `tokens.css.ts` has them: light
 * and dark, both sizes, Simplified Chinese, nothing to press. All others come with the desk, those of
 * high contrast too, which changes no place. A test holds both to each other.
 */
export const firstTokens = css`
  :host([data-union-root]) {
    --union-face-hans:
      -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', 'MiSans', 'Microsoft YaHei',
      'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif;
  }
  :host([data-union-root]),
  :host([size='standard']) {
    --union-text-small: 14px;
    --union-text-body: 16px;
    --union-target: 44px;
  }
  :host([size][size='large']) {
    --union-text-small: 18px;
    --union-text-body: 20px;
    --union-target: 60px;
  }
  :host([data-union-root]),
  :host([theme]) {
    color-scheme: light;
    --union-ground: #00000000;
    --union-ink: var(--union-neutral-900, #171715);
    --union-ink-muted: var(--union-neutral-600, #5c5c57);
  }
  @media screen {
    :host([theme][theme='dark']),
    :host([data-union-root='dark']:not([theme])),
    :host([data-union-root='dark'][theme='auto']) {
      color-scheme: dark;
      --union-ground: var(--union-neutral-900, #171715);
      --union-ink: var(--union-neutral-100, #efefec);
      --union-ink-muted: var(--union-neutral-400, #b3b3ae);
    }
    @media (prefers-color-scheme: dark) {
      :host([data-union-root='']:not([theme])),
      :host([theme='auto']:not([data-union-root='light'])) {
        color-scheme: dark;
        --union-ground: var(--union-neutral-900, #171715);
        --union-ink: var(--union-neutral-100, #efefec);
        --union-ink-muted: var(--union-neutral-400, #b3b3ae);
      }
    }
  }
`;
