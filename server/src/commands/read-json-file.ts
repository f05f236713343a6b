import { readFile } from 'node:fs/promises';
import type { Finding } from '../check/finding.ts';
import { readText } from '../check/read-text.ts';
import type { Terminal } from '../terminal.ts';
import { bilingual, UserError, type Lang } from '../user-error.ts';

/**
 * A file as `check` reads documents: also in GBK, and no deeper than is safe. What is odd about it is
 * said.
 * @throws UserError where it cannot be read, or is no JSON.
 */
export async function readJsonFile(
  file: string,
  { lang, out }: Pick<Terminal, 'lang' | 'out'>,
): Promise<unknown> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    const why = error.code ?? error.message;
    throw new UserError(
      bilingual(`读不到 ${file}（${why}）。`, `${file} cannot be read (${why}).`),
    );
  });
  const { value, findings } = readText(file, { url: '', bytes });
  // Windows editors put a byte order mark in front; it is not stored.
  const told = findings.filter(({ code }) => code !== 'bom');
  if (value === undefined) {
    const list = (one: Lang): string => told.map(finding => findingLine(finding, one)).join('\n');
    throw new UserError(
      bilingual(`${file} 不是合法的 JSON：\n${list('zh')}`, `${file} is not JSON:\n${list('en')}`),
    );
  }
  for (const finding of told) out(`${file}\n${findingLine(finding, lang)}`);
  return value;
}

function findingLine({ line, column, pointer, message, mend }: Finding, lang: Lang): string {
  const place = line === undefined ? pointer : PLACE[lang](line, column ?? 1);
  return `  ${[place, message[lang], mend?.[lang]].filter(Boolean).join(' ')}`;
}

const PLACE = {
  zh: (line: number, column: number) => `第 ${line} 行第 ${column} 个字符：`,
  en: (line: number, column: number) => `line ${line}, column ${column}:`,
};
