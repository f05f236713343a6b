import { css } from 'lit';
import { bitStyles } from './bits.styles.ts';
import { kindStyles } from './cells-by-kind.styles.ts';
import { cellStyles } from './cells.styles.ts';

/** Layout of a board: title, tools, rows, and what else there is to know. */
const layout = css`
  :host {
    display: block;
    min-width: 0;
  }

  /* The shadow widens the ground without moving the widget off the page's own edges. */
  .root {
    /* Margins of the page’s own content stay within, as they do before the widget stands. */
    display: flow-root;
    border-radius: var(--union-radius-small);
    background: var(--union-ground);
    box-shadow: 0 0 0 var(--union-space-3) var(--union-ground);
  }

  .root > union-notice {
    margin-block-end: var(--union-space-4);
  }

  .board {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-3);
    min-width: 0;
  }

  .title {
    margin: 0;
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
    font-weight: var(--union-weight-strong);
  }

  .fine {
    margin: 0;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }

  .freeze {
    margin: var(--union-space-2) 0 0;
    padding: var(--union-space-2) var(--union-space-3);
    border: var(--union-stroke-hair) solid var(--union-edge);
    border-radius: var(--union-radius-small);
    background: var(--union-info-soft);
    color: var(--union-info);
  }

  /* Room for the tools, which come after the first rows: one line, on a phone two with a choice. */
  .board > .tools {
    min-height: var(--union-target);
  }

  .board > .tools.follows {
    min-height: calc(2 * var(--union-target));
  }

  .narrow .board > .tools.two {
    min-height: calc(2 * var(--union-target) + var(--union-space-2));
  }

  .narrow .board > .tools.two.follows {
    min-height: calc(3 * var(--union-target) + var(--union-space-2));
  }

  .frame {
    min-width: 0;
  }

  /* A scroller of its own only where it must be: the head of the table stays in sight otherwise. */
  .spills {
    overflow-x: auto;
  }

  /* A board that scrolls inside: as high with its first rows as with its window. */
  .tall {
    height: var(--union-board-height, 640px);
    overflow-y: auto;
  }

  .long {
    --union-rows-height: calc(var(--union-board-height, 640px) - 36px);
    min-height: var(--union-board-height, 640px);
  }

  .foot:empty {
    display: none;
  }

  .root[aria-busy='true'] > .board {
    opacity: 0.6;
  }

  .title:focus {
    outline: none;
  }

  .back {
    margin-inline-start: calc(-1 * var(--union-space-3));
  }

  .bone {
    display: block;
    width: 100%;
    height: 1em;
    border-radius: var(--union-radius-small);
    background: var(--union-line);
  }

  /* Bones are as high as the lines they stand for. */
  .bones {
    display: flex;
    flex-direction: column;
  }

  .bone.title {
    width: 60%;
    margin-block: calc((var(--union-leading-title) - 1) * 0.5em);
  }

  .bone.fine {
    width: 40%;
    margin-block: calc((var(--union-leading-small) - 1) * 0.5em);
  }

  .bone-tools {
    height: var(--union-target);
    border-radius: var(--union-radius);
    background: var(--union-paper-sunken);
  }

  .bone-row {
    display: flex;
    align-items: center;
    box-sizing: border-box;
    height: calc(var(--union-target) + var(--union-stroke-hair));
    padding: 0 var(--union-space-2);
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
  }

  /* Unit and division stand below the name there. */
  .narrow .bone-row {
    height: calc(
      var(--union-target) + var(--union-text-small) * var(--union-leading-small) +
        var(--union-stroke-hair)
    );
    padding: 0;
  }

  /* Rank, name and total. */
  .bone-row::before,
  .bone-row::after,
  .bone-row > .bone {
    flex: none;
    height: 0.75em;
  }

  .bone-row::before,
  .bone-row::after {
    content: '';
    width: 2em;
    border-radius: var(--union-radius-small);
    background: var(--union-line);
  }

  .bone-row::after {
    width: 3em;
    margin-inline-start: auto;
  }

  .bone-row > .bone {
    width: 30%;
    margin-inline-start: var(--union-space-8);
  }

  /* Engines before Chromium 87 know no gap in flexbox, nor inset. */
  @supports not (inset: 0) {
    .board > * + * {
      margin-block-start: var(--union-space-3);
    }
  }

  @media (forced-colors: active) {
    .bone {
      border: var(--union-stroke-hair) solid GrayText;
    }
  }

  @media print {
    .board > .tools,
    .foot {
      display: none;
    }

    .frame,
    .tall {
      height: auto;
      overflow: visible;
    }
  }
`;

export const styles = [layout, bitStyles, cellStyles, kindStyles];
