/** The storage did not take a change in time. The change is live and queued, and will be kept when the storage recovers. */
export class StorageUnavailable extends Error {
  override name = 'StorageUnavailable'
}
