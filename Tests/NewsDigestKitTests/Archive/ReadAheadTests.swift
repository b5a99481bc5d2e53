import Foundation
import Synchronization
import Testing

@testable import NewsDigestKit

/// Some of these keep a thread until something happens, so that they run one after the other.
@Suite("Reading ahead", .serialized, .endsInTime, .exhaustive)
struct ReadAheadTests {
  private static let hasCores = ProcessInfo.processInfo.activeProcessorCount > 1
  private static let lacksCores: Comment = "one core makes nothing while it waits"

  /// Keeps a thread until the work is cancelled.
  @Sendable private static func waitForCancellation() {
    while !Task.isCancelled { usleep(1_000) }
  }

  /// Calls `body` with an archive of small files that is read so many files ahead.
  private func withArchive(
    ofFiles count: Int, ahead: Int, _ body: (DigestArchive, ArchiveFolder) async throws -> Void
  ) async throws {
    let folder = try ArchiveFolder(texts: Array(repeating: "글", count: count))
    defer { folder.remove() }
    try await body(try DigestArchive(folder: folder.url).readingAhead(ahead), folder)
  }

  @Test("Elements are made only as far ahead as the limits allow")
  func lookahead() async throws {
    let made = Mutex(0)
    let limits = ReadAheadLimits(batchCost: 3, minimumCost: 1, batchCount: 2, cost: .max)
    let numbers = ReadAhead(costs: Array(repeating: 1, count: 20), limits: limits) { index in
      made.withLock { $0 += 1 }
      return index
    }
    #expect(numbers.remaining == 0..<20)
    // Batches are 0–2, 3–5 and so on. Once the first of a batch is returned, the next two batches are started.
    for index in 0..<20 {
      #expect(try await numbers.next() == index)
      let started = min((index / 3 + 3) * 3, 20)
      #expect(numbers.remaining == started..<20)
      #expect((index + 1...started).contains(made.withLock { $0 }))
    }
    #expect(try await numbers.next() == nil)
    #expect(try await numbers.next() == nil)
    #expect(made.withLock { $0 } == 20)
  }

  @Test("Elements that cost much are started one by one")
  func costs() async throws {
    let limits = ReadAheadLimits(batchCost: 10, minimumCost: 2, batchCount: 9, cost: 100)
    // Batches are 0–4, at the minimum cost each, 5, 6–7, 8, which costs more than the limit, 9–10.
    let costs = [0, 1, 2, 2, 2, 60, 5, 5, .max, 9, 1]
    let numbers = ReadAhead(costs: costs, limits: limits) { $0 }
    // 8 waits until the batches before it were taken, and 9–10 wait for 8.
    let started = [8, 8, 8, 8, 8, 8, 9, 9, 11, 11, 11]
    for (index, end) in started.enumerated() {
      #expect(try await numbers.next() == index)
      #expect(numbers.remaining == end..<11, "after \(index)")
    }
    #expect(try await numbers.next() == nil)
  }

  /// A value that is counted as long as it is held.
  private final class Token: Sendable {
    /// How many are held, and how many ever were at once.
    final class Count: Sendable {
      private let counts = Mutex((held: 0, most: 0))

      var most: Int { counts.withLock { $0.most } }

      func change(by difference: Int) {
        counts.withLock {
          $0.held += difference
          $0.most = max($0.most, $0.held)
        }
      }
    }

    private let count: Count

    init(_ count: Count) {
      self.count = count
      count.change(by: 1)
    }

    deinit { count.change(by: -1) }
  }

  @Test("No more values are held than those ahead and the one that was given")
  func heldValues() async throws {
    try await withArchive(ofFiles: 100, ahead: 3) { archive, _ in
      let count = Token.Count()
      for try await item in archive.results(of: { _, _ in Token(count) }) { #expect(item.error == nil) }
      #expect((1...4).contains(count.most))
    }
  }

  @Test("Nothing is made before the first element is asked for")
  func laziness() async throws {
    try await withArchive(ofFiles: 1, ahead: 1) { archive, folder in
      let results = archive.results { source, _ in source.text }
      var iterator = results.makeAsyncIterator()
      try folder.add("다른 글".utf8, as: "00000.md")
      #expect(try await iterator.next()?.value == "다른 글")
      #expect(try await iterator.next() == nil)
      // Each loop reads anew.
      try folder.add("글".utf8, as: "00000.md")
      #expect(try await results.all().map(\.value) == ["글"])
    }
  }

  @Test("Two files are read at once", .enabled(if: hasCores, lacksCores))
  func atOnce() async throws {
    try await withArchive(ofFiles: 2, ahead: 2) { archive, _ in
      let arrived = Mutex(0)
      let items = archive.results { _, _ in
        arrived.withLock { $0 += 1 }
        // Ends when both have come, or the time limit cancels the test.
        while arrived.withLock({ $0 }) < 2, !Task.isCancelled { usleep(1_000) }
        return arrived.withLock { $0 }
      }
      let values = try await items.all().map(\.value)
      #expect(values == [2, 2])
    }
  }

  /// An actor other than the one that files are read on.
  private actor Reader {
    /// Reads two files, holding the actor from the first item on until the second file was read.
    func positions(in archive: DigestArchive) async throws -> [Int] {
      let read = Mutex(0)
      var positions: [Int] = []
      for try await item in archive.results(of: { _, _ in read.withLock { $0 += 1 } }) {
        while read.withLock({ $0 }) < 2, !Task.isCancelled { usleep(1_000) }
        positions.append(item.position)
      }
      return positions
    }
  }

  @Test("Files are read away from the actor of the loop", .enabled(if: hasCores, lacksCores))
  func otherActor() async throws {
    try await withArchive(ofFiles: 2, ahead: 1) { archive, _ in
      let positions = try await Reader().positions(in: archive)
      #expect(positions == [1, 2])
    }
  }

  @Test("A loop whose task is cancelled throws, and gives no further item")
  func cancelledInside() async throws {
    try await withArchive(ofFiles: 20, ahead: 3) { archive, _ in
      let task = Task {
        var positions: [Int] = []
        // Compiles while the error's type is known.
        do throws(CancellationError) {
          for try await item in archive.digests() {
            positions.append(item.position)
            if item.position == 5 { withUnsafeCurrentTask { $0?.cancel() } }
          }
          Issue.record("the loop came to its end")
        } catch {
          #expect(Task.isCancelled)
        }
        return positions
      }
      #expect(await task.value == [1, 2, 3, 4, 5])
    }
  }

  @Test("A loop that was given all its items ends, though its task is cancelled")
  func cancelledAtTheEnd() async throws {
    try await withArchive(ofFiles: 3, ahead: 3) { archive, _ in
      let task = Task {
        var count = 0
        for try await item in archive.digests() {
          count += 1
          if item.position == item.count { withUnsafeCurrentTask { $0?.cancel() } }
        }
        return count
      }
      let count = try await task.value
      #expect(count == 3)
    }
  }

  @Test("A task that was cancelled before reads nothing")
  func cancelledBefore() async throws {
    try await withArchive(ofFiles: 20, ahead: 3) { archive, _ in
      let read = Mutex(0)
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        var iterator = archive.results { _, _ in read.withLock { $0 += 1 } }.makeAsyncIterator()
        await #expect(throws: CancellationError.self) { try await iterator.next() }
        let next = try await iterator.next()
        #expect(next == nil)
      }
      try await task.value
      #expect(read.withLock { $0 } == 0)
    }
  }

  @Test(
    "Cancelling a loop that waits ends the work, and then nothing is read any more", .enabled(if: hasCores, lacksCores))
  func cancelledWhileWaiting() async throws {
    try await withArchive(ofFiles: 20, ahead: 1) { archive, _ in
      let (starts, start) = AsyncStream.makeStream(of: Void.self)
      let begun = Mutex(0)
      let ended = Mutex(0)
      let task = Task {
        for try await _ in archive.results(of: { _, _ in
          begun.withLock { $0 += 1 }
          start.yield()
          Self.waitForCancellation()
          ended.withLock { $0 += 1 }
        }) { Issue.record("an item was given") }
      }
      for await _ in starts { break }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      #expect(begun.withLock { $0 } == 1)
      #expect(ended.withLock { $0 } == 1)
    }
  }

  @Test("Leaving a loop early ends the work", .enabled(if: hasCores, lacksCores))
  func leftEarly() async throws {
    try await withArchive(ofFiles: 20, ahead: 1) { archive, _ in
      let (begins, begin) = AsyncStream.makeStream(of: String.self)
      let (ends, end) = AsyncStream.makeStream(of: String.self)
      func firstPosition() async throws -> Int? {
        for try await item in archive.results(of: { _, url in
          // The first file is read at once, the second one without end.
          begin.yield(url.lastPathComponent)
          if url.lastPathComponent != "00000.md" { Self.waitForCancellation() }
          end.yield(url.lastPathComponent)
        }) {
          for await name in begins where name == "00001.md" { break }
          return item.position
        }
        return nil
      }
      let position = try await firstPosition()
      #expect(position == 1)
      for await name in ends where name == "00001.md" { break }
      begin.finish()
      #expect(await begins.reduce(0) { count, _ in count + 1 } == 0)
    }
  }

  @Test("A loop ends its work before its own task does, however many loops there are")
  func manyLoops() async throws {
    try await withArchive(ofFiles: 40, ahead: 4) { archive, _ in
      try await withThrowingTaskGroup { group in
        for _ in 0..<20 { group.addTask { try await archive.digests().all().map(\.position) } }
        for try await positions in group { #expect(positions == Array(1...40)) }
      }
    }
  }
}
