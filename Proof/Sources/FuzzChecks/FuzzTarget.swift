public import Checks

/// What a fuzzer runs on each of its inputs, and what the diagnostics of earlier runs are checked with again.
public struct FuzzTarget: Sendable {
  /// The name: that of the executable without `Fuzz`, and of the folders with its seeds and diagnostics.
  public let name: String
  private let check: @Sendable (inout FuzzInput) -> [Violation]

  init(_ name: String, check: @escaping @Sendable (inout FuzzInput) -> [Violation]) {
    (self.name, self.check) = (name, check)
  }

  /// What does not hold for an input; nothing is what one hopes for.
  public func violations(of bytes: [UInt8]) -> [Violation] {
    var input = FuzzInput(bytes)
    return input.validationViolations + check(&input)
  }

  /// Stops the process when a law does not hold: the body of `LLVMFuzzerTestOneInput`.
  public func run(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let violations = violations(of: Array(UnsafeBufferPointer(start: start, count: count)))
    guard violations.isEmpty else {
      fatalError(violations.map { "\($0.law): \($0.description)" }.joined(separator: "\n"))
    }
    return 0
  }
}
