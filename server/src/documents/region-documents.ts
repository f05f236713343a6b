import { divisionTree, type Division } from '../import/regions.ts';
import { jsonPieces, type DocumentSource } from './document-source.ts';
import { divisionsPath } from './paths.ts';

/** A division as a document says it: one without any below it does not list them. */
type ListedDivision = Pick<Division, 'code' | 'name'> & { items?: ListedDivision[] };

let made: readonly DocumentSource[] | undefined;

/**
 * The divisions of GB/T 2260 for choosing one: the provinces, and a document a province with its
 * prefectures and counties. They are the same on every site, and so made once.
 */
export function regionDocuments(): readonly DocumentSource[] {
  made ??= [...documentsOf(divisionTree())];
  return made;
}

function* documentsOf(provinces: readonly Division[]): Generator<DocumentSource> {
  for (const { code, name, items } of provinces) {
    const body = { v: 1, code, name, items: items.map(listed) };
    yield { path: divisionsPath(code), type: 'json', pieces: jsonPieces(body) };
  }
  const items = provinces.map(({ code, name }) => ({ code, name }));
  yield { path: divisionsPath(), type: 'json', pieces: jsonPieces({ v: 1, items }) };
}

function listed({ code, name, items }: Division): ListedDivision {
  return { code, name, ...(items.length > 0 && { items: items.map(listed) }) };
}
