import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Has a server listen on 127.0.0.1 and nowhere else. Port 0 lets the system choose one; resolves with the port.
 * Rejects with node's own error, `code` EADDRINUSE, where the port is taken.
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      listening((server.address() as AddressInfo).port);
    });
  });
}
