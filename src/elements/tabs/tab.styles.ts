import { css } from 'lit';

export const styles = css`
  .panel {
    padding-top: var(--union-space-4);
  }
  .off {
    display: none;
  }
  .name {
    display: none;
    margin-bottom: var(--union-space-2);
    font-size: var(--union-text-title);
    line-height: var(--union-leading-title);
    font-weight: var(--union-weight-strong);
  }
  .panel ::slotted(:first-child) {
    margin-top: 0;
  }
  .panel ::slotted(:last-child) {
    margin-bottom: 0;
  }

  /* Paper has no tabs: everything is there, each part under its name. */
  @media print {
    .off,
    .name {
      display: block;
    }
  }
`;
