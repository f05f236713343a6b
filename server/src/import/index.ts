export { formatReport } from './format-report.ts';
export { importStations } from './import-stations.ts';
export type { FormatOptions, ReportLanguage } from './format-report.ts';
export type {
  ImportCounts,
  ImportedStation,
  ImportOptions,
  ImportReport,
  ImportResult,
  PreviousStation,
  RegionSummary,
  ReportLine,
  SheetReport,
  TextEncodingName,
} from './types.ts';
export type { Bilingual, Severity } from './message-text.ts';
export type { MessageCode } from './messages.ts';
