/** Is this a place where the service runs for real? There, nothing that exists for trials may start. */

const names = [
  'WEBSITE_SITE_NAME',
  'WEBSITE_INSTANCE_ID',
  'WEBSITE_HOSTNAME',
  'FUNCTIONS_EXTENSION_VERSION',
  'TONGLIAN_TENANT',
] as const;

/** The name of a setting that only Azure, or a deployment of ours, makes; undefined where there is none. */
export function azureSetting(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { AzureWebJobsStorage: storage } = environment;
  // A storage account that is not on this machine.
  if (storage !== undefined && !/^UseDevelopmentStorage=true|\bTableEndpoint=http:\/\/127\.0\.0\.1:/i.test(storage)) {
    return 'AzureWebJobsStorage';
  }
  return (
    names.find((name) => environment[name] !== undefined) ??
    Object.keys(environment).find((name) => name.startsWith('AzureWebJobsStorage__'))
  );
}
