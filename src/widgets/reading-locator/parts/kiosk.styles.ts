import { css } from 'lit';
import { kioskUseStyles } from './kiosk-use.styles.ts';

/**
 * The screen at a station, lying or standing, from 1280 × 800 to 1920 × 1080 and 1080 × 1920: all is
 * measured by one letter, a fortieth of the short side. Nothing scrolls at rest, nothing moves.
 */
export const kioskStyles = css`
  .kiosk {
    --k: 1.42vw;
    --union-text-caption: calc(0.8 * var(--k));
    --union-text-small: calc(0.85 * var(--k));
    --union-text-body: var(--k);
    --union-text-lead: calc(1.15 * var(--k));
    --union-text-title: calc(1.3 * var(--k));
    --union-text-heading: calc(1.6 * var(--k));
    --union-target: calc(2.6 * var(--k));
    --union-icon: calc(1.4 * var(--k));
    --union-icon-small: calc(1.2 * var(--k));
    position: fixed;
    z-index: var(--union-layer-dialog);
    top: 0;
    left: 0;
    box-sizing: border-box;
    overflow: hidden;
    width: 100vw;
    height: 100vh;
    padding: calc(1.6 * var(--k)) calc(2.2 * var(--k));
    background: var(--union-paper);
    color: var(--union-ink);
    font-size: var(--k);
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
    -webkit-user-select: none;
    user-select: none;
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
  }
  /* Screens stay in use for ten years: min() came with Chromium 79. */
  @media (min-aspect-ratio: 125/71) {
    .kiosk {
      --k: 2.5vh;
    }
  }
  .kiosk p,
  .kiosk ul,
  .kiosk figure {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .kiosk .rest {
    display: grid;
    grid-template-columns: minmax(0, 1fr) calc(23 * var(--k));
    grid-template-rows: auto minmax(0, 1fr) auto;
    grid-column-gap: calc(3 * var(--k));
    column-gap: calc(3 * var(--k));
    height: 100%;
  }
  .kiosk .k-top {
    grid-column: 1 / -1;
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    padding-bottom: var(--k);
  }
  .kiosk .k-site,
  .kiosk .k-date,
  .kiosk .k-muted,
  .kiosk .k-title,
  .kiosk figcaption span,
  .kiosk .k-old {
    color: var(--union-ink-muted);
  }
  .kiosk .k-clock {
    display: flex;
    align-items: baseline;
    flex: none;
  }
  .kiosk .k-clock time {
    margin-inline-start: var(--k);
    font-size: calc(2.4 * var(--k));
    line-height: 1.1;
    font-weight: var(--union-weight-strong);
  }
  .kiosk .k-main {
    min-height: 0;
    overflow: hidden;
  }
  .kiosk .k-name {
    display: -webkit-box;
    overflow: hidden;
    font-size: calc(2.5 * var(--k));
    line-height: 1.25;
    font-weight: var(--union-weight-strong);
    word-break: keep-all;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .kiosk .k-state {
    margin-top: calc(0.4 * var(--k));
    font-size: calc(1.9 * var(--k));
    line-height: 1.35;
    font-weight: var(--union-weight-strong);
  }
  .kiosk .k-state.open {
    color: var(--union-success);
  }
  .kiosk .k-state.out {
    color: var(--union-warning);
  }
  .kiosk .k-today b {
    font-weight: var(--union-weight-strong);
  }
  .kiosk .k-piece {
    margin-top: calc(1.1 * var(--k));
    padding-top: calc(0.8 * var(--k));
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .kiosk .k-title {
    font-size: calc(0.85 * var(--k));
  }
  .kiosk .k-ways {
    font-size: calc(1.6 * var(--k));
    line-height: 1.35;
    font-weight: var(--union-weight-strong);
  }
  .kiosk .k-line {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .kiosk .k-days span:first-child {
    display: inline-block;
    min-width: 7em;
  }
  .kiosk .k-events li + li {
    margin-top: calc(0.4 * var(--k));
  }
  .kiosk .k-events p {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .kiosk .k-events p:first-child {
    font-weight: var(--union-weight-strong);
  }
  .kiosk .k-events b {
    color: var(--union-success);
  }
  .kiosk .k-out {
    display: none;
  }
  .kiosk ol {
    margin: 0;
    padding: 0;
    counter-reset: step;
    list-style: none;
  }
  .kiosk ol li {
    display: flex;
    counter-increment: step;
  }
  .kiosk ol li::before {
    content: counter(step);
    flex: none;
    min-width: 1.6em;
    font-weight: var(--union-weight-strong);
  }
  .kiosk .k-side {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .kiosk .k-find {
    display: block;
    width: 100%;
    min-height: calc(6 * var(--k));
    margin: 0;
    padding: var(--k) calc(1.4 * var(--k));
    border: 0;
    border-radius: calc(2 * var(--union-radius));
    background: var(--union-action);
    color: var(--union-on-action);
    font: inherit;
    font-size: calc(1.7 * var(--k));
    line-height: 1.35;
    font-weight: var(--union-weight-strong);
    text-align: start;
    cursor: pointer;
  }
  .kiosk .k-find:active {
    background: var(--union-action-active);
  }
  .kiosk .k-find small {
    display: block;
    font-size: var(--k);
    font-weight: var(--union-weight-regular);
  }
  .kiosk .k-codes {
    margin-top: auto;
    padding-top: var(--k);
  }
  .kiosk figure {
    display: flex;
    align-items: center;
  }
  .kiosk figure + figure {
    margin-top: var(--k);
  }
  .kiosk .qr {
    display: block;
    flex: none;
    width: calc(9 * var(--k));
    height: calc(9 * var(--k));
    margin-inline-end: var(--k);
    border-radius: var(--union-radius);
  }
  .kiosk figcaption b,
  .kiosk figcaption span {
    display: block;
  }
  .kiosk figcaption b {
    font-size: calc(1.15 * var(--k));
    line-height: 1.35;
    font-weight: var(--union-weight-strong);
  }
  .kiosk .k-old {
    grid-column: 1 / -1;
    padding-top: calc(0.6 * var(--k));
    font-size: calc(0.85 * var(--k));
  }
  .kiosk .k-none {
    max-width: 30em;
    margin: calc(8 * var(--k)) auto;
    font-size: calc(1.3 * var(--k));
  }

  ${kioskUseStyles}

  .kiosk :focus-visible {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 3px;
  }

  @media (orientation: portrait) {
    .kiosk {
      --k: 1.42vh;
    }
    .kiosk .rest {
      grid-template-columns: minmax(0, 1fr);
      grid-template-rows: auto minmax(0, 1fr) auto auto;
    }
    .kiosk .k-head {
      padding-top: calc(2 * var(--k));
    }
    .kiosk .k-codes {
      display: flex;
      margin-top: 0;
      padding-top: calc(1.4 * var(--k));
    }
    .kiosk figure {
      flex: 1;
    }
    .kiosk figure + figure {
      margin-top: 0;
      margin-inline-start: var(--k);
    }
    .kiosk .k-piece {
      margin-top: calc(1.8 * var(--k));
      padding-top: calc(1.2 * var(--k));
    }
  }
  @media (max-aspect-ratio: 71/125) {
    .kiosk {
      --k: 2.5vw;
    }
  }
`;
