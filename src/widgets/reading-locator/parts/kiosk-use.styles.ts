import { css } from 'lit';

/** The screen while somebody uses it: the search, its keys, and what stands over it. */
export const kioskUseStyles = css`
  .kiosk .k-search {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .kiosk .k-books {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    /* Moved by the finger, without bars. */
    scrollbar-width: none;
    touch-action: pan-y;
  }
  .kiosk .k-books::-webkit-scrollbar {
    display: none;
  }
  .kiosk .keys {
    flex: none;
    margin: 0 0 calc(-0.6 * var(--k));
    padding-top: calc(0.6 * var(--k));
    border-top: var(--union-stroke-hair) solid var(--union-line);
  }
  .kiosk .key-row {
    display: flex;
    justify-content: center;
  }
  .kiosk .key {
    flex: 1 1 0;
    max-width: calc(5.6 * var(--k));
    min-width: 0;
    min-height: calc(2.7 * var(--k));
    margin: calc(0.2 * var(--k));
    padding: 0;
    border: 0;
    border-radius: var(--union-radius);
    background: var(--union-paper-sunken);
    box-shadow: inset 0 0 0 1px var(--union-line);
    color: var(--union-ink);
    font: inherit;
    font-size: calc(1.2 * var(--k));
    cursor: pointer;
  }
  .kiosk .key:active {
    background: var(--union-line);
  }
  .kiosk .key.wide {
    max-width: calc(8 * var(--k));
    font-size: var(--k);
  }
  .kiosk .key.space {
    max-width: calc(22 * var(--k));
    flex-grow: 3;
    font-size: var(--k);
  }

  .kiosk .k-press {
    flex: none;
    align-self: flex-start;
    min-height: calc(3 * var(--k));
    padding: 0 calc(1.4 * var(--k));
    border: var(--union-stroke-hair) solid var(--union-line-strong);
    border-radius: var(--union-radius);
    background: var(--union-paper);
    color: var(--union-ink);
    font: inherit;
    font-weight: var(--union-weight-strong);
    cursor: pointer;
  }
  .kiosk .k-over {
    position: absolute;
    top: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    padding: calc(2 * var(--k));
    background: var(--union-paper);
    text-align: center;
  }
  .kiosk .k-over .qr {
    width: calc(16 * var(--k));
    height: calc(16 * var(--k));
    margin: var(--k);
  }
  .kiosk .k-over .k-press {
    align-self: center;
    margin-top: calc(1.6 * var(--k));
  }
  .kiosk .k-leave {
    position: absolute;
    left: 0;
    right: 0;
    bottom: 0;
    display: flex;
    align-items: center;
    padding: calc(1.4 * var(--k)) calc(2.2 * var(--k));
    background: var(--union-paper-raised);
    box-shadow: var(--union-shadow-float);
    border-top: var(--union-stroke-hair) solid var(--union-line-strong);
  }
  .kiosk .k-leave > div {
    flex: 1;
  }
  .kiosk .k-leave .k-press {
    align-self: center;
    margin-inline-start: var(--k);
  }
`;
