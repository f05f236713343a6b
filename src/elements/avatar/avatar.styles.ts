import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    flex: none;
    vertical-align: middle;
  }
  /* It grows with the text around it. */
  .avatar {
    --edge: var(--union-avatar-size, calc(3 * var(--union-text-body)));
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    width: var(--edge);
    height: var(--edge);
    overflow: hidden;
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: 50%;
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
    font-size: calc(0.36 * var(--edge));
    font-size: max(var(--union-text-caption), calc(0.36 * var(--edge)));
    font-weight: var(--union-weight-strong);
    line-height: 1;
    white-space: nowrap;
    user-select: none;
    -webkit-user-select: none;
  }
  .small {
    --edge: var(--union-avatar-size, calc(2.25 * var(--union-text-body)));
  }
  .large {
    --edge: var(--union-avatar-size, calc(5 * var(--union-text-body)));
  }
  .team {
    border-radius: var(--union-radius);
  }
  .team.small {
    border-radius: var(--union-radius-small);
  }
  .drawing {
    --union-icon-size: calc(0.58 * var(--edge));
    --union-icon-stroke: 1.5;
  }
  .photo {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    /* Portraits carry the face above the middle. */
    object-fit: cover;
    object-position: 50% 25%;
    /* Some engines write the alternative over the characters while it is on its way. */
    color: transparent;
  }
`;
