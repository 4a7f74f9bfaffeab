/**
 * Why a saving ended without a new edition. What was saved before is untouched in every case.
 * `portal`: something answers in the host's place; `changing`: the host serves files of different editions.
 */
export const reasons = ['network', 'portal', 'changing', 'damaged', 'space', 'cancelled', 'busy'] as const;
export type Reason = (typeof reasons)[number];

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
  const name = error instanceof Error ? error.name : '';
  return new SavingFailed(name === 'QuotaExceededError' ? 'space' : 'network', error);
}
