import type { TLNoteShape, TLRecord } from 'tldraw'
import { createTestServer, type TestClient } from './testBoard.ts'

export function note(client: TestClient, id = 'shape:n'): TLNoteShape {
  return client.get(id) as TLNoteShape
}

export function change(client: TestClient, id: string, fields: Record<string, unknown>): void {
  client.put({ ...client.get(id), ...fields })
}

export function recolour(client: TestClient, id: string, color: string): void {
  change(client, id, { props: { ...note(client, id).props, color } })
}

export function twoPeople(...stage: TLRecord[]) {
  const server = createTestServer(stage)
  return { server, a: server.join('a'), b: server.join('b') }
}
