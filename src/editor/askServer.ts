/** Sends a request to the language server as soon as it runs, and gives its answer. */
export type AskServer = <Answer>(request: string, params: object) => Promise<Answer>;
