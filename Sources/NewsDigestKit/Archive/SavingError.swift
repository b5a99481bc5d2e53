/// Why a document could not be saved. Its file holds what it held before.
public enum SavingError {
  /// The model has a value that the format cannot hold.
  case unwritableContent(path: String, reason: WritingError)
  /// The file was changed by someone else, exists already, or could not be written.
  case file(FileError)
}

extension SavingError: DigestError {
  /// The path, what was found and what to do.
  public var localizedMessage: LocalizedMessage {
    switch self {
    case .unwritableContent(let path, let reason): reason.localizedMessage.about(path)
    case .file(let error): error.localizedMessage
    }
  }

  /// What was found and what to do, in English and without the path.
  public var reason: String { reason(in: .english) }
}
