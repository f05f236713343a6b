import { isPrivateHost } from '../check/source/private-hosts.ts';
import { bilingual } from '../user-error.ts';

/**
 * Whether an address may be printed that nobody has named, but a request came by. One that only
 * machines nearby can open, or that comes unprotected, is where a server was tried, not where it
 * will be.
 */
export function isFitToPrint({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' && !isPrivateHost(hostname);
}

/** Why there is no poster yet; of the command and of the desk. */
export const NO_POSTER_ADDRESS = bilingual(
  '还没有写明访客使用的网址，海报印出去就改不了了。请由管理服务器的人写明，如 https://api.example.cn/：命令用 --public-url，服务器用 PUBLIC_URL。',
  'The address visitors use is not known, and once printed a poster stays. Whoever keeps the server names it, like https://api.example.cn/: the command by --public-url, the server by PUBLIC_URL.',
);
