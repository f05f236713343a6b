/** 128 random bits in hexadecimal: an idempotency key, or the name of a tab's draft. */
export function randomKey(): string {
  // crypto.randomUUID is not there on plain http, nor in old web views.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
