import NewsDigestKit

/// Why a file was given up, in words for people.
struct InputFailure: CustomStringConvertible {
  let path: String
  let reason: String

  init(path: String, error: any Error, language: Language = .preferred) {
    self.path = path
    reason =
      switch error {
      // The path is already before it.
      case let error as FileError: error.reason(in: language)
      case let error as SavingError: error.reason(in: language)
      case let error as any DigestError: error.message(in: language)
      default: "\(error)"
      }
  }

  var description: String { "\(path): error: \(reason)" }
}
