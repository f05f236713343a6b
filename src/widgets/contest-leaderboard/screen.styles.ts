import { css } from 'lit';

/**
 * The big screen: read from the last row of a hall, on 1920 × 1080 and whatever else is there. All
 * is measured by one letter, a thirtieth of the screen's height.
 */
export const screenStyles = css`
  :host([screen]) .root {
    --union-screen-em: max(16px, min(1.8vw, 3.2vh));
    font-size: var(--union-screen-em);
  }

  .screen {
    gap: calc(0.4 * var(--union-screen-em));
    font-size: inherit;
    line-height: 1.3;
  }

  .screen .title {
    font-size: calc(1.5 * var(--union-screen-em));
    line-height: 1.3;
  }

  .screen .fine,
  .screen thead .cell,
  .screen .move,
  .screen .under,
  .screen .state {
    font-size: calc(0.75 * var(--union-screen-em));
    line-height: 1.3;
  }

  .screen .freeze {
    line-height: 1.6;
  }

  .screen .cell {
    padding: calc(0.15 * var(--union-screen-em)) calc(0.3 * var(--union-screen-em));
  }

  /* The rows of a page share its height; a long name is cut rather than push the last row out. */
  .screen tbody > tr {
    height: var(--union-screen-row, auto);
  }

  .screen .rank {
    --union-move-room: calc(1.5 * var(--union-screen-em) + var(--union-space-1));
    padding-inline-end: calc(1.7 * var(--union-screen-em) + var(--union-space-1));
  }

  .screen .numeric + .text,
  .screen .numeric + .award {
    padding-inline-start: var(--union-screen-em);
  }

  .screen .name {
    max-width: calc(12 * var(--union-screen-em));
  }

  .screen .text,
  .screen .award {
    max-width: calc(10 * var(--union-screen-em));
  }

  .screen thead .number {
    max-width: calc(5 * var(--union-screen-em));
  }

  .screen .name,
  .screen .text,
  .screen .award,
  .screen thead .number {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  /* Who is in a team can be read on a phone. */
  .screen .members {
    display: none;
  }

  .screen .entrant {
    display: block;
    min-height: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .screen .problem > .try {
    width: 3em;
    height: 2.3em;
    font-size: calc(0.65 * var(--union-screen-em));
    line-height: 1.1;
  }

  .turn {
    --union-text-body: calc(0.6 * var(--union-screen-em));
    display: flex;
    align-items: center;
    justify-content: space-between;
  }

  .turn > .fine:empty {
    display: none;
  }

  @media (hover: hover) {
    .screen tbody > tr:hover > .cell {
      background: none;
    }
  }
`;
