#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is at a path, and its size.
///
/// Foundation's file attributes include the owner's name, and take longer to look up than the file takes to read.
struct FileStatus {
  /// What a path can lead to.
  enum Kind {
    case file, folder, link
    /// A pipe, a device or a socket.
    case other
  }

  let kind: Kind
  let byteCount: Int

  /// Looks at what a path leads to; `nil` when that is nothing, or cannot be looked at.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - isFollowed: Whether a link at its end is followed, so that the kind is never ``Kind/link``.
  init?(path: String, followingLink isFollowed: Bool = true) {
    var status = stat()
    guard (isFollowed ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at an open file; `nil` when that is not possible.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    byteCount = Int(status.st_size)
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}
