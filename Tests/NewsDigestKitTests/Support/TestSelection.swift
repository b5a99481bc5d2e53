import Foundation
import Testing

/// Which tests run.
///
/// By default, all that answer fast. `NEWSDIGESTKIT_ALL_TESTS=1` adds those that take long: on all real documents, on
/// many random texts, and beside other tools. `.ci/run` sets it, and runs them in release.
enum TestSelection {
  /// Whether tests that take long run too.
  static let isExhaustive = ProcessInfo.processInfo.environment["NEWSDIGESTKIT_ALL_TESTS"] != nil

  /// Why a test that takes long is skipped.
  static let skipped: Comment = "it takes long: set NEWSDIGESTKIT_ALL_TESTS=1 to run it"

  /// Why a test that needs something is skipped.
  static func reason(_ absence: String) -> Comment { isExhaustive ? Comment(rawValue: absence) : skipped }

  /// How often something is repeated in a text, or how many random texts there are: a twentieth of that, or all.
  static func count(_ all: Int) -> Int { isExhaustive ? all : all / 20 }

  /// What is much alike: every fourth of them, or all.
  static func some<Element>(of all: [Element]) -> [Element] {
    isExhaustive ? all : stride(from: 0, to: all.count, by: 4).map { all[$0] }
  }

  /// The seeds of random texts: the first two of them, or all.
  static func seeds(_ all: Range<UInt64>) -> Range<UInt64> {
    isExhaustive ? all : all.lowerBound..<min(all.lowerBound + 2, all.upperBound)
  }
}

extension Trait where Self == ConditionTrait {
  /// For a test that takes long.
  static var exhaustive: Self { .enabled(if: TestSelection.isExhaustive, TestSelection.skipped) }
}

extension Trait where Self == TimeLimitTrait {
  /// For a test that a defect would keep from ending. Tests wait for each other on a machine with few cores, so the
  /// limit says nothing about speed.
  static var endsInTime: Self { .timeLimit(.minutes(240)) }
}
