/** By which ids do a tab, its group and what it shows name one another? */
export const tabId = (id: string): string => `tab-${id}`;
export const panelId = (id: string): string => `panel-${id}`;
/** The tab of a group among the views' tabs. */
export const groupTab = (group: string): string => `group-${group}`;
