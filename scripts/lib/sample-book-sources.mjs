// Where the sample site searches for books: the file that the server reads as BOOKS_FILE.
import { LIBCODES } from './sample-books.mjs';

/**
 * @param library address of the played library, ending in a slash
 * @param list name of the sheet with the books of lists, beside this file
 */
export function bookSources(library, list = 'books.csv') {
  return {
    sources: [
      {
        id: 'city',
        type: 'interlib',
        title: '示例市图书馆',
        search: `${library}opac/search?q={q}&limit={limit}`,
        holdings: `${library}opac/holding/{id}`,
        page: 'https://opac.example.org/book/{id}',
        reserve: 'https://opac.example.org/reserve/{id}',
        stations: Object.values(LIBCODES),
        // The library is played on this very machine.
        privateNetwork: true,
      },
      { id: 'list', type: 'static', title: '职工书屋藏书清单', file: list },
      {
        id: 'ebooks',
        type: 'opds2',
        title: '示例职工电子书架',
        url: `${library}opds/index.json`,
        privateNetwork: true,
        passFiles: true,
      },
    ],
  };
}
