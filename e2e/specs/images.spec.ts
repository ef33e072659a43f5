import { crc32, deflateSync } from 'node:zlib'
import { createBoard } from '../fixtures/api.ts'
import { expect, test } from '../fixtures/test.ts'
import { BoardCanvas } from '../pages/boardCanvas.ts'
import { joinByLink } from '../pages/joining.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>'

test('an image comes to everybody and survives a reload; SVG is refused with the reason', async ({
  server,
  newPerson,
}) => {
  const { links } = await createBoard(server, { title: 'Bilder' })
  const [aylin, jonas] = [await newPerson(), await newPerson()]
  const [aylinBoard, jonasBoard] = [new BoardCanvas(aylin.page), new BoardCanvas(jonas.page)]
  await joinByLink(aylin.page, links.participant, 'Aylin')
  await joinByLink(jonas.page, links.participant, 'Jonas')
  await Promise.all([aylinBoard.opened(), jonasBoard.opened()])
  const picture = (board: BoardCanvas) => board.page.locator('.tl-shape[data-shape-type="image"] img')

  await drop(aylin.page, { name: 'foto.png', type: 'image/png', bytes: [...makePng(60, 40)] })
  for (const board of [aylinBoard, jonasBoard]) {
    await expect(picture(board)).toBeVisible()
    await expect
      .poll(() => picture(board).evaluate((image: HTMLImageElement) => image.naturalWidth), {
        message: 'the bytes came from the server',
      })
      .toBe(60)
  }
  await aylinBoard.saved()
  await aylin.page.reload()
  await aylinBoard.opened()
  await expect(picture(aylinBoard)).toBeVisible()

  const before = await aylinBoard.content()
  await drop(aylin.page, { name: 'logo.svg', type: 'image/svg+xml', bytes: [...Buffer.from(SVG)] })
  await expect(aylin.page.getByText(/^SVG-Dateien können Programme enthalten/)).toBeVisible()
  await drop(aylin.page, { name: 'luege.png', type: 'image/png', bytes: [...Buffer.from(SVG)] })
  await expect(aylin.page.getByText(/^Möglich sind PNG, JPEG, GIF und WebP/)).toBeVisible()
  expect(await aylinBoard.content()).toEqual(before)
})

interface DroppedFile {
  name: string
  type: string
  bytes: number[]
}

async function drop(page: import('@playwright/test').Page, file: DroppedFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(({ name, type, bytes }) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
    return transfer
  }, file)
  await page.locator('.tl-canvas').dispatchEvent('drop', { dataTransfer, clientX: 600, clientY: 400 })
}

/** A PNG of one colour. */
function makePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x80)])
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type), data])
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, crc])
}
