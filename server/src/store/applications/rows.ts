import type { Row } from '../database.ts';

/** An application without anything its applicant wrote. */
export interface ApplicationRow {
  id: string;
  /** Display number, without separators. */
  receipt: string;
  formId: string;
  formVersion: number;
  state: string;
  /** Grows with every change: who writes says which one they saw. */
  rev: number;
  /** RFC 3339, UTC. */
  createdAt: string;
  updatedAt: string;
  settledAt?: string;
  channel?: string;
  /** First four digits of the place of work's division. */
  region?: string;
  routeOrg?: string;
  routeName?: string;
  routeKind?: string;
  outcome: string;
  rule?: string;
  /** Somebody with the same ID or mobile number applied for the same before. */
  duplicate: boolean;
  /** A field no person sees was filled in. */
  suspect: boolean;
}

/** With what its owner's credential is held against. */
export interface OwnedRow extends ApplicationRow {
  /** SHA-256 of the secret, hexadecimal. */
  secretHash: string;
  /** When answers fall due for erasing next. */
  eraseAt?: string;
}

/** One entry of the history; note and memo sealed. */
export interface EventRow {
  seq: number;
  state: string;
  at: string;
  by: string;
  note?: string;
  memo?: string;
}

/** A consent as it was given. */
export interface ConsentRow {
  id: string;
  version: string;
  /** SHA-256 of the words shown, hexadecimal. */
  textHash: string;
  granted: boolean;
  /** When it was ticked, as the person's device told; RFC 3339. */
  at: string;
  withdrawnAt?: string;
}

/** Members whose column may be empty, by column. */
const OPTIONAL = {
  settled_at: 'settledAt',
  channel: 'channel',
  region: 'region',
  route_org: 'routeOrg',
  route_name: 'routeName',
  route_kind: 'routeKind',
  rule: 'rule',
} as const satisfies Record<string, keyof ApplicationRow>;

export function applicationOf(row: Row): ApplicationRow {
  const made: ApplicationRow = {
    id: String(row['id']),
    receipt: String(row['receipt']),
    formId: String(row['form']),
    formVersion: Number(row['version']),
    state: String(row['state']),
    rev: Number(row['rev']),
    createdAt: String(row['created_at']),
    updatedAt: String(row['updated_at']),
    outcome: String(row['outcome']),
    duplicate: Number(row['duplicate']) > 0,
    suspect: Number(row['suspect']) > 0,
  };
  for (const [column, member] of Object.entries(OPTIONAL)) {
    const value = row[column];
    if (typeof value === 'string') made[member] = value;
  }
  return made;
}

export function ownedOf(row: Row): OwnedRow {
  const { erase_at: eraseAt, secret_hash: secretHash } = row;
  const owned = { ...applicationOf(row), secretHash: String(secretHash) };
  return typeof eraseAt === 'string' ? { ...owned, eraseAt } : owned;
}

export function eventOf(row: Row): EventRow {
  const { note, memo } = row;
  return {
    seq: Number(row['seq']),
    state: String(row['state']),
    at: String(row['at']),
    by: String(row['done_by']),
    ...(typeof note === 'string' && { note }),
    ...(typeof memo === 'string' && { memo }),
  };
}

export function consentOf(row: Row): ConsentRow {
  const { withdrawn_at: withdrawnAt } = row;
  return {
    id: String(row['consent_id']),
    version: String(row['version']),
    textHash: String(row['text_hash']),
    granted: Number(row['granted']) > 0,
    at: String(row['at']),
    ...(typeof withdrawnAt === 'string' && { withdrawnAt }),
  };
}
