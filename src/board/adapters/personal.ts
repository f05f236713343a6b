/** Numbers and addresses of persons in documents that are to be published. */

/** Parts no longer than addresses have (RFC 5321, 4.5.3.1): without an end the search would take years. */
const MAIL = /[^\s@<>()（）]{1,64}@[^\s@<>()（）]{1,253}\.[^\s@<>()（）]{1,63}/g;
/** Resident identity numbers (GB 11643), of 18 characters. */
const IDENTITY =
  /(^|[^\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const MOBILE = /(^|[^\d.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d.])/g;
/** What student and staff numbers look like; start numbers and those of teams are shorter. */
const REGISTER = /^[A-Za-z]{0,2}\d{8,14}[Xx]?$/;

/** The text without mail addresses, mobile and identity numbers; what is left of brackets goes too. */
export function withoutPersonal(text: string): string {
  if (!/@|\d{3}/.test(text)) return text;
  const bare = text.replace(MAIL, '').replace(IDENTITY, '$1').replace(MOBILE, '$1');
  return bare === text ? text : bare.replace(/[(（<]\s*[)）>]/g, '').trim();
}

/** Whether an id tells who somebody is. */
export function isPersonalId(id: string): boolean {
  return REGISTER.test(id) || withoutPersonal(id) !== id;
}
