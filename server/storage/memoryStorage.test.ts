import { openMemoryStorage } from './memoryStorage.ts'
import { describeStorageContract } from './storageContract.ts'

describeStorageContract('memory storage', async () => openMemoryStorage({ now: () => 5000 }))
