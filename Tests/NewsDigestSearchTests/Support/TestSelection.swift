import Foundation
import Testing

/// Which tests run: see `TestSelection` of `NewsDigestKitTests`.
enum TestSelection {
  /// Whether tests that take long run too.
  static let isExhaustive = ProcessInfo.processInfo.environment["NEWSDIGESTKIT_ALL_TESTS"] != nil

  /// How many there are of something: a fifth of that, or all.
  static func count(_ all: Int) -> Int { isExhaustive ? all : all / 5 }

  /// The seeds of random texts: the first four of them, or all.
  static func seeds(_ all: Range<UInt64>) -> Range<UInt64> {
    isExhaustive ? all : all.lowerBound..<min(all.lowerBound + 4, all.upperBound)
  }
}

extension Trait where Self == ConditionTrait {
  /// For a test that takes long.
  static var exhaustive: Self {
    .enabled(if: TestSelection.isExhaustive, "it takes long: set NEWSDIGESTKIT_ALL_TESTS=1 to run it")
  }
}
