import { openBooks } from '../books/open-books.ts';
import { readBooksFile } from '../books/read-books-file.ts';
import type { SourceConfig } from '../books/source-config.ts';
import type { StationIndex } from '../books/station-index.ts';
import type { BooksAnswer, BookSource } from '../../../src/data/generated/types.ts';
import { resolve } from 'node:path';
import { readConfig } from '../config.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Bilingual, type Lang } from '../user-error.ts';
import { readArguments } from './arguments.ts';

const OPTIONS = {
  file: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

const STATES: Readonly<Record<BookSource['state'], Readonly<Record<Lang, string>>>> = {
  ok: bilingual('正常', 'well'),
  stale: bilingual('没有回答，用的是上次的', 'no answer; an earlier one'),
  slow: bilingual('超时：没有按时回答', 'too slow'),
  failed: bilingual('出错：连不上，或回答出错', 'failed: out of reach, or an error'),
  invalid: bilingual(
    '答非所问：回来的不是所要的数据，可能被防火墙拦下，或字段路径不对',
    'not the data: a firewall perhaps, or paths of fields that do not fit',
  ),
  busy: bilingual('太忙，请稍后再试', 'too busy, try later'),
};

/**
 * `books try WORDS`: asks each catalogue of BOOKS_FILE and says how it is and what it found.
 * @returns 1 when one of them did not answer, else 0.
 */
export async function runBooks(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [act, q, ...more] = positionals;
  if (act !== 'try' || q === undefined || more.length > 0) throw usage();
  const { booksFile } = readConfig(terminal.env);
  const file = values.file === undefined ? booksFile : resolve(values.file);
  if (file === undefined) throw noFile();
  const configs = await readBooksFile(file, terminal.env);
  const tried = await Promise.all(configs.map(config => tryOne(config, q)));
  if (values.json) {
    terminal.out(
      JSON.stringify(
        tried.map(({ answer }) => answer),
        undefined,
        2,
      ),
    );
  } else for (const one of tried) terminal.out(linesOf(one, terminal.lang));
  return tried.every(({ answer: { sources } }) => sources?.every(({ state }) => state === 'ok'))
    ? 0
    : 1;
}

/** Codes of stations are not known here: holdings are shown under what the catalogue calls them. */
const ANY: StationIndex = { byCode: new Map(), idOf: word => word };

interface Tried {
  answer: BooksAnswer;
  /** What went wrong, in the words of the program. */
  why: string | undefined;
}

async function tryOne(config: SourceConfig, q: string): Promise<Tried> {
  const books = openBooks([config], () => Promise.resolve(ANY));
  try {
    const answer = await books.search.find({ q, at: [], limit: 5, offset: 0 });
    return { answer, why: books.search.sources[0]?.lastFault?.message };
  } finally {
    books.close();
  }
}

/** Faults that a setting mends, and which. */
const MENDS: readonly (readonly [why: RegExp, mend: Bilingual])[] = [
  [
    /^private$/,
    bilingual(
      '地址在内网或本机：确是自己的系统，写 "privateNetwork": true。',
      'Its address is a private one: write "privateNetwork": true if it is your own.',
    ),
  ],
  [
    /another host/,
    bilingual(
      '转到了别的主机：可信的，写进 "origins"。',
      'It leads to another host: write that into "origins" if you trust it.',
    ),
  ],
  [/too large/, bilingual('可调大 "maxMegabytes"。', 'Raise "maxMegabytes".')],
  [/^(?:out of time|its turn)/, bilingual('可调大 "timeoutSeconds"。', 'Raise "timeoutSeconds".')],
  [
    /titles? (?:where|can be read)|list of titles/,
    bilingual('核对 "fields" 的路径。', 'Check the paths in "fields".'),
  ],
];

function mendOf(why: string, lang: Lang): string {
  const mend = MENDS.find(([pattern]) => pattern.test(why))?.[1];
  return mend ? `  ${why}\n  ${mend[lang]}` : `  ${why}`;
}

function linesOf({ answer: { sources = [], items }, why }: Tried, lang: Lang): string {
  const [source] = sources;
  if (!source) return '';
  const head = `${source.title ?? source.id}：${STATES[source.state][lang]}`;
  const found = items.map(({ title, author = '', holdings = [] }) => {
    const places = holdings.map(
      ({ station, callno = '', state = '?' }) => `    ${station} ${callno} ${state}`,
    );
    return [`  ${title} ${author}`, ...places].join('\n');
  });
  return [head, ...(why === undefined ? [] : [mendOf(why, lang)]), ...found].join('\n');
}

function usage(): UserError {
  return new UserError(
    bilingual(
      '用法：union-widgets books try "书名" [--file books.json]',
      'Usage: union-widgets books try "TITLE" [--file books.json]',
    ),
    2,
  );
}

function noFile(): UserError {
  return new UserError(
    bilingual(
      '没有设置 BOOKS_FILE，也没有写 --file：不知道到哪里查书。见 docs/books.md。',
      'Neither BOOKS_FILE nor --file is given: there is nowhere to search. See docs/books.md.',
    ),
    2,
  );
}
