import ArgumentParser

/// How many files passed and failed.
struct Tally {
  private(set) var passed = 0
  private(set) var failed = 0

  var total: Int { passed + failed }

  mutating func count(isPassed: Bool) {
    if isPassed { passed += 1 } else { failed += 1 }
  }

  /// Ends the command with the exit code of a failure when a file failed.
  func throwOnFailure() throws {
    if failed > 0 { throw ExitCode.failure }
  }
}
