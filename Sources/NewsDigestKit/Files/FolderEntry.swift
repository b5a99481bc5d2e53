#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a folder has, as the system lists it.
///
/// Foundation leaves out names that are not UTF-8, or replaces their bytes.
struct FolderEntry {
  /// The bytes of the name.
  let name: [UInt8]
  /// What it is; `nil` where the file system does not say so.
  let kind: FileStatus.Kind?

  /// All entries of a folder, in no order, without `.` and `..`.
  static func all(in folder: String) throws(POSIXError) -> [FolderEntry] {
    guard let stream = opendir(folder) else { throw .current }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        guard errno == 0 else { throw .current }
        return entries
      }
      let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [UInt8.dot], name != [.dot, .dot] {
        entries.append(FolderEntry(name: name, kind: kind(of: Int32(entry.pointee.d_type))))
      }
    }
  }

  private static func kind(of type: Int32) -> FileStatus.Kind? {
    switch type {
    case Int32(DT_UNKNOWN): nil
    case Int32(DT_REG): .file
    case Int32(DT_DIR): .folder
    case Int32(DT_LNK): .link
    default: .other
    }
  }
}

extension POSIXError {
  /// No path leads to a file whose name is not UTF-8.
  static var nameIsNotUTF8: POSIXError { POSIXError(.EILSEQ) }
}

extension UInt8 {
  static let dot = UInt8.ascii(".")
}
