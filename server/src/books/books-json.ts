import type { Book } from '../../../src/data/generated/types.ts';
import { validateBooks } from '../../../src/data/generated/validators/books.js';
import { SourceFault } from './book-source.ts';
import { isMembers } from './member-reader.ts';

/** The books of a document that keep to the schema, and how many do not. @throws SourceFault */
export function readBooksJson(document: unknown): { books: Book[]; dropped: number } {
  const items = isMembers(document) ? document['items'] : undefined;
  if (!Array.isArray(items)) throw new SourceFault('invalid', 'not a books document');
  const books = items.filter(isBook);
  if (books.length === 0 && items.length > 0) {
    throw new SourceFault('invalid', 'no book of the document keeps to the schema');
  }
  return { books, dropped: items.length - books.length };
}

function isBook(value: unknown): value is Book {
  return validateBooks({ items: [value] });
}
