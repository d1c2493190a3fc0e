/** What does an error of the table service mean for the log? */
import { RestError } from '@azure/data-tables';
import type { StoreFailure } from '../../shared/log/store';

/** No connection was made, so nothing can have been written. */
const unreached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/**
 * For a read, or a write whose head had an ETag or not. Throws what is no failure of the moment but of the settings:
 * a refused key, a bad address.
 */
export function storeFailure(error: unknown, act: 'read' | 'create' | 'replace'): StoreFailure {
  if (isAborted(error)) return { kind: act === 'read' ? 'unavailable' : 'unknown' };
  if (!(error instanceof RestError)) throw error;
  const status = error.statusCode;
  if (status === 401 || status === 403) throw error;
  if (act === 'read') {
    if (status !== undefined && status < 500 && status !== 408 && status !== 429) throw error;
    return { kind: 'unavailable' };
  }
  switch (status) {
    case undefined:
      return { kind: unreached.has(error.code ?? '') ? 'unavailable' : 'unknown' };
    case 404:
    case 412:
      // 404: the head that was read is gone.
      return { kind: 'conflict' };
    case 409:
      // The service names the code, not the row; without a head there are no other rows to meet.
      if (serviceCode(error) !== 'EntityAlreadyExists') return { kind: 'unavailable' };
      return { kind: act === 'create' ? 'conflict' : 'exists' };
    case 429:
      return { kind: 'unavailable' };
    default:
      // A gateway's 5xx may come after the write.
      return status >= 500 || status === 408
        ? { kind: 'unknown' }
        : { kind: 'rejected', reason: `${status} ${serviceCode(error)}` };
  }
}

const isAborted = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError';

export const isMissingTable = (error: unknown): boolean =>
  error instanceof RestError && serviceCode(error) === 'TableNotFound';

/** It stands in another place after a transaction than after a single request. */
function serviceCode(error: RestError): string {
  if (error.code !== undefined) return error.code;
  const { details } = error;
  if (typeof details !== 'object' || details === null || !('errorCode' in details)) return '';
  return String(details.errorCode);
}
