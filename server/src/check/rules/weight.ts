import { bilingual } from '../../user-error.ts';
import { at, type ReadDocument } from '../document.ts';
import type { DocumentRule, WholeRule } from '../rule.ts';
import { kilobytes } from '../words.ts';

const LARGE = 300_000;
const HUGE = 1_000_000;
const FIRST_PAINT = 400_000;

/** Documents a phone waits for. Bytes as they travel. */
export const weight: DocumentRule = {
  of: 'every',
  *judge(document) {
    const { travels } = document;
    if (travels <= LARGE) return;
    yield at(document, '', {
      code: travels > HUGE ? 'document-huge' : 'document-large',
      message: bilingual(
        `压缩后 ${kilobytes(travels)}。`,
        `${kilobytes(travels)} when compressed.`,
      ),
      mend: bilingual(
        '站点多于 2,000 个时用分片（导入和发布工具自动分）；名录分页。',
        'Use shards above 2,000 stations (import and publish do so), and page long lists.',
      ),
    });
  },
};

/** Files that a server sends in place of the original. */
export const neighbours: DocumentRule = {
  of: 'every',
  *judge(document) {
    for (const ending of document.file?.staleNeighbours ?? []) {
      yield at({ name: document.name + ending }, '', {
        code: 'stale-compressed',
        message: bilingual('解开后与原文件不同。', 'Unpacked, it is not the original.'),
        mend: bilingual('重新发布，或删去这个文件。', 'Publish again, or remove this file.'),
      });
    }
  },
};

/** What must come before a map shows anything: the site document and the entry of its stations. */
export function firstPaintBytes(documents: readonly ReadDocument[]): number {
  const first = documents.filter(
    ({ kind, from, collection }) =>
      kind === 'site' || (collection === 'stations' && from?.pointer === '/collections/stations'),
  );
  return first.reduce((sum, { travels }) => sum + travels, 0);
}

export const firstPaint: WholeRule = function* (whole) {
  const bytes = firstPaintBytes(whole.documents);
  const [site] = whole.of('site');
  if (!site || bytes <= FIRST_PAINT) return;
  yield at(site, '/collections/stations', {
    code: 'first-paint-heavy',
    message: bilingual(`共 ${kilobytes(bytes)}。`, `${kilobytes(bytes)} in all.`),
    mend: bilingual(
      '用分片：先只下载各地的数目，进入视野再下载站点。',
      'Use shards: counts first, stations when they come into view.',
    ),
  });
};
