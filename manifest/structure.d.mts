export function findings(xml: string, facts: { readonly version: string; readonly root: string }): string[];
