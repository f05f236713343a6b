import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .badge {
    display: inline-flex;
    align-items: flex-start;
    padding: 0 var(--union-space-2);
    border: var(--union-stroke-hair) solid var(--union-edge);
    border-radius: var(--union-radius-small);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }
  .shape {
    flex: none;
    width: 10px;
    height: 10px;
    margin-top: calc((1em * var(--union-leading-small) - 10px) / 2);
    margin-inline-end: 6px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .filled {
    fill: currentColor;
  }
  .success {
    background: var(--union-success-soft);
    color: var(--union-success);
  }
  .warning {
    background: var(--union-warning-soft);
    color: var(--union-warning);
  }
  .danger {
    background: var(--union-danger-soft);
    color: var(--union-danger);
  }
  .accent {
    background: var(--union-action-soft);
    color: var(--union-action-ink);
  }
  /* Its colour would say link. */
  @media (forced-colors: active) {
    .accent {
      color: CanvasText;
    }
  }
`;
