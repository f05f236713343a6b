import { DATUMS, type Datum } from '../../../../src/rules/vocabulary.ts';
import { ENTRANT_NAMES, LIST_KINDS, type EntrantName } from '../../import/types.ts';
import { isDocumentId } from '../../documents/paths.ts';
import { standingsSource } from '../../import/standings-source.ts';
import { CORRECTION } from '../../store/store.ts';
import { bilingual } from '../../user-error.ts';
import { StaffProblem, type Fault } from './staff-problem.ts';

/** What is said of a list beside its bytes, as query parameters. */
export type ListRequest = {
  fileName: string;
  /** The list that this one replaces; the file's name, or the contest, where none is named. */
  source: string;
} & (
  | { kind: 'stations' | 'reading'; /** Datum of the coordinates. */ crs: Datum }
  | { kind: 'craftsmen' }
  | {
      kind: 'standings';
      /** Id of the contest. */
      contest: string;
      event?: string;
      entrantName?: EntrantName;
    }
);

/** Two such names in Chinese fit into an address of 2,048 characters. */
const LONGEST_NAME = 100;

/** @throws StaffProblem 400 that lists every parameter at fault. */
export function readListRequest(query: URLSearchParams): ListRequest {
  const faults: Fault[] = [];
  const say = (name: string, zh: string, en: string): void => {
    faults.push({ pointer: `/${name}`, code: 'invalid', text: bilingual(zh, en) });
  };
  const oneOf = <T extends string>(name: string, known: readonly T[]): T | undefined => {
    const text = query.get(name) ?? '';
    const found = known.find(word => word === text);
    if (!found && text !== '') {
      say(name, `应为 ${known.join('、')} 之一。`, `Must be one of ${known.join(', ')}.`);
    }
    return found;
  };
  const words = (name: string): string => {
    const text = query.get(name)?.trim() ?? '';
    if (text.length > LONGEST_NAME || /\p{Cc}/u.test(text)) {
      say(
        name,
        `最多 ${LONGEST_NAME} 个字，不含控制字符。`,
        `At most ${LONGEST_NAME} characters, no control characters.`,
      );
    }
    return text;
  };
  const id = (name: string): string | undefined => {
    const text = words(name);
    if (text === '') return undefined;
    if (!isDocumentId(text)) say(name, '不能作标识。', 'It cannot be an id.');
    return text;
  };

  const kind = oneOf('kind', LIST_KINDS);
  if (!query.get('kind')) say('kind', '请选名单的种类。', 'Say which kind of list it is.');
  const fileName = words('fileName');
  if (fileName === '') say('fileName', '缺少文件名。', 'The file name is missing.');
  const file = { fileName, source: words('source') || fileName };
  if (file.source === CORRECTION) {
    say('source', `“${CORRECTION}”另有用处，请换一个名称。`, 'This name has a use of its own.');
  }
  const judged = <T>(request: T | undefined): T => {
    if (faults.length > 0 || !request) throw new StaffProblem(400, 'query', WRONG, { faults });
    return request;
  };

  switch (kind) {
    case 'stations':
    case 'reading': {
      const crs = oneOf('crs', DATUMS);
      if (!query.get('crs')) {
        say(
          'crs',
          '请选名单坐标的坐标系。不能猜：猜错会偏出几百米。',
          'Say which datum the coordinates are in. It is not guessed: a wrong guess is hundreds of metres off.',
        );
      }
      return judged(crs && { ...file, kind, crs });
    }
    case 'standings': {
      const contest = id('contest');
      if (contest === undefined) {
        say('contest', '请写竞赛的标识，如 c-2026-yongjia。', 'Name it, like c-2026-yongjia.');
      }
      const event = id('event');
      const entrantName = oneOf('entrantName', ENTRANT_NAMES);
      const source =
        words('source') ||
        standingsSource({ contest: contest ?? '', ...(event !== undefined && { event }) });
      const more = { ...(event !== undefined && { event }), ...(entrantName && { entrantName }) };
      return judged(
        contest === undefined ? undefined : { ...file, source, kind, contest, ...more },
      );
    }
    default:
      return judged(kind && { ...file, kind });
  }
}

const WRONG = bilingual('还有几处要填对。', 'Some things have to be put right first.');
