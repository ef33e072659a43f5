/** Origins of our own Yjs transactions; everything else comes from a connection or from the local copy. */
export const LOCAL_EDIT = 'localEdit'
export const LOCAL_UNDO = 'localUndo'

export function isOwnOrigin(origin: unknown): boolean {
  return origin === LOCAL_EDIT || origin === LOCAL_UNDO
}
