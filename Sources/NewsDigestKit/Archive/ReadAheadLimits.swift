#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// How far ``ReadAhead`` goes. Costs are in bytes.
struct ReadAheadLimits: Sendable {
  /// What a batch costs before it is worth a task of its own: a fraction of a millisecond of reading.
  var batchCost = 64 * 1024
  /// The minimum cost of an element: opening a file takes as long as reading some of it.
  var minimumCost = 4 * 1024
  /// How many batches are made or wait to be asked for: two for each core, so that no core waits while the elements of
  /// a batch are used.
  var batchCount = 2 * max(1, ProcessInfo.processInfo.activeProcessorCount)
  /// What the batches cost together, unless there is only one.
  var cost = 64 * 1024 * 1024
}
