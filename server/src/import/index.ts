export { formatReport } from './format-report.ts';
export { importList } from './import-list.ts';
export { importOrgs } from './import-orgs.ts';
export { importPeople } from './import-people.ts';
export { importStandings } from './import-standings.ts';
export { importStations } from './import-stations.ts';
export { ENTRANT_NAMES, IMPORT_KINDS, LIST_KINDS } from './types.ts';
export type { ListRequest } from './import-list.ts';
export type { FormatOptions, ReportLanguage } from './format-report.ts';
export type {
  EntrantName,
  ImportCounts,
  ImportedDocument,
  ImportedOrg,
  ImportedStation,
  ImportOptions,
  ImportReport,
  ImportResult,
  ListKind,
  OrgOptions,
  PeopleOptions,
  PreviousDocument,
  PreviousStation,
  RegionSummary,
  ReportLine,
  SheetReport,
  StandingsOptions,
  TextEncodingName,
} from './types.ts';
export type { Bilingual, Severity } from './message-text.ts';
export type { MessageCode } from './messages.ts';
