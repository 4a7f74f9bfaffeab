/** Why a saving ended without a new edition. What was saved before is untouched in every case. */
export type Reason = 'network' | 'damaged' | 'space' | 'cancelled' | 'busy';
export class SavingFailed extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** Any error of a saving as the reason that the page tells. */
export function asFailure(error: unknown, signal: AbortSignal): SavingFailed {
  if (signal.aborted) return new SavingFailed('cancelled', error);
  if (error instanceof SavingFailed) return error;
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return new SavingFailed('space', error);
  return new SavingFailed(error instanceof SyntaxError ? 'damaged' : 'network', error);
}
