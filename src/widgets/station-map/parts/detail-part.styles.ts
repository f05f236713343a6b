import { css } from 'lit';
import { detailStyles } from '../../../stations/detail.styles.ts';

/** One station of the map in full: what it has beside the detail of any station. */
export const detailPartStyles = css`
  ${detailStyles}

  .detail .live {
    font-weight: var(--union-weight-strong);
  }
  .detail .shut {
    padding-bottom: var(--union-space-5);
  }
  .detail .words {
    display: flex;
    flex-wrap: wrap;
  }
  .detail .words > li {
    flex: 0 0 50%;
    box-sizing: border-box;
    padding-inline-end: var(--union-space-2);
  }
  .detail .hand {
    margin-top: var(--union-space-2);
  }
  .detail .hand > .press {
    margin-bottom: 0;
  }
  .detail .hand + p {
    margin-top: 0;
  }
  .detail .link {
    color: var(--union-ink);
    -webkit-user-select: all;
    user-select: all;
    overflow-wrap: anywhere;
  }

  /* What has the focus stands above the bar, its apps open or not. */
  .detail a,
  .detail button {
    scroll-margin-bottom: 224px;
  }
  .detail .bar a,
  .detail .bar button {
    scroll-margin-bottom: 0;
  }

  /* Under the thumb, as long as the station is on the screen. */
  .detail .bar {
    display: block;
    position: sticky;
    z-index: 2;
    bottom: 0;
    padding: var(--union-space-3) 0;
    padding-bottom: calc(var(--union-space-3) + env(safe-area-inset-bottom, 0px));
    border-top: var(--union-stroke-hair) solid var(--union-line);
    background: var(--union-paper);
  }
  .detail .bar .main {
    display: flex;
  }
  .detail .bar .main > .press {
    flex: 1 1 0;
  }
  .detail .bar .main > .press + .press {
    flex: 0 1 auto;
    margin-inline-start: var(--union-space-2);
  }
  .detail .apps {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(96px, 1fr));
    grid-gap: var(--union-space-2);
    padding-bottom: var(--union-space-3);
  }
  /* Longer names: two beside each other. */
  .detail:lang(en) .apps,
  .detail:lang(ug) .apps {
    grid-template-columns: repeat(auto-fit, minmax(136px, 1fr));
  }
  .detail .apps > .press {
    padding: 0 var(--union-space-2);
  }
  .detail .apps > p {
    grid-column: 1 / -1;
  }
  @media print {
    .detail .bar {
      display: none;
    }
  }
`;
