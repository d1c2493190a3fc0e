/** What the issuer for trials writes into a token, and what its verifier expects there. */

export const localAlgorithm = 'ES256';
export const localIssuer = 'tonglian-local';
export const localAudience = 'tonglian';
/** In place of a directory's id. */
export const localTenant = 'local';
