import { css } from 'lit';

/** The quiet button with a cross that shuts what lies over the page. */
export const closeButton = css`
  .close {
    display: flex;
    align-items: center;
    justify-content: center;
    width: var(--union-target);
    height: var(--union-target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--union-radius);
    background: none;
    color: var(--union-ink-muted);
    cursor: pointer;
  }
  .close:focus {
    outline-offset: -3px;
  }
  .close:active {
    background: var(--union-line);
  }
  @media (hover: hover) {
    .close:hover {
      background: var(--union-paper-sunken);
      color: var(--union-ink);
    }
  }
`;
