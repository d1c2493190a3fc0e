/** What does a button of the ribbon do? It opens the pane at its view; nothing is sent or written before somebody says so there. */
import { type PaneCommand, paneViews } from './pane-view';
import type { ViewAsked } from './view-asked';

/** What of Office.js the buttons need. */
interface RibbonHost {
  readonly actions: { associate(id: string, handler: (event: CommandEvent) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}
export interface CommandEvent {
  completed(): void;
}

export function associateRibbon(office: RibbonHost, asked: ViewAsked): void {
  // The table's keys are its commands.
  for (const command of Object.keys(paneViews) as PaneCommand[]) {
    office.actions.associate(command, (event) => {
      asked.ask(paneViews[command]);
      // Excel greys the button until the function says that it is done, and after five minutes calls it failed.
      office.addin.showAsTaskpane().then(
        () => event.completed(),
        () => event.completed(),
      );
    });
  }
}
