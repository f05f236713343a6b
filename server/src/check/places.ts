import type { Reported } from './finding.ts';
import { lineAndColumn, scanJson } from './json-scan.ts';
import { readText } from './read-text.ts';
import type { Source } from './source/source.ts';
import type { Whole } from './whole.ts';

/** Adds line and column to findings in files, where an editor can go to them. */
export async function placeFindings(
  findings: readonly Reported[],
  whole: Whole,
  source: Source,
): Promise<Reported[]> {
  if (source.kind !== 'folder') return [...findings];
  const urls = new Map(whole.documents.map(({ name, url }) => [name, url]));
  const byDocument = new Map<string, Reported[]>();
  for (const finding of findings) {
    const own = byDocument.get(finding.document) ?? [];
    byDocument.set(finding.document, own);
    own.push(finding);
  }
  const placed: Reported[] = [];
  for (const [document, own] of byDocument) {
    const url = urls.get(document);
    const answer = url === undefined ? undefined : await source.get(url, 'document');
    const text = answer?.bytes ? readText(document, answer).text : undefined;
    const pointers = own.filter(({ pointer, line }) => pointer !== '' && line === undefined);
    if (text === undefined || pointers.length === 0) placed.push(...own);
    else {
      const { places } = scanJson(
        text,
        pointers.map(({ pointer }) => pointer),
      );
      for (const finding of own) {
        const at = finding.line === undefined ? places.get(finding.pointer) : undefined;
        placed.push(at === undefined ? finding : { ...finding, ...lineAndColumn(text, at) });
      }
    }
  }
  return placed;
}
