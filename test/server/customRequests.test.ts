import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import { CUSTOM_REQUESTS } from '../../src/server/customRequests.ts';
import { startServer } from '../../src/server/server.ts';
import { nodeSurroundings } from '../../src/workspace/nodeSurroundings.ts';
import { FakeAnalyser, FakeCorpus } from './fakeEngine.ts';

describe('requests of our own', () => {
  it('are all announced, and all answered', () => {
    const answered: string[] = [];
    const server = createConnection(new PassThrough(), new PassThrough());
    const listening = server.onRequest.bind(server) as (...given: unknown[]) => ReturnType<typeof server.onRequest>;
    let initialize: (params: object) => unknown = () => null;
    server.onRequest = (...given: unknown[]) => {
      if (typeof given[0] === 'string') answered.push(given[0]);
      return listening(...given);
    };
    server.onInitialize = (handler) => {
      initialize = handler as typeof initialize;
      return { dispose: () => {} };
    };
    startServer(server, {
      ...nodeSurroundings,
      createCorpus: () => new FakeCorpus(),
      createAnalyser: () => new FakeAnalyser(),
    });
    initialize({ capabilities: {}, processId: null, rootUri: null, workspaceFolders: null });
    assert.deepEqual(answered.sort(), [...CUSTOM_REQUESTS.requests].sort());
    server.dispose();
  });
});
