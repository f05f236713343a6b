import type { Finding, Imported, Work } from '../../../src/embed/builder/work.ts';
import { importPeople } from '../import/import-people.ts';
import { importStandings } from '../import/import-standings.ts';
import { importStations } from '../import/import-stations.ts';
import { LIST_WORDS } from '../import/list-words.ts';
import { slugOf } from '../import/slugs.ts';
import type { ImportReport, ImportResult, ReportLine } from '../import/types.ts';

type Given = Work['import']['give'];

/** Places named for one finding; the rest is counted. */
const NAMED = 20;

/** Reads a list; what is wrong with it is in the findings, and nothing is thrown for any bytes. */
export async function importOne(
  given: Given,
): Promise<{ result: ImportResult; imported: Imported }> {
  const result = await read(given);
  const { report } = result;
  const { counts } = report;
  const contests = result.documents.filter(({ kind }) => kind === 'contests');
  const imported: Imported = {
    kind: given.kind,
    file: report.file,
    read: counts.read,
    kept: counts.kept,
    refused: counts.refused,
    counted: LIST_WORDS[report.kind].counted.zh,
    sheets: report.sheets.map(({ name }) => name),
    findings: findingsOf(report),
    contests: contests.map(({ path }) => path.replace(/^.*\/|\.json$/g, '')),
  };
  return { result, imported };
}

function read({ kind, crs, fileName, bytes, now }: Given): Promise<ImportResult> {
  const dated = now ? { now } : {};
  switch (kind) {
    case 'stations':
    case 'reading':
      // An empty one is refused by the importer in its own words: it is never guessed.
      return importStations(bytes, { kind, crs: crs as 'wgs84', fileName, ...dated });
    case 'craftsmen':
      return importPeople(bytes, { fileName, ...dated });
    case 'standings':
      // As the command does where nobody names it.
      return importStandings(bytes, {
        fileName,
        contest: `c-${slugOf(fileName.replace(/\.[^.]*$/, ''))}`,
        ...dated,
      });
  }
}

/** Lines that say the same under one heading, the gravest first. */
function findingsOf({ lines }: ImportReport): Finding[] {
  const order = ['error', 'warning', 'note'];
  const found = new Map<string, Finding>();
  for (const line of lines) {
    const { severity, message, fix } = line;
    const key = [severity, line.code, line.column, message.zh].join('\n');
    const finding: Finding = found.get(key) ?? {
      severity,
      message: message.zh,
      ...(fix && { fix: fix.zh }),
      places: [],
      count: 0,
    };
    found.set(key, finding);
    finding.count += 1;
    const place = placeOf(line);
    if (place && finding.places.length < NAMED) finding.places.push(place);
  }
  return [...found.values()].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

function placeOf({ sheet, cell, column, station, value }: ReportLine): string {
  if (sheet === undefined) return '';
  const place = [cell ? `${sheet}!${cell}` : sheet, column, station && `“${station}”`];
  const text = place.filter(Boolean).join(' ');
  return value && value !== station ? `${text}：${value}` : text;
}
