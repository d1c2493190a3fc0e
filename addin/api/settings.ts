/** Where is the service, and which directory signs in? As the packaged page says in a line of its own. */
import * as z from 'zod';

const directorySettings = z.object({
  /** Our application's id in the directory. */
  client: z.string(),
  tenant: z.string(),
  cloud: z.enum(['public', 'china']),
});
export type DirectorySettings = z.infer<typeof directorySettings>;

const settings = z.object({ server: z.url(), signIn: directorySettings.optional() });
export type ServiceSettings = z.infer<typeof settings>;

/** A page that says nothing is one of this machine: its own address serves, and the sign-in is the trial's. */
export function serviceSettings(said: string | null | undefined, own: string): ServiceSettings {
  if (!said) return { server: own };
  try {
    return settings.parse(JSON.parse(said));
  } catch {
    return { server: own };
  }
}
