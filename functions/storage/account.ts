/** Which storage account keeps the offices, and how is it entered: by a connection string, or by this app's own identity? */
import type { TokenCredential } from '@azure/identity';

/** With addresses in place of a connection string no key lies anywhere. */
export interface AccountByIdentity {
  readonly tables: string;
  readonly blobs: string;
  readonly credential: TokenCredential;
}

/** A string is a connection string. */
export type StorageAccount = string | AccountByIdentity;

type Environment = Readonly<Record<string, string | undefined>>;

/** The names are the Functions host's own, so that one setting serves both. */
const setting = 'AzureWebJobsStorage';
const suffixes: Readonly<Record<string, string>> = { public: 'core.windows.net', china: 'core.chinacloudapi.cn' };

/**
 * `AzureWebJobsStorage`, or `AzureWebJobsStorage__accountName`, or its `__tableServiceUri` and `__blobServiceUri`.
 * Throws where there is none of them. Nothing is asked of the account yet.
 */
export function storageAccount(environment: Environment): StorageAccount {
  const { [setting]: connection, TONGLIAN_CLOUD: cloud = 'public' } = environment;
  if (connection) return connection;
  const name = environment[`${setting}__accountName`];
  const address = (service: 'table' | 'blob'): string => {
    const given = environment[`${setting}__${service}ServiceUri`];
    if (given) return given.replace(/\/+$/, '');
    const suffix = suffixes[cloud];
    if (!name || suffix === undefined) throw new Error(`${setting} or ${setting}__accountName is needed`);
    return `https://${name}.${service}.${suffix}`;
  };
  return { tables: address('table'), blobs: address('blob'), credential: ownIdentity(environment) };
}

/** In Azure the app's managed identity; elsewhere whoever is signed in with `az login`. */
function ownIdentity(environment: Environment): TokenCredential {
  let opened: Promise<TokenCredential> | undefined;
  const open = async (): Promise<TokenCredential> => {
    // The library is large, and not needed before the first request.
    const { AzureCliCredential, ManagedIdentityCredential } = await import('@azure/identity');
    if (environment.IDENTITY_ENDPOINT === undefined) return new AzureCliCredential();
    const clientId = environment[`${setting}__clientId`];
    return clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential();
  };
  return {
    getToken: async (scopes, options) => {
      opened ??= open();
      return (await opened).getToken(scopes, options);
    },
  };
}
