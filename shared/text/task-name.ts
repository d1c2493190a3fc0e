/** What is a task called? As typed in the breakdown, with what it asks for where its own text does not say it. */
export function taskName({ task, of }: { readonly task: string; readonly of: string | null }): string {
  return of === null || task.includes(of) ? task : `${of} ${task}`;
}
