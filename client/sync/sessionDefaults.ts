import type { Person } from '../../shared/protocol/people.ts'

/** WebSocket address of the page's own host. */
export function ownServer(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`
}

/** How a person is called on cursors when the page doesn't say. */
export function defaultName(person: Person): string {
  return person.name ?? String(person.number)
}
