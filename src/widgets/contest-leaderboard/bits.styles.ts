import { css } from 'lit';

/** Pieces in a line: each has its dot before it, and the dot of a line's first piece is cut off. */
export const bitStyles = css`
  .bits {
    --union-bit-dot: 0.9em;
    display: block;
    margin-inline-start: calc(-1 * var(--union-bit-dot));
    clip-path: inset(-0.3em 0 -0.3em var(--union-bit-dot));
  }

  [dir='rtl'] .bits {
    clip-path: inset(-0.3em var(--union-bit-dot) -0.3em 0);
  }

  .bit {
    display: inline-block;
    padding-inline-start: var(--union-bit-dot);
  }

  /* The space before a piece is a quarter of an em: half of it brings the dot to the middle. */
  .bit::before {
    content: '·';
    content: '·' / '';
    display: inline-block;
    width: var(--union-bit-dot);
    margin-inline-start: calc(-1 * var(--union-bit-dot));
    text-align: center;
    text-indent: -0.25em;
  }
`;
