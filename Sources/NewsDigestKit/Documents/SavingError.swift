/// Why a document could not be saved. Its file holds what it held before.
public enum SavingError: Error {
  /// The model has a value that the format cannot hold.
  case unwritableContent(path: String, reason: WritingError)
  /// The file was changed by someone else, exists already, or could not be written.
  case file(FileError)
}

extension SavingError: CustomStringConvertible {
  /// The path, what was found and what to do, in plain words.
  public var description: String {
    switch self {
    case .unwritableContent(let path, let reason): "\(path): \(reason)"
    case .file(let error): error.description
    }
  }

  /// What was found and what to do, in plain words and without the path.
  public var reason: String {
    switch self {
    case .unwritableContent(_, let reason): reason.description
    case .file(let error): error.reason
    }
  }
}
