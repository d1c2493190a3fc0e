/** Office.js's own object, through which functions for cells say that they may be called, and what they have found. */
import { invalidArgument } from '../errors';
import type { HostObject } from '../evaluate';
import type { CellResult } from '../protocol';

/** Of a refusal that was told as such; a streaming function's own arrive as values. */
const errorCodes: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!' };

interface Told {
  readonly id: number;
  readonly value: unknown;
  readonly failed?: boolean;
  readonly errorCode?: number;
}

export class CustomFunctions implements HostObject {
  readonly kind = 'CustomFunctions';
  ready = false;
  readonly results = new Map<number, CellResult[]>();

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.ready = true;
  }

  SetInvocationResults(told: unknown): void {
    if (!Array.isArray(told)) throw invalidArgument('CustomFunctions.SetInvocationResults');
    for (const one of told as readonly Told[])
      this.results.set(one.id, [...(this.results.get(one.id) ?? []), shownFor(one)]);
  }
}

function shownFor({ value, failed, errorCode }: Told): CellResult {
  // A function that throws anything but Excel's own error is a faulty value without a word.
  if (failed) return { error: errorCodes[errorCode ?? 7] ?? '#VALUE!', message: String(value ?? '') };
  if (typeof value === 'number') return value;
  const { type, basicValue, message } = (value ?? {}) as { type?: string; basicValue?: string; message?: string };
  if (type !== 'Error') throw invalidArgument('CustomFunctions.SetInvocationResults', 'neither a figure nor an error');
  return { error: basicValue ?? '', message: message ?? '' };
}
