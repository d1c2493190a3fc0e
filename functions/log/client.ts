/** How is a table of the storage account reached? */
import { TableClient, type TableServiceClientOptions } from '@azure/data-tables';
import type { StorageAccount } from '../storage/account';
import { asciiJson } from './ascii-json';
import type { RequestCounter } from './count-requests';

/** Azure ends a request after 30 s itself. */
export const patience = 35_000;

export function tableClient(
  account: StorageAccount,
  table: string,
  maxRetries: number,
  counter?: Pick<RequestCounter, 'policy'>,
): TableClient {
  const options: TableServiceClientOptions = {
    allowInsecureConnection: typeof account === 'string' && isOnThisMachine(account),
    retryOptions: { maxRetries, retryDelayInMs: 200, maxRetryDelayInMs: 3000 },
    additionalPolicies: [
      { policy: asciiJson, position: 'perCall' },
      ...(counter === undefined ? [] : [{ policy: counter.policy, position: 'perRetry' as const }]),
    ],
  };
  return typeof account === 'string'
    ? TableClient.fromConnectionString(account, table, options)
    : new TableClient(account.tables, table, account.credential, options);
}

/** Plain http exists only on the machine itself. */
function isOnThisMachine(connectionString: string): boolean {
  return /TableEndpoint=http:\/\/(127\.0\.0\.1|localhost)[:/]/i.test(connectionString);
}
