import type { SourceConfig } from './source-config.ts';
import { BookSearch } from './book-search.ts';
import type { BookSource } from './book-source.ts';
import { SourceCounts } from './counts.ts';
import { GuardedSource } from './guarded-source.ts';
import { InterlibSource } from './interlib.ts';
import { ListedFiles } from './listed-files.ts';
import { OpdsSource } from './opds2.ts';
import type { StationIndex } from './station-index.ts';
import { StaticSource } from './static-list.ts';
import { Upstream } from './upstream.ts';

/** The catalogues of a site, ready to be asked. */
export interface Books {
  search: BookSearch;
  counts: SourceCounts;
  files: ListedFiles;
  /** Asks for a file of a catalogue, by the id of the catalogue; undefined where it passes none on. */
  fileUpstream(source: string): Upstream | undefined;
  close(): void;
}

/** Milliseconds a file may take: it is as large as a book, and its reader's line may be slow. */
const FILE_MS = 300_000;
/** Files under way at once for each search that may be: they wait for readers, not for the catalogue. */
const FILES_A_LANE = 4;

/** Opens the catalogues that are configured. Nothing is asked of them before somebody searches. */
export function openBooks(
  configs: readonly SourceConfig[],
  stations: () => Promise<StationIndex>,
): Books {
  const counts = new SourceCounts();
  const files = new ListedFiles();
  const byCode = async (): Promise<ReadonlyMap<string, readonly string[]>> =>
    (await stations()).byCode;
  const opened = configs.map(config => sourceOf(config, byCode, files));
  const guarded = opened.map((source, index) => {
    const { timeoutMs, freshMs, staleMs } = configs[index] as SourceConfig;
    return new GuardedSource(source, { milliseconds: timeoutMs, freshMs, staleMs, counts });
  });
  const passing = new Map(
    configs.flatMap(config =>
      config.type === 'opds2' && config.passFiles
        ? [
            [
              config.id,
              new Upstream({
                ...config,
                mostBytes: config.mostFileBytes,
                milliseconds: FILE_MS,
                lanes: FILES_A_LANE * config.lanes,
                own: [new URL(config.url).origin],
              }),
            ] as const,
          ]
        : [],
    ),
  );
  return {
    search: new BookSearch(guarded, stations),
    counts,
    files,
    fileUpstream: source => passing.get(source),
    close() {
      for (const one of [...opened, ...passing.values()]) one.close();
    },
  };
}

type Closable = BookSource & { close(): void };

function sourceOf(
  config: SourceConfig,
  byCode: () => Promise<ReadonlyMap<string, readonly string[]>>,
  files: ListedFiles,
): Closable {
  switch (config.type) {
    case 'static':
      return new StaticSource(config);
    case 'opds2':
      return new OpdsSource(config, files);
    case 'interlib':
      return new InterlibSource(config, byCode);
  }
}
