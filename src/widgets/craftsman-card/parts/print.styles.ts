import { css } from 'lit';

/** The sheets as they are set, in the preview and on paper alike: in millimetres, dark on white. */
export const sheetStyles = css`
  .sheet {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    overflow: hidden;
    margin: 0;
    color: #171715;
    background: #fff;
    /* On the card its own; in the frame that is printed there are no tokens. */
    font-family: var(
      --union-face,
      'PingFang SC',
      'HarmonyOS Sans SC',
      MiSans,
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      'UKIJ Tuz',
      'Microsoft Uighur',
      'Noto Sans Arabic',
      sans-serif
    );
    font-size: 4.6mm;
    line-height: 1.5;
    text-align: start;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  .sheet p,
  .sheet ul,
  .sheet li,
  .sheet blockquote {
    display: block;
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }
  .sheet .sheet-foot {
    display: flex;
    align-items: flex-end;
    justify-content: space-between;
    margin-top: auto;
  }
  .sheet .origin {
    display: flex;
    align-items: center;
  }
  .sheet .qr {
    display: block;
    flex: none;
    width: 26mm;
    height: 26mm;
    margin-inline-end: 3mm;
  }
  .sheet .note,
  .sheet .scan {
    max-width: 78mm;
    color: #5c5a55;
    font-size: 3.6mm;
  }
  .sheet .scan strong,
  .sheet .scan span {
    display: block;
  }
  .sheet .scan strong {
    color: #171715;
    font-size: 4.2mm;
  }
  .sheet .by {
    flex: none;
    max-width: 50%;
    text-align: end;
  }
  .sheet .by span {
    display: block;
  }

  .certificate {
    width: 297mm;
    height: 209.5mm;
    padding: 10mm;
    font-size: 8mm;
  }
  .certificate .inner {
    display: flex;
    flex: 1;
    flex-direction: column;
    box-sizing: border-box;
    min-height: 0;
    padding: 15mm 24mm 12mm;
    border: 1.4mm double #c8102e;
  }
  .certificate .cert-title {
    color: #c8102e;
    font-size: 17mm;
    line-height: 1.3;
    font-weight: 600;
    letter-spacing: 0.3em;
    text-indent: 0.3em;
    text-align: center;
  }
  /* Letters that are joined stay joined. */
  .certificate:lang(ug) .cert-title,
  .certificate:lang(en) .cert-title {
    letter-spacing: 0;
    text-indent: 0;
  }
  .certificate .cert-words {
    margin: auto 0;
    line-height: 1.9;
  }
  .certificate .cert-won {
    font-size: 10.5mm;
    line-height: 1.7;
    text-indent: 2em;
  }
  .certificate[data-length='longest'] .cert-won {
    font-size: 9mm;
  }
  .certificate .cert-more {
    color: #5c5a55;
    padding-inline-start: 3.3em;
    font-size: 6.4mm;
  }

  .poster {
    width: 210mm;
    height: 296.5mm;
    padding: 14mm 16mm 12mm;
    border-top: 6mm solid #c8102e;
  }
  .poster .poster-kicker {
    margin-bottom: 8mm;
    color: #5c5a55;
    font-size: 5mm;
  }
  .poster .poster-head {
    display: flex;
    align-items: stretch;
  }
  .poster .poster-alone {
    margin-top: 60mm;
  }
  .poster .portrait {
    flex: none;
    width: 88mm;
    height: 110mm;
    margin-inline-end: 9mm;
    object-fit: cover;
    object-position: 50% 20%;
    background: #eceae5;
  }
  .poster .poster-who {
    flex: 1;
    min-width: 0;
  }
  .poster .poster-name {
    font-size: 19mm;
    line-height: 1.2;
    font-weight: 600;
    word-break: keep-all;
  }
  .poster .poster-name[data-length='middle'] {
    font-size: 12mm;
  }
  .poster .poster-name[data-length='long'] {
    font-size: 9.5mm;
  }
  .poster .poster-name[data-length='longest'] {
    font-size: 7.6mm;
  }
  .poster .poster-bare .poster-name[data-length='short'] {
    font-size: 30mm;
  }
  .poster .poster-bare .poster-name[data-length='middle'] {
    font-size: 20mm;
  }
  .poster .poster-bare .poster-name {
    font-size: 13mm;
  }
  .poster .poster-trade {
    margin-top: 3mm;
    font-size: 6mm;
  }
  .poster .poster-org {
    color: #5c5a55;
    font-size: 4.8mm;
  }
  .poster .poster-won {
    margin-top: 6mm;
    border-top: 0.3mm solid #b9b6ae;
  }
  .poster .poster-won li {
    display: flex;
    padding: 1.5mm 0;
    border-bottom: 0.2mm solid #dad7d0;
    font-size: 4.4mm;
    line-height: 1.35;
  }
  .poster[data-honours='many'] .poster-won li {
    padding: 0.9mm 0;
    font-size: 3.9mm;
  }
  .poster .poster-won .in-year {
    flex: none;
    width: 3.2em;
    color: #5c5a55;
  }
  .poster .poster-won small {
    color: #5c5a55;
    font-size: 0.86em;
  }
  .poster .poster-quote {
    max-width: 100%;
    margin-top: auto;
    padding-inline-start: 6mm;
    border-inline-start: 1.2mm solid #c8102e;
    font-size: 13mm;
    line-height: 1.4;
    max-height: 62mm;
    overflow: hidden;
  }
  .poster .poster-quote[data-length='middle'] {
    font-size: 8.4mm;
  }
  .poster .poster-quote[data-length='long'] {
    font-size: 6mm;
    line-height: 1.5;
  }
  .poster .poster-figures {
    display: flex;
    margin-top: auto;
  }
  .poster .poster-figures li {
    flex: 1;
    min-width: 0;
    padding-inline-end: 5mm;
  }
  .poster .poster-figure strong {
    font-size: 11mm;
    line-height: 1.2;
    font-weight: 600;
  }
  .poster .sheet-foot {
    padding-top: 5mm;
  }
`;
