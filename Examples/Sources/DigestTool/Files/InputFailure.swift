import Foundation
import NewsDigestKit

/// Why a file was given up, in words for people.
struct InputFailure: CustomStringConvertible {
  let path: String
  let reason: String

  init(path: String, error: any Error) {
    (self.path, reason) = (path, Self.reason(for: error))
  }

  var description: String { "\(path): error: \(reason)" }

  /// The reason without the path, which stands before it already.
  private static func reason(for error: any Error) -> String {
    switch error {
    case FileError.unreadable(_, let reason): "It cannot be read: \(systemReason(reason))"
    case FileError.unwritable(_, let reason): "It cannot be written: \(systemReason(reason))"
    case FileError.notText(_, let reason): reason.description
    case FileError.unwritableContent(_, let reason): reason.description
    case FileError.changedOnDisk: "It was changed by someone else since it was read. Try again."
    default: "\(error)"
    }
  }

  private static func systemReason(_ error: any Error) -> String {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "there is no such file or folder."
    case .fileReadNoPermission, .fileWriteNoPermission: "the system does not permit it."
    default: error.localizedDescription
    }
  }
}
