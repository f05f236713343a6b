/**
 * Where facts stand in the answers of a library system, as paths of member names; the usual ones are
 * those of Interlib's OPAC. A path that leads nowhere tells nothing.
 */
export const INTERLIB_FIELDS = {
  /** Of the answer to a search: the titles, and how many there are in all. */
  items: 'result.records',
  total: 'result.total',
  /** Of a title. */
  id: 'bookrecno',
  title: 'title',
  author: 'author',
  isbn: 'isbn',
  publisher: 'publisher',
  year: 'pubdate',
  summary: 'abstract',
  /** Copies, of the answer about a title; or of the title itself where the search tells them. */
  holdings: 'holdingList',
  /** Words for the codes of states, and for those of places: by code, of the same answer. */
  stateNames: 'holdStateMap',
  placeNames: 'localMap',
  /** Days by bar code, where they do not stand with the copy. */
  loans: 'loanWorkMap',
  /** Of a copy. */
  state: 'state',
  libcode: 'curlib',
  place: 'curlocal',
  callno: 'callno',
  shelf: 'shelfno',
  barcode: 'barcode',
  due: 'returnDate',
} as const;
