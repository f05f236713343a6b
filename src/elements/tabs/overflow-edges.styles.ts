import { css } from 'lit';

/**
 * What scrolls sideways fades out where more of it lies. A mask, not a gradient on top: it is right
 * on any background of the page, and in forced colours too.
 */
export const edgeStyles = css`
  .more-left,
  .more-right {
    --union-fade-left: 0px;
    --union-fade-right: 0px;
    -webkit-mask-image: linear-gradient(
      to right,
      transparent,
      black var(--union-fade-left),
      black calc(100% - var(--union-fade-right)),
      transparent
    );
    mask-image: linear-gradient(
      to right,
      transparent,
      black var(--union-fade-left),
      black calc(100% - var(--union-fade-right)),
      transparent
    );
  }
  .more-left {
    --union-fade-left: 40px;
  }
  .more-right {
    --union-fade-right: 40px;
  }
  @media print {
    .more-left,
    .more-right {
      -webkit-mask-image: none;
      mask-image: none;
    }
  }
`;
