import type { Config } from '../config.ts';
import type { ImportedDocument, ImportResult, PreviousDocument } from '../import/index.ts';
import { takePhoto } from '../photos/photo-folder.ts';
import type { ReplaceResult, Store } from '../store/store.ts';
import { bilingual, type Bilingual } from '../user-error.ts';
import { describeReplaced } from './describe-replaced.ts';
import { withHint, type Outcome } from './outcome.ts';
import type { SiteChoice } from './site-choice.ts';

/** People of a site, or contests with their standings, whose paths begin in one of some ways. */
export async function storedDocuments(
  store: Store,
  siteId: string,
  beginnings: readonly string[],
): Promise<PreviousDocument[]> {
  const found: PreviousDocument[] = [];
  const people = beginnings.every(beginning => beginning.startsWith('v1/people/'));
  for (const kind of people ? (['people'] as const) : (['contests', 'standings'] as const)) {
    for await (const page of store.documentPages(siteId, kind)) {
      for (const { path, body } of page) {
        if (beginnings.some(beginning => path.startsWith(beginning))) found.push({ path, body });
      }
    }
  }
  return found;
}

type Kind = ImportedDocument['kind'];

/** A contest first: standings without one belong to nothing. */
const ORDER: readonly Kind[] = ['contests', 'people', 'standings'];

/** What the documents of a kind are called behind a number. */
const NOUNS: Readonly<Record<Kind, Bilingual>> = {
  contests: bilingual('份竞赛文档', 'contests'),
  people: bilingual('个人物', 'people'),
  standings: bilingual('页成绩', 'pages of standings'),
};

/** Puts the documents of a list in the place of its source's last ones, kind by kind. */
export async function documentsToStore(
  store: Store,
  { siteId, settings }: SiteChoice,
  source: string,
  { documents, photos = [], retained, report }: ImportResult,
  { siteName }: Config,
): Promise<Outcome> {
  const texts: Bilingual[] = [];
  const written: Partial<Record<Kind, ReplaceResult>> = {};
  // Before the documents that name them; those of earlier lists go after.
  for (const { name, person, file } of photos) {
    const { mediaType, bytes } = await takePhoto(file);
    await store.people.putPhotos(siteId, source, [{ name, person, mediaType, bytes }]);
  }
  for (const kind of ORDER) {
    const own = documents.filter(document => document.kind === kind);
    if (own.length === 0) continue;
    const list = { kind, source, documents: own, retained, report };
    const result = await store.replaceDocuments(siteId, list);
    written[kind] = result;
    const { zh, en } = describeReplaced({ siteId, source, noun: NOUNS[kind] }, result);
    texts.push(bilingual(`${NOUNS[kind].zh.slice(1)}：${zh}`, `${NOUNS[kind].en}: ${en}`));
  }
  if (documents.some(({ kind }) => kind === 'people')) await store.people.dropUnusedPhotos(siteId);
  if (settings) await store.saveSettings(siteId, settings);
  const text = bilingual(
    texts.map(({ zh }) => zh).join('\n'),
    texts.map(({ en }) => en).join('\n'),
  );
  const named = siteName ?? (await store.site(siteId))?.settings;
  return {
    text: named === undefined ? withHint(text) : text,
    written: { site: siteId, source, ...written },
  };
}
