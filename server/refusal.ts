/** A request that is refused or was cancelled: what the client gets instead of an answer. */
export class Refusal extends Error {
  /** @param code one of LSP's or JSON-RPC's error codes */
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}
