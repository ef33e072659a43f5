interface Scope {
  BroadcastChannel?: new (name: string) => { close(): void }
}

/**
 * Where a browser keeps nothing for a site (Firefox with all cookies blocked), opening a channel between tabs throws, and
 * so does tldraw while it is loaded. Where there are no channels, tldraw does without.
 */
export function dropBlockedChannels(scope: Scope = globalThis): void {
  const Channel = scope.BroadcastChannel
  if (!Channel) return
  try {
    new Channel('denkraum.probe').close()
  } catch {
    Reflect.deleteProperty(scope, 'BroadcastChannel')
  }
}
