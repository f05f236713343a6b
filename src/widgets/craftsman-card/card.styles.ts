import { css } from 'lit';
import { firstTokens } from './first-tokens.css.ts';

/**
 * The first look. Lengths are on the grid of 4 px, for the tokens of space come with the desk.
 * Every rule stands by a class of the card's own, so that parts find nothing to undo.
 */
const look = css`
  :host {
    display: block;
    /* Flex boxes and vertical lines of a page ask how wide the content is, which a container does not
       tell; what a page has around the tag asks .root. */
    min-width: min(100%, 240px);
    writing-mode: horizontal-tb;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    flex: 1;
    visibility: inherit;
    pointer-events: inherit;
    color-scheme: inherit;
    background: var(--union-ground);
    color: var(--union-ink);
    font: var(--union-text-body) / 1.625 var(--union-face-hans);
    overflow-wrap: anywhere;
    line-break: strict;
    text-autospace: normal;
    -webkit-text-size-adjust: 100%;
    container-type: inline-size;
    min-width: 0;
    contain-intrinsic-width: 240px;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }

  .card {
    display: grid;
    grid-template-columns: 30% minmax(0, 1fr);
    column-gap: 16px;
    align-items: start;
    align-content: start;
  }
  .head ~ * {
    grid-column: 1/-1;
    margin-top: 16px;
  }
  /* Hundreds on a page: what is far out of sight is neither styled nor laid out. */
  .card:not(.compact) {
    content-visibility: auto;
    contain-intrinsic-size: auto 480px;
    overflow-clip-margin: 12px;
  }
  .held {
    min-height: var(--union-card-height, min(100vh, 960px));
  }
  .photo {
    position: relative;
    overflow: hidden;
    padding-top: 125%;
    border-radius: 4px;
    background: #8882;
    color: var(--union-ink-muted);
    text-align: center;
  }
  .wide > .photo {
    padding-top: 75%;
  }
  .photo > * {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
  }
  .photo > span {
    top: calc(50% - 0.75em);
    font-size: 2em;
    line-height: 1.5;
  }
  .photo > img {
    object-fit: cover;
    object-position: 50% 25%;
    color: transparent;
  }
  .who {
    margin-bottom: 4px;
    font-size: 1.5em;
    line-height: 1.35;
    font-weight: 600;
  }
  .person,
  dl i {
    word-break: keep-all;
  }
  .head > p,
  .lv,
  .yr,
  .card dt,
  .card i {
    color: var(--union-ink-muted);
    font-style: normal;
    font-size: var(--union-text-small);
  }

  .honours > ul > * {
    display: flex;
    align-items: baseline;
    padding: 6px 0;
    border-bottom: 1px solid var(--union-line, #8884);
  }
  ul > :first-child > bdi,
  .card b {
    font-weight: 600;
  }
  .lv,
  .yr {
    flex: none;
  }
  .lv {
    min-width: 4.5em;
    padding-inline-end: 8px;
  }
  .yr {
    font-variant-numeric: tabular-nums;
  }
  li > .yr {
    margin-inline-start: auto;
    padding-inline-start: 12px;
  }
  blockquote {
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--union-line, #8884);
  }
  blockquote,
  .card b {
    font-size: 1.25em;
  }
  .card > dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9em, 1fr));
    gap: 16px;
  }
  .card i,
  .card b {
    display: block;
  }
  .text > p + p {
    margin-top: 16px;
  }
  .text {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
  }
  .room {
    min-height: var(--union-target);
  }

  .card.compact {
    grid-template-columns: 40px minmax(0, 1fr);
    min-height: 52px;
  }
  .compact > .photo {
    padding-top: 100%;
    border-radius: 50%;
  }
  .compact .who {
    font-size: 1em;
  }
  .compact .who,
  .compact .who + p {
    display: inline;
    margin-inline-end: 8px;
  }

  @container (min-width: 560px) {
    .standard {
      grid-template-columns: 200px minmax(0, 1fr);
      column-gap: 24px;
    }
    .standard > .head ~ * {
      grid-column: 2;
    }
    .standard > .photo {
      grid-row: 1 / span 9;
    }
    .standard.held {
      min-height: var(--union-card-height, min(100vh, 680px));
    }
  }
`;

export const styles = [firstTokens, look];
