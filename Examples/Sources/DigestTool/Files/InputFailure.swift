import NewsDigestKit

/// Why a file was given up, in words for people.
struct InputFailure: CustomStringConvertible {
  let path: String
  let reason: String

  init(path: String, error: any Error) {
    let fileError = if case .file(let cause)? = error as? SavingError { cause } else { error as? FileError }
    // The path is already before it.
    (self.path, reason) = (path, fileError?.reason ?? "\(error)")
  }

  var description: String { "\(path): error: \(reason)" }
}
