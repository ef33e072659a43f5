import { beforeEach, expect, test } from 'vitest'
import type { TemplateImage, TemplateRow } from '../../templates/templateStore.ts'
import type { Storage } from '../storage.ts'

const HOME = 'workspace-1'
const NEIGHBOURS = 'workspace-2'
const ID = 'ws-template----1'

function templateRow(id: string = ID, changes: Partial<TemplateRow> = {}): TemplateRow {
  return {
    id,
    workspaceId: HOME,
    title: 'Unser Einstieg 🌱',
    kind: 'board',
    language: 'de',
    createdAt: 1000,
    stepCount: 3,
    minutes: null,
    preview: '[]',
    ...changes,
  }
}

function image(id: string): TemplateImage {
  return { id, type: 'image/png', bytes: Uint8Array.from({ length: 1000 }, (_, index) => index % 251) }
}

/** What every storage must do with workspace templates. */
export function testTemplates(storage: () => Storage): void {
  beforeEach(async () => {
    await storage().createWorkspace({ id: HOME, keyHash: 'key', createdAt: 500 })
    await storage().createWorkspace({ id: NEIGHBOURS, keyHash: 'other key', createdAt: 500 })
  })

  test('a template comes back as it was created, its images byte for byte', async () => {
    const given = [image('b'), image('a')]
    await storage().createTemplate(templateRow(), '{"text":"Grüße"}', given)
    for (const { bytes } of given) bytes.fill(0)
    expect(await storage().template(ID)).toEqual(templateRow())
    expect(await storage().templateContent(ID)).toBe('{"text":"Grüße"}')
    const read = await storage().templateImages(ID)
    expect(read).toEqual([image('a'), image('b')])
    for (const { bytes } of read) bytes.fill(0)
    expect(await storage().templateImages(ID)).toEqual([image('a'), image('b')])
  })

  test('unknown templates are null or empty, and deleting them is fine', async () => {
    expect(await storage().template(ID)).toBeNull()
    expect(await storage().templateContent(ID)).toBeNull()
    expect(await storage().templateImages(ID)).toEqual([])
    expect(await storage().renameTemplate(ID, 'x')).toBeNull()
    await storage().deleteTemplate(ID)
  })

  test('a workspace has its own, newest first', async () => {
    await storage().createTemplate(templateRow('old'), '', [])
    await storage().createTemplate(templateRow('same'), '', [])
    await storage().createTemplate(templateRow('new', { createdAt: 2000, minutes: 20, kind: 'step' }), '', [])
    await storage().createTemplate(templateRow('theirs', { workspaceId: NEIGHBOURS }), '', [])
    const list = await storage().templatesOfWorkspace(HOME)
    expect(list.map(({ id }) => id)).toEqual(['new', 'old', 'same'])
    expect(list[0]).toEqual(templateRow('new', { createdAt: 2000, minutes: 20, kind: 'step' }))
    expect(await storage().templateCount(HOME)).toBe(3)
    expect(await storage().templateCount(NEIGHBOURS)).toBe(1)
    expect(await storage().templateCount('nowhere')).toBe(0)
  })

  test('is renamed and deleted with its images, others stay', async () => {
    await storage().createTemplate(templateRow(), '', [image('a')])
    await storage().createTemplate(templateRow('other'), '', [image('a')])
    expect(await storage().renameTemplate(ID, 'Neu')).toEqual(templateRow(ID, { title: 'Neu' }))
    expect(await storage().template(ID)).toMatchObject({ title: 'Neu' })
    await storage().deleteTemplate(ID)
    expect(await storage().template(ID)).toBeNull()
    expect(await storage().templateImages(ID)).toEqual([])
    expect(await storage().template('other')).toEqual(templateRow('other'))
    expect(await storage().templateImages('other')).toHaveLength(1)
  })

  test.each([
    ['an id in use', templateRow('taken'), [], 'conflict'],
    ['an unknown workspace', templateRow(ID, { workspaceId: 'nowhere' }), [image('a')], 'missing'],
    ['the same image twice', templateRow(), [image('a'), image('a')], 'conflict'],
  ])('%s is refused and leaves nothing behind', async (_, row, images, reason) => {
    await storage().createTemplate(templateRow('taken'), 'first', [])
    await expect(storage().createTemplate(row, 'second', images)).rejects.toMatchObject({ reason })
    expect(await storage().template(ID)).toBeNull()
    expect(await storage().templateImages(ID)).toEqual([])
    expect(await storage().templateContent('taken')).toBe('first')
    expect(await storage().templateCount(HOME)).toBe(1)
  })
}
