/** The product's version, the same as in package.json and the manifest (a test compares them). */
export const version = '0.1.0';
