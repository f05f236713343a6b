import { css } from 'lit';
import { photoStyles } from '../../../stations/photo.styles.ts';

/** Stops, services, photos and the standard of a station. */
export const moreStyles = css`
  ${photoStyles}
  /* The widget's own foot lays its words side by side. */
  .detail .foot {
    display: block;
  }
  .detail .rows > li {
    padding: var(--union-space-2) 0;
  }
  .detail .rows > li:first-child {
    padding-top: 0;
  }
  .detail .rows > li + li {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .detail .rows .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
  }
  .detail .rows .offer > .what {
    flex: 1 1 60%;
    padding-inline-end: var(--union-space-3);
  }
  .detail .rows .press {
    flex: none;
  }
  .detail .rows .on .when,
  .detail .rows .next:first-child .when {
    font-weight: var(--union-weight-strong);
  }
  .detail .rows .on .when,
  .detail .now.open {
    color: var(--union-success);
  }
  .detail .rows .past {
    color: var(--union-ink-muted);
  }

  .detail .points > li {
    display: flex;
    align-items: baseline;
    padding: var(--union-space-1) 0;
  }
  .detail .points svg {
    align-self: flex-start;
    flex: none;
    width: var(--union-icon-small);
    height: var(--union-icon-small);
    margin-top: 4px;
    margin-inline-end: var(--union-space-2);
    fill: none;
    stroke: var(--union-ink-muted);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .detail .points .met svg {
    stroke: var(--union-success);
  }
  .detail .points .unmet svg {
    stroke: var(--union-warning);
  }
  .detail .points .what > .small {
    display: block;
  }
  .detail .points > li > .small {
    flex: none;
    margin-inline-start: var(--union-space-3);
  }

  @media print {
    .detail .rows .press {
      display: none;
    }
  }
`;
