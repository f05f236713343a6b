import { css } from 'lit';

export const styles = css`
  .hint + .limits {
    margin-top: calc(-1 * var(--union-space-2));
  }
  .press {
    position: relative;
    isolation: isolate;
  }
  /* Over the face, but not seen. */
  .native {
    position: absolute;
    top: 0;
    left: 0;
    z-index: 1;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  /* All of it opens the picker, and with a hand, not only where the browser draws its button. */
  .native::-webkit-file-upload-button {
    width: 100%;
    height: 100%;
    cursor: pointer;
  }
  .face {
    display: flex;
    align-items: center;
    justify-content: center;
    min-height: var(--union-target);
    padding: var(--union-space-1) var(--union-target-inset);
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    font-weight: var(--union-weight-strong);
    text-align: center;
    transition:
      background-color var(--union-motion-fast),
      border-color var(--union-motion-fast);
  }
  .plus {
    --union-icon-size: var(--union-icon-small);
    margin-inline-start: -2px;
    margin-inline-end: var(--union-space-2);
  }
  @media (hover: hover) {
    .native:hover + .face {
      border-color: var(--union-ink);
      background: var(--union-paper-sunken);
    }
  }
  .native:active + .face {
    background: var(--union-line);
  }
  .native:focus + .face {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .native:focus:not(:focus-visible) + .face {
    outline: none;
  }
  .wrong .face {
    border-color: var(--union-danger);
    border-width: 2px;
  }
  .native:disabled + .face {
    border-color: var(--union-line);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
  }
  .native:disabled,
  .native:disabled::-webkit-file-upload-button {
    cursor: not-allowed;
  }
  .or {
    display: none;
  }
  /* Where files can be dragged, there is room to drop them. */
  @media (hover: hover) and (pointer: fine) {
    .zone {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      padding: var(--union-space-3);
      border: var(--union-stroke-hair) dashed var(--union-line-strong);
      border-radius: var(--union-radius);
    }
    .or {
      display: block;
      padding: var(--union-space-2) var(--union-space-3);
      color: var(--union-ink-muted);
      font-size: var(--union-text-small);
      line-height: var(--union-leading-small);
    }
    .off .or {
      display: none;
    }
  }
  .over .zone {
    border: 2px solid var(--union-action-ink);
    background: var(--union-action-soft);
  }

  .refused {
    margin-top: var(--union-space-3);
  }
  .reasons {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .files {
    margin-top: var(--union-space-2);
  }
  .row {
    display: flex;
    align-items: flex-start;
    padding: var(--union-space-3) 0;
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
  }
  .picture {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: calc(var(--union-target) + var(--union-space-1));
    height: calc(var(--union-target) + var(--union-space-1));
    margin-inline-end: var(--union-space-3);
    overflow: hidden;
    border: var(--union-stroke-hair) solid var(--union-line);
    border-radius: var(--union-radius-small);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
  }
  .image {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .extension {
    font-size: var(--union-text-caption);
    font-weight: var(--union-weight-strong);
    line-height: 1;
  }
  .about {
    flex: 1;
    min-width: 0;
  }
  .state {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-variant-numeric: tabular-nums;
  }
  .sign {
    --union-icon-size: 1.25em;
    vertical-align: -0.25em;
  }
  .done {
    color: var(--union-success);
  }
  .failed {
    color: var(--union-danger);
  }
  .progress {
    margin-top: var(--union-space-1);
  }
  .retry {
    margin-top: var(--union-space-2);
  }
  .remove {
    flex: none;
    margin-inline-start: var(--union-space-1);
    --union-icon-size: var(--union-icon-small);
  }
  .remove::part(control) {
    color: var(--union-ink-muted);
  }
  @media (forced-colors: active) {
    .native:disabled + .face {
      border-color: GrayText;
      color: GrayText;
    }
    .over .zone {
      border-color: Highlight;
    }
  }
`;
