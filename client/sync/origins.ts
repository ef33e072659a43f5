/** Origins of our own Yjs transactions; everything else comes from a connection or from the local copy. */
export const LOCAL_EDIT = 'localEdit'
export const LOCAL_UNDO = 'localUndo'
/** What an earlier session of this person had. No edit of this one, and no undo takes it back. */
export const CARRIED_OVER = 'carriedOver'

export function isOwnOrigin(origin: unknown): boolean {
  return origin === LOCAL_EDIT || origin === LOCAL_UNDO
}
