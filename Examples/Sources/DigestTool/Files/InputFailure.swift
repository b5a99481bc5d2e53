import NewsDigestKit

/// Why a file was given up, in words for people.
struct InputFailure: CustomStringConvertible {
  let path: String
  let reason: String

  init(path: String, error: any Error) {
    // The path is already before it.
    (self.path, reason) = (path, (error as? FileError)?.reason ?? "\(error)")
  }

  var description: String { "\(path): error: \(reason)" }
}
