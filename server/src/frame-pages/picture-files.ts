import { dateText } from '../../../src/locale/format.ts';
import { readBoardOf } from '../board-pages/read-board.ts';
import { zoneOf } from '../http/frame-pages/asked.ts';
import { pictureOf } from '../oembed/picture.ts';
import { subjectAt } from '../oembed/subject.ts';
import type { PublishedFile } from '../publish/put-file.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** Widgets whose page is a file, and what has to be there for one. */
const PICTURES = [
  ['station-map', 'stations'],
  ['craftsman-wall', 'people'],
  ['contest-leaderboard', 'contests'],
] as const;

/**
 * `embed/<widget>.svg`: pictures for feeds and mails, whose code opens the page. They tell the day of
 * the data, so that a run without news writes the same once more.
 * @param publicUrl site root, ending in a slash; no pictures without it
 */
export async function* pictureFiles(
  snapshot: Snapshot,
  publicUrl: string | undefined,
): AsyncGenerator<PublishedFile> {
  if (publicUrl === undefined) return;
  const read = readBoardOf(() => snapshot);
  for (const [widget, list] of PICTURES) {
    if (!snapshot.documents.has(`v1/${list}/index.json`)) continue;
    const path = `embed/${widget}`;
    const subject = await subjectAt({ snapshot, read }, path, new URLSearchParams());
    if (!subject) continue;
    const date = dateText(Date.parse(snapshot.updatedAt), subject.look.language, {
      zone: zoneOf(snapshot),
    });
    const text = pictureOf(subject, {
      siteName: snapshot.site.site.name,
      href: `${publicUrl}${path}/index.html`,
      date,
    });
    yield { path: `${path}.svg`, bytes: Buffer.from(text) };
  }
}
