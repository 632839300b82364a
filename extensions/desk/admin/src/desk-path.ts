/** Where the desk lives inside the panel. */
export const PLUGIN_ID = 'desk';
export const DESK = `/plugins/${PLUGIN_ID}`;
export const casePath = (id: string, tab?: string): string =>
  `${DESK}/cases/${id}${tab ? `?tab=${tab}` : ''}`;
