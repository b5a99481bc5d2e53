#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Why a file could not be read or written.
public enum FileError: Error {
  /// The file could not be read.
  case unreadable(path: String, reason: any Error)
  /// The file's bytes are not a document's.
  case notText(path: String, reason: ParsingError)
  /// The file no longer holds the text that the document was read from. It was not changed: read it again.
  case changedOnDisk(path: String)
  /// There is a file already, and the document was not read from it. It was not changed: choose another name, or
  /// overwrite it.
  case alreadyExists(path: String)
  /// The file could not be written. It holds what it held before.
  case unwritable(path: String, reason: any Error)
  /// Others saved files in its folder for longer than ``SavingOptions/waitingTime``. It was not changed: try again.
  case busy(path: String)
  /// Nobody has permission to write to the file. It was not changed: see ``SavingOptions/replacesReadOnlyFiles``.
  case readOnly(path: String)
  /// The file has other names, which would keep the old text. It was not changed: see ``SavingOptions/hardLinks``.
  case hasOtherNames(path: String)
  /// A pipe, a device or a socket is there.
  case notAFile(path: String)
  /// The file is not in the folder whose files are saved together, or leads out of it.
  case outsideFolder(path: String)
  /// A save of many files was interrupted while they got their new texts, and left this journal. Nothing else is saved
  /// there before it is finished or undone.
  case interrupted(path: String)
}

extension FileError: CustomStringConvertible {
  /// The path, what was found and what to do, in plain words.
  public var description: String {
    switch self {
    case .unreadable(let path, _), .notText(let path, _), .changedOnDisk(let path), .alreadyExists(let path),
      .unwritable(let path, _), .busy(let path), .readOnly(let path), .hasOtherNames(let path), .notAFile(let path),
      .outsideFolder(let path), .interrupted(let path):
      "\(path): \(reason)"
    }
  }

  /// What was found and what to do, in plain words and without the path.
  public var reason: String {
    switch self {
    case .unreadable(_, let reason): "It cannot be read: \(Self.words(for: reason))"
    case .notText(_, let reason): reason.description
    case .changedOnDisk: "It was changed by someone else since it was read. Read it again, then edit."
    case .alreadyExists:
      "It exists already, and the document was not read from it. Choose another name, or overwrite it."
    case .unwritable(_, let reason): "It cannot be written: \(Self.words(for: reason))"
    case .busy: "Others are saving files in its folder. Try again."
    case .readOnly: "Nobody may write to it. Change its permissions, or ask to replace it nevertheless."
    case .hasOtherNames: "It has other names, which would keep the old text. Ask to write it in place."
    case .notAFile: "It is a pipe, a device or a socket, and no file."
    case .outsideFolder: "It is not in the folder whose files are saved together. Save it alone."
    case .interrupted: "A save of many files was interrupted, and this is its journal. Finish or undo it first."
    }
  }

  /// What the system says, for what happens most in words of our own.
  private static func words(for error: any Error) -> String {
    guard let code = code(of: error) else { return "\(error)" }
    switch code {
    case .ENOENT: return "there is no such file or folder."
    case .EACCES, .EPERM: return "the system does not permit it."
    case .EISDIR: return "it is a folder."
    case .ENOSPC: return "the disk is full."
    case .ELOOP: return "it is a link that leads to itself."
    case .EILSEQ: return "its name is not UTF-8."
    default: return String(cString: strerror(code.rawValue)) + "."
    }
  }

  /// What the system calls an error.
  private static func code(of error: any Error) -> POSIXErrorCode? {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: .ENOENT
    case .fileReadNoPermission?, .fileWriteNoPermission?: .EACCES
    case .fileWriteOutOfSpace?: .ENOSPC
    default: (error as? POSIXError)?.code
    }
  }
}
