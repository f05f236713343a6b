import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  .stack {
    display: flex;
    flex-direction: column;
    align-items: center;
  }

  /* Stands in sight where targets are large (60 px), and takes no room where they are not (44 px). */
  .standing {
    max-width: calc((var(--union-target) - 52px) * 25);
    max-height: calc((var(--union-target) - 52px) * 99);
    overflow: hidden;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    text-align: center;
  }
  .words {
    max-width: 18em;
    padding: var(--union-space-1) var(--union-space-3);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
`;
