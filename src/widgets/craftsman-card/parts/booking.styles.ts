import { css } from 'lit';
import { partStyles } from './part.styles.ts';

/** Slots by day, and the form. */
export const bookingStyles = css`
  ${partStyles}
  /* Its line is kept, so that what it says moves nothing. */
  .part .news {
    min-height: var(--union-leading-body);
  }
  .part #booking-form {
    width: fit-content;
  }
  .part #booking-form:focus {
    outline: none;
  }
  .part .slot {
    display: flex;
    align-items: center;
    min-height: calc(var(--union-target) + 2 * var(--union-space-2));
    padding: var(--union-space-2) 0;
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .part .slot .what {
    flex: 1;
    min-width: 0;
  }
  .part .slot p + p {
    margin-top: 0;
  }
  .part .time {
    font-weight: var(--union-weight-strong);
  }
  .part .left {
    flex: none;
    margin-inline-start: var(--union-space-3);
    margin-inline-end: var(--union-space-3);
    white-space: nowrap;
  }
  /* As wide as a button, so that full slots and free ones stand in columns. */
  .part .take {
    flex: none;
    min-width: 72px;
    text-align: end;
  }
  .part .zone,
  .part .form {
    margin-top: var(--union-space-4);
  }
  @media print {
    .part .take,
    .part .form {
      display: none;
    }
  }
`;
