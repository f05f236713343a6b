import { css } from 'lit';

/** Stations and divisions in the list, and the bones before them. */
export const rowStyles = css`
  .rows {
    margin: 0;
    padding: 0;
    border-block-start: var(--union-stroke-hair) solid var(--union-line);
    list-style: none;
  }

  .fine + .rows {
    margin-top: var(--union-space-3);
  }

  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    grid-column-gap: var(--union-space-3);
    column-gap: var(--union-space-3);
    padding-top: var(--union-space-3);
    padding-bottom: var(--union-space-3);
    border-block-end: var(--union-stroke-hair) solid var(--union-line);
  }

  .row > * {
    grid-column: 1 / -1;
  }

  /* Engines before Chromium 93 let what spans both columns widen the second, and break the name. */
  .row > p {
    width: 0;
    min-width: 100%;
  }

  .row > .name {
    grid-column: 1;
    /* Between its words rather than within them: before （, after ：. */
    word-break: keep-all;
    overflow-wrap: break-word;
    color: var(--union-ink);
    font-size: var(--union-text-lead);
    font-weight: var(--union-weight-strong);
    line-height: var(--union-leading-lead);
    text-decoration: none;
  }

  .row > .far {
    grid-column: 2;
    /* On the line of the name. */
    line-height: calc(var(--union-text-lead) * var(--union-leading-lead));
    white-space: nowrap;
  }

  /* The whole row is the target. */
  .row > .name::before {
    content: '';
    position: absolute;
    z-index: 1;
    top: 0;
    right: 0;
    /* The line below too. */
    bottom: calc(-1 * var(--union-stroke-hair));
    left: 0;
    border-radius: var(--union-radius-small);
  }

  .row.on > .name {
    color: var(--union-action-ink);
  }

  .row > .name:focus-visible {
    outline: none;
  }

  .row > .name:focus-visible::before {
    outline: var(--union-stroke-focus) solid var(--union-focus);
    outline-offset: -2px;
  }

  .row > .state.open {
    color: var(--union-success);
    font-weight: var(--union-weight-strong);
  }

  .places > .row {
    min-height: var(--union-target);
    align-items: center;
  }

  .places .name {
    font-size: var(--union-text-body);
    font-weight: var(--union-weight-regular);
  }

  .rows + .more {
    display: block;
    width: 100%;
    margin-block-start: var(--union-space-3);
  }

  /* As high as a name and two lines. */
  .row.bones {
    box-sizing: border-box;
    height: calc(
      var(--union-text-lead) * var(--union-leading-lead) + var(--union-text-body) *
        var(--union-leading-body) + var(--union-text-small) * var(--union-leading-small) + 2 *
        var(--union-space-3) + var(--union-stroke-hair)
    );
    overflow: hidden;
  }

  .bone {
    display: block;
    width: 60%;
    height: 0.75em;
    margin-top: calc((var(--union-leading-body) - 0.75) * 0.5em);
    margin-bottom: calc((var(--union-leading-body) - 0.75) * 0.5em);
    border-radius: var(--union-radius-small);
    background: var(--union-line);
  }

  @media print {
    .rows + .more {
      display: none;
    }

    .row {
      break-inside: avoid;
    }
  }
`;
