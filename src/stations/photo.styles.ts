import { css } from 'lit';

/** Photos of a station: a strip that keeps its height, and one of them large. */
export const photoStyles = css`
  .detail .photos {
    display: flex;
    overflow-x: auto;
  }
  .detail .photos li {
    flex: none;
    margin-inline-end: var(--union-space-3);
  }
  .detail button.photo {
    display: block;
    padding: 0;
    border: 0;
    border-radius: var(--union-radius);
    background: none;
    cursor: pointer;
  }
  .detail .photo img,
  .detail p.photo {
    display: block;
    box-sizing: border-box;
    width: 213px;
    height: 160px;
    border-radius: var(--union-radius);
    background: var(--union-paper-sunken);
    object-fit: cover;
  }
  .detail p.photo {
    display: flex;
    align-items: center;
    padding: var(--union-space-3);
    white-space: normal;
  }
  .detail .large img {
    display: block;
    max-width: 100%;
    height: auto;
    max-height: 60vh;
    margin: 0 auto;
    object-fit: contain;
  }
  .detail .large .steps {
    display: flex;
    align-items: center;
    justify-content: space-between;
    width: 100%;
  }
  @media print {
    .detail .pictures {
      display: none;
    }
  }
`;
