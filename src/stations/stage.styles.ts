import { css } from 'lit';

/** The map and what lies over it. */
export const stageStyles = css`
  .stage {
    --_map-line: var(--union-line);
    position: relative;
    overflow: hidden;
    border-radius: var(--union-radius);
    background: var(--union-paper-sunken);
    height: var(--union-map-height, 70vh);
    isolation: isolate;
  }

  /* The lesser of both: min() came with Chromium 79. */
  @media (min-height: 686px) {
    .stage {
      height: var(--union-map-height, 480px);
    }
  }

  .wide .stage {
    height: 100%;
  }

  /* A graticule tells nothing: it stays faint where lines that do are black. */
  :host([theme='contrast']) .stage {
    --_map-line: color-mix(in srgb, var(--union-ink) 15%, var(--union-paper));
    border: var(--union-stroke-hair) solid var(--union-line);
  }

  @media (prefers-contrast: more) {
    .stage {
      --_map-line: color-mix(in srgb, var(--union-ink) 15%, var(--union-paper));
      border: var(--union-stroke-hair) solid var(--union-line);
    }
  }

  .stage canvas {
    display: block;
    width: 100%;
    height: 100%;
    cursor: grab;
    outline-offset: -3px;
  }

  .stage canvas:active {
    cursor: grabbing;
  }

  .tools {
    position: absolute;
    /* A map is not mirrored, nor are its tools: the scale bar stands at the left. */
    bottom: var(--union-space-3);
    right: var(--union-space-3);
    display: flex;
    flex-direction: column;
    border-radius: var(--union-radius);
    background: var(--union-paper-raised);
    box-shadow: var(--union-shadow-float);
    overflow: hidden;
  }

  .hint,
  .caption {
    position: absolute;
    margin: 0;
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    pointer-events: none;
  }

  .hint {
    right: 0;
    bottom: 50%;
    left: 0;
    width: fit-content;
    max-width: 80%;
    margin-inline-start: auto;
    margin-inline-end: auto;
    padding: var(--union-space-2) var(--union-space-4);
    border-radius: var(--union-radius);
    background: var(--union-ink);
    color: var(--union-paper);
  }

  /* Where an online map has its approval number, in either direction of writing. */
  .caption {
    bottom: 0;
    left: 0;
    max-width: 70%;
    padding: 2px var(--union-space-2);
    background: var(--union-paper);
    color: var(--union-ink-muted);
    font-size: var(--union-text-caption);
    border-top-right-radius: var(--union-radius-small);
    pointer-events: auto;
  }

  .caption.above {
    top: 0;
    bottom: auto;
    border-top-right-radius: 0;
    border-bottom-right-radius: var(--union-radius-small);
  }
`;
