import { distanceMetres } from '../../../../src/rules/coordinates.ts';
import { foldWord } from '../../import/cell-text.ts';
import { bilingual } from '../../user-error.ts';
import { at } from '../document.ts';
import type { Finding } from '../finding.ts';
import { isRecord } from '../pointer.ts';
import type { WholeRule } from '../rule.ts';
import type { StationFact } from '../whole.ts';
import { shown } from '../words.ts';

/** Metres within which two entries of one name are one place, as for the importer. */
const SAME_PLACE = 50;

/** Ids that come twice in a collection, over all its pages and shards. */
export const duplicateIds: WholeRule = function* ({ stations }) {
  const first = new Map<string, StationFact>();
  for (const station of stations) {
    const key = `${station.collection}\n${station.id}`;
    const before = first.get(key);
    if (!before) first.set(key, station);
    else {
      yield {
        code: 'duplicate-id',
        document: station.document,
        pointer: `${station.pointer}/id`,
        message: bilingual(
          `“${shown(station.id)}”已用于 ${before.document} ${before.pointer}（${shown(before.name)}）。`,
          `"${shown(station.id)}" is used by ${before.document} ${before.pointer} (${shown(before.name)}).`,
        ),
        mend: bilingual(
          '换一个标识；重复的一行请删去。',
          'Give it another id, or take the double entry out.',
        ),
      };
    }
  }
};

/** The same name within 50 m under two ids. */
export const samePlace: WholeRule = function* ({ stations }) {
  const byName = new Map<string, StationFact[]>();
  for (const station of stations) {
    const name = foldWord(station.name);
    const known = byName.get(name) ?? [];
    byName.set(name, known);
    const near = known.find(
      other =>
        other.id !== station.id &&
        distanceMetres([other.lon, other.lat], [station.lon, station.lat]) < SAME_PLACE,
    );
    if (near) yield sameAs(station, near);
    else if (!known.some(({ id }) => id === station.id)) known.push(station);
  }
};

function sameAs(station: StationFact, other: StationFact): Finding {
  return {
    code: 'same-place',
    document: station.document,
    pointer: station.pointer,
    message: bilingual(
      `“${shown(station.name)}”与 ${other.document} ${other.pointer}（${shown(other.id)}）同名，相距不到 ${SAME_PLACE} 米。`,
      `"${shown(station.name)}" has the name of ${other.document} ${other.pointer} (${shown(other.id)}), less than ${SAME_PLACE} m away.`,
    ),
    mend: bilingual(
      '是同一处的合为一个，几种类型写在一起；确是两处的给名称加“1号”“2号”。',
      'Join them, with all their kinds, if they are one; else tell them apart by name.',
    ),
  };
}

/** Parts later than the index that counts them. */
export const drift: WholeRule = function* (whole) {
  const indexTimes = new Map<string, { time: number; text: string }>();
  for (const { name, value } of whole.of('shard-index')) {
    const stamp = isRecord(value) ? value['timeStamp'] : undefined;
    if (typeof stamp === 'string') indexTimes.set(name, { time: Date.parse(stamp), text: stamp });
  }
  for (const document of [...whole.of('shard-index'), ...whole.of('station-collection')]) {
    const index = indexTimes.get(document.from?.document ?? '');
    const stamp = isRecord(document.value) ? document.value['timeStamp'] : undefined;
    if (!index || typeof stamp !== 'string' || !(Date.parse(stamp) > index.time)) continue;
    yield at(document, '/timeStamp', {
      code: 'time-drift',
      message: bilingual(
        `这份是 ${shown(stamp)} 的，总览 ${document.from?.document ?? ''} 是 ${shown(index.text)} 的。`,
        `This is of ${shown(stamp)}, its index ${document.from?.document ?? ''} of ${shown(index.text)}.`,
      ),
      mend: bilingual(
        '上传可能只传了一半：把所有文件重新上传一遍。',
        'An upload may have broken off: upload all files again.',
      ),
    });
  }
};

/** Details that are not there: most of them is a choice, some of them a fault. */
export const details: WholeRule = function* (whole) {
  const { missingDetails, sampled } = whole;
  const [site] = whole.of('site');
  const { read = 0 } = sampled['station-detail'] ?? {};
  const missing = missingDetails.length;
  if (site && missing * 2 > read) {
    yield {
      code: 'details-none',
      document: site.name,
      pointer: '/collections',
      message: bilingual(
        `看过的 ${read} 个站点中，${missing} 个没有详情。`,
        `Of ${read} stations looked at ${missing} have no detail.`,
      ),
      mend: bilingual(
        '不需要电话、照片的，不必处理。',
        'Nothing to do if you need no phones and photos.',
      ),
    };
    return;
  }
  for (const named of missingDetails) {
    yield {
      code: 'detail-missing',
      ...named,
      message: bilingual('没有这个站点的详情文档。', 'The document of this station is not there.'),
      mend: bilingual(
        '重新发布；上传时可能漏了。',
        'Publish again; the upload may have missed it.',
      ),
    };
  }
};
