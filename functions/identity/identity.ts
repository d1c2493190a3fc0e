/** Which tokens does this service accept? As its settings say: Microsoft Entra ID, or the sign-in for trials. */
import type { JSONWebKeySet } from 'jose';
import { azureSetting } from './azure-settings';
import { audienceSetting, cloudSetting, localKeysSetting, tenantSetting } from './settings';
import type { Verify } from './verify';
import { isCloud, verifyEntra } from './verify-entra';
import { verifyLocal } from './verify-local';

/** Throws where the settings name nobody, only half of a directory, or a trial in a place that is none. */
export function identity(environment: Readonly<Record<string, string | undefined>>, now: () => Date): Verify {
  const {
    [tenantSetting]: tenant,
    [audienceSetting]: audience,
    [localKeysSetting]: keys,
    [cloudSetting]: cloud = 'public',
  } = environment;
  if (keys !== undefined) {
    const foreign = azureSetting(environment);
    if (foreign !== undefined) throw new Error(`${localKeysSetting} is for trials; ${foreign} says that this is none`);
    // Written by the local host of this very process.
    return verifyLocal(JSON.parse(keys) as JSONWebKeySet, now);
  }
  if (!tenant || !audience) throw new Error(`${tenantSetting} and ${audienceSetting} are needed`);
  if (!isCloud(cloud)) throw new Error(`${cloudSetting} is public or china`);
  return verifyEntra({ tenant, audience, cloud, now });
}
