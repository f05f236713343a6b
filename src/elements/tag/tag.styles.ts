import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    max-width: 100%;
    vertical-align: middle;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    padding: 2px 10px;
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius-small);
    background: var(--union-paper-sunken);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .accent {
    border-color: var(--union-edge);
    background: var(--union-action-soft);
    color: var(--union-action-ink);
  }
  .words {
    min-width: 0;
  }
  ::slotted([slot='icon']) {
    --union-icon-size: 18px;
    /* Beside the first line of words that wrap. */
    align-self: flex-start;
    margin-top: calc((1em * var(--union-leading-small) - 18px) / 2);
    margin-inline-start: -2px;
    margin-inline-end: 6px;
  }

  /* The button is a full target; the tag one sees around it is lower. */
  .removable {
    min-height: var(--union-pill-height);
    margin: calc((var(--union-target) - var(--union-pill-height)) / 2) 0;
    padding-top: 0;
    padding-bottom: 0;
    padding-inline-end: 0;
  }
  .removable .words {
    padding: 6px 0;
  }
  .remove {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: var(--union-target);
    height: var(--union-target);
    margin: calc((var(--union-pill-height) - var(--union-target)) / 2 - 1px) 0;
    margin-inline-start: -6px;
    padding: 0;
    border: 0;
    border-radius: var(--union-radius-small);
    background: none;
    color: inherit;
    cursor: pointer;
    --union-icon-size: 16px;
  }
  .remove:focus {
    outline: none;
  }
  .remove:focus .sign {
    outline: var(--union-stroke-focus) solid var(--union-focus);
  }
  .remove:focus:not(:focus-visible) .sign {
    outline: none;
  }
  .sign {
    padding: 3px;
    border-radius: 50%;
    box-sizing: content-box;
    transition: background-color var(--union-motion-fast);
  }
  @media (hover: hover) {
    .remove:hover .sign {
      background: var(--union-line);
      color: var(--union-ink);
    }
  }
  /* Its colour would say link. */
  @media (forced-colors: active) {
    .accent {
      color: CanvasText;
    }
  }
`;
