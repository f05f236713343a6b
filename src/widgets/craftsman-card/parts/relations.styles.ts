import { css } from 'lit';
import { choiceStyles } from './controls.styles.ts';
import { partStyles } from './part.styles.ts';

/** Lines of mentors and apprentices, and lists of members. */
export const relationStyles = css`
  ${partStyles}
  ${choiceStyles}
  .part .kin-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    margin-bottom: var(--union-space-3);
  }
  .part .kin-news:empty {
    display: none;
  }
  .part .kin-news {
    margin-top: var(--union-space-3);
  }
  .part .lines {
    position: relative;
  }
  .part .links {
    position: absolute;
    top: 0;
    height: 100%;
    overflow: visible;
    fill: none;
    stroke: var(--union-line-strong);
  }
  /* Generations follow each other in the direction of reading. */
  .part .mirrored {
    transform: scaleX(-1);
  }
  .part .links path {
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }
  .part .node .about {
    display: block;
    font-size: var(--union-text-small);
    line-height: var(--union-leading-small);
  }
  .part .node.focus .kin-name {
    font-weight: var(--union-weight-strong);
    color: var(--union-ink);
  }
  .part .node.focus .kin-name::before {
    content: '';
    display: inline-block;
    margin-inline-end: 6px;
    /* A border: backgrounds do not go on paper. */
    border: 4px solid var(--union-action);
    border-radius: 50%;
  }
  .part .kin-name {
    word-break: keep-all;
    overflow-wrap: break-word;
  }
  .part .columns .node,
  .part .rows .node {
    position: absolute;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    justify-content: center;
  }
  .part .columns .kin-name,
  .part .rows .kin-name {
    max-width: 100%;
    line-height: 1.375em;
  }
  .part .columns .node {
    padding: 0 var(--union-space-2);
  }
  .part .kin-news + .press {
    margin-top: var(--union-space-2);
  }
  .part .columns .about,
  .part .rows .about {
    font-size: 0.875em;
    line-height: 1.4286em;
  }
  .part .list .generation .generation {
    padding-inline-start: var(--union-space-5);
    border-inline-start: 1px solid var(--union-line);
  }
  .part .list .node {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    min-height: var(--union-target);
    padding: var(--union-space-2) 0;
  }
  .part .list .kin-name,
  .part .list .about {
    margin-inline-end: var(--union-space-3);
  }
  .part .members {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12em, 1fr));
    margin-top: var(--union-space-2);
  }
  .part .member {
    min-height: var(--union-target);
    padding: var(--union-space-2) 0;
    padding-inline-end: var(--union-space-4);
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .part .member .muted {
    display: block;
  }
  @media print {
    .part .kin-head .views,
    .part .kin-news {
      display: none;
    }
    .part .kin-head {
      break-after: avoid;
    }
    .part .lines,
    .part .member {
      break-inside: avoid;
    }
  }
`;
