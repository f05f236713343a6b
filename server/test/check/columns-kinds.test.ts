// Columns of stations, of people and of standings are three kinds of document.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentKind, ReadDocument } from '../../src/check/document.ts';
import { referencesOf } from '../../src/check/references.ts';

/** What the link `columns` of a document leads to. */
function columnsOf(kind: DocumentKind): string | undefined {
  const value = { links: [{ rel: 'columns', href: 'columns.json' }], shards: [] };
  const document: ReadDocument = { kind, name: '', url: '', value, size: 0, travels: 0 };
  return referencesOf(document, new Date(0)).find(({ href }) => href === 'columns.json')?.kind;
}

describe('the columns', () => {
  for (const [of, kind] of [
    ['shard-index', 'columns'],
    ['people', 'people-columns'],
    ['standings', 'standings-columns'],
  ] as const) {
    it(`that a ${of} names are judged as ${kind}`, () => assert.equal(columnsOf(of), kind));
  }
});
