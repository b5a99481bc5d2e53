/// Why a file could not be read or written.
public enum FileError: Error {
  /// The file could not be read.
  case unreadable(path: String, reason: any Error)
  /// The file's bytes are not a document's.
  case notText(path: String, reason: ParsingError)
  /// The model has a value that the format cannot hold. The file was left alone.
  case unwritableContent(path: String, reason: WritingError)
  /// The file no longer holds the text that the document was read from. It was left alone: read it again.
  case changedOnDisk(path: String)
  /// The file could not be written. It holds what it held before.
  case unwritable(path: String, reason: any Error)
}

extension FileError: CustomStringConvertible {
  /// What was found and what to do, in plain words.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .notText(let path, let reason): "\(path): \(reason)"
    case .unwritableContent(let path, let reason): "\(path): \(reason)"
    case .changedOnDisk(let path): "\(path) was changed by someone else since it was read. Read it again, then edit."
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    }
  }
}
