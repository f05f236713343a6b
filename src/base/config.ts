/** What is wrong with one member of a config; `pointer` is a JSON pointer (RFC 6901). */
export interface ConfigIssue {
  readonly pointer: string;
  readonly detail: string;
}

/** One source of config and the name a webmaster knows it by. */
export interface ConfigSource {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Merges the four sources of a widget's config, the first that names a member winning. Members that
 * a source gets wrong are left out of it, so that the next source or the default still serves.
 *
 * @param sources from strongest to weakest; the last one is the defaults.
 * @param check issues of one source, with pointers into it.
 * @param tell called once for every issue.
 */
export function mergeConfig<T extends object>(
  sources: readonly ConfigSource[],
  check: (value: unknown) => readonly ConfigIssue[],
  tell: (source: string, issue: ConfigIssue) => void,
): T {
  // Without a prototype: what a page's scripts hang on every object is nobody's setting.
  const merged = Object.create(null) as Record<string, unknown>;
  for (const { name, value } of sources) {
    if (!value) continue;
    const issues = check(value);
    issues.forEach(issue => tell(name, issue));
    const wrong = new Set(issues.map(({ pointer }) => memberOf(pointer)));
    for (const [key, member] of Object.entries(value)) {
      if (!(key in merged) && member !== undefined && !wrong.has(key)) merged[key] = member;
    }
  }
  return merged as T;
}

function memberOf(pointer: string): string {
  const first = pointer.split('/')[1] ?? '';
  return first.replace(/~1/g, '/').replace(/~0/g, '~');
}

/**
 * The config a page wrote as JSON inside a widget's tag.
 *
 * @returns the object, nothing when there is no such child, or what is wrong with it.
 */
export function jsonChild(host: Element): { value?: Record<string, unknown>; issue?: ConfigIssue } {
  const script = [...host.children].find(
    child => child.localName === 'script' && child.getAttribute('type') === 'application/json',
  );
  if (!script) return {};
  try {
    const value: unknown = JSON.parse(script.textContent ?? '');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { value: value as Record<string, unknown> };
    }
    return { issue: { pointer: '', detail: 'must be a JSON object' } };
  } catch (error) {
    return { issue: { pointer: '', detail: `is not JSON: ${(error as Error).message}` } };
  }
}
