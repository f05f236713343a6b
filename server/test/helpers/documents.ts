import type { DocumentKind, DocumentList, ImportedDocument } from '../../src/store/store.ts';

type Members = Readonly<Record<string, unknown>>;

/** A stored document at a path, as an importer gives it. */
export function documentAt(path: string, body: Members): ImportedDocument {
  return { path, name: String(body['name'] ?? body['title'] ?? path), body: JSON.stringify(body) };
}

/** An invented person, with what the test cares about put in. */
export function person(id: string, members: Members = {}): ImportedDocument {
  const body = { v: 1, id, type: 'person', name: `示例工匠 ${id}`, ...members };
  return documentAt(`v1/people/${id}.json`, body);
}

export function contest(id: string, members: Members = {}): ImportedDocument {
  const body = { v: 1, id, name: `示例竞赛 ${id}`, kind: 'points', ...members };
  return documentAt(`v1/contests/${id}.json`, body);
}

export function form(id: string): ImportedDocument {
  return documentAt(`v1/forms/${id}.json`, { kind: id, v: 1, title: '示例表', steps: [] });
}

/** A list of documents as the store takes it. */
export function documentsOf(
  kind: DocumentKind,
  documents: readonly ImportedDocument[],
  source = '示例名录.xlsx',
): DocumentList {
  return { kind, source, documents, report: {} };
}
