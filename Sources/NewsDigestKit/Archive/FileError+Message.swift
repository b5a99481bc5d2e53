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
#elseif canImport(Android)
  import Android
#endif

extension FileError: DigestError {
  /// The path, what was found and what to do.
  public var localizedMessage: LocalizedMessage {
    switch self {
    case .unreadable(let path, let reason): Self.message("unreadable", path, cause: reason)
    case .notText(let path, let reason): reason.localizedMessage.about(path)
    case .changedOnDisk(let path): Self.message("changed-on-disk", path)
    case .alreadyExists(let path): Self.message("already-exists", path)
    case .unwritable(let path, let reason): Self.message("unwritable", path, cause: reason)
    case .busy(let path): Self.message("busy", path)
    case .readOnly(let path): Self.message("read-only", path)
    case .hasOtherNames(let path): Self.message("has-other-names", path)
    case .notAFile(let path): Self.message("not-a-file", path)
    case .outsideFolder(let path): Self.message("outside-folder", path)
    case .interrupted(let path): Self.message("interrupted", path)
    }
  }

  /// What was found and what to do, in English and without the path.
  public var reason: String { reason(in: .english) }

  private static func message(_ reason: String, _ path: String, cause: (any Error)? = nil) -> LocalizedMessage {
    let message = LocalizedMessage("file-error", reason: reason).about(path)
    guard let cause else { return message }
    return message.adding("cause", .text(name(of: cause)))
  }

  /// The name of the message for what the system says, or its own words.
  private static func name(of error: any Error) -> String {
    guard let code = code(of: error) else { return "\(error)" }
    switch code {
    case .ENOENT: return "missing"
    case .EACCES, .EPERM: return "not-permitted"
    case .EISDIR: return "folder"
    case .ENOSPC: return "disk-full"
    case .ELOOP: return "link-loop"
    case .EILSEQ: return "name-not-utf8"
    default: return String(cString: strerror(code.rawValue))
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
