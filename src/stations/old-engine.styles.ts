import { css } from 'lit';

/**
 * The same room between things in engines before Chromium 87 (old web views), which know no `gap`
 * in flexbox and no logical shorthands with variables in them. An engine cannot be asked whether it
 * knows `gap` there; `inset` came with the last of these.
 */
export const oldEngineStyles = css`
  @supports not (inset: 0) {
    .widget:not(.wide),
    .panel,
    .scroll,
    .seek,
    .bar,
    .filters,
    .chips,
    .summary,
    .ends,
    .detail,
    .detail .way,
    .detail .head,
    .badges,
    .go {
      gap: 0;
    }
    .widget:not(.wide) > * + *,
    .panel > * + * {
      margin-top: var(--union-space-3);
    }
    .filters > * + *,
    .filters > fieldset,
    .detail > * + * {
      margin-top: var(--union-space-4);
    }
    .scroll > * + *,
    .detail .way > * + *,
    .detail .head > * + * {
      margin-top: var(--union-space-2);
    }
    .seek > *,
    .bar > *,
    .chips > *,
    .summary > *,
    .badges > *,
    .go > * {
      margin-inline-end: var(--union-space-2);
    }
    .seek > *,
    .bar > *,
    .badges > *,
    .go > * {
      margin-bottom: var(--union-space-1);
    }
    .ends > * + * {
      margin-inline-start: var(--union-space-1);
    }
    .seek > :last-child,
    .summary > :last-child,
    .go > :first-child,
    .go > :last-child {
      margin-inline-end: 0;
    }

    /* Without :focus-visible, what only scripts focus would wear a ring. */
    [tabindex='-1']:focus {
      outline: none;
    }

    .wide .scroll {
      margin: 0 calc(-1 * var(--union-space-2));
      padding: 0 var(--union-space-2);
    }
    .more {
      padding: var(--union-space-4) 0;
    }
  }
`;
