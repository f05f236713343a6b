import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .content {
    max-width: 24em;
    padding: var(--union-space-4);
  }
  .content ::slotted(p) {
    margin: 0 0 var(--union-space-3);
  }
  .content ::slotted(p:last-child) {
    margin-bottom: 0;
  }
`;
