/** See parts.css.ts, whose rules these are part of. */
const css = String.raw;

/** Chosen files: their rows, what was not taken, advice on a picture. */
export const fileRules = css`
  .uf-file-input:focus + .uf-part-button {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: 2px;
  }
  .uf-file-input:focus:not(:focus-visible) + .uf-part-button {
    outline: 0;
  }
  .uf-file-input[aria-invalid='true'] + .uf-part-button {
    border: 2px solid var(--union-danger);
  }
  .uf-over > .uf-part-button {
    border: 2px dashed var(--union-focus);
  }
  .uf .uf-file-list,
  .uf .uf-files .uf-error {
    margin-bottom: var(--union-space-3);
  }
  /* As a field with an error; unless that has the bar already. */
  .uf-files[data-refused] {
    padding-inline-start: var(--union-space-3);
    border-inline-start: 4px solid var(--union-danger);
  }
  .uf-field[data-invalid] > .uf-files {
    padding: 0;
    border: 0;
  }
  /* The button goes below a name that has no room beside it. */
  .uf-file {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: var(--union-space-2) 0 var(--union-space-3);
    border-bottom: var(--union-stroke-hair) solid var(--union-line);
  }
  .uf-file > * {
    margin-top: var(--union-space-1);
  }
  .uf-file > div {
    flex: 1 1 7em;
    min-width: 0;
    margin-inline-end: var(--union-space-3);
  }
  .uf-file-picture {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 72px;
    height: 72px;
    margin-inline-end: var(--union-space-3);
    border-radius: var(--union-radius-small);
    background: var(--union-paper-sunken);
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    object-fit: contain;
  }
  .uf-file-state {
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .uf-file progress {
    display: block;
    width: 100%;
    accent-color: var(--union-action);
  }
  .uf .uf-advice {
    flex: 1 0 100%;
    margin: var(--union-space-3) 0 0;
    padding-inline-start: var(--union-space-3);
    border-inline-start: 4px solid var(--union-warning);
  }
  .uf-file-list[hidden] {
    display: none;
  }
`;
