import { css } from 'lit';

/** One station, in full. */
export const detailStyles = css`
  .detail {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-4);
    padding-block-end: var(--union-space-4);
  }

  .detail h3 {
    margin: 0;
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
    font-weight: var(--union-weight-strong);
    overflow-wrap: anywhere;
  }

  .detail h3:focus {
    outline: none;
  }

  /* The words of a quiet button line up with the text around it. */
  .inset {
    margin-inline-start: calc(-1 * var(--union-target-inset));
  }

  .detail .way {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-2);
  }

  .detail .head {
    display: flex;
    flex-direction: column;
    gap: var(--union-space-2);
  }

  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-1) var(--union-space-2);
  }

  dl {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: var(--union-space-3) var(--union-space-4);
    margin: 0;
  }

  dt,
  .term {
    color: var(--union-ink-muted);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  dd p {
    margin: 0;
  }

  .week {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    color: var(--union-ink-muted);
    margin-block-start: var(--union-space-1);
  }

  .week th,
  .week td {
    padding: 1px 0;
    padding-inline-end: var(--union-space-4);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }

  .week .today {
    color: var(--union-ink);
    font-weight: var(--union-weight-strong);
  }

  .photo {
    display: block;
    max-width: 100%;
    height: auto;
    border-radius: var(--union-radius);
  }

  .fine {
    margin: 0;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .go {
    display: flex;
    flex-wrap: wrap;
    gap: var(--union-space-2);
  }

  /* On a phone the first choice takes the whole width, the others share the next line. */
  .widget:not(.wide) .go > * {
    flex: 1 1 40%;
  }

  .widget:not(.wide) .go > :first-child {
    flex-basis: 100%;
  }

  a {
    color: var(--union-action-ink);
  }
`;
