import { css } from 'lit';
import { stageStyles } from '../../../stations/stage.styles.ts';

const ownStyles = css`
  .map {
    min-width: 0;
  }

  .map .stage {
    height: var(--union-map-height, 40vh);
    min-height: 240px;
  }

  .beside .map .stage {
    height: var(--union-map-height, 80vh);
  }
  @media (min-height: 800px) {
    .beside .map .stage {
      height: var(--union-map-height, 640px);
    }
  }

  .map svg {
    display: block;
    width: 20px;
    height: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .map button {
    font: inherit;
    color: inherit;
    border: 0;
    cursor: pointer;
  }

  /* The ring of the first style sheet would be cut off at the map's edge. */
  .map .tool:focus {
    outline-offset: -3px;
  }

  .tool {
    display: flex;
    align-items: center;
    justify-content: center;
    width: var(--union-target);
    height: var(--union-target);
    padding: 0;
    background: none;
  }

  .map .tool + .tool {
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }

  /* In the middle, clear of the credits above it and of what the thumb holds. */
  .map .here {
    position: absolute;
    top: var(--union-space-3);
    left: 50%;
    transform: translateX(-50%);
    max-width: 80%;
    min-height: var(--union-target);
    margin: 0;
    padding: var(--union-space-2) var(--union-space-4);
    border-radius: var(--union-radius);
    background: var(--union-paper-raised);
    color: var(--union-action-ink);
    box-shadow: var(--union-shadow-float);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
    font-weight: 600;
  }

  .map .here.busy {
    display: flex;
    align-items: center;
    color: var(--union-ink-muted);
    font-weight: 400;
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    margin: var(--union-space-2) 0 0;
    padding: 0;
    list-style: none;
    color: var(--union-ink-muted);
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .legend li {
    display: flex;
    align-items: center;
    margin-inline-end: var(--union-space-4);
  }

  .legend svg {
    width: 16px;
    height: 16px;
    margin-inline-end: var(--union-space-1);
  }

  .map-failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin: var(--union-space-2) 0 0;
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }

  .map .again {
    min-height: var(--union-target);
    padding: 0 var(--union-space-2);
    background: none;
    color: var(--union-action-ink);
  }

  [data-pointed] {
    background: var(--union-paper-sunken);
  }
`;

/** The map, what lies over it, and the row whose pin is pointed at. */
export const styles = css`
  ${stageStyles}
  ${ownStyles}
`;
