/**
 * Reads what an Open Badges 3.0 credential says (1EdTech, §B.1: OpenBadgeCredential, a Verifiable
 * Credential of W3C data model 2.0, or 1.1 with its older names of dates). It reads, it does not
 * verify: a proof is named, never checked.
 */
export interface BadgeGist {
  /** Name of the achievement. */
  readonly name: string | undefined;
  readonly description: string | undefined;
  readonly issuer: string | undefined;
  /** RFC 3339, as written. */
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** Says whether it names a list of revoked credentials. */
  readonly status: boolean;
  /** Says whether it carries a proof. */
  readonly proof: boolean;
}

type Members = Readonly<Record<string, unknown>>;

/** The gist of a document; undefined when it is no Open Badges 3.0 credential. */
export function badgeGist(document: unknown): BadgeGist | undefined {
  const badge = members(document);
  const types = all(badge['type']);
  if (!types.includes('OpenBadgeCredential') && !types.includes('AchievementCredential')) {
    return undefined;
  }
  const subject = members(first(badge['credentialSubject']));
  const achievement = members(first(subject['achievement']));
  return {
    name: text(achievement['name']) ?? text(badge['name']),
    description: text(achievement['description']) ?? text(badge['description']),
    issuer: issuerOf(badge['issuer']),
    from: text(badge['validFrom']) ?? text(badge['issuanceDate']),
    until: text(badge['validUntil']) ?? text(badge['expirationDate']),
    status: all(badge['credentialStatus']).length > 0,
    proof: all(badge['proof']).length > 0,
  };
}

/** A profile by its name; one that is only pointed at, by the host it lives on. */
function issuerOf(value: unknown): string | undefined {
  const issuer = first(value);
  const name = text(members(issuer)['name']);
  if (name !== undefined || typeof issuer !== 'string') return name;
  try {
    return new URL(issuer).host || issuer;
  } catch {
    return issuer;
  }
}

/** Words, perhaps with their language (JSON-LD value objects); of several the first. */
function text(value: unknown): string | undefined {
  const one = first(value);
  const words = typeof one === 'string' ? one : members(one)['@value'];
  return typeof words === 'string' && words.trim() ? words.trim().slice(0, 2000) : undefined;
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}

function all(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function first(value: unknown): unknown {
  return all(value)[0];
}
