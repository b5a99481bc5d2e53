@testable import NewsDigestKit

/// Random numbers that are the same in every run.
typealias SeededGenerator = SplitMix64

extension SplitMix64 {
  init(seed: UInt64) { self.init(state: seed) }
}
