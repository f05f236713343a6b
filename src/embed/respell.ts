/**
 * Another way to write the address of a file, for an engine remembers of an address that it could not
 * be loaded, and of those of all it imports. The folder is a version: some of its digits become `%3x`,
 * which a server reads as the same; all that the file imports is then found under that name, too.
 *
 * @param tries how often it was asked for, whose bits say which digits: a version has three or more,
 * so eight ways of writing it or more
 */
export function respell(url: string, tries: number): string {
  let bit = 0;
  return url.replace(/\d(?=[^/]*\/[^/]*$)/g, digit =>
    (tries >> bit++) & 1 ? `%3${digit}` : digit,
  );
}
