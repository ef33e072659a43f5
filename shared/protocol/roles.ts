import * as z from 'zod/mini'

export const roleSchema = z.enum(['host', 'participant', 'viewer'])
export type Role = z.infer<typeof roleSchema>

export const layerSchema = z.enum(['stage', 'shared', 'own'])
export type Layer = z.infer<typeof layerSchema>

const LAYERS_READ: Record<Role, readonly Layer[]> = {
  host: ['stage', 'shared', 'own'],
  participant: ['stage', 'shared', 'own'],
  viewer: ['stage', 'shared'],
}

const LAYERS_WRITTEN: Record<Role, readonly Layer[]> = {
  host: ['stage', 'shared', 'own'],
  participant: ['shared', 'own'],
  viewer: [],
}

/** May a person of this role open the layer? (`own` is always the person's own one.) */
export function mayRead(role: Role, layer: Layer): boolean {
  return LAYERS_READ[role].includes(layer)
}

/** May a person of this role change the layer's records? The server enforces it; clients ask to draw the right screen. */
export function mayWrite(role: Role, layer: Layer): boolean {
  return LAYERS_WRITTEN[role].includes(layer)
}
