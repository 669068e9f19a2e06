/** As many roles as the service places within what an answer may cost (`limits.cost`). The largest cluster has 139; a role has 83 neighbours at most. */
export const LIMIT = { track: 900, neighbourhood: 650 } as const;
