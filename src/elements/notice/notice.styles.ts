import { css } from 'lit';

export const styles = css`
  .notice {
    display: grid;
    grid-template-columns: auto 1fr;
    grid-column-gap: var(--union-space-3);
    padding: var(--union-space-4);
    border: var(--union-stroke-hair) solid var(--union-edge);
    border-radius: var(--union-radius);
    background: var(--union-info-soft);
  }
  .sign {
    grid-row: 1 / span 3;
    color: var(--union-info);
  }
  .heading,
  .body,
  .action {
    grid-column: 2;
  }
  .heading {
    font-weight: var(--union-weight-strong);
  }
  .body ::slotted(p) {
    margin: 0;
  }
  .action ::slotted(*) {
    margin-top: var(--union-space-3);
  }

  .warning {
    background: var(--union-warning-soft);
  }
  .warning .sign {
    color: var(--union-warning);
  }
  .problem {
    background: var(--union-danger-soft);
  }
  .problem .sign {
    color: var(--union-danger);
  }
  .success {
    background: var(--union-success-soft);
  }
  .success .sign {
    color: var(--union-success);
  }
  .sign {
    margin-top: calc((1em * var(--union-leading-body) - var(--union-icon)) / 2);
  }
`;
