import { css } from 'lit';

export const styles = css`
  /* Out of the flow: it makes no gap in a page's flex box or grid. */
  :host {
    position: absolute;
  }
`;
