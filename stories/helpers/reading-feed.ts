import { sampleBooks } from '../../scripts/lib/sample-book-answer.mjs';

/** The electronic books of the samples as an OPDS 2.0 feed; files stand beside it. */
export function publicationFeed(): Record<string, unknown> {
  const files = sampleBooks(Date.now(), { library: '../' }).filter(
    ({ medium }) => medium !== 'print',
  );
  return {
    metadata: { title: '示例职工电子书架', numberOfItems: files.length },
    links: [{ rel: 'self', href: 'index.json', type: 'application/opds+json' }],
    publications: files.map(({ title, author, isbn, summary, medium, links }) => ({
      metadata: {
        '@type': `http://schema.org/${medium === 'audiobook' ? 'Audiobook' : 'Book'}`,
        identifier: `urn:isbn:${isbn}`,
        title,
        author,
        language: 'zh-Hans',
        description: summary,
      },
      links,
    })),
  };
}
