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
    font-synthesis-style: none;
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

  /* The reader's own palette. Canvas drawings read these too. */
  @media (forced-colors: active) {
    :host([data-union-root]:not([theme])),
    :host([theme]) {
      --union-paper: Canvas;
      --union-paper-sunken: Canvas;
      --union-paper-raised: Canvas;
      --union-ink: CanvasText;
      --union-ink-muted: CanvasText;
      --union-line: CanvasText;
      --union-line-strong: ButtonBorder;
      --union-edge: CanvasText;
      --union-action: Highlight;
      --union-action-hover: Highlight;
      --union-action-active: Highlight;
      --union-on-action: HighlightText;
      --union-action-ink: LinkText;
      --union-action-soft: Canvas;
      --union-focus: Highlight;
      --union-success: CanvasText;
      --union-success-soft: Canvas;
      --union-warning: CanvasText;
      --union-warning-soft: Canvas;
      --union-danger: CanvasText;
      --union-danger-soft: Canvas;
      --union-info: CanvasText;
      --union-info-soft: Canvas;
      --union-shadow-float: none;
    }
  }
`;
