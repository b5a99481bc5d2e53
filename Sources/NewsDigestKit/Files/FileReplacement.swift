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

/// What a file may hold that is replaced.
enum Replaceable {
  /// No file may be there.
  case nothing
  /// The file must hold this text, if it is there.
  case text(SourceText)
  case anything
}

/// Writes a text to a file, as a whole or not at all.
struct FileReplacement {
  let text: SourceText
  let url: URL
  /// Where the links lead that the URL is.
  let path: String
  private let options: SavingOptions

  init(with text: SourceText, at url: URL, _ options: SavingOptions) throws(FileError) {
    guard url.isFileURL else {
      throw .unwritable(path: url.path, reason: CocoaError(.fileWriteUnsupportedScheme))
    }
    (self.text, self.url, self.options) = (text, url, options)
    do { path = try Self.destination(of: url.path) } catch { throw .unwritable(path: url.path, reason: error) }
  }

  /// How many links may lead to each other, as on Linux.
  private static let linkLimit = 40

  /// The path that links lead to at last, whether there is a file or not.
  private static func destination(of path: String) throws(POSIXError) -> String {
    var path = path
    for _ in 0...linkLimit {
      guard FileStatus(path: path, followingLink: false)?.kind == .link else { return path }
      guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { throw .current }
      path = target.utf8.first == UInt8.slash ? target : folder(of: path) + target
    }
    throw POSIXError(.ELOOP)
  }

  /// The folder of a path, up to and with its last slash; empty where it has none.
  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: .slash).map { String(path[...$0]) } ?? ""
  }

  /// Replaces what is there if it may be.
  func replace(_ old: Replaceable) throws(FileError) {
    do {
      var temporary = try TemporaryFile(inFolder: Self.folder(of: path), waitingTime: options.waitingTime)
      let status = FileStatus(path: path)
      if let status {
        try expect(old, in: status)
        guard status.nameCount == 1 else { return try writeInPlace() }
        temporary.copyAttributes(of: status, at: path)
      }
      try temporary.write(text, durability: options.durability)
      if status == nil, case .nothing = old { try temporary.take(path) } else { try temporary.replace(path) }
      if options.durability == .full { try TemporaryFile.syncFolder(Self.folder(of: path)) }
    } catch {
      throw Self.fileError(error, at: url)
    }
  }

  /// What went wrong with a file, in the words of this library.
  static func fileError(_ error: any Error, at url: URL) -> FileError {
    switch error {
    case let error as FileError: error
    case let error as POSIXError where error.code == .EWOULDBLOCK: .busy(path: url.path)
    case let error as POSIXError where error.code == .EEXIST: .alreadyExists(path: url.path)
    default: .unwritable(path: url.path, reason: error)
    }
  }

  /// Checks that a file may be replaced, and holds what it has to.
  func expect(_ old: Replaceable, in status: FileStatus) throws(FileError) {
    switch status.kind {
    case .file: break
    case .folder: throw .unwritable(path: url.path, reason: POSIXError(.EISDIR))
    case .link, .other: throw .notAFile(path: url.path)
    }
    switch old {
    case .nothing: throw .alreadyExists(path: url.path)
    case .text(let original): guard try original.isInFile(at: url) else { throw .changedOnDisk(path: url.path) }
    case .anything: break
    }
    guard options.replacesReadOnlyFiles || status.permissions & 0o222 != 0 else { throw .readOnly(path: url.path) }
    guard options.hardLinks == .writtenInPlace || status.nameCount == 1 else { throw .hasOtherNames(path: url.path) }
  }

  private func writeInPlace() throws(POSIXError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .current }
    defer { close(descriptor) }
    try TemporaryFile.write(text, to: descriptor, durability: options.durability)
  }
}

extension SourceText {
  /// Whether a file holds this text.
  fileprivate func isInFile(at url: URL) throws(FileError) -> Bool {
    do {
      return text.utf8.elementsEqual(try FileBytes.contents(of: url, limit: byteCount))
    } catch .notText {
      return false
    }
  }
}

extension UInt8 {
  static let slash = UInt8.ascii("/")
}
