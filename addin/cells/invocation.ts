/** How does Excel take the figure of one cell, and later a newer one? What of its type is needed; its types come with no package of ours. */

/** Excel's metadata know a function that may tell again by this name. */
export interface StreamingInvocation<Value> {
  setResult(result: Value | Error): void;
  /** Excel calls it once the cell asks no more: its formula has changed or is gone. */
  onCanceled?: () => void;
}
