/** How many applications are taken; see docs/applications.md. */
export interface LimitsConfig {
  /** APPLICATIONS_FREE: from one network in ten minutes, before work is asked for. */
  applicationsFree: number;
  /** APPLICATIONS_MOST: from one network in ten minutes, with work or without. */
  applicationsMost: number;
  /** APPLICATIONS_FORM: of one form in a minute from everybody, before all are asked for work. */
  applicationsForm: number;
  /** CHALLENGE_BITS: the least work that is asked for; 2^bits hashes on average. */
  challengeBits: number;
}

export const DEFAULT_LIMITS: LimitsConfig = {
  applicationsFree: 300,
  applicationsMost: 10_000,
  applicationsForm: 600,
  challengeBits: 16,
};
