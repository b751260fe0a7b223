import { randomInt } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Letters and digits that are not taken for one another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 8;

/**
 * Leads from a short address of this machine to a long one. The long one holds a secret, so the short one has a part
 * that nobody guesses: whoever asks for anything else learns nothing.
 */
export async function shortAddress(long: string): Promise<{ readonly address: string; close(): void }> {
  const path = `/${Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`;
  const server = createServer((request, response) => {
    if (request.url === path) response.writeHead(302, { location: long, 'referrer-policy': 'no-referrer' });
    else response.writeHead(404);
    response.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${path}`, close: () => server.close() };
}
