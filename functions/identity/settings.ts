/** Names of the settings that say who may sign in. */

/** Set by the local host for its own app: the public keys of its sign-in for trials, as a JSON Web Key Set. */
export const localKeysSetting = 'TONGLIAN_LOCAL_KEYS';
/** Microsoft Entra ID: the directory's id. */
export const tenantSetting = 'TONGLIAN_TENANT';
/** The id of our application in that directory. */
export const audienceSetting = 'TONGLIAN_AUDIENCE';
/** Where that directory is: public, or china (21Vianet); public where nothing is said. */
export const cloudSetting = 'TONGLIAN_CLOUD';
