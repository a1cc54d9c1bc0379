import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** How a county's line carries: everything, slowly, requests only, or nothing at all. */
export type Carries = 'all' | 'slowly' | 'requests-only' | 'nothing';

export interface ThinLine {
  /** Where the exchange is reached through the line. */
  readonly url: string;
  readonly carry: (what: Carries) => void;
  readonly close: () => Promise<void>;
}

const slowMilliseconds = 700;

/** A line between a browser and the exchange, on 127.0.0.1, that a test can make slow or cut. */
export const openThinLine = async (exchangeUrl: string): Promise<ThinLine> => {
  const { hostname, port } = new URL(exchangeUrl);
  const sockets = new Set<Socket>();
  let carries: Carries = 'all';
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    if (carries === 'nothing') {
      near.destroy();
      return;
    }
    const far = connect(Number(port), hostname);
    keep(near);
    keep(far);
    const both = [near, far];
    near.on('data', (chunk) => far.write(chunk));
    far.on('data', (chunk) => {
      if (carries === 'requests-only') for (const socket of both) socket.destroy();
      else if (carries === 'slowly') setTimeout(() => near.write(chunk), slowMilliseconds);
      else near.write(chunk);
    });
    near.on('close', () => far.end());
    far.on('close', () => {
      // After whatever is still on its way.
      setTimeout(() => near.end(), carries === 'slowly' ? slowMilliseconds : 0);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    carry: (what) => {
      carries = what;
      if (what === 'nothing') for (const socket of sockets) socket.destroy();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
