interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<ScriptPolicies['createPolicy']> | undefined;

/** A blob's address as a Trusted Script URL where the page asks for that; the program is our own. */
export function scriptUrl(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  policy ??= trustedTypes?.createPolicy('union-worker', { createScriptURL: own => own });
  return policy ? policy.createScriptURL(url) : url;
}
