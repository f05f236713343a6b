import type { FastifyInstance } from 'fastify';

/** Methods as `Allow` lists them. */
const ORDER = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Remembers which addresses take which methods, so that 405, `Allow` and OPTIONS tell the truth
 * about every route. Catch-alls are left out: what lies below them, they know themselves.
 */
export class RouteTable {
  readonly #plain = new Map<string, Set<string>>();
  readonly #patterns = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  /** Listens to all routes that are added to the app from now on. */
  constructor(app: FastifyInstance) {
    app.addHook('onRoute', ({ method, url }) => {
      if (url.endsWith('*')) return;
      const methods = this.#methodsOfRoute(url);
      for (const one of [method].flat()) methods.add(one);
    });
  }

  /** Methods of an address, in the order of `Allow`; none when no route is meant for it. */
  methodsOf(path: string): string[] {
    const found = new Set(this.#plain.get(path));
    for (const { pattern, methods } of this.#patterns.values()) {
      if (pattern.test(path)) for (const method of methods) found.add(method);
    }
    return ORDER.filter(method => found.has(method));
  }

  #methodsOfRoute(url: string): Set<string> {
    const known = this.#plain.get(url) ?? this.#patterns.get(url)?.methods;
    if (known) return known;
    const methods = new Set<string>();
    if (url.includes(':')) this.#patterns.set(url, { pattern: patternOf(url), methods });
    else this.#plain.set(url, methods);
    return methods;
  }
}

/** A route's address as an expression: `:name` is a segment. */
function patternOf(url: string): RegExp {
  const text = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+');
  return new RegExp(`^${text}$`);
}
