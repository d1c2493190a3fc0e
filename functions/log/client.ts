/** How is a table of the storage account reached? */
import { TableClient } from '@azure/data-tables';
import { asciiJson } from './ascii-json';
import type { RequestCounter } from './count-requests';

/** Azure ends a request after 30 s itself. */
export const patience = 35_000;

export function tableClient(
  connectionString: string,
  table: string,
  maxRetries: number,
  counter?: RequestCounter,
): TableClient {
  return TableClient.fromConnectionString(connectionString, table, {
    allowInsecureConnection: isOnThisMachine(connectionString),
    retryOptions: { maxRetries, retryDelayInMs: 200, maxRetryDelayInMs: 3000 },
    additionalPolicies: [
      { policy: asciiJson, position: 'perCall' },
      ...(counter === undefined ? [] : [{ policy: counter.policy, position: 'perRetry' as const }]),
    ],
  });
}

/** Plain http exists only on the machine itself. */
function isOnThisMachine(connectionString: string): boolean {
  return /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost)[:/]/i.test(connectionString);
}
