import { css } from 'lit';

/**
 * What every element starts from. The page may place and size a host as it likes; what it sets on
 * text does not come in, because everything that stands directly in a shadow root begins at `all: initial`.
 * Kept from the page: direction, custom properties, visibility, pointer-events, colour scheme.
 * Style what stands directly in a shadow root by class: `:host > *` outweighs a tag selector.
 */
export const host = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host > * {
    all: initial;
    display: block;
    box-sizing: border-box;
    visibility: inherit;
    pointer-events: inherit;
    interactivity: inherit;
    color-scheme: inherit;
    color: var(--union-ink);
    font-family: var(--union-face);
    font-size: var(--union-text-body);
    line-height: var(--union-leading-body);
    font-synthesis: weight;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
    word-break: break-word;
    overflow-wrap: anywhere;
    line-break: strict;
    text-spacing-trim: trim-start;
    text-autospace: normal;
  }
  :host > style,
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  /* Chromium chooses Han glyphs by this property, which 'all' resets and 'lang' alone would set. */
  :host(:lang(zh)) > *,
  :host > [lang='zh-Hans'] {
    -webkit-locale: 'zh-Hans';
  }
  :host(:lang(zh-Hant)) > *,
  :host(:lang(zh-TW)) > *,
  :host(:lang(zh-HK)) > *,
  :host(:lang(zh-MO)) > *,
  :host > [lang='zh-Hant'] {
    -webkit-locale: 'zh-Hant';
  }
  :host(:lang(ug)) > * {
    -webkit-locale: 'ug';
  }

  :focus {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    /* A negative one would let a page that runs right to left scroll sideways. */
    margin: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
    border: 0;
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }

  /* The reader's own palette, above what any page or site says. Canvas drawings read these too. */
  @media (forced-colors: active) {
    :host([data-union-root]),
    :host([theme]) {
      --union-paper: Canvas !important;
      --union-ground: Canvas !important;
      --union-paper-sunken: Canvas !important;
      --union-paper-raised: Canvas !important;
      --union-ink: CanvasText !important;
      --union-ink-muted: CanvasText !important;
      --union-line: CanvasText !important;
      --union-line-strong: ButtonBorder !important;
      --union-edge: CanvasText !important;
      --union-track: Canvas !important;
      --union-action: Highlight !important;
      --union-action-hover: Highlight !important;
      --union-action-active: Highlight !important;
      --union-on-action: HighlightText !important;
      --union-action-ink: LinkText !important;
      --union-action-soft: Canvas !important;
      --union-focus: Highlight !important;
      --union-success: CanvasText !important;
      --union-success-soft: Canvas !important;
      --union-warning: CanvasText !important;
      --union-warning-soft: Canvas !important;
      --union-danger: CanvasText !important;
      --union-danger-soft: Canvas !important;
      --union-info: CanvasText !important;
      --union-info-soft: Canvas !important;
      --union-shadow-float: none !important;
    }
  }
`;
