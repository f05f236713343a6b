import { css } from 'lit';

/** The whole list: rows that lie where the scroller is, in a space as high as they all are. */
export const listStyles = css`
  .whole {
    position: relative;
    overflow: hidden;
  }

  .whole > .rows {
    position: absolute;
    top: 0;
    right: 0;
    left: 0;
    margin: 0;
    /* Rows that come and go move nothing else. */
    contain: layout;
  }

  /* The row that has the focus stays though it is out of sight. */
  .whole > .rows > .kept {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .whole-keys {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media print {
    .whole,
    .whole-sheet {
      display: none;
    }
  }
`;
