import { networkInterfaces } from 'node:os';
import type { FastifyInstance } from 'fastify';
import { bilingual, UserError } from './user-error.ts';

interface Where {
  host: string;
  port: number;
}

/**
 * Starts listening.
 *
 * @returns addresses people can open, ending in a slash: this machine first, then, when the server
 * listens everywhere, those other machines of the network use.
 * @throws UserError when the port is taken or not allowed.
 */
export async function listen(app: FastifyInstance, { host, port }: Where): Promise<string[]> {
  await bind(app, { host, port });
  const bound = app.server.address();
  const at = typeof bound === 'object' && bound ? bound.port : port;
  const everywhere = ['::', '0.0.0.0'].includes(host);
  const names = everywhere ? ['localhost', ...ownAddresses()] : [host];
  return names.map(name => `http://${name.includes(':') ? `[${name}]` : name}:${at}/`);
}

async function bind(app: FastifyInstance, { host, port }: Where): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (host === '::' && (code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL')) {
      // A machine without IPv6.
      return bind(app, { host: '0.0.0.0', port });
    }
    throw refusal(code, { host, port }) ?? error;
  }
}

function refusal(code: string | undefined, { host, port }: Where): UserError | undefined {
  switch (code) {
    case 'EADDRINUSE':
      return new UserError(
        bilingual(
          `端口 ${port} 已被其他程序占用。请关闭那个程序，或用 --port（环境变量 PORT）换一个端口。`,
          `Port ${port} is in use by another program. Stop that one, or choose another with --port (PORT).`,
        ),
      );
    case 'EACCES':
      return new UserError(
        bilingual(
          `没有权限使用端口 ${port}，请用 --port 换成 1024 以上的端口。`,
          `Port ${port} is not allowed; choose one above 1024 with --port.`,
        ),
      );
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new UserError(
        bilingual(
          `本机没有 ${host} 这个地址，请检查 --host（环境变量 HOST）。`,
          `This machine has no address ${host}; check --host (HOST).`,
        ),
      );
    default:
      return undefined;
  }
}

/**
 * IPv4 addresses under which other machines of the network see this one; none where the system does
 * not tell, as in a sandbox without AF_NETLINK.
 */
function ownAddresses(): string[] {
  let interfaces: ReturnType<typeof networkInterfaces> = {};
  try {
    interfaces = networkInterfaces();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error;
  }
  return Object.values(interfaces)
    .flatMap(addresses => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
