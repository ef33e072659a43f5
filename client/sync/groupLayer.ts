import type { Editor, TLShape, TLShapeId } from 'tldraw'
import type { Layer } from '../../shared/protocol/roles.ts'

export interface GroupLayer {
  /** The layer of the shapes that are being grouped right now; null: nothing is. */
  get(): Layer | null
  dispose(): void
}

/** A group goes where its shapes are, also while new things go elsewhere: around shared notes nobody may lose them. */
export function watchGrouping(editor: Editor, layerOf: (id: string) => Layer | null): GroupLayer {
  const stock = editor.groupShapes.bind(editor)
  let layer: Layer | null = null
  const groupShapes = (shapes: TLShape[] | TLShapeId[], options?: Parameters<typeof stock>[1]): Editor => {
    const [first] = shapes
    layer = first ? layerOf(typeof first === 'string' ? first : first.id) : null
    try {
      return stock(shapes as TLShape[], options)
    } finally {
      layer = null
    }
  }
  Object.assign(editor, { groupShapes })
  return { get: () => layer, dispose: () => void Reflect.deleteProperty(editor, 'groupShapes') }
}
