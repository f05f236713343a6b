/** What the server reads as BOOKS_FILE. `library` ends in a slash; `list` is the sheet beside it. */
export function bookSources(library: string, list?: string): { sources: object[] };
