import { describeStorageContract } from './contract/storageContract.ts'
import { openMemoryStorage } from './memoryStorage.ts'

describeStorageContract('memory storage', async () => openMemoryStorage({ now: () => 5000 }))
