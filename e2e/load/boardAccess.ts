import {
  type CreateBoardReply,
  createBoardReplySchema,
  type Seat,
  takeSeatReplySchema,
} from '../../shared/protocol/http.ts'

/** Makes a board over HTTP, as the start page does. */
export async function createBoard(
  url: string,
  title: string,
  headers: Record<string, string> = {},
): Promise<CreateBoardReply> {
  return createBoardReplySchema.parse(await post(`${url}/api/boards`, { title, language: 'en' }, headers))
}

/** Takes seats by the board's participant link. */
export async function takeSeats(
  url: string,
  { board, links }: CreateBoardReply,
  count: number,
): Promise<Seat[]> {
  const secret = new URL(links.participant).hash.slice(1)
  const take = async (_: unknown, index: number) => {
    const reply = await post(`${url}/api/boards/${board.id}/seats`, { secret, name: `Person ${index + 1}` })
    return takeSeatReplySchema.parse(reply).seat
  }
  return Promise.all(Array.from({ length: count }, take))
}

/** Does something `count` times, one after another: a crowd that all comes at once would measure the queue. */
export async function inTurns<T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  for (let index = 0; index < count; index++) results.push(await act(index))
  return results
}

async function post(url: string, body: object, headers: Record<string, string> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}
