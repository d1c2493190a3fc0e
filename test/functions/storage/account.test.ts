import { tableClient } from '../../../functions/log/client';
import { storageAccount } from '../../../functions/storage/account';

const addresses = (environment: Record<string, string>) => {
  const account = storageAccount(environment);
  return typeof account === 'string' ? account : [account.tables, account.blobs];
};

test('a connection string, an account by name in either cloud, or its addresses', () => {
  expect(addresses({ AzureWebJobsStorage: 'UseDevelopmentStorage=true' })).toBe('UseDevelopmentStorage=true');
  expect(addresses({ AzureWebJobsStorage__accountName: 'county' })).toEqual([
    'https://county.table.core.windows.net',
    'https://county.blob.core.windows.net',
  ]);
  expect(addresses({ AzureWebJobsStorage__accountName: 'county', TONGLIAN_CLOUD: 'china' })).toEqual([
    'https://county.table.core.chinacloudapi.cn',
    'https://county.blob.core.chinacloudapi.cn',
  ]);
  expect(
    addresses({
      AzureWebJobsStorage__tableServiceUri: 'https://t.example/',
      AzureWebJobsStorage__blobServiceUri: 'https://b.example',
    }),
  ).toEqual(['https://t.example', 'https://b.example']);
});

test('without any of them nothing starts', () => {
  expect(() => storageAccount({})).toThrow('AzureWebJobsStorage__accountName');
  expect(() => storageAccount({ AzureWebJobsStorage__tableServiceUri: 'https://t.example' })).toThrow();
});

test('requests are signed with the identity, and never sent without encryption', async () => {
  const asked: unknown[] = [];
  const credential = {
    getToken: async (scopes: string | string[]) => {
      asked.push(scopes);
      return { token: 'x', expiresOnTimestamp: 4e12 };
    },
  };
  const ask = (tables: string) => tableClient({ tables, blobs: '', credential }, 'log', 0).getEntity('county', 'head');
  await expect(ask('http://127.0.0.1:1')).rejects.toThrow(/TLS|https/i);
  await expect(ask('https://127.0.0.1:1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  expect(asked.flat()).toContain('https://storage.azure.com/.default');
});
