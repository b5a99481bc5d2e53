import Foundation

/// The lines of standard input in batches, each of which is worked on by a task of its own, with others ahead of it.
enum WorkerInput {
  /// What a batch costs before it is worth a task of its own.
  private static let batchCost = 128 * 1024

  /// Why reading failed, in the words of the system.
  struct Failure: Error {
    let reason: String
  }

  /// Calls `work` for each batch at once with others, and `body` with each result in turn.
  ///
  /// A thread waits for input, so that what is done is given while the input pauses. It reads no further than the
  /// batches in work allow, which bounds the memory.
  static func forEachBatch<Output: Sendable>(
    of lines: LineReader, work: @escaping @Sendable ([LineReader.Line]) -> Output, _ body: (Output) -> Void
  ) async throws {
    let slots = DispatchSemaphore(value: 4 * ProcessInfo.processInfo.activeProcessorCount)
    let (tasks, continuation) = AsyncThrowingStream.makeStream(of: Task<Output, Never>.self)
    Thread.detachNewThread {
      var lines = lines
      while let batch = lines.next(cost: batchCost) {
        slots.wait()
        continuation.yield(Task.detached { work(batch) })
      }
      continuation.finish(throwing: lines.failure.map(Failure.init))
    }
    for try await task in tasks {
      body(await task.value)
      slots.signal()
    }
  }
}
