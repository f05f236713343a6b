/** Collections whose documents are told apart in the figures. */
const COLLECTIONS = [
  'stations',
  'reading',
  'people',
  'contests',
  'forms',
  'books',
  'calendar',
  'applications',
  'uploads',
  'orgs',
  'regions',
  'codes',
  'handoffs',
  'trails',
  'live',
];

/** Parameters that make the server search instead of sending what it holds. */
const SEARCH = /[?&](?:near|bbox|q|limit|cursor|at)=/;

/** First segments of paths that are no documents. */
const ROOMS: Readonly<Record<string, string>> = {
  cdn: 'cdn',
  staff: 'staff',
  desk: 'desk',
  embed: 'embed',
  oembed: 'embed',
  '.well-known': 'site',
  healthz: 'health',
  readyz: 'health',
  metrics: 'health',
};

/**
 * The class of a request in the figures: a word from a short, fixed list, so that a path can bring
 * neither an id nor a name there, and nobody can fill the memory by inventing paths.
 */
export function routeClass(url: string): string {
  const mark = url.indexOf('?');
  const [first = '', second = ''] = (mark < 0 ? url : url.slice(0, mark)).slice(1).split('/', 2);
  if (first !== 'v1') return Object.hasOwn(ROOMS, first) ? (ROOMS[first] as string) : 'other';
  if (!COLLECTIONS.includes(second)) return 'other';
  return mark >= 0 && SEARCH.test(url.slice(mark)) ? `${second}-search` : second;
}
