import type { TemplateImage, TemplateRow, TemplateStore } from '../templates/templateStore.ts'
import { StorageError } from './storageError.ts'

interface Entry {
  row: TemplateRow
  content: string
  images: TemplateImage[]
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const newestFirst = (a: TemplateRow, b: TemplateRow) => b.createdAt - a.createdAt || byId(a, b)

/** The templates of a storage in memory. */
export function memoryTemplates(hasWorkspace: (id: string) => boolean): TemplateStore {
  const entries = new Map<string, Entry>()
  const ofWorkspace = (workspaceId: string) =>
    [...entries.values()].map(({ row }) => row).filter((row) => row.workspaceId === workspaceId)
  return {
    async createTemplate(row, content, images) {
      if (entries.has(row.id) || new Set(images.map(({ id }) => id)).size < images.length)
        throw new StorageError('conflict', 'This template or image id is in use already')
      if (!hasWorkspace(row.workspaceId)) throw new StorageError('missing', 'There is no such workspace')
      entries.set(row.id, structuredClone({ row, content, images: [...images].sort(byId) }))
    },
    template: async (id) => structuredClone(entries.get(id)?.row ?? null),
    templatesOfWorkspace: async (workspaceId) => structuredClone(ofWorkspace(workspaceId).sort(newestFirst)),
    templateCount: async (workspaceId) => ofWorkspace(workspaceId).length,
    templateContent: async (id) => entries.get(id)?.content ?? null,
    templateImages: async (id) => structuredClone(entries.get(id)?.images ?? []),
    async renameTemplate(id, title) {
      const entry = entries.get(id)
      if (entry) entry.row.title = title
      return structuredClone(entry?.row ?? null)
    },
    deleteTemplate: async (id) => void entries.delete(id),
  }
}
