const PLACEHOLDER = /\{([a-z]+)\}/gi;

/**
 * The address a template makes. Values are written so that they stay within the part of the address
 * they stand in: no value adds a parameter, a folder or a host.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (_whole, name: string) =>
    Object.hasOwn(values, name) ? encode(values[name] ?? '') : '',
  );
}

/** As `encodeURIComponent`, with the signs it leaves that some servers read on as code. */
function encode(value: string): string {
  // Half a character outside the basic plane cannot be written at all.
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** What is wrong with a template, in both languages; undefined where nothing is. */
export function templateFault(
  template: string,
  placeholder: string,
): [zh: string, en: string] | undefined {
  const sample = fillTemplate(template, { q: 'x', id: 'x', limit: '1' });
  const url = URL.canParse(sample) ? new URL(sample) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    return ['应为 http(s) 网址，不带用户名。', 'must be an http(s) address without a user name.'];
  }
  if (!template.includes(`{${placeholder}}`)) {
    return [`里要有 {${placeholder}}。`, `must hold {${placeholder}}.`];
  }
  // A host made of what somebody typed would be anybody's.
  if (template.split(/[/?#]/, 3).join('').includes('{')) {
    return ['的主机名里不能有 {…}。', 'must not hold {…} in its host.'];
  }
  return undefined;
}

/** Whether an id of a record can stand in an address: no folders, no dots alone, nothing odd. */
export function isRecordId(id: string): boolean {
  return /^[\p{L}\p{N}_.:@~-]{1,128}$/u.test(id) && !/^\.+$/.test(id);
}
