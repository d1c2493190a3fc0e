/** Commands go into the log, each with the one who gave it in another log, where it came from there. */
import type { CommandAnswer } from '../contract/operations';
import type { Answer } from '../log/append';
import type { OfficeLog } from '../log/open';
import type { Command } from '../office/commands';
import type { Actor, SaidBy } from '../office/domain';
import type { OfficeEvent } from '../office/events';
import type { OfficeState } from '../office/state';
import { commandAnswer } from './command-answer';

export interface Given {
  readonly commands: readonly Command[];
  /** In the order of the commands; what is missing or null is the actor's own word. */
  readonly said?: readonly (SaidBy | null)[] | undefined;
}

/** Who may not bring in a log may not speak for others either: such a command is refused as `forbidden`. */
export async function appendSaid(
  log: OfficeLog<OfficeState, Command, OfficeEvent, Actor>,
  { commands, said = [] }: Given,
  actor: Actor,
): Promise<{ results: CommandAnswer[] }> {
  const importer = actor.role === 'editor' || actor.role === 'administrator';
  const runs: { readonly actor: Actor; readonly commands: Command[] }[] = [];
  let former: string | undefined;
  commands.forEach((command, index) => {
    const by = said[index] ?? null;
    const key = JSON.stringify(by);
    if (key !== former) runs.push({ actor: by === null ? actor : { ...actor, said: by }, commands: [] });
    former = key;
    runs.at(-1)?.commands.push(command);
  });
  // All are handed over before any is waited for, so that they stay in their order and are written together.
  const answers = await Promise.all(
    runs.map((run) => (importer || run.actor.said === undefined ? log.append(run.commands, run.actor) : refused(run))),
  );
  return { results: answers.flat().map(commandAnswer) };
}

function refused({ commands, actor }: { readonly actor: Actor; readonly commands: readonly Command[] }): Answer[] {
  const problem = { code: 'forbidden', detail: { role: actor.role } } as const;
  return commands.map(({ id }) => ({ id, status: 'refused', problem }));
}
