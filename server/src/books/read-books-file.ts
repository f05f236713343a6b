import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { bilingual, UserError } from '../user-error.ts';
import type { Faults } from '../config-values.ts';
import { MemberReader } from './member-reader.ts';
import { readSource } from './read-source.ts';
import type { SourceConfig } from './source-config.ts';

/** Catalogues of one site at most: a search asks all of them. */
const MOST_SOURCES = 20;

/**
 * Reads the file that names the catalogues.
 * @throws UserError that lists all that is at fault in it, by place.
 */
export async function readBooksFile(
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<SourceConfig[]> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw refusal(file, [[error.message, error.message]]);
  });
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as Error;
    throw refusal(file, [[`不是 JSON：${message}`, `it is not JSON: ${message}`]]);
  }
  const faults: Faults = [];
  const sources = readBooksDocument(document, { folder: dirname(file), env }, faults);
  if (faults.length > 0) throw refusal(file, faults);
  return sources;
}

/** Where relative names are found, and values that do not stand in the file itself. */
export interface ReadingPlace {
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** The catalogues a document names; what is at fault is told of, by place. */
export function readBooksDocument(
  document: unknown,
  place: ReadingPlace,
  faults: Faults,
): SourceConfig[] {
  const top = new MemberReader(document, '', faults);
  const list = top.list('sources', MOST_SOURCES) ?? [];
  top.end();
  const sources = list.flatMap((entry, index) => {
    const source = readSource(new MemberReader(entry, `sources[${index}]`, faults), place);
    return source ? [source] : [];
  });
  const ids = sources.map(({ id }) => id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) {
    faults.push([`有两个来源的 id 都是“${id}”。`, `Two sources have the id "${id}".`]);
  }
  return sources;
}

function refusal(file: string, faults: Faults): UserError {
  const zh = faults.map(([line]) => `  ${line}`).join('\n');
  const en = faults.map(([, line]) => `  ${line}`).join('\n');
  return new UserError(
    bilingual(`查书的配置 ${file} 有误：\n${zh}`, `The books file ${file} is at fault:\n${en}`),
    2,
  );
}
