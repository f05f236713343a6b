import { newKeysFile } from '../../src/keys/keys-file.ts';
import { KeyRing } from '../../src/keys/key-ring.ts';
import type { Suite } from '../../src/keys/suites.ts';

/** Keys of a test's own, in memory. */
export function testKeys(suite: Suite = 'aes'): KeyRing {
  const file = newKeysFile(suite);
  return new KeyRing(() => file);
}
