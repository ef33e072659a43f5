import { statfs } from 'node:fs/promises'
import type { RequestHandler } from 'express'
import { Refusal } from '../boards/refusal.ts'

/** What is left for notes when images have taken the rest: this share of the disk, so many bytes at most. */
const RESERVED_SHARE = 0.05
const RESERVED_MAX_BYTES = 1024 ** 3

export interface DiskFacts {
  /** Bytes of the whole disk, and those that this process may still fill. */
  size: number
  free: number
}

export async function readDisk(folder: string): Promise<DiskFacts> {
  const { blocks, bavail, bsize } = await statfs(folder)
  return { size: blocks * bsize, free: bavail * bsize }
}

/**
 * Refuses what can fill a disk quickly (images, copies of boards) while there is still room for what people write: on a full disk
 * nobody's notes would be saved.
 */
export function requireDiskRoom(disk: () => Promise<DiskFacts>): RequestHandler {
  return async (_req, _res, next) => {
    const { size, free } = await disk()
    if (free < Math.min(size * RESERVED_SHARE, RESERVED_MAX_BYTES))
      throw new Refusal('storage_unavailable', 'the disk is nearly full')
    next()
  }
}
