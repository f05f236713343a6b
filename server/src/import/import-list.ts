import { importOrgs } from './import-orgs.ts';
import { importPeople } from './import-people.ts';
import { importStandings } from './import-standings.ts';
import { importStations } from './import-stations.ts';
import type {
  ImportOptions,
  ImportResult,
  OrgOptions,
  PeopleOptions,
  StandingsOptions,
} from './types.ts';

/** A kind of list with what it is imported with. */
export type ListRequest =
  | (ImportOptions & { kind: 'stations' | 'reading' })
  | (PeopleOptions & { kind: 'craftsmen' })
  | (StandingsOptions & { kind: 'standings' })
  | (OrgOptions & { kind: 'orgs' });

/** Imports a list of any kind; as `importStations`, it never throws on any bytes. */
export function importList(bytes: Uint8Array, request: ListRequest): Promise<ImportResult> {
  switch (request.kind) {
    case 'stations':
    case 'reading':
      return importStations(bytes, request);
    case 'craftsmen':
      return importPeople(bytes, request);
    case 'standings':
      return importStandings(bytes, request);
    case 'orgs':
      return importOrgs(bytes, request);
  }
}
