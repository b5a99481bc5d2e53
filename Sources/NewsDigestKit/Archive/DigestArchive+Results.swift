extension DigestArchive {
  /// The files of an archive as they are read: an item for each, in the archive's order.
  ///
  /// Nothing is read before the first item is requested, and then at most 64 MiB of files, or a single larger one,
  /// ahead of the last item requested. A slow loop does not make memory grow.
  ///
  /// When the task of the loop is cancelled and files are left, the loop throws `CancellationError`; then no file is
  /// being read any more. When the loop is left early, reads in progress finish and no new ones start.
  public struct Results<Value: Sendable>: AsyncSequence, Sendable {
    let files: [ArchiveFile]
    let limits: ReadAheadLimits
    let item: @Sendable (Int) -> Item<Value>

    init(files: [ArchiveFile], limits: ReadAheadLimits, item: @escaping @Sendable (Int) -> Item<Value>) {
      (self.files, self.limits, self.item) = (files, limits, item)
    }

    /// Starts at the first file.
    public func makeAsyncIterator() -> Iterator {
      Iterator(items: ReadAhead(costs: files.map(\.byteCount), limits: limits, element: item))
    }

    /// Goes through the files once. Its copies go on together.
    public struct Iterator: AsyncIteratorProtocol {
      let items: ReadAhead<Item<Value>>

      /// The next item; `nil` after the last one.
      ///
      /// - Throws: `CancellationError`: the task was cancelled before the last item.
      public mutating func next(
        isolation actor: isolated (any Actor)? = #isolation
      ) async throws(CancellationError) -> Item<Value>? {
        try await items.next()
      }
    }
  }
}
